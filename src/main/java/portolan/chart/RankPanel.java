package portolan.chart;

import java.util.Comparator;
import java.util.List;

/**
 * Items one below the other, each with a value along a horizontal axis: bars from zero, or dots with ranges.
 *
 * @param title heading; may be empty
 * @param unit unit of all values; may be empty
 * @param format how values are written
 * @param style bars or dots
 * @param valueName what the value is, where a reference is shown too; may be empty
 * @param referenceName what the reference is; may be empty
 * @param items from top to bottom, 1 to 24
 * @param weight share of the height in a stacked chart, above 0
 */
public record RankPanel(
        String title,
        String unit,
        ValueFormat format,
        Style style,
        String valueName,
        String referenceName,
        List<Item> items,
        double weight)
        implements Panel {

    /** How values are drawn. */
    public enum Style {
        /** Bars from zero: for amounts. */
        BARS,
        /** Dots, with a ring for the reference and a line for the range. */
        DOTS
    }

    /**
     * One row.
     *
     * @param label what the row is about
     * @param value its value; {@code NaN} if there is none
     * @param reference a value to compare it with, such as that of the comparator; {@code NaN} if there is none
     * @param low lower end of its range; {@code NaN} if there is none
     * @param high upper end of its range; {@code NaN} if there is none
     * @param hue colour; {@link Hue#AUTO} is the first of the palette, {@link Hue#GREY} plays the row down
     */
    public record Item(String label, double value, double reference, double low, double high, Hue hue) {
        /**
         * Checks the row.
         *
         * @throws IllegalArgumentException if a value is infinite
         */
        public Item {
            if (Double.isInfinite(value) || Double.isInfinite(reference) || Double.isInfinite(low - high)) {
                throw new IllegalArgumentException("an infinite value cannot be drawn: " + label);
            }
        }

        /**
         * A row with a value only.
         *
         * @param label what the row is about
         * @param value its value
         * @param hue colour
         */
        public Item(String label, double value, Hue hue) {
            this(label, value, Double.NaN, Double.NaN, Double.NaN, hue);
        }
    }

    private static final int MOST_ITEMS = 24;

    /**
     * Checks the panel.
     *
     * @throws IllegalArgumentException if there are no or too many items or the weight is not positive
     */
    public RankPanel {
        items = List.copyOf(items);
        if (items.isEmpty() || items.size() > MOST_ITEMS) {
            throw new IllegalArgumentException(items.size() + " items, not 1 to 24: " + title);
        }
        if (!(weight > 0) || Double.isInfinite(weight)) {
            throw new IllegalArgumentException("weight of a panel must be positive: " + weight);
        }
    }

    /**
     * Bars, in the order given.
     *
     * @param title heading
     * @param unit unit of all values
     * @param format how values are written
     * @param items from top to bottom
     * @return the panel
     */
    public static RankPanel bars(String title, String unit, ValueFormat format, List<Item> items) {
        return new RankPanel(title, unit, format, Style.BARS, "", "", items, 1);
    }

    /**
     * Dots, in the order given.
     *
     * @param title heading
     * @param unit unit of all values
     * @param format how values are written
     * @param valueName what the filled dots are
     * @param referenceName what the rings are
     * @param items from top to bottom
     * @return the panel
     */
    public static RankPanel dots(
            String title, String unit, ValueFormat format, String valueName, String referenceName, List<Item> items) {
        return new RankPanel(title, unit, format, Style.DOTS, valueName, referenceName, items, 1);
    }

    /**
     * The same panel with the largest value first; equal values keep their order and missing ones come last.
     *
     * @return the panel
     */
    public RankPanel ranked() {
        Comparator<Item> largestFirst =
                Comparator.comparingDouble(i -> Double.isNaN(i.value()) ? Double.MAX_VALUE : -i.value());
        List<Item> sorted = items.stream().sorted(largestFirst).toList();
        return new RankPanel(title, unit, format, style, valueName, referenceName, sorted, weight);
    }
}
