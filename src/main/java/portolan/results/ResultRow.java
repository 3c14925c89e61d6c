package portolan.results;

/**
 * One number of a run.
 *
 * @param indicator what is measured, one of {@link Indicators}
 * @param reporter economy whose number it is
 * @param partner the other economy, {@code all}, or {@code non-US}
 * @param product product id, {@code all}, or {@code goods-without-gold} and the like
 * @param year calendar year
 * @param value the number, finite
 * @param unit unit, naming the price year where it is money
 */
public record ResultRow(
        String indicator, String reporter, String partner, String product, int year, double value, String unit) {
    public static final String ALL = "all";

    public ResultRow {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(
                    indicator + " of " + product + " in " + year + " would be " + value + ", which is no result");
        }
    }
}
