package portolan.model.economy;

import portolan.model.ModelFailure;
import portolan.numerics.AndersonAcceleration;
import portolan.numerics.ConvergenceReport;
import portolan.numerics.FixedPointMap;

/**
 * Finds the spending at which shares that do not quite fit each other become one consistent year.
 *
 * <p>Kept are the shares of origins in an importer's spending, duties, shares of inputs and value added in costs, shares
 * of sectors in final use, deficits, and the spending of the world. What gives is how much each region spends on each
 * sector: with output {@code Y_si = sum_j pi_sij X_sj / (1 + t_sij)} it solves {@code X_kj = sum_s g_skj Y_sj + alpha_kj
 * (sum_s v_sj Y_sj + sum_si t/(1+t) pi_sij X_sj + D_j)}, the accounts of Caliendo and Parro (2015), equations 7 to 9.
 */
public final class Balancing {
    /** Spending is known to this part of itself. */
    private static final double TOLERANCE = 1e-13;

    /** What is accepted where rounding hinders more. */
    private static final double ENOUGH = 1e-10;

    private static final int SWEEPS = 4_000;
    private static final int DEPTH = 8;

    private final int m;
    private final int n;
    private final double[][][] share;
    private final double[][][] duty;
    private final double[][][] inputShare;
    private final double[][] finalShare;
    private final double[] deficit;
    private final double[][] spending;

    /**
     * Balances.
     *
     * @param flow {@code [sector][exporter][importer]}, 0 or more, net of duty
     * @param duty {@code [sector][exporter][importer]}, fractions above -1
     * @param inputShare {@code [output][input][region]}, shares of cost, adding up to less than one by output
     * @param finalShare {@code [sector][region]}, 0 or more, adding up to one by region
     * @param deficit {@code [region]}, adding up to zero
     * @throws ModelFailure when no such spending is found, or only one below zero
     */
    public Balancing(
            double[][][] flow, double[][][] duty, double[][][] inputShare, double[][] finalShare, double[] deficit) {
        m = flow.length;
        n = deficit.length;
        this.duty = duty;
        this.inputShare = inputShare;
        this.finalShare = finalShare;
        this.deficit = deficit;
        share = new double[m][n][n];
        spending = new double[m][n];
        double world = 0;
        for (int s = 0; s < m; s++) {
            for (int j = 0; j < n; j++) {
                for (int i = 0; i < n; i++) {
                    spending[s][j] += flow[s][i][j] * (1 + duty[s][i][j]);
                }
                for (int i = 0; i < n && spending[s][j] > 0; i++) {
                    share[s][i][j] = flow[s][i][j] * (1 + duty[s][i][j]) / spending[s][j];
                }
                world += spending[s][j];
            }
        }
        solve(world);
    }

    private void solve(double world) {
        Accounts map = new Accounts(world);
        double[] x = new double[m * n];
        for (int row = 0; row < x.length; row++) {
            x[row] = map.first(row) > 0 ? 1 : 0;
        }
        ConvergenceReport report = new AndersonAcceleration(x.length, DEPTH).solve(map, x, TOLERANCE, SWEEPS);
        if (!(report.residual() <= ENOUGH)) {
            throw new ModelFailure("the data cannot be balanced: no spending was found that fits all shares; check that"
                    + " regions trade with each other and that deficits are small against value added");
        }
        for (int row = 0; row < x.length; row++) {
            if (x[row] < 0) {
                throw new ModelFailure("the data cannot be balanced: spending would fall below zero; check that"
                        + " surpluses are small against value added");
            }
            spending[row / n][row % n] *= x[row];
        }
    }

    /**
     * The flows, net of duty, at which everything fits.
     *
     * @return {@code [sector][exporter][importer]}
     */
    public double[][][] flow() {
        double[][][] flow = new double[m][n][n];
        for (int s = 0; s < m; s++) {
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    flow[s][i][j] = share[s][i][j] * spending[s][j] / (1 + duty[s][i][j]);
                }
            }
        }
        return flow;
    }

    /** The accounts as a map of spending, as a factor on that of the data; the map keeps the world's. */
    private final class Accounts implements FixedPointMap {
        private final double world;
        private final double[][] start;

        Accounts(double world) {
            this.world = world;
            start = new double[m][];
            for (int s = 0; s < m; s++) {
                start[s] = spending[s].clone();
            }
        }

        double first(int row) {
            return start[row / n][row % n];
        }

        @Override
        public int size() {
            return m * n;
        }

        @Override
        public boolean apply(double[] x, double[] image) {
            double[][] output = new double[m][n];
            double[] revenue = new double[n];
            for (int s = 0; s < m; s++) {
                for (int i = 0; i < n; i++) {
                    for (int j = 0; j < n; j++) {
                        double paid = share[s][i][j] * x[s * n + j] * start[s][j];
                        double sold = paid / (1 + duty[s][i][j]);
                        output[s][i] += sold;
                        revenue[j] += paid - sold;
                    }
                }
            }
            double total = 0;
            for (int j = 0; j < n; j++) {
                total += column(j, output, revenue[j], image);
            }
            for (int row = 0; row < image.length; row++) {
                image[row] = first(row) > 0 ? image[row] / first(row) * (world / total) : 0;
            }
            return total > 0;
        }

        private double column(int j, double[][] output, double revenue, double[] image) {
            double income = revenue + deficit[j];
            for (int s = 0; s < m; s++) {
                double inputs = 0;
                for (int k = 0; k < m; k++) {
                    inputs += inputShare[s][k][j];
                }
                income += (1 - inputs) * output[s][j];
            }
            double sum = 0;
            for (int k = 0; k < m; k++) {
                double use = finalShare[k][j] * income;
                for (int s = 0; s < m; s++) {
                    use += inputShare[s][k][j] * output[s][j];
                }
                image[k * n + j] = use;
                sum += use;
            }
            return sum;
        }
    }
}
