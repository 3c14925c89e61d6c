package portolan.numerics;

/**
 * The logarithmic mean of spending shares, which weighs the price index of Sato (1976) and Vartia (1976): {@code ln P = sum
 * w_i pi_i}, with weights proportional to the means of the shares before and after.
 *
 * <p>The index equals the CES index exactly when tastes did not change and needs no elasticity. K. Sato, The ideal log-change
 * index number, Review of Economics and Statistics 58, 1976; Y. Vartia, Ideal log-change index numbers, Scandinavian
 * Journal of Statistics 3, 1976.
 */
public final class LogarithmicMean {

    private static final double CLOSE = 0.1;

    private LogarithmicMean() {}

    /**
     * The mean {@code (c - b) / (ln c - ln b)}, 0 when one of the two is 0. With {@code u = (c - b) / (c + b)}
     * it is {@code (b + c) / 2} over {@code artanh(u) / u}, which for shares close together needs no logarithm.
     *
     * @param b 0 or more
     * @param c 0 or more
     * @return between the two
     */
    public static double of(double b, double c) {
        if (!(b > 0 && c > 0)) {
            return 0;
        }
        double u = (c - b) / (c + b);
        if (StrictMath.abs(u) > CLOSE) {
            return (c - b) / StrictMath.log(c / b);
        }
        double v = u * u;
        double sum = 1.0 / 13 + v * (1.0 / 15 + v / 17);
        sum = 1 + v * (1.0 / 3 + v * (1.0 / 5 + v * (1.0 / 7 + v * (1.0 / 9 + v * (1.0 / 11 + v * sum)))));
        return (b + c) / 2 / sum;
    }
}
