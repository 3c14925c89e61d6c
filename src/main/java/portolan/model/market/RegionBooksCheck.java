package portolan.model.market;

/** The books of a year by region: surpluses, revenue, rent, indices and trade shifts, computed again. */
final class RegionBooksCheck {

    private static final double MONEY = 1e-9;

    private final Market market;
    private final MarketYear year;
    private final MarketBaseline baseline;
    private final boolean[] touched;
    private final Findings findings;
    private final int n;

    RegionBooksCheck(Market market, MarketYear year, boolean[] touched, Findings findings) {
        this.market = market;
        this.year = year;
        this.touched = touched;
        this.findings = findings;
        baseline = year.baseline();
        n = market.size();
    }

    void run() {
        double[] consumers = new double[n];
        double[] producers = new double[n];
        double[] index = new double[n];
        double[] terms = new double[n];
        double[] creation = new double[n];
        double[] diversion = new double[n];
        double[] owned = new double[n];
        for (int s = 0; s < year.segments().size(); s++) {
            Segment segment = year.segments().get(s);
            SegmentSolution solution = year.solutions().get(s);
            double weight = segment.weight();
            touch(solution);
            for (int r = 0; r < n; r++) {
                double log = solution.index().get(r);
                double w = market.supplyElasticity(r);
                double p = solution.supplyPrice().get(r);
                index[r] += weight * log;
                consumers[r] -= weight * baseline.expenditure(r) * area(log, 1 - market.demandElasticity(r));
                producers[r] += Double.isInfinite(w) ? 0 : weight * baseline.sales(r) * area(p, 1 + w);
                terms[r] += weight * terms(r, segment, solution);
                creation[r] += weight * rise(r, solution, false);
                diversion[r] -= weight * rise(r, solution, true);
            }
        }
        for (CapacityOutcome capacity : year.accounts().capacities()) {
            int owner = owner(capacity.id());
            if (owner != Capacity.NOBODY) {
                owned[owner] += capacity.rent();
            }
        }
        for (int r = 0; r < n; r++) {
            RegionAccount stated = year.accounts().regions().get(r);
            money("consumer surplus", r, stated.consumerSurplus(), consumers[r]);
            money("producer surplus", r, stated.producerSurplus(), producers[r]);
            money("trade creation", r, stated.creation(), creation[r]);
            money("trade diversion", r, stated.diversion(), diversion[r]);
            money("rent of owned capacities", r, stated.capacityRent(), owned[r]);
            findings.same("consumer price index", name(r), stated.priceIndex(), index[r], MONEY);
            findings.same("terms of trade", name(r), stated.termsOfTrade(), terms[r], MONEY);
            treasury(r, stated);
        }
    }

    private void treasury(int r, RegionAccount stated) {
        Accounts books = year.accounts();
        double revenue = 0;
        double rent = 0;
        double subsidy = 0;
        for (int i = 0; i < n; i++) {
            revenue += books.revenue().at(i, r)
                    - baseline.value().at(i, r) * (baseline.power().at(i, r) - 1);
            rent += books.rents().importer().at(i, r)
                    + books.rents().auction().at(i, r)
                    + books.rents().exporter().at(r, i);
        }
        for (int s = 0; s < year.segments().size(); s++) {
            for (Subsidy paid : year.segments().get(s).wedges().subsidies()) {
                double price =
                        paid.payer() == r ? price(paid.link(), year.solutions().get(s)) : 0;
                double units = year.solutions().get(s).quantity().at(paid.link());
                subsidy += year.segments().get(s).weight() * units * price * paid.rate() / (1 - paid.rate());
            }
        }
        money("change of revenue", r, stated.revenue(), revenue);
        money("rent kept", r, stated.quotaRent(), rent);
        money("subsidies paid", r, stated.subsidy(), subsidy);
    }

    private String name(int r) {
        return market.regions().get(r);
    }

    private void money(String equation, int r, double stated, double computed) {
        double floor = 1e-6 * (baseline.expenditure(r) + baseline.sales(r));
        findings.equal(equation, name(r), stated, computed, floor, MONEY);
    }

    private int owner(String id) {
        return year.segments().stream()
                .flatMap(segment -> segment.capacities().stream())
                .filter(capacity -> capacity.id().equals(id))
                .mapToInt(Capacity::owner)
                .findFirst()
                .orElse(Capacity.NOBODY);
    }

    /** What a buyer pays for a unit. */
    private double price(Link link, SegmentSolution solution) {
        double units = baseline.quantity().at(link);
        return units == 0
                ? 0
                : baseline.value().at(link)
                        / units
                        * baseline.power().at(link)
                        * StrictMath.exp(solution.landed().at(link));
    }

    private static double area(double log, double power) {
        return StrictMath.abs(power) < 1e-9 ? log : (StrictMath.exp(power * log) - 1) / power;
    }

    private void touch(SegmentSolution solution) {
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double wedge =
                        solution.landed().at(i, j) - solution.supplyPrice().get(i);
                boolean traded = baseline.quantity().at(i, j) > 0;
                touched[i * n + j] |= traded && StrictMath.abs(wedge) > 1e-12;
            }
        }
    }

    private double rise(int j, SegmentSolution solution, boolean othersOnly) {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            double units = baseline.quantity().at(i, j);
            if (i != j && units > 0 && !(othersOnly && touched[i * n + j])) {
                sum += baseline.value().at(i, j) * (solution.quantity().at(i, j) - units) / units;
            }
        }
        return sum;
    }

    private double terms(int r, Segment segment, SegmentSolution solution) {
        double exports = 0;
        double imports = 0;
        double sold = 0;
        double bought = 0;
        for (int k = 0; k < n; k++) {
            if (k != r) {
                double out = baseline.value().at(r, k);
                double in = baseline.value().at(k, r);
                sold += out;
                bought += in;
                exports += out * atBorder(new Link(r, k), segment, solution);
                imports += in * atBorder(new Link(k, r), segment, solution);
            }
        }
        return (sold > 0 ? exports / sold : 0) - (bought > 0 ? imports / bought : 0);
    }

    private static double atBorder(Link link, Segment segment, SegmentSolution solution) {
        double log = solution.supplyPrice().get(link.origin());
        for (int k = 0; k < segment.capacities().size(); k++) {
            boolean on = segment.capacities().get(k).links().contains(link);
            log += on ? solution.capacities().get(k).premium() : 0;
        }
        for (int k = 0; k < segment.quotas().size(); k++) {
            Quota quota = segment.quotas().get(k);
            boolean on = quota.holder() == RentHolder.EXPORTER && quota.links().contains(link);
            log += on ? solution.quotas().get(k).premium() : 0;
        }
        return log;
    }
}
