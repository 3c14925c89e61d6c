package portolan.model.market;

import java.util.Arrays;
import portolan.numerics.ComplementarityNewton;
import portolan.numerics.ComplementarityProblem;
import portolan.numerics.ConvergenceReport;
import portolan.numerics.RootFinding;

/**
 * The slow and certain road: premia are bracketed one after the other, prices cleared in between.
 *
 * <p>What comes in under a limit falls in its own premium, so each premium alone is a root between two ends. Premia are
 * swept in a fixed order until none moves; Newton on the whole system then polishes the answer and judges it.
 */
final class PremiumBracketing {

    private static final int SWEEPS = 100;
    private static final double STILL = 1e-8;
    private static final double ACCURACY = 1e-11;
    private static final double HIGHEST = 60;

    private final SegmentSystem system;
    private final double[] x;
    private final ComplementarityNewton newton;
    private final double[] residual;
    private final double[][] jacobian;

    private PremiumBracketing(SegmentSystem system, double[] x) {
        this.system = system;
        this.x = x;
        newton = new ComplementarityNewton(system.size());
        residual = new double[system.size()];
        jacobian = new double[system.size()][system.size()];
    }

    /** Solves from the baseline; x receives the answer. */
    static ConvergenceReport solve(SegmentSystem system, double[] x) {
        Arrays.fill(x, 0);
        PremiumBracketing road = new PremiumBracketing(system, x);
        for (int sweep = 0; sweep < SWEEPS && road.sweep() > STILL; sweep++) {
            road.clearPrices();
        }
        return road.newton.solve(system, x).by("bracketed premia, then Newton");
    }

    /** Brackets each premium once; returns the largest move. */
    private double sweep() {
        double moved = 0;
        for (int k = 0; k < system.limits().count(); k++) {
            int at = system.suppliers() + k;
            double before = x[at];
            double high = StrictMath.min(upper(at), HIGHEST);
            x[at] = high <= 0 ? 0 : premium(at, high);
            moved = StrictMath.max(moved, StrictMath.abs(x[at] - before));
        }
        return moved;
    }

    private double premium(int at, double bound) {
        if (excess(at, 0) <= 0) {
            return 0;
        }
        double high = RootFinding.firstNotPositive(mu -> excess(at, mu), 0, 0.1, bound);
        if (excess(at, high) >= 0) {
            return high;
        }
        return RootFinding.between(mu -> excess(at, mu), 0, high, ACCURACY);
    }

    /** By how much more than the amount comes in, in logs, at a premium and cleared prices. */
    private double excess(int at, double premium) {
        x[at] = premium;
        clearPrices();
        system.evaluate(x, residual, jacobian);
        return -residual[at];
    }

    private double upper(int at) {
        double room = system.upper(at);
        for (int other : system.sharers(at)) {
            room -= x[other];
        }
        return room;
    }

    private void clearPrices() {
        newton.solve(new PricesAlone(), x);
    }

    /** The equations of the prices with all premia held. */
    private final class PricesAlone implements ComplementarityProblem {

        @Override
        public int size() {
            return system.suppliers();
        }

        @Override
        public boolean isEquation(int row) {
            return true;
        }

        @Override
        public double upper(int row) {
            return Double.POSITIVE_INFINITY;
        }

        @Override
        public int[] sharers(int row) {
            return system.sharers(row);
        }

        @Override
        public void evaluate(double[] prices, double[] f, double[][] slopes) {
            double[] all = x.clone();
            System.arraycopy(prices, 0, all, 0, size());
            system.evaluate(all, residual, jacobian);
            for (int i = 0; i < size(); i++) {
                f[i] = residual[i];
                System.arraycopy(jacobian[i], 0, slopes[i], 0, size());
            }
        }
    }
}
