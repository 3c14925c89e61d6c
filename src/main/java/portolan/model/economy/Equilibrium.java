package portolan.model.economy;

import portolan.numerics.ConvergenceReport;

/**
 * A solved world: prices, wages, output and incomes under given conditions. Arrays belong to the package and are never
 * changed after construction.
 */
public final class Equilibrium {

    final Economy economy;
    final Conditions conditions;
    /** {@code [region]}: wage against the calibrated year, in units in which world value added stays as labour grows. */
    final double[] wage;
    /** {@code [sector][region]}: log of the price buyers pay, against the calibrated year. */
    final double[][] lnPrice;
    /** {@code [sector][region]}: expenditure. */
    final double[][] spending;
    /** The point the solver works with; where a neighbouring world may start. */
    final double[] point;

    private final ConvergenceReport report;

    Equilibrium(Economy economy, Conditions conditions, double[] point, ConvergenceReport report) {
        this.economy = economy;
        this.conditions = conditions;
        this.point = point;
        this.report = report;
        int n = economy.regions.size();
        int m = economy.sectors.size();
        wage = new double[n];
        for (int j = 0; j < n; j++) {
            wage[j] = StrictMath.exp(point[j]);
        }
        lnPrice = new double[m][n];
        spending = new double[m][n];
        for (int s = 0; s < m; s++) {
            System.arraycopy(point, n * (1 + s), lnPrice[s], 0, n);
            for (int j = 0; j < n; j++) {
                spending[s][j] = economy.spending[s][j] * point[n * (1 + m + s) + j];
            }
        }
    }

    /**
     * How well the solution is known.
     *
     * @return the report of the solver
     */
    public ConvergenceReport report() {
        return report;
    }

    /**
     * The wage against the calibrated year.
     *
     * @param region index of the region
     * @return a factor, in units in which the value added of the world per unit of labour stays one
     */
    public double wage(int region) {
        return wage[region];
    }

    /**
     * The price buyers pay for a sector's goods against the calibrated year.
     *
     * @param sector index of the sector
     * @param region index of the buying region
     * @return a factor, in the units of {@link #wage}
     */
    public double price(int sector, int region) {
        return StrictMath.exp(lnPrice[sector][region]);
    }
}
