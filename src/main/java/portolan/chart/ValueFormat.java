package portolan.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * How values are written in labels: with a minus sign, commas between thousands and a point before decimals, whatever
 * the locale. Values are in the unit shown; nothing is scaled.
 *
 * @param prefix before the number and after the sign, for example {@code C$}
 * @param decimals digits after the point in labels, 0 to 9; axis ticks take as many as their step needs
 * @param suffix after the number, for example {@code %} or {@code  bn}
 */
public record ValueFormat(String prefix, int decimals, String suffix) {
    /** Billions of Canadian dollars: {@code C$45.2 bn}. */
    public static final ValueFormat CAD_BILLION = new ValueFormat("C$", 1, "\u00a0bn");
    /** Millions of Canadian dollars: {@code C$452 m}. */
    public static final ValueFormat CAD_MILLION = new ValueFormat("C$", 0, "\u00a0m");
    /** Per cent of something, given as 35 for 35 %: {@code 35%}. */
    public static final ValueFormat PERCENT = new ValueFormat("", 0, "%");
    /** Per cent with one decimal: {@code 6.1%}. */
    public static final ValueFormat PERCENT_1 = new ValueFormat("", 1, "%");
    /** Whole numbers: {@code 49,000}. */
    public static final ValueFormat WHOLE = new ValueFormat("", 0, "");
    /** Numbers with one decimal: {@code 49.0}. */
    public static final ValueFormat ONE_DECIMAL = new ValueFormat("", 1, "");
    /** Numbers with two decimals: {@code 49.00}. */
    public static final ValueFormat TWO_DECIMALS = new ValueFormat("", 2, "");

    private static final String MINUS = "\u2212";
    private static final double PLAIN_BELOW = 1e15;
    private static final int MOST_DECIMALS = 9;
    private static final int SHORT_DIGITS = 3;

    /**
     * Checks the format.
     *
     * @throws IllegalArgumentException if the number of decimals is not 0 to 9
     */
    public ValueFormat {
        if (decimals < 0 || decimals > MOST_DECIMALS) {
            throw new IllegalArgumentException("decimals must be 0 to 9: " + decimals);
        }
    }

    /**
     * A value as it stands in a label.
     *
     * @param value any finite value
     * @return the text
     */
    public String label(double value) {
        return text(value, decimals, prefix);
    }

    /**
     * A change as it stands in a label: with a plus sign if it is positive.
     *
     * @param value any finite value
     * @return the text
     */
    public String change(double value) {
        String text = label(value);
        boolean rises = value > 0 && !text.equals(label(0));
        return rises ? "+" + text : text;
    }

    /**
     * A value as it stands at an axis: without prefix, with the suffix only if it is the per cent sign.
     *
     * @param value value of the tick
     * @param tickDecimals decimals that the step of the axis needs
     * @return the text
     */
    String tick(double value, int tickDecimals) {
        String number = text(value, tickDecimals, "");
        String bare = number.substring(0, number.length() - suffix.length());
        return suffix.equals("%") ? number : bare;
    }

    /**
     * A value as it stands at an axis that has no room for long numbers.
     *
     * @param value value of the tick
     * @return at most three digits and a power of ten
     */
    String shortTick(double value) {
        String number = scientific(new BigDecimal(value).abs());
        return (value < 0 ? MINUS : "") + number + (suffix.equals("%") ? suffix : "");
    }

    private String text(double value, int places, String before) {
        BigDecimal exact = new BigDecimal(value);
        boolean plain = Math.abs(value) < PLAIN_BELOW && places <= MOST_DECIMALS;
        BigDecimal rounded = plain ? exact.setScale(places, RoundingMode.HALF_UP) : exact;
        String digits = plain ? grouped(rounded.abs().toPlainString()) : scientific(exact.abs());
        return (rounded.signum() < 0 ? MINUS : "") + before + digits + suffix;
    }

    private static String scientific(BigDecimal value) {
        if (value.signum() == 0) {
            return "0";
        }
        BigDecimal rounded = value.round(new MathContext(SHORT_DIGITS, RoundingMode.HALF_UP));
        int exponent = rounded.precision() - rounded.scale() - 1;
        String mantissa = rounded.movePointLeft(exponent).stripTrailingZeros().toPlainString();
        return mantissa + "e" + (exponent < 0 ? MINUS + -exponent : String.valueOf(exponent));
    }

    private static String grouped(String plain) {
        int point = plain.indexOf('.');
        int whole = point < 0 ? plain.length() : point;
        StringBuilder out = new StringBuilder(plain.length() + whole / 3);
        for (int i = 0; i < plain.length(); i++) {
            if (i > 0 && i < whole && (whole - i) % 3 == 0) {
                out.append(',');
            }
            out.append(plain.charAt(i));
        }
        return out.toString();
    }
}
