package portolan.model.market.validation;

import java.util.ArrayList;
import java.util.List;
import portolan.model.market.Grid;
import portolan.numerics.DenseLu;

/**
 * The linear global simulation model of Francois and Hall (2003), Global Simulation Analysis of Industry-Level Trade
 * Policy: a first-order approximation, exact only for small changes. It overstates losses from large ones; the market
 * model is its non-linear form.
 *
 * <p>With theta the shares of spending at duty-inclusive prices, phi the shares of sales, {@code dT = T1/T0 - 1}, Em below
 * 0 the elasticity of demand, Ex that of supply and Es that of substitution, relative price changes p solve for every
 * exporter r {@code Ex_r p_r = sum_v phi_rv q_rv} with {@code q_rv = [theta_rv Em_v - (1 - theta_rv) Es_v](p_r + dT_rv) +
 * sum_{s != r} theta_sv (Em_v + Es_v)(p_s + dT_sv)}.
 */
public final class LinearGsim {

    private final Grid value;
    private final Grid before;
    private final Grid after;
    private final double[] demand;
    private final double[] supply;
    private final double[] substitution;
    private final int n;
    private final double[] price;

    private LinearGsim(Grid value, Grid before, Grid after, double[] demand, double[] supply, double[] substitution) {
        this.value = value;
        this.before = before;
        this.after = after;
        this.demand = demand.clone();
        this.supply = supply.clone();
        this.substitution = substitution.clone();
        n = value.size();
        price = new double[n];
    }

    /**
     * One region's changes.
     *
     * @param price relative change of its supply price
     * @param output relative change of what it sells
     * @param composite relative change of its composite buyer price
     * @param producers change of producer surplus
     * @param consumers change of consumer surplus as circulated, with {@code sign(P)} in the second-order term
     * @param consumersPlain the same without the sign, which bends the right way for price rises too
     * @param revenue change of duty revenue
     */
    public record Region(
            double price,
            double output,
            double composite,
            double producers,
            double consumers,
            double consumersPlain,
            double revenue) {

        /**
         * Change of welfare with the consumer surplus as circulated.
         *
         * @return the sum of the three surpluses
         */
        public double welfare() {
            return producers + consumers + revenue;
        }
    }

    /**
     * The answer.
     *
     * @param regions in the order of the grids
     * @param values values at world prices after the change
     */
    public record Result(List<Region> regions, Grid values) {

        /** Keeps an unmodifiable copy. */
        public Result {
            regions = List.copyOf(regions);
        }
    }

    /**
     * Solves the linear model.
     *
     * @param value values at world prices
     * @param before powers of duty before
     * @param after powers of duty after
     * @param demand Em for each importer, below 0
     * @param supply Ex for each exporter, above 0
     * @param substitution Es for each importer, above 0
     * @return changes by region and values by link
     * @throws IllegalArgumentException when the linear system is singular
     */
    public static Result solve(
            Grid value, Grid before, Grid after, double[] demand, double[] supply, double[] substitution) {
        LinearGsim model = new LinearGsim(value, before, after, demand, supply, substitution);
        model.solvePrices();
        List<Region> regions = new ArrayList<>();
        double[][] values = new double[model.n][model.n];
        for (int r = 0; r < model.n; r++) {
            regions.add(model.region(r));
            for (int v = 0; v < model.n; v++) {
                values[r][v] = value.at(r, v) * (1 + model.quantity(r, v)) * (1 + model.price[r]);
            }
        }
        return new Result(regions, Grid.of(values));
    }

    private double spending(int v) {
        double sum = 0;
        for (int r = 0; r < n; r++) {
            sum += value.at(r, v) * before.at(r, v);
        }
        return sum;
    }

    private double theta(int r, int v) {
        double spending = spending(v);
        return spending > 0 ? value.at(r, v) * before.at(r, v) / spending : 0;
    }

    private double duty(int r, int v) {
        return after.at(r, v) / before.at(r, v) - 1;
    }

    /** Response of the quantity from r to v to the landed price from s. */
    private double response(int r, int s, int v) {
        double cross = theta(s, v) * (demand[v] + substitution[v]);
        return r == s ? cross - substitution[v] : cross;
    }

    private double quantity(int r, int v) {
        double sum = 0;
        for (int s = 0; s < n; s++) {
            sum += response(r, s, v) * (price[s] + duty(s, v));
        }
        return sum;
    }

    private void solvePrices() {
        double[][] matrix = new double[n][n];
        double[] right = new double[n];
        for (int r = 0; r < n; r++) {
            double sales = value.rowTotal(r);
            matrix[r][r] = supply[r];
            for (int v = 0; v < n; v++) {
                double phi = value.at(r, v) / sales;
                for (int s = 0; s < n; s++) {
                    matrix[r][s] -= phi * response(r, s, v);
                    right[r] += phi * response(r, s, v) * duty(s, v);
                }
            }
        }
        DenseLu lu = new DenseLu(n);
        if (!lu.factor(matrix, n)) {
            throw new IllegalArgumentException("the linear system is singular: no elasticity may be missing");
        }
        lu.solve(right, price);
    }

    private Region region(int r) {
        double composite = 0;
        double revenue = 0;
        for (int i = 0; i < n; i++) {
            composite += theta(i, r) * ((1 + price[i]) * after.at(i, r) / before.at(i, r) - 1);
            double now = value.at(i, r) * (1 + quantity(i, r)) * (1 + price[i]);
            revenue += now * (after.at(i, r) - 1) - value.at(i, r) * (before.at(i, r) - 1);
        }
        double bend = demand[r] * composite * composite / 2;
        return new Region(
                price[r],
                supply[r] * price[r],
                composite,
                value.rowTotal(r) * price[r] * (1 + supply[r] * price[r] / 2),
                spending(r) * (bend * StrictMath.signum(composite) - composite),
                spending(r) * (-bend - composite),
                revenue);
    }
}
