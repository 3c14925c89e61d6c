package portolan.model.economy;

import java.util.List;

/**
 * The Armington model of gravity: the general-equilibrium model with one sector, no inputs and no duties.
 *
 * <p>A change of trade costs is stated as gravity estimates give it, as the partial effect {@code b} on the log of a
 * flow; with trade elasticity {@code theta} it is a factor {@code exp(-b / theta)} on the cost of trade. In hats
 * {@code w^(1+theta)[i] Y[i] = sum_j pi[i][j] e^b[i][j] E'[j] / Phat[j]} with {@code Phat[j] = sum_i pi[i][j] e^b[i][j]
 * w[i]^-theta} and the price index {@code Phat^(-1/theta)} (Baier, Yotov and Zylkin 2019, Journal of International
 * Economics 116: 206-226). What they call additive deficits is {@link DeficitRule#FIXED}, {@code E' = w Y + D};
 * multiplicative ones are {@link DeficitRule#PROPORTIONAL}, {@code E'} in proportion to {@code w E}.
 */
public final class ArmingtonGravity {

    private ArmingtonGravity() {}

    /**
     * Calibrates the world to a matrix of flows.
     *
     * @param regions one name a region, each once
     * @param flow {@code [exporter][importer]}, 0 or more, own sales on the diagonal
     * @param theta trade elasticity (elasticity of substitution less one), above 0
     * @return the world
     * @throws IllegalArgumentException when a region sells or buys nothing
     */
    public static Economy world(List<String> regions, double[][] flow, double theta) {
        int n = regions.size();
        return new Calibration(regions, List.of("goods"))
                .calibrate(new double[][][] {flow}, new double[1][n][n], null, new double[] {theta});
    }

    /**
     * Solves the world after a change of trade costs.
     *
     * @param world from {@link #world}
     * @param effect {@code [exporter][importer]}: partial effect on the log of the flow, at unchanged prices
     * @param deficits what becomes of trade deficits
     * @return the books of the new equilibrium, in units in which world output stays as it was
     * @throws portolan.model.ModelFailure when there is no equilibrium to be found
     */
    public static WorldAccounts solve(Economy world, double[][] effect, DeficitRule deficits) {
        TradePolicy.Editor editor = TradePolicy.from(world);
        for (int i = 0; i < effect.length; i++) {
            for (int j = 0; j < effect.length; j++) {
                if (effect[i][j] != 0) {
                    editor.cost(0, i, j, StrictMath.exp(-effect[i][j] / world.elasticity[0]));
                }
            }
        }
        Closure closure = new Closure(deficits, RevenueRule.HOUSEHOLDS, 0);
        return new WorldAccounts(new EconomySolver(world).solve(Conditions.of(world, editor.done(), closure)));
    }
}
