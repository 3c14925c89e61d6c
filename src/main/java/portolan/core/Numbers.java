package portolan.core;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * Text of numbers in files: 12 significant digits, half-even, no exponent below 1e15, the same on every Java version
 * ({@code Double.toString} changed its digits in JDK 19).
 */
public final class Numbers {
    private static final MathContext TWELVE = new MathContext(12, RoundingMode.HALF_EVEN);

    /** Powers of ten that a double holds exactly and that keep small numbers out of exponents. */
    private static final double[] POWERS = new double[20];

    static {
        double power = 1;
        for (int i = 0; i < POWERS.length; i++) {
            POWERS[i] = power;
            power *= 10;
        }
    }

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
        String quick = quick(value);
        return quick == null ? exact(value) : quick;
    }

    /** The definition: exact decimal value, rounded once. */
    static String exact(double value) {
        BigDecimal rounded = new BigDecimal(value).round(TWELVE).stripTrailingZeros();
        int magnitude = rounded.precision() - rounded.scale();
        return magnitude > 15 || magnitude < -9 ? rounded.toString() : rounded.toPlainString();
    }

    /**
     * The same text by integer arithmetic, many times faster; null where a product of doubles could round otherwise than
     * the exact value does.
     */
    private static @Nullable String quick(double value) {
        double size = Math.abs(value);
        int decimals = 0;
        while (decimals < POWERS.length && size * POWERS[decimals] < 1e11) {
            decimals++;
        }
        if (decimals == POWERS.length || size >= 1e11) {
            return null;
        }
        double scaled = size * POWERS[decimals];
        long digits = Math.round(scaled);
        if (scaled >= 1e12 - 1 || Math.abs(Math.abs(scaled - digits) - 0.5) < 1e-3) {
            return null;
        }
        while (decimals > 0 && digits % 10 == 0) {
            digits /= 10;
            decimals--;
        }
        StringBuilder text = new StringBuilder(24).append(digits);
        if (decimals > 0) {
            while (text.length() <= decimals) {
                text.insert(0, '0');
            }
            text.insert(text.length() - decimals, '.');
        }
        return value < 0 ? "-" + text : text.toString();
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
