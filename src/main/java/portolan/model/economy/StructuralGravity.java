package portolan.model.economy;

import java.util.List;

/**
 * Structural gravity with one sector: output is an endowment, flows follow attraction and multilateral resistances.
 *
 * <p>With output {@code Y}, expenditure {@code E}, attraction {@code T} (trade costs to the power 1 - sigma, as a gravity
 * estimate fits them) and {@link Resistances} {@code in}, {@code out} to the same power, the fitted flow is {@code X[i][j]
 * = T[i][j] Y[i] E[j] / (W out[i] in[j])}, W the output of the world. New attraction {@code T'} is answered in two ways:
 *
 * <ul>
 *   <li>{@link #oneStep}: resistances at unchanged shares, then one update of prices {@code p = (out / out')^(1 / (1 -
 *       sigma))}, output and expenditure with them, and no return (the "full endowment" result of Yotov, Piermartini,
 *       Monteiro and Larch 2016, An Advanced Guide to Trade Policy Analysis, stopped after one round);
 *   <li>{@link #closed}: the fixed point, in which resistances are those of the new shares. It is the equilibrium of the
 *       {@link ArmingtonGravity} world calibrated to the fitted flows with {@link DeficitRule#PROPORTIONAL}, and solved as
 *       such; resistances follow from its prices.
 * </ul>
 *
 * <p>Resistances are in units in which that of the reference region is one. Where expenditure and output of the world
 * differ in the data, expenditure keeps its shares and flows add up to output; the factory-gate prices of {@link #closed}
 * then differ from those that agree with its consumer prices by one factor for all regions, the change of that difference
 * to the power {@code 1 / (sigma - 1)}.
 */
public final class StructuralGravity {

    private final List<String> regions;
    private final double[][] attraction;
    private final double[] output;
    private final double[] expenditure;
    private final double sigma;
    private final int reference;
    private final Resistances resistances;

    /**
     * Fits the flows.
     *
     * @param regions one name a region, each once
     * @param attraction {@code [exporter][importer]}, above 0 at home, 0 or more elsewhere; the unit does not matter
     * @param output by region, above 0
     * @param expenditure by region, above 0, in the unit of output
     * @param sigma elasticity of substitution, above 1
     * @param reference index of the region whose inward resistance is one
     * @throws portolan.model.ModelFailure when the resistances are not found
     */
    public StructuralGravity(
            List<String> regions,
            double[][] attraction,
            double[] output,
            double[] expenditure,
            double sigma,
            int reference) {
        this.regions = List.copyOf(regions);
        this.attraction = rows(attraction);
        this.output = output.clone();
        this.expenditure = expenditure.clone();
        this.sigma = sigma;
        this.reference = reference;
        resistances = resistances(this.attraction, this.output, this.expenditure);
    }

    /**
     * Resistances at unchanged shares, one update of prices, no return.
     *
     * @param after new attraction {@code [exporter][importer]}, in the unit of the old
     * @return the change
     * @throws portolan.model.ModelFailure when the resistances are not found
     */
    public GravityChange oneStep(double[][] after) {
        Resistances news = resistances(after, output, expenditure);
        double[] price = new double[output.length];
        for (int i = 0; i < price.length; i++) {
            price[i] = root(resistances.out[i] / news.out[i]);
        }
        return change(after, price, news);
    }

    /**
     * The fixed point: prices, shares and resistances that agree with each other.
     *
     * @param after new attraction {@code [exporter][importer]}, in the unit of the old, zero where the old is
     * @return the change
     * @throws portolan.model.ModelFailure when the equilibrium is not found
     */
    public GravityChange closed(double[][] after) {
        int n = output.length;
        double[][] effect = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                effect[i][j] = attraction[i][j] == 0 ? 0 : StrictMath.log(after[i][j] / attraction[i][j]);
            }
        }
        Economy world = ArmingtonGravity.world(regions, flows(attraction, output, expenditure, resistances), sigma - 1);
        Equilibrium found = ArmingtonGravity.solve(world, effect, DeficitRule.PROPORTIONAL).world;
        double[] sales = scaled(output, found.wage);
        double[] spending = scaled(expenditure, found.wage);
        double[] inward = new double[n];
        for (int j = 0; j < n; j++) {
            double hat = found.lnPrice[0][j] - found.lnPrice[0][reference];
            inward[j] = resistances.in[j] * StrictMath.exp((1 - sigma) * hat);
        }
        Resistances news = new Resistances(after, inward, shares(spending, sales));
        double[] price = new double[n];
        double old = sum(output);
        double now = sum(sales);
        for (int i = 0; i < n; i++) {
            price[i] = root(sales[i] / now / (output[i] / old) * (resistances.out[i] / news.out[i]));
        }
        return change(after, price, news);
    }

    private GravityChange change(double[][] after, double[] price, Resistances news) {
        return new GravityChange(
                price,
                resistances,
                news,
                flows(attraction, output, expenditure, resistances),
                flows(after, scaled(output, price), scaled(expenditure, price), news),
                1 / (1 - sigma));
    }

    private Resistances resistances(double[][] attraction, double[] sales, double[] spending) {
        return new Resistances(attraction, shares(sales, sales), shares(spending, sales), reference);
    }

    private static double[][] flows(double[][] attraction, double[] sales, double[] spending, Resistances with) {
        int n = sales.length;
        double world = sum(sales);
        double[][] flow = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                flow[i][j] = attraction[i][j] * (sales[i] / with.out[i]) * (spending[j] / with.in[j]) / world;
            }
        }
        return flow;
    }

    private double root(double power) {
        return StrictMath.exp(StrictMath.log(power) / (1 - sigma));
    }

    /** Values as shares of the output of the world. */
    private static double[] shares(double[] values, double[] sales) {
        double world = sum(sales);
        double[] shares = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            shares[i] = values[i] / world;
        }
        return shares;
    }

    private static double[] scaled(double[] values, double[] factors) {
        double[] products = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            products[i] = values[i] * factors[i];
        }
        return products;
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }

    private static double[][] rows(double[][] cells) {
        double[][] copy = new double[cells.length][];
        for (int i = 0; i < cells.length; i++) {
            copy[i] = cells[i].clone();
        }
        return copy;
    }
}
