package portolan.model.market;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A square table of finite numbers, one for each link: exporters are rows, importers are columns. Immutable. */
public final class Grid {

    private static final Map<List<Integer>, Grid> UNIFORM = new ConcurrentHashMap<>();

    private final int size;
    private final double[] cells;

    private Grid(int size, double[] cells) {
        this.size = size;
        this.cells = cells;
    }

    /**
     * Copies a table.
     *
     * @param rows one row for each exporter, each as long as there are rows; finite numbers
     * @return the grid
     */
    public static Grid of(double[][] rows) {
        int n = rows.length;
        double[] cells = new double[n * n];
        for (int i = 0; i < n; i++) {
            if (rows[i].length != n) {
                throw new IllegalArgumentException("row " + i + " has " + rows[i].length + " cells, not " + n);
            }
            System.arraycopy(rows[i], 0, cells, i * n, n);
        }
        return owning(n, cells);
    }

    /**
     * A table with the same number everywhere.
     *
     * @param size the number of regions
     * @param value a finite number
     * @return the grid
     */
    public static Grid filled(int size, double value) {
        double[] cells = new double[size * size];
        Arrays.fill(cells, value);
        return owning(size, cells);
    }

    /**
     * Takes over an array that nobody else will write to. Tables of nothing but zeros or ones are many (links without
     * costs, rents or subsidies) and share one instance per size.
     */
    static Grid owning(int size, double[] cells) {
        boolean uniform = cells.length > 0 && (cells[0] == 0 || cells[0] == 1);
        for (int c = 0; c < cells.length; c++) {
            uniform &= cells[c] == cells[0];
            if (!Double.isFinite(cells[c])) {
                throw new IllegalArgumentException(
                        "the cell from " + c / size + " to " + c % size + " is " + cells[c] + ", not a finite number");
            }
        }
        return uniform
                ? UNIFORM.computeIfAbsent(List.of(size, (int) cells[0]), key -> new Grid(size, cells))
                : new Grid(size, cells);
    }

    /**
     * The number of regions.
     *
     * @return rows, and as many columns
     */
    public int size() {
        return size;
    }

    /**
     * One cell.
     *
     * @param origin the exporter
     * @param importer the importer
     * @return its number
     */
    public double at(int origin, int importer) {
        return cells[origin * size + importer];
    }

    /**
     * One cell.
     *
     * @param link exporter and importer
     * @return its number
     */
    public double at(Link link) {
        return at(link.origin(), link.importer());
    }

    /**
     * The same table with one cell changed.
     *
     * @param origin the exporter
     * @param importer the importer
     * @param value a finite number
     * @return the new grid
     */
    public Grid with(int origin, int importer, double value) {
        double[] copy = cells.clone();
        copy[origin * size + importer] = value;
        return owning(size, copy);
    }

    /**
     * Cell by cell product.
     *
     * @param factors a grid of the same size
     * @return the new grid
     */
    public Grid times(Grid factors) {
        double[] product = new double[cells.length];
        for (int c = 0; c < cells.length; c++) {
            product[c] = cells[c] * factors.cells[c];
        }
        return owning(size, product);
    }

    /**
     * The sum of a row.
     *
     * @param origin the exporter
     * @return its total over all importers, itself included
     */
    public double rowTotal(int origin) {
        double total = 0;
        for (int j = 0; j < size; j++) {
            total += at(origin, j);
        }
        return total;
    }

    /**
     * The sum of a column.
     *
     * @param importer the importer
     * @return its total over all exporters, itself included
     */
    public double columnTotal(int importer) {
        double total = 0;
        for (int i = 0; i < size; i++) {
            total += at(i, importer);
        }
        return total;
    }

    /**
     * A copy as rows.
     *
     * @return one row for each exporter
     */
    public double[][] toRows() {
        double[][] rows = new double[size][];
        for (int i = 0; i < size; i++) {
            rows[i] = Arrays.copyOfRange(cells, i * size, (i + 1) * size);
        }
        return rows;
    }

    /** The cells row by row, shared: to be read only. */
    double[] cells() {
        return cells;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Grid grid && size == grid.size && Arrays.equals(cells, grid.cells);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(cells);
    }

    @Override
    public String toString() {
        return Arrays.deepToString(toRows());
    }
}
