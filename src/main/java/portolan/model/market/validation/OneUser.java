package portolan.model.market.validation;

import java.util.Arrays;
import java.util.List;
import portolan.model.market.Elasticities;
import portolan.model.market.Grid;
import portolan.model.market.Market;
import portolan.model.market.MarketBaseline;
import portolan.model.market.MarketPath;
import portolan.model.market.MarketYear;
import portolan.model.market.Segment;
import portolan.model.market.SegmentSolution;
import portolan.model.market.YearInput;

/** A market in which one region buys, from itself and from all others: the market model as published cases know it. */
final class OneUser {

    /** Any year: the cases have no time in them. */
    private static final int YEAR = 2030;

    private final Market market;
    private final MarketBaseline baseline;

    /**
     * States the market.
     *
     * @param suppliers names, the user first
     * @param spending by supplier, at prices with duty
     * @param duties by supplier, fractions
     * @param supply elasticities by supplier
     * @param substitution elasticity among all suppliers
     * @param demand elasticity of demand, below 0
     */
    OneUser(
            List<String> suppliers,
            double[] spending,
            double[] duties,
            double[] supply,
            double substitution,
            double demand) {
        int n = spending.length;
        double[][] value = new double[n][n];
        double[][] power = new double[n][n];
        for (int i = 0; i < n; i++) {
            Arrays.fill(power[i], 1);
            power[i][0] = 1 + duties[i];
            value[i][0] = spending[i] / power[i][0];
        }
        baseline = MarketBaseline.ofValues(Grid.of(value), Grid.of(power));
        double[] demands = new double[n];
        Arrays.fill(demands, -demand);
        market = Market.of("one user", suppliers, Elasticities.constant(substitution, substitution), demands, supply);
    }

    MarketBaseline baseline() {
        return baseline;
    }

    MarketYear solve(Segment segment) {
        return MarketPath.solve(market, new YearInput(YEAR, baseline, List.of(segment)));
    }

    static double producerPrice(MarketYear year, int supplier) {
        return StrictMath.exp(year.solutions().get(0).supplyPrice().get(supplier));
    }

    static double consumerPrice(MarketYear year, int supplier) {
        return StrictMath.exp(year.solutions().get(0).landed().at(supplier, 0));
    }

    static double quantity(MarketYear year, int supplier) {
        SegmentSolution solution = year.solutions().get(0);
        return solution.quantity().at(supplier, 0) / year.baseline().quantity().at(supplier, 0);
    }

    static double priceIndex(MarketYear year) {
        return StrictMath.exp(year.accounts().regions().get(0).priceIndex());
    }
}
