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
 * @param low lowest value over the growth assumptions, or NaN when only the central ones were run
 * @param high highest value over the growth assumptions, or NaN
 */
public record ResultRow(
        String indicator,
        String reporter,
        String partner,
        String product,
        int year,
        double value,
        String unit,
        double low,
        double high) {
    public static final String ALL = "all";

    public ResultRow {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(
                    indicator + " of " + product + " in " + year + " would be " + value + ", which is no result");
        }
    }

    /** A number of the central run alone. */
    public ResultRow(
            String indicator, String reporter, String partner, String product, int year, double value, String unit) {
        this(indicator, reporter, partner, product, year, value, unit, Double.NaN, Double.NaN);
    }

    /** The same number with its range over two other runs. */
    public ResultRow between(double one, double other) {
        return new ResultRow(
                indicator,
                reporter,
                partner,
                product,
                year,
                value,
                unit,
                Math.min(value, Math.min(one, other)),
                Math.max(value, Math.max(one, other)));
    }
}
