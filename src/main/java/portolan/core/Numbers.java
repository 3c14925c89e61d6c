package portolan.core;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Text of numbers in files: 12 significant digits, half-even, no exponent below 1e15, the same on every Java version
 * ({@code Double.toString} changed its digits in JDK 19).
 */
public final class Numbers {
    private static final MathContext TWELVE = new MathContext(12, RoundingMode.HALF_EVEN);

    private Numbers() {}

    /**
     * The number with 12 significant digits.
     *
     * @param value a finite number
     * @throws IllegalArgumentException when the value is not finite: a missing number is left out, never written
     */
    public static String text(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("cannot write the number " + value);
        }
        if (value == 0) {
            return "0";
        }
        BigDecimal rounded = new BigDecimal(value).round(TWELVE).stripTrailingZeros();
        int magnitude = rounded.precision() - rounded.scale();
        return magnitude > 15 || magnitude < -9 ? rounded.toString() : rounded.toPlainString();
    }

    /** The number with a fixed count of decimals, half-even, thousands separated by commas, minus as U+2212. */
    public static String display(double value, int decimals) {
        BigDecimal rounded = new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN);
        String digits = rounded.abs().toPlainString();
        int point = digits.indexOf('.');
        int whole = point < 0 ? digits.length() : point;
        StringBuilder text = new StringBuilder(digits);
        for (int at = whole - 3; at > 0; at -= 3) {
            text.insert(at, ',');
        }
        return (rounded.signum() < 0 ? "\u2212" : "") + text;
    }
}
