package portolan.model.economy;

import org.jspecify.annotations.Nullable;
import portolan.model.ModelFailure;
import portolan.numerics.ConvergenceReport;
import portolan.numerics.DenseLu;

/**
 * Many solutions near one: the derivative of the map is taken and inverted once, at a centre, and serves every solution
 * around it as long as steps shrink.
 *
 * <p>Every solution starts from the centre, never from the one before, so that none depends on the order in which they are
 * asked for. Worth its while where the map is small, as with one sector; in worlds above {@value #LARGEST} unknowns, and
 * wherever steps do not shrink, {@link EconomySolver} starts from the centre instead. Memory is kept from call to call;
 * not safe for several threads at once.
 */
public final class ChordSolver {

    /** Most unknowns whose derivative is inverted: the inverse grows with their square, and finding it with their cube. */
    static final int LARGEST = 600;

    private static final double NUDGE = 1e-6;
    private static final int STEPS = 25;

    private final Economy economy;
    private final Equilibrium centre;
    private final EconomySolver otherwise;
    /** {@code [column][row]} of the inverse of (map - identity)'; null where it is not used. */
    private final double @Nullable [][] inverse;

    private final double[] image;
    private final double[] residual;
    private final double[] step;

    /**
     * Takes the derivative.
     *
     * @param economy the calibrated world
     * @param centre a solution of it
     */
    public ChordSolver(Economy economy, Equilibrium centre) {
        this.economy = economy;
        this.centre = centre;
        otherwise = new EconomySolver(economy);
        int size = centre.point.length;
        image = new double[size];
        residual = new double[size];
        step = new double[size];
        inverse = size <= LARGEST ? inverse() : null;
    }

    private double @Nullable [][] inverse() {
        EconomyKernel kernel = new EconomyKernel(economy, centre.conditions, EconomySolver.WAGE_STEP);
        int size = kernel.size();
        double[] x = centre.point.clone();
        double[] here = new double[size];
        if (!kernel.apply(x, here)) {
            return null;
        }
        double[][] derivative = new double[size][size];
        for (int k = 0; k < size; k++) {
            x[k] += NUDGE;
            if (!kernel.apply(x, image)) {
                return null;
            }
            x[k] = centre.point[k];
            for (int i = 0; i < size; i++) {
                derivative[i][k] = (image[i] - here[i]) / NUDGE - (i == k ? 1 : 0);
            }
        }
        DenseLu lu = new DenseLu(size);
        if (!lu.factor(derivative, size)) {
            return null;
        }
        double[][] columns = new double[size][size];
        double[] unit = new double[size];
        for (int k = 0; k < size; k++) {
            unit[k] = 1;
            lu.solve(unit, columns[k]);
            unit[k] = 0;
        }
        return columns;
    }

    /**
     * Solves from the centre.
     *
     * @param conditions what differs from the calibrated world
     * @return the equilibrium, as exact as that of {@link EconomySolver}
     * @throws ModelFailure when there is none to be found; names the place that does not clear and what to try
     */
    public Equilibrium solve(Conditions conditions) {
        double[][] columns = inverse;
        if (columns != null) {
            double[] x = centre.point.clone();
            ConvergenceReport report =
                    chord(new EconomyKernel(economy, conditions, EconomySolver.WAGE_STEP), columns, x);
            if (report != null) {
                return new Equilibrium(economy, conditions, x, report);
            }
        }
        return otherwise.solve(conditions, centre);
    }

    /** Steps with the kept inverse; null when they stop shrinking. */
    private @Nullable ConvergenceReport chord(EconomyKernel kernel, double[][] columns, double[] x) {
        double last = Double.POSITIVE_INFINITY;
        for (int k = 1; k <= STEPS; k++) {
            if (!kernel.apply(x, image)) {
                return null;
            }
            double norm = 0;
            int worst = 0;
            for (int i = 0; i < x.length; i++) {
                residual[i] = image[i] - x[i];
                double size = StrictMath.abs(residual[i]);
                if (!(size <= norm)) {
                    norm = size;
                    worst = i;
                }
            }
            if (norm <= EconomySolver.TOLERANCE) {
                return new ConvergenceReport(true, k, norm, norm, worst, "chord");
            }
            if (!(norm < last)) {
                return null;
            }
            last = norm;
            RowSums.weightedSum(columns, residual, step);
            for (int i = 0; i < x.length; i++) {
                x[i] -= step[i];
            }
        }
        return null;
    }
}
