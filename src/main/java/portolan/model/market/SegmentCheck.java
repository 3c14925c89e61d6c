package portolan.model.market;

import java.util.ArrayList;
import java.util.List;

/** Prices, quantities and limits of one part of a year against the equations of the model. */
final class SegmentCheck {

    private static final double TIGHT = 1e-10;
    private static final double MET = 1e-9;

    private final Market market;
    private final MarketBaseline baseline;
    private final Preferences state;
    private final Segment segment;
    private final SegmentSolution solution;
    private final Findings findings;
    private final String part;
    private final int n;

    SegmentCheck(Market market, MarketYear year, int index, Findings findings) {
        this.market = market;
        this.findings = findings;
        baseline = year.baseline();
        state = year.before();
        segment = year.segments().get(index);
        solution = year.solutions().get(index);
        part = "part " + (index + 1) + ", ";
        n = market.size();
    }

    void run() {
        for (int j = 0; j < n; j++) {
            prices(j);
            indices(j);
            demands(j);
            clearing(j);
        }
        for (int k = 0; k < segment.quotas().size(); k++) {
            quota(k);
        }
        for (int k = 0; k < segment.capacities().size(); k++) {
            capacity(k);
        }
    }

    private boolean traded(int i, int j) {
        return baseline.quantity().at(i, j) > 0;
    }

    private String name(int i, int j) {
        return part + market.name(new Link(i, j));
    }

    private void prices(int j) {
        for (int i = 0; i < n; i++) {
            double log = 0;
            if (traded(i, j)) {
                Link link = new Link(i, j);
                double factor =
                        segment.wedges().power().at(i, j) / baseline.power().at(i, j);
                factor *= segment.wedges().cost().at(i, j);
                for (Subsidy subsidy : segment.wedges().subsidies()) {
                    factor *= subsidy.link().equals(link) ? 1 - subsidy.rate() : 1;
                }
                log = solution.supplyPrice().get(i) + StrictMath.log(factor) + premia(link);
            }
            findings.same("landed price", name(i, j), solution.landed().at(i, j), log, TIGHT);
        }
    }

    private double premia(Link link) {
        double sum = 0;
        for (int k = 0; k < segment.quotas().size(); k++) {
            boolean on = segment.quotas().get(k).links().contains(link);
            sum += on ? solution.quotas().get(k).premium() : 0;
        }
        for (int k = 0; k < segment.capacities().size(); k++) {
            boolean on = segment.capacities().get(k).links().contains(link);
            sum += on ? solution.capacities().get(k).premium() : 0;
        }
        return sum;
    }

    /** Taste of a link before it is normalised; that of home is the shift alone. */
    private double taste(int i, int j) {
        return (i == j ? 0 : state.origins().at(i, j))
                + segment.wedges().shift().at(i, j);
    }

