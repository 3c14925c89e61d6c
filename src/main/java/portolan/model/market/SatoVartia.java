package portolan.model.market;

/**
 * The price index of Sato (1976) and Vartia (1976): {@code ln P = sum w_i pi_i}, with weights proportional to the
 * logarithmic means of the spending shares before and after.
 *
 * <p>It equals the CES index exactly when tastes did not change and needs no elasticity. K. Sato, The ideal log-change
 * index number, Review of Economics and Statistics 58, 1976; Y. Vartia, Ideal log-change index numbers, Scandinavian
 * Journal of Statistics 3, 1976.
 */
final class SatoVartia {

    private static final double CLOSE = 1e-3;

    private SatoVartia() {}

    /** The logarithmic mean {@code (c - b) / (ln c - ln b)}, 0 when one of the two is 0. */
    static double mean(double b, double c) {
        if (!(b > 0 && c > 0)) {
            return 0;
        }
        double r = StrictMath.log(c / b);
        if (StrictMath.abs(r) < CLOSE) {
            return b * (1 + r / 2 * (1 + r / 3 * (1 + r / 4 * (1 + r / 5))));
        }
        return (c - b) / r;
    }
}
