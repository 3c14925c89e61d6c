package portolan.model.economy;

import portolan.numerics.AndersonAcceleration;
import portolan.numerics.ConvergenceReport;
import portolan.numerics.DenseLu;

/**
 * Newton's method on wages alone: at each set of wages prices and expenditure are solved first. Slow, since a column of
 * the derivative costs such a solution, but sure where joint sweeps stall: trade nearly shut, where a region hardly
 * answers to its own wage.
 */
final class WageNewton {

    private static final int ITERATIONS = 25;
    private static final int SWEEPS = 300;
    private static final double INNER = 1e-13;
    private static final double NUDGE = 1e-6;
    private static final double LONGEST = 1;
    private static final int CUTS = 8;

    private final int n;
    private final AndersonAcceleration acceleration;
    private final DenseLu lu;
    private final double[] excess;
    private final double[] nudged;
    private final double[] step;
    private final double[] trial;
    private final double[][] jacobian;
    private int sweeps;

    WageNewton(int regions, int size, AndersonAcceleration acceleration) {
        n = regions;
        this.acceleration = acceleration;
        lu = new DenseLu(n);
        excess = new double[n];
        nudged = new double[n];
        step = new double[n];
        trial = new double[size];
        jacobian = new double[n][n];
    }

    /**
     * Solves from a point.
     *
     * @param kernel the map
     * @param x where to start; the best point afterwards
     * @param tolerance largest imbalance as a part of exports
     * @return sweeps of the map that it took
     */
    int solve(EconomyKernel kernel, double[] x, double tolerance) {
        sweeps = 0;
        kernel.holdWages(true);
        iterate(kernel, x, tolerance);
        kernel.holdWages(false);
        return sweeps;
    }

    private void iterate(EconomyKernel kernel, double[] x, double tolerance) {
        double norm = imbalance(kernel, x, excess);
        for (int k = 0; k < ITERATIONS && norm > tolerance && norm < Double.POSITIVE_INFINITY; k++) {
            if (!newtonStep(kernel, x)) {
                return;
            }
            double next = search(kernel, x, norm);
            if (!(next < norm)) {

                return;
            }
            System.arraycopy(trial, 0, x, 0, x.length);
            System.arraycopy(nudged, 0, excess, 0, n);
            norm = next;
        }
    }

    /** Shortens the step until the imbalance falls; leaves the point in {@code trial}. */
    private double search(EconomyKernel kernel, double[] x, double norm) {
        double length = StrictMath.min(1, LONGEST / largest(step));
        double next = Double.POSITIVE_INFINITY;
        for (int cut = 0; cut < CUTS; cut++) {
            System.arraycopy(x, 0, trial, 0, x.length);
            for (int j = 0; j < n; j++) {
                trial[j] -= length * step[j];
            }
            kernel.normalise(trial);
            next = imbalance(kernel, trial, nudged);
            if (next < (1 - 0.1 * length) * norm) {
                break;
            }
            length /= 3;
        }
        return next;
    }

    /** The derivative by small nudges of each wage; the last row holds the numeraire instead of an equation too many. */
    private boolean newtonStep(EconomyKernel kernel, double[] x) {
        for (int j = 0; j < n; j++) {
            System.arraycopy(x, 0, trial, 0, x.length);
            trial[j] += NUDGE;
            if (!(imbalance(kernel, trial, nudged) < Double.POSITIVE_INFINITY)) {
                return false;
            }
            for (int i = 0; i < n - 1; i++) {
                jacobian[i][j] = (nudged[i] - excess[i]) / NUDGE;
            }
            jacobian[n - 1][j] = 1;
        }
        if (!lu.factor(jacobian, n)) {
            return false;
        }
        System.arraycopy(excess, 0, nudged, 0, n);
        nudged[n - 1] = 0;
        lu.solve(nudged, step);
        return true;
    }

    private double imbalance(EconomyKernel kernel, double[] point, double[] into) {
        ConvergenceReport report = acceleration.solve(kernel, point, INNER, SWEEPS);
        sweeps += report.iterations();
        if (!report.converged()) {
            return Double.POSITIVE_INFINITY;
        }
        kernel.imbalance(into);
        return largest(into);
    }

    private static double largest(double[] values) {
        double largest = 0;
        for (double value : values) {
            double a = StrictMath.abs(value);
            if (!(a <= largest)) {
                largest = a;
            }
        }
        return largest;
    }
}
