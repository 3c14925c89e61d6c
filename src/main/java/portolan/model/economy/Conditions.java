package portolan.model.economy;

import org.jspecify.annotations.Nullable;

/**
 * What holds in the world to be solved, against the calibrated one.
 *
 * <p>Nothing is copied: who makes conditions must not change the arrays afterwards.
 */
public final class Conditions {

    final TradePolicy policy;
    final Closure closure;
    /** {@code [region]}: efficient labour against the calibrated year, above 0. */
    final double[] labour;
    /** {@code [sector]}: trade elasticity that acts, above 0. */
    final double[] elasticity;
    /** {@code [sector][exporter][importer]}: log of the preference state, null for zero. */
    final double @Nullable [][][] preference;
    /** {@code [region]}: real value added against the calibrated year that labour must yield; null for given labour. */
    final double @Nullable [] realValueAdded;

    private Conditions(
            TradePolicy policy,
            Closure closure,
            double[] labour,
            double[] elasticity,
            double @Nullable [][][] preference,
            double @Nullable [] realValueAdded) {
        this.policy = policy;
        this.closure = closure;
        this.labour = labour;
        this.elasticity = elasticity;
        this.preference = preference;
        this.realValueAdded = realValueAdded;
    }

    /**
     * Another policy, all else as calibrated, elasticities of the long run.
     *
     * @param economy the world
     * @param policy what stands between sellers and buyers
     * @param closure what closes the model
     * @return the conditions
     */
    public static Conditions of(Economy economy, TradePolicy policy, Closure closure) {
        double[] labour = new double[economy.regions.size()];
        java.util.Arrays.fill(labour, 1);
        return new Conditions(policy, closure, labour, economy.elasticity, null, null);
    }

    /**
     * The same with other labour.
     *
     * @param hats efficient labour by region against the calibrated year, above 0
     * @return the conditions
     */
    public Conditions withLabour(double[] hats) {
        return new Conditions(policy, closure, hats, elasticity, preference, null);
    }

    /**
     * The same with as much efficient labour as yields a given value added in prices of consumption; labour then does not
     * answer to the wage.
     *
     * @param hats real value added by region against the calibrated year, above 0
     * @return the conditions
     */
    public Conditions growingTo(double[] hats) {
        return new Conditions(policy, closure, labour, elasticity, preference, hats);
    }

    /**
     * The same with other elasticities and a preference state.
     *
     * @param acting trade elasticity by sector, above 0
     * @param state log of the preference state, {@code [sector][exporter][importer]}, or null
     * @return the conditions
     */
    public Conditions withHorizon(double[] acting, double @Nullable [][][] state) {
        return new Conditions(policy, closure, labour, acting, state, realValueAdded);
    }

    /**
     * The same with another policy.
     *
     * @param other what stands between sellers and buyers
     * @return the conditions
     */
    public Conditions withPolicy(TradePolicy other) {
        return new Conditions(other, closure, labour, elasticity, preference, realValueAdded);
    }
}
