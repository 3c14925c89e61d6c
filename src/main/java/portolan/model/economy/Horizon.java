package portolan.model.economy;

import org.jspecify.annotations.Nullable;
import portolan.numerics.LogarithmicMean;

/**
 * How far buyers have moved: preferences that drift from the short-run answer to the long-run one.
 *
 * <p>With {@code x = ln(kappa c)} an origin's change of price against the undisturbed world, the shares of a year are
 * {@code share e^z e^(-theta_S x)}, and the state moves once a year: {@code z' = (1 - lambda) z - lambda (theta_L -
 * theta_S) x}. What wedges leave behind is kept product by product ({@link SectorWedges}); here is kept what costs of
 * sellers and the price index leave behind, and both are added. A measure of any age needs no other equation, and after many years the answer is that of {@code theta_L} (Boehm,
 * Levchenko and Pandalai-Nayar 2023, American Economic Review 113: 861-905, give the speed and the ratio).
 *
 * <p>Shares do not tell how much a state that moves is worth to buyers. As in the product markets, what last year left
 * behind is valued by the index of Sato and Vartia at last year's prices, and what moves within the year by the CES index.
 * At prices that stay this is the CES index of {@code theta_S} at first and that of {@code theta_L} in the end; an index
 * that only kept the state from moving prices at their undisturbed level would forget what was lost with an origin that
 * buyers have turned away from.
 */
final class Horizon {
    /** Parameter: share of the long-run elasticity that acts within a year. */
    static final String IMPACT_SHARE = "elasticity.sectors.impact-share";

    /** Parameter: share of the gap that closes each year. */
    static final String SPEED = "adjustment-speed";

    private final double impactShare;
    private final double speed;
    private final double[][][] state;
    /** {@code [sector][exporter][importer]}: last year's x, at which the state is valued. */
    private final double[][][] price;

    private Horizon(double impactShare, double speed, double[][][] state, double[][][] price) {
        this.impactShare = impactShare;
        this.speed = speed;
        this.state = state;
        this.price = price;
    }

    /**
     * Nothing has moved yet.
     *
     * @param impactShare short-run elasticity as a share of the long-run one, above 0 to 1
     * @param speed share of the gap that closes each year, above 0 to 1
     */
    static Horizon start(Economy economy, double impactShare, double speed) {
        int n = economy.regions.size();
        int m = economy.sectors.size();
        return new Horizon(impactShare, speed, new double[m][n][n], new double[m][n][n]);
    }

    /** Elasticities that act within a year. */
    double[] acting(Economy economy) {
        double[] acting = economy.elasticity.clone();
        for (int s = 0; s < acting.length; s++) {
            acting[s] *= impactShare;
        }
        return acting;
    }

    /**
     * Preferences for this year, valued at last year's prices; null while all are zero.
     *
     * @param economy the undisturbed world
     * @param wedges what earlier wedges left behind, in logs ({@link SectorWedges#state})
     */
    double @Nullable [][][] preference(Economy economy, double[][][] wedges) {
        boolean moved = false;
        double[][][] state = sum(this.state, wedges);
        double[][][] valued = new double[state.length][][];
        int n = economy.regions.size();
        for (int s = 0; s < state.length; s++) {
            valued[s] = new double[n][n];
            for (int j = 0; j < n; j++) {
                double shift = meanState(economy, state[s], s, j);
                for (int i = 0; i < n; i++) {
                    moved |= state[s][i][j] != 0;
                    valued[s][i][j] = state[s][i][j] - shift;
                }
            }
        }
        return moved ? valued : null;
    }

    /**
     * The mean of the state in a buyer's sector, weights as in the index of Sato and Vartia between undisturbed shares and
     * those that the state gives at last year's prices. With {@code ln(share'/share) = z - theta_S x} less the mean of
     * either side the CES index at these prices is that index exactly when this mean is zero, since the weighted mean of
     * {@code ln(share'/share)} is zero always.
     */
    private double meanState(Economy economy, double[][] state, int s, int j) {
        double[][] before = economy.share[s];
        double theta = economy.elasticity[s] * impactShare;
        double total = 0;
        for (int i = 0; i < before.length; i++) {
            total += before[i][j] * StrictMath.exp(state[i][j] - theta * price[s][i][j]);
        }
        double sum = 0;
        double weights = 0;
        for (int i = 0; i < before.length; i++) {
            double after = before[i][j] * StrictMath.exp(state[i][j] - theta * price[s][i][j]) / total;
            double weight = LogarithmicMean.of(before[i][j], after);
            if (weight > 0) {
                sum += weight * state[i][j];
                weights += weight;
            }
        }
        return weights > 0 ? sum / weights : 0;
    }

    private static double[][][] sum(double[][][] a, double[][][] b) {
        double[][][] sum = new double[a.length][][];
        for (int s = 0; s < a.length; s++) {
            sum[s] = new double[a[s].length][];
            for (int i = 0; i < a[s].length; i++) {
                sum[s][i] = a[s][i].clone();
                for (int j = 0; j < sum[s][i].length; j++) {
                    sum[s][i][j] += b[s][i][j];
                }
            }
        }
        return sum;
    }

    /** The state of the next year, given what this year's prices were. */
    Horizon after(WorldAccounts books) {
        Economy economy = books.world.economy;
        TradePolicy policy = books.world.conditions.policy;
        int n = economy.regions.size();
        double[][][] next = new double[state.length][n][n];
        double[][][] now = new double[state.length][n][n];
        for (int s = 0; s < state.length; s++) {
            double gap = economy.elasticity[s] * (1 - impactShare);
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    if (economy.share[s][i][j] > 0) {
                        double wedge = policy.costOf(s, i, j) * (policy.power(s, i, j) / (1 + economy.duty[s][i][j]));
                        double x = books.lnCost[s][i] - books.world.lnPrice[s][j];
                        now[s][i][j] = x + (wedge == 1 ? 0 : StrictMath.log(wedge));
                        next[s][i][j] = (1 - speed) * state[s][i][j] - speed * gap * x;
                    }
                }
            }
        }
        return new Horizon(impactShare, speed, next, now);
    }
}
