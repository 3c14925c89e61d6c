package portolan.model.market;

/** Surpluses, price indices and trade shifts of each region, added up over the segments of a year. */
final class WelfareBuilder {

    private final Market market;
    private final MarketBaseline baseline;
    private final int n;
    private final double[] consumers;
    private final double[] producers;
    private final double[] index;
    private final double[] termsOfTrade;
    private final double[] creation;
    private final double[] diversion;

    WelfareBuilder(Market market, MarketBaseline baseline) {
        this.market = market;
        this.baseline = baseline;
        n = market.size();
        consumers = new double[n];
        producers = new double[n];
        index = new double[n];
        termsOfTrade = new double[n];
        creation = new double[n];
        diversion = new double[n];
    }

    void add(double weight, SegmentSolution solution, SegmentFlows flows, boolean[] touched) {
        for (int j = 0; j < n; j++) {
            double p = solution.index().get(j);
            index[j] += weight * p;
            consumers[j] -= weight * baseline.expenditure(j) * growth(p, 1 - market.demandElasticity(j));
            double w = market.supplyElasticity(j);
            if (Double.isFinite(w)) {
                double supply = solution.supplyPrice().get(j);
                producers[j] += weight * baseline.sales(j) * growth(supply, 1 + w);
            }
            termsOfTrade[j] += weight * (exportPrice(j, solution, flows) - importPrice(j, solution, flows));
            addShifts(j, weight, solution, touched);
        }
    }

    /** {@code (P^a - 1) / a} from the log of P, its limit {@code ln P} at a = 0. */
    private static double growth(double log, double a) {
        return a == 0 ? log : StrictMath.expm1(a * log) / a;
    }

    private double exportPrice(int j, SegmentSolution solution, SegmentFlows flows) {
        double value = 0;
        double sum = 0;
        for (int k = 0; k < n; k++) {
            if (k != j) {
                double weight = baseline.value().at(j, k);
                value += weight;
                sum += weight * (solution.supplyPrice().get(j) + flows.borderPremium[j * n + k]);
            }
        }
        return value > 0 ? sum / value : 0;
    }

    private double importPrice(int j, SegmentSolution solution, SegmentFlows flows) {
        double value = 0;
        double sum = 0;
        for (int i = 0; i < n; i++) {
            if (i != j) {
                double weight = baseline.value().at(i, j);
                value += weight;
                sum += weight * (solution.supplyPrice().get(i) + flows.borderPremium[i * n + j]);
            }
        }
        return value > 0 ? sum / value : 0;
    }

    private void addShifts(int j, double weight, SegmentSolution solution, boolean[] touched) {
        for (int i = 0; i < n; i++) {
            double units = baseline.quantity().at(i, j);
            if (i == j || units == 0) {
                continue;
            }
            double rise =
                    weight * baseline.value().at(i, j) * (solution.quantity().at(i, j) / units - 1);
            creation[j] += rise;
            diversion[j] -= touched[i * n + j] ? 0 : rise;
        }
    }

    RegionAccount region(int r, double revenue, double quotaRent, double capacityRent, double subsidy) {
        return new RegionAccount(
                consumers[r],
                producers[r],
                revenue,
                quotaRent,
                capacityRent,
                subsidy,
                index[r],
                termsOfTrade[r],
                creation[r],
                diversion[r]);
    }
}
