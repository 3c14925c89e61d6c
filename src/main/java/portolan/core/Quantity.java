package portolan.core;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An amount with its unit, such as {@code 49000 vehicles} or {@code 890000 barrels/day}.
 *
 * @param amount the amount; finite and not negative
 * @param unit the unit in the plural as the product register names it, never empty
 */
public record Quantity(double amount, String unit) {
    private static final Pattern TEXT =
            Pattern.compile("(\\d{1,15}(?:\\.\\d{1,40})?)\\s+([A-Za-z$][A-Za-z$/ ]{0,38}[A-Za-z])");

    public Quantity {
        amount += 0.0; // no negative zero
        if (!Double.isFinite(amount) || amount < 0) {
            throw new IllegalArgumentException("an amount is a number from zero upwards, not " + amount);
        }
        if (unit.isBlank()) {
            throw new IllegalArgumentException("an amount needs a unit, as in 49000 vehicles");
        }
    }

    /**
     * Reads {@code 49000 vehicles}.
     *
     * @throws IllegalArgumentException when the unit is missing or the text is no amount
     */
    public static Quantity parse(String text) {
        Matcher matcher = TEXT.matcher(text.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "'" + text + "' is not an amount with a unit; write for instance 49000 vehicles");
        }
        return new Quantity(new BigDecimal(matcher.group(1)).doubleValue(), matcher.group(2));
    }

    @Override
    public String toString() {
        BigDecimal plain = BigDecimal.valueOf(amount).stripTrailingZeros();
        return (plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString() + " " + unit;
    }
}
