package portolan.model.economy;

/**
 * How far buyers have moved: preferences that drift from the short-run answer to the long-run one.
 *
 * <p>With {@code x = ln(kappa c)} an origin's change of price against the undisturbed world, the shares of a year are
 * {@code share e^z x^-theta_S}, and the state moves once a year: {@code z' = (1 - lambda) z - lambda (theta_L - theta_S)
 * x}. A measure of any age needs no other equation, and after many years the answer is that of {@code theta_L} (Boehm,
 * Levchenko and Pandalai-Nayar 2023, American Economic Review 113: 861-905, give the speed and the ratio).
 */
final class Horizon {
    private final double impactShare;
    private final double speed;
    private final double[][][] state;

    private Horizon(double impactShare, double speed, double[][][] state) {
        this.impactShare = impactShare;
        this.speed = speed;
        this.state = state;
    }

    /**
     * Nothing has moved yet.
     *
     * @param impactShare short-run elasticity as a share of the long-run one, above 0 to 1
     * @param speed share of the gap that closes each year, above 0 to 1
     */
    static Horizon start(Economy economy, double impactShare, double speed) {
        int n = economy.regions.size();
        return new Horizon(impactShare, speed, new double[economy.sectors.size()][n][n]);
    }

    /** Elasticities that act within a year. */
    double[] acting(Economy economy) {
        double[] acting = economy.elasticity.clone();
        for (int s = 0; s < acting.length; s++) {
            acting[s] *= impactShare;
        }
        return acting;
    }

    /** Preferences for this year, so that unchanged prices leave the price index unchanged; null while all are zero. */
    double @org.jspecify.annotations.Nullable [][][] preference(Economy economy) {
        boolean moved = false;
        double[][][] normal = new double[state.length][][];
        int n = economy.regions.size();
        for (int s = 0; s < state.length; s++) {
            normal[s] = new double[n][n];
            for (int j = 0; j < n; j++) {
                double sum = 0;
                for (int i = 0; i < n; i++) {
                    moved |= state[s][i][j] != 0;
                    sum += economy.share[s][i][j] * StrictMath.exp(state[s][i][j]);
                }
                double shift = sum > 0 ? StrictMath.log(sum) : 0;
                for (int i = 0; i < n; i++) {
                    normal[s][i][j] = state[s][i][j] - shift;
                }
            }
        }
        return moved ? normal : null;
    }

    /** The state of the next year, given what this year's prices were. */
    Horizon after(WorldAccounts books) {
        Economy economy = books.world.economy;
        TradePolicy policy = books.world.conditions.policy;
        int n = economy.regions.size();
        double[][][] next = new double[state.length][n][n];
        for (int s = 0; s < state.length; s++) {
            double gap = economy.elasticity[s] * (1 - impactShare);
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    if (economy.share[s][i][j] > 0) {
                        double wedge = policy.costOf(s, i, j) * (policy.power(s, i, j) / (1 + economy.duty[s][i][j]));
                        double x = books.lnCost[s][i]
                                - books.world.lnPrice[s][j]
                                + (wedge == 1 ? 0 : StrictMath.log(wedge));
                        next[s][i][j] = (1 - speed) * state[s][i][j] - speed * gap * x;
                    }
                }
            }
        }
        return new Horizon(impactShare, speed, next);
    }
}
