package portolan.model.market.validation;

import portolan.model.market.QuotaRule;
import portolan.numerics.ComplementarityNewton;
import portolan.numerics.ComplementarityProblem;
import portolan.numerics.ConvergenceReport;
import portolan.numerics.NotConverged;

/**
 * A tariff-rate quota where demand for imports is a straight line and the world price is fixed, after D. W. Skully,
 * Economics of Tariff-Rate Quota Administration (USDA, 2001). Solver and quota rule are those of the market model; only
 * the demand, {@code q = a - b p}, is not.
 *
 * @param intercept a, imports at a price of 0
 * @param slope b, above 0
 * @param worldPrice the fixed price before duty
 * @param inside duty inside the quota
 * @param outside duty outside the quota, not below that inside
 * @param quota units admitted inside, above 0
 */
public record LinearQuotaMarket(
        double intercept, double slope, double worldPrice, double inside, double outside, double quota) {

    /**
     * What the quota leads to.
     *
     * @param price price in the country
     * @param imports units
     * @param insideUnits units inside the quota
     * @param premiumRate rent on a unit inside over the world price
     * @param rent all rent
     * @param revenue duty on both parts
     * @param surplus area under the demand line above the price
     */
    public record Result(
            double price,
            double imports,
            double insideUnits,
            double premiumRate,
            double rent,
            double revenue,
            double surplus) {}

    /**
     * Solves the market.
     *
     * @return its result
     * @throws NotConverged when there is no solution
     */
    public Result solve() {
        Premium problem = new Premium();
        double[] premium = new double[1];
        ConvergenceReport report = new ComplementarityNewton(1).solve(problem, premium);
        if (!report.converged()) {
            throw new NotConverged("linear quota market: residual " + report.residual(), report);
        }
        double price = price(premium[0]);
        double imports = imports(price);
        double room = problem.upper(0) - premium[0];
        double units = imports * QuotaRule.insidePart(room, imports, quota);
        double rate = (1 + inside) * StrictMath.expm1(premium[0]);
        return new Result(
                price,
                imports,
                units,
                rate,
                rate * worldPrice * units,
                worldPrice * (inside * units + outside * (imports - units)),
                (intercept / slope - price) * imports / 2);
    }

    private double price(double premium) {
        return worldPrice * (1 + inside) * StrictMath.exp(premium);
    }

    private double imports(double price) {
        return intercept - slope * price;
    }

    /** The log premium, complementary to the room in the quota as a part of the intercept. */
    private final class Premium implements ComplementarityProblem {

        @Override
        public int size() {
            return 1;
        }

        @Override
        public boolean isEquation(int row) {
            return false;
        }

        @Override
        public double upper(int row) {
            return StrictMath.log((1 + outside) / (1 + inside));
        }

        @Override
        public int[] sharers(int row) {
            return new int[0];
        }

        @Override
        public void evaluate(double[] x, double[] residual, double[][] jacobian) {
            double price = price(x[0]);
            residual[0] = (quota - imports(price)) / intercept;
            jacobian[0][0] = slope * price / intercept;
        }
    }
}
