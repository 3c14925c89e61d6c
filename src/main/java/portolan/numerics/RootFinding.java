package portolan.numerics;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.apache.commons.math3.exception.MathIllegalStateException;

/** Roots of a function of one variable between two ends of opposite sign (Brent 1973, by Commons Math). */
public final class RootFinding {

    private static final int EVALUATIONS = 500;
    private static final double RELATIVE = 1e-15;

    private RootFinding() {}

    /**
     * Finds a root between two ends.
     *
     * @param function continuous on the interval; must return finite numbers
     * @param low the lower end
     * @param high the upper end, above the lower
     * @param tolerance the absolute accuracy of the root, above 0
     * @return a root to within the tolerance; an end is returned as it is when the function is zero there
     * @throws IllegalArgumentException when the ends are not ordered or the function has the same sign at both
     * @throws NotConverged when 500 evaluations were not enough
     */
    public static double between(DoubleUnaryOperator function, double low, double high, double tolerance) {
        if (!(low < high)) {
            throw new IllegalArgumentException("the ends " + low + " and " + high + " are not in order");
        }
        double atLow = function.applyAsDouble(low);
        double atHigh = function.applyAsDouble(high);
        if (atLow == 0) {
            return low;
        }
        if (atHigh == 0) {
            return high;
        }
        if (!(atLow * atHigh < 0)) {
            throw new IllegalArgumentException(
                    "no change of sign between " + low + " (" + atLow + ") and " + high + " (" + atHigh + ")");
        }
        try {
            return new BrentSolver(RELATIVE, tolerance, RELATIVE)
                    .solve(EVALUATIONS, function::applyAsDouble, low, high);
        } catch (MathIllegalStateException e) {
            double residual = StrictMath.min(StrictMath.abs(atLow), StrictMath.abs(atHigh));
            throw new NotConverged(
                    "no root after " + EVALUATIONS + " evaluations between " + low + " and " + high,
                    new ConvergenceReport(false, EVALUATIONS, residual, high - low, 0, "Brent"));
        }
    }

    /**
     * Widens an interval upwards until the function is no longer positive at its upper end.
     *
     * @param function a function, positive at the lower end
     * @param low the lower end
     * @param first the first width tried, above 0; it is doubled each time
     * @param limit the highest end tried
     * @return an upper end at which the function is 0 or less, or {@code limit} when there is none below it
     */
    public static double firstNotPositive(DoubleUnaryOperator function, double low, double first, double limit) {
        double width = first;
        while (low + width < limit) {
            if (function.applyAsDouble(low + width) <= 0) {
                return low + width;
            }
            width *= 2;
        }
        return limit;
    }
}
