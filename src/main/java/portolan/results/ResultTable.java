package portolan.results;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** The tidy results of one scenario, in a fixed order. */
public final class ResultTable {
    private final String scenario;
    private final List<ResultRow> rows;
    private @Nullable Map<Key, ResultRow> index;
    private @Nullable Map<String, List<ResultRow>> byIndicator;

    private record Key(String indicator, String reporter, String partner, String product, int year) {}

    /**
     * Takes the numbers of a run.
     *
     * @param scenario id of the scenario
     * @param rows all numbers; one per indicator, reporter, partner, product and year
     */
    public ResultTable(String scenario, List<ResultRow> rows) {
        this.scenario = scenario;
        this.rows = List.copyOf(rows);
    }

    /**
     * Rows by their keys, made when first asked for: many tables are only read through once.
     *
     * @throws IllegalArgumentException when two rows have the same key
     */
    private synchronized Map<Key, ResultRow> byKey() {
        Map<Key, ResultRow> made = index;
        if (made == null) {
            made = new HashMap<>(2 * rows.size());
            for (ResultRow row : rows) {
                if (made.put(key(row), row) != null) {
                    throw new IllegalArgumentException("two results for " + row);
                }
            }
            index = made;
        }
        return made;
    }

    public String scenario() {
        return scenario;
    }

    public List<ResultRow> rows() {
        return rows;
    }

    /** The number, or empty when the run has none. */
    public OptionalDouble find(String indicator, String reporter, String partner, String product, int year) {
        ResultRow row = byKey().get(new Key(indicator, reporter, partner, product, year));
        return row == null ? OptionalDouble.empty() : OptionalDouble.of(row.value());
    }

    /**
     * The number.
     *
     * @throws IllegalArgumentException when the run has none
     */
    public double get(String indicator, String reporter, String partner, String product, int year) {
        return find(indicator, reporter, partner, product, year)
                .orElseThrow(() -> new IllegalArgumentException("no result " + indicator + " of " + reporter + " with "
                        + partner + " for " + product + " in " + year));
    }

    /** Numbers for years {@code first..last}; NaN where the run has none. */
    public double[] series(String indicator, String reporter, String partner, String product, int first, int last) {
        double[] values = new double[last - first + 1];
        for (int year = first; year <= last; year++) {
            values[year - first] =
                    find(indicator, reporter, partner, product, year).orElse(Double.NaN);
        }
        return values;
    }

    /** Rows of one indicator, in order. */
    public List<ResultRow> of(String indicator) {
        return byIndicator().getOrDefault(indicator, List.of());
    }

    /** Rows by indicator, parted when first asked for. */
    private synchronized Map<String, List<ResultRow>> byIndicator() {
        Map<String, List<ResultRow>> made = byIndicator;
        if (made == null) {
            Map<String, List<ResultRow>> parts = new HashMap<>();
            for (ResultRow row : rows) {
                parts.computeIfAbsent(row.indicator(), any -> new ArrayList<>()).add(row);
            }
            parts.replaceAll((indicator, part) -> Collections.unmodifiableList(part));
            made = parts;
            byIndicator = made;
        }
        return made;
    }

    /** Same numbers with their range over two other runs of the scenario; a number that those lack keeps none. */
    public ResultTable between(ResultTable one, ResultTable other) {
        List<ResultRow> ranged = new ArrayList<>(rows.size());
        for (int at = 0; at < rows.size(); at++) {
            ResultRow row = rows.get(at);
            ResultRow low = one.like(row, at);
            ResultRow high = other.like(row, at);
            ranged.add(low == null || high == null ? row : row.between(low.value(), high.value()));
        }
        return new ResultTable(scenario, ranged);
    }

    /** The row with the same key: usually at the same place, since runs of one scenario list the same numbers. */
    private @Nullable ResultRow like(ResultRow row, int at) {
        ResultRow near = at < rows.size() ? rows.get(at) : null;
        return near != null && key(near).equals(key(row)) ? near : byKey().get(key(row));
    }

    /** The row with its unit and range, or null when the run has none. */
    public @Nullable ResultRow row(String indicator, String reporter, String partner, String product, int year) {
        return byKey().get(new Key(indicator, reporter, partner, product, year));
    }

    private static Key key(ResultRow row) {
        return new Key(row.indicator(), row.reporter(), row.partner(), row.product(), row.year());
    }
}
