package portolan.chart;

import java.util.List;

/**
 * Contributions that add up from one total to another, one below the other, each starting where the one above ends.
 *
 * @param title heading; may be empty
 * @param unit unit of all values; may be empty
 * @param format how values are written
 * @param items from top to bottom, 1 to 24
 * @param weight share of the height in a stacked chart, above 0
 */
public record WaterfallPanel(String title, String unit, ValueFormat format, List<Item> items, double weight)
        implements Panel {

    /**
     * One row.
     *
     * @param label what the row is about
     * @param value the total itself, or what is added
     * @param total whether the row is a total, drawn from zero
     */
    public record Item(String label, double value, boolean total) {}

    private static final int MOST_ITEMS = 24;
    private static final double TOLERANCE = 1e-6;

    /**
     * Checks the panel.
     *
     * @throws IllegalArgumentException if there are no or too many items, a value is not finite, the weight is not
     *     positive, or a total differs from the sum of what stands above it by more than a millionth of the largest
     *     value
     */
    public WaterfallPanel {
        items = List.copyOf(items);
        if (items.isEmpty() || items.size() > MOST_ITEMS) {
            throw new IllegalArgumentException(items.size() + " items, not 1 to 24: " + title);
        }
        if (!(weight > 0) || Double.isInfinite(weight)) {
            throw new IllegalArgumentException("weight of a panel must be positive: " + weight);
        }
        requireThatItAddsUp(items);
    }

    private static void requireThatItAddsUp(List<Item> items) {
        double largest =
                items.stream().mapToDouble(i -> Math.abs(i.value())).max().orElse(0);
        if (!Double.isFinite(largest)) {
            throw new IllegalArgumentException("a waterfall needs finite values");
        }
        double running = 0;
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            if (item.total() && i > 0 && Math.abs(item.value() - running) > TOLERANCE * largest) {
                throw new IllegalArgumentException("the rows above \"" + item.label() + "\" add up to " + running
                        + ", not to its " + item.value());
            }
            running = item.total() ? item.value() : running + item.value();
        }
    }
}
