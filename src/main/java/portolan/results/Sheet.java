package portolan.results;

import java.util.List;

/**
 * A table of text, to be printed, or written as CSV or JSON.
 *
 * @param columns names of the columns
 * @param rows rows with one cell per column
 */
public record Sheet(List<String> columns, List<List<String>> rows) {
    public Sheet {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<String> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException("a row has " + row.size() + " cells for " + columns.size());
            }
        }
    }
}
