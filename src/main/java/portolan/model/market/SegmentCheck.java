package portolan.model.market;

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
            Nest imports = importNest(j);
            Nest top = topNest(j, imports);
            indices(j, imports, top);
            demands(j, imports, top);
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

    private LinkPlace name(int i, int j) {
        return new LinkPlace(part, market, i, j);
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

    /** Both nests of one importer: the CES index that gives shares, the index of Sato and Vartia between shares. */
    private void indices(int j, Nest imports, Nest top) {
        findings.same(
                "import price index",
                part + market.regions().get(j),
                solution.importIndex().get(j),
                imports.index(),
                TIGHT + imports.lost());
        findings.same(
                "price index",
                part + market.regions().get(j),
                solution.index().get(j),
                top.index(),
                TIGHT + top.lost());
    }

    private Nest importNest(int j) {
        Nest nest = new Nest(market.elasticities().importsImpact());
        for (int i = 0; i < n; i++) {
            if (i != j && traded(i, j)) {
                nest.add(
                        baseline.importShare(i, j),
                        taste(i, j),
                        solution.landed().at(i, j),
                        state.reference().at(i, j));
            }
        }
        return nest;
    }

    private Nest topNest(int j, Nest imports) {
        Nest nest = new Nest(market.elasticities().homeImpact());
        double home = baseline.homeShare(j);
        if (home > 0) {
            nest.add(
                    home,
                    taste(j, j),
                    solution.landed().at(j, j),
                    state.reference().at(j, j));
        }
        if (home < 1) {
            nest.add(1 - home, state.imports().get(j), solution.importIndex().get(j), imports.reference());
        }
        return nest;
    }

    private void demands(int j, Nest imports, Nest top) {
        double total = -market.demandElasticity(j) * solution.index().get(j);
        for (int i = 0; i < n; i++) {
            double before = baseline.quantity().at(i, j);
            double after = solution.quantity().at(i, j);
            if (before == 0) {
                findings.same("quantity without trade", name(i, j), after, 0, 0);
                continue;
            }
            double price = solution.landed().at(i, j);
            // quantity = spending share over that of the baseline, times the index over the price, nest by nest
            double index = solution.index().get(j);
            double group = solution.importIndex().get(j);
            double log = i == j
                    ? top.logShare(taste(j, j), price) + index - price + total
                    : imports.logShare(taste(i, j), price)
                            + group
                            - price
                            + top.logShare(state.imports().get(j), group)
                            + index
                            - group
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
