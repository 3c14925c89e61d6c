package portolan.numerics;

/**
 * The function of Fischer (1992), written so that it does not lose digits: {@code phi(a, b) = a + b - sqrt(a^2 + b^2)}
 * is zero exactly where {@code a >= 0}, {@code b >= 0} and {@code a b = 0}. Unlike the minimum it is smooth everywhere
 * but at the origin. A. Fischer, A special Newton-type optimization method, Optimization 24, 1992.
 */
final class FischerBurmeister {

    private FischerBurmeister() {}

    /** The value; an infinite a leaves b, and the other way round. */
    static double value(double a, double b) {
        if (a == Double.POSITIVE_INFINITY) {
            return b;
        }
        if (b == Double.POSITIVE_INFINITY) {
            return a;
        }
        double sum = a + b;
        double root = StrictMath.sqrt(a * a + b * b);
        return sum > 0 ? 2 * a * b / (sum + root) : sum - root;
    }

    /** The derivative by the first argument; at the origin the element 1 - 1/sqrt(2) of the generalised gradient. */
    static double slope(double a, double b) {
        if (a == Double.POSITIVE_INFINITY) {
            return 0;
        }
        if (b == Double.POSITIVE_INFINITY) {
            return 1;
        }
        double root = StrictMath.sqrt(a * a + b * b);
        return root == 0 ? 1 - StrictMath.sqrt(0.5) : 1 - a / root;
    }
}
