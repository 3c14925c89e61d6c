package portolan.core;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * A rate on value, held as a fraction: 6.1 % is {@code 0.061}. Text always carries the per cent sign, so that a bare
 * {@code 25} can never be mistaken for 25 % or for 2500 %.
 *
 * @param rate the rate as a fraction; finite, above -1 and at most 100 (10,000 %)
 */
public record AdValorem(double rate) implements Comparable<AdValorem> {
    public static final AdValorem ZERO = new AdValorem(0);

    private static final Pattern TEXT = Pattern.compile("[+-]?\\d{1,6}(\\.\\d{1,40})?\\s?%");

    public AdValorem {
        rate += 0.0; // no negative zero
        if (!Double.isFinite(rate) || rate <= -1 || rate > 100) {
            throw new IllegalArgumentException("a rate lies above -100% and at most 10000%, not " + rate * 100 + "%");
        }
    }

    /**
     * Reads {@code 6.1%}, {@code -5%} or {@code +50%}.
     *
     * @throws IllegalArgumentException when the per cent sign is missing, the text is no number, or it is out of range
     */
    public static AdValorem parse(String text) {
        String trimmed = text.strip();
        if (!TEXT.matcher(trimmed).matches()) {
            throw new IllegalArgumentException(
                    "'" + text + "' is not a rate; write it with a per cent sign, as in 6.1%");
        }
        String number = trimmed.substring(0, trimmed.length() - 1).strip();
        return new AdValorem(new BigDecimal(number).movePointLeft(2).doubleValue());
    }

    /** The power of the rate, {@code 1 + rate}. */
    public double power() {
        return 1 + rate;
    }

    @Override
    public int compareTo(AdValorem other) {
        return Double.compare(rate, other.rate);
    }

    /** For instance {@code 6.1%}; the shortest text that {@link #parse} reads back to the same value. */
    @Override
    public String toString() {
        BigDecimal percent = BigDecimal.valueOf(rate).movePointRight(2).stripTrailingZeros();
        return (percent.scale() < 0 ? percent.setScale(0) : percent).toPlainString() + "%";
    }
}
