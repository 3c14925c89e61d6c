package portolan.core;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An amount of Canadian dollars; the price year belongs to the context that holds it.
 *
 * @param dollars amount in C$; finite
 */
public record Money(double dollars) {
    private static final Pattern TEXT =
            Pattern.compile("([+-]?)C\\$(\\d{1,15}(?:\\.\\d{1,40})?)(?:\\s+(million|billion))?");

    public Money {
        dollars += 0.0; // no negative zero
        if (!Double.isFinite(dollars)) {
            throw new IllegalArgumentException("an amount of money is a finite number");
        }
    }

    /**
     * Reads {@code C$5000}, {@code C$500 million} or {@code C$1.5 billion}.
     *
     * @throws IllegalArgumentException when the currency is missing or the text is no amount
     */
    public static Money parse(String text) {
        Matcher matcher = TEXT.matcher(text.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "'" + text + "' is not an amount of money; write for instance C$5000 or C$1.5 billion");
        }
        String scale = matcher.group(3);
        int places = scale == null ? 0 : scale.equals("million") ? 6 : 9;
        double size = new BigDecimal(matcher.group(2)).movePointRight(places).doubleValue();
        return new Money("-".equals(matcher.group(1)) ? -size : size);
    }

    public double millions() {
        return dollars / 1e6;
    }

    @Override
    public String toString() {
        BigDecimal size = BigDecimal.valueOf(Math.abs(dollars));
        String scale = "";
        if (size.compareTo(BigDecimal.valueOf(1_000_000_000)) >= 0) {
            size = size.movePointLeft(9);
            scale = " billion";
        } else if (size.compareTo(BigDecimal.valueOf(1_000_000)) >= 0) {
            size = size.movePointLeft(6);
            scale = " million";
        }
        BigDecimal plain = size.stripTrailingZeros();
        return (dollars < 0 ? "-" : "") + "C$" + (plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString()
                + scale;
    }
}
