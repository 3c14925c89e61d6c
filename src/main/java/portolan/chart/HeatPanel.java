package portolan.chart;

import java.util.List;

/**
 * A table of cells, each with its number on a ground whose colour says sign and size: blue above zero, vermillion below.
 *
 * @param title heading; may be empty
 * @param unit unit of all values; may be empty
 * @param format how values are written; cells carry the sign and neither prefix nor suffix
 * @param corner what rows and columns are, for example {@code from / to}; may be empty
 * @param rows labels from top to bottom, 1 to 16
 * @param columns labels from left to right, 1 to 16
 * @param cells values row by row; {@code NaN} for a cell that has none, such as the diagonal
 * @param weight share of the height in a stacked chart, above 0
 */
public record HeatPanel(
        String title,
        String unit,
        ValueFormat format,
        String corner,
        List<String> rows,
        List<String> columns,
        List<List<Double>> cells,
        double weight)
        implements Panel {
    private static final int MOST = 16;

    /**
     * Checks the panel.
     *
     * @throws IllegalArgumentException if there are no or too many rows or columns, the cells do not fill them, a value is
     *     infinite, or the weight is not positive
     */
    public HeatPanel {
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
        cells = cells.stream().map(List::copyOf).toList();
        int width = columns.size();
        if (rows.isEmpty() || rows.size() > MOST || columns.isEmpty() || width > MOST) {
            throw new IllegalArgumentException("a table of colours has 1 to 16 rows and columns: " + title);
        }
        if (cells.size() != rows.size() || cells.stream().anyMatch(row -> row.size() != width)) {
            throw new IllegalArgumentException("cells do not fill rows and columns: " + title);
        }
        if (cells.stream().flatMap(List::stream).anyMatch(value -> Double.isInfinite(value))) {
            throw new IllegalArgumentException("an infinite value cannot be drawn: " + title);
        }
        if (!(weight > 0) || Double.isInfinite(weight)) {
            throw new IllegalArgumentException("weight of a panel must be positive: " + weight);
        }
    }

    /**
     * The largest value without its sign, which gets the full colour.
     *
     * @return at least 0
     */
    double largest() {
        double largest = 0;
        for (List<Double> row : cells) {
            for (double value : row) {
                largest = Double.isNaN(value) ? largest : Math.max(largest, Math.abs(value));
            }
        }
        return largest;
    }
}