    private void indices(int j) {
        List<double[]> imports = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            if (i != j && traded(i, j)) {
                imports.add(new double[] {
                    baseline.importShare(i, j), taste(i, j), solution.landed().at(i, j)
                });
            }
        }
        double s = market.elasticities().importsImpact();
        index("import price index", j, imports, s, solution.importIndex().get(j));
        List<double[]> top = new ArrayList<>();
        double home = baseline.homeShare(j);
        if (home > 0) {
            top.add(new double[] {home, taste(j, j), solution.landed().at(j, j)});
        }
        if (!imports.isEmpty()) {
            top.add(new double[] {
                1 - home, state.imports().get(j), solution.importIndex().get(j)
            });
        }
        double d = market.elasticities().homeImpact();
        index("price index", j, top, d, solution.index().get(j));
    }

    /** CES index of (share, taste, log price) against the stated one. */
    private void index(String what, int j, List<double[]> nest, double s, double stated) {
        double norm = 0;
        double sum = 0;
        double mean = 0;
        for (double[] item : nest) {
            double weight = item[0] * StrictMath.exp(item[1]);
            norm += weight;
            mean += weight * item[2];
            sum += weight * StrictMath.exp((1 - s) * item[2]);
        }
        boolean unit = StrictMath.abs(1 - s) < 1e-12;
        double log = 0;
        if (!nest.isEmpty()) {
            log = unit ? mean / norm : StrictMath.log(sum / norm) / (1 - s);
        }
        double lost = unit ? 0 : 1e-15 / StrictMath.abs(1 - s);
        findings.same(what, part + market.regions().get(j), stated, log, TIGHT + lost);
    }

    private void demands(int j) {
        Elasticities e = market.elasticities();
        double top = solution.index().get(j);
        double imports = solution.importIndex().get(j);
        double norm = 0;
        for (int i = 0; i < n; i++) {
            norm += i == j ? 0 : baseline.importShare(i, j) * StrictMath.exp(taste(i, j));
        }
        double home = baseline.homeShare(j);
        boolean both = home > 0 && norm > 0;
        double x = both ? state.imports().get(j) : 0;
        double h = both ? taste(j, j) : 0;
        double topNorm = StrictMath.log(home * StrictMath.exp(h) + (1 - home) * StrictMath.exp(x));
        double total = -market.demandElasticity(j) * top;
        for (int i = 0; i < n; i++) {
            double before = baseline.quantity().at(i, j);
            double after = solution.quantity().at(i, j);
            if (before == 0) {
                findings.same("quantity without trade", name(i, j), after, 0, 0);
                continue;
            }
            double price = solution.landed().at(i, j);
            double log = i == j
                    ? h - topNorm - e.homeImpact() * (price - top) + total
                    : taste(i, j)
                            - StrictMath.log(norm)
                            - e.importsImpact() * (price - imports)
                            + x
                            - topNorm
                            - e.homeImpact() * (imports - top)
                            + total;
            findings.same("demand", name(i, j), StrictMath.log(after / before), log, TIGHT);
        }
    }

    private void clearing(int i) {
        String region = part + market.regions().get(i);
        double price = solution.supplyPrice().get(i);
        double w = market.supplyElasticity(i);
        double before = baseline.quantity().rowTotal(i);
        if (before == 0 || Double.isInfinite(w)) {
            findings.same("price of elastic supply", region, price, 0, 0);
            return;
        }
        double excess = solution.quantity().rowTotal(i) / before / StrictMath.exp(w * price) - 1;
        findings.same("supply equals demand", region, excess, 0, 2 * TIGHT);
    }

    private void quota(int k) {
        Quota quota = segment.quotas().get(k);
        LimitState stated = solution.quotas().get(k);
        String where = part + "quota " + quota.id();
        double around = 0;
        for (int m = 0; m < segment.quotas().size(); m++) {
            around += Nesting.isAround(segment.quotas(), m, k)
                    ? solution.quotas().get(m).premium()
                    : 0;
        }
        boolean trades =
                quota.links().stream().anyMatch(l -> baseline.quantity().at(l) > 0);
        double bound = trades ? StrictMath.log(quota.outside()) - around : 0;
        double asked = Nesting.asked(segment.quotas(), k, solution.quantity());
        findings.equal("units under the quota", where, stated.quantity(), asked, 0, TIGHT);
        findings.atMost("premium within its bound", where, stated.premium(), StrictMath.max(0, bound), TIGHT);
        findings.atMost("premium not negative", where, -stated.premium(), 0, 0);
        complementary(where, stated.premium(), bound - stated.premium(), asked, quota.amount());
    }

    private void capacity(int k) {
        Capacity capacity = segment.capacities().get(k);
        LimitState stated = solution.capacities().get(k);
        String where = part + "capacity " + capacity.id();
        double used = 0;
        for (Link link : capacity.links()) {
            used += solution.quantity().at(link);
        }
        findings.equal("units under the capacity", where, stated.quantity(), used, 0, TIGHT);
        findings.atMost("premium not negative", where, -stated.premium(), 0, 0);
        complementary(where, stated.premium(), Double.POSITIVE_INFINITY, used, capacity.amount());
    }

    /** With room below the bound the limit is kept; with a premium it is used up. */
    private void complementary(String where, double premium, double room, double used, double amount) {
        if (room > MET) {
            findings.atMost("limit kept", where, used, amount * (1 + MET), 0);
        }
        if (premium > MET) {
            findings.atMost("premium only where the limit is used up", where, amount * (1 - MET), used, 0);
        }
    }
}
