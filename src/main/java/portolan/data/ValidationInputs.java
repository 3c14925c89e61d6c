package portolan.data;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Data and elasticities of a published case: numbers, vectors and matrices by name, in the order of their file. */
public final class ValidationInputs {
    private final Map<String, Map<String, Map<String, Double>>> values = new LinkedHashMap<>();

    /**
     * One number.
     *
     * @param quantity what it is
     * @param row its row, empty for a number that stands alone
     * @param column its column, empty for a number of a vector
     * @param value the number
     */
    public record Cell(String quantity, String row, String column, double value) {}

    /**
     * Collects numbers.
     *
     * @param cells each quantity, row and column once
     */
    public ValidationInputs(List<Cell> cells) {
        for (Cell cell : cells) {
            values.computeIfAbsent(cell.quantity(), any -> new LinkedHashMap<>())
                    .computeIfAbsent(cell.row(), any -> new LinkedHashMap<>())
                    .put(cell.column(), cell.value());
        }
    }

    /**
     * Names of the rows of a quantity.
     *
     * @param quantity what it is
     * @return in the order of the file
     * @throws IllegalArgumentException when there is no such quantity
     */
    public List<String> rows(String quantity) {
        return List.copyOf(quantity(quantity).keySet());
    }

    /**
     * A number that stands alone.
     *
     * @param quantity what it is
     * @return its value
     * @throws IllegalArgumentException when it is missing
     */
    public double number(String quantity) {
        return number(quantity, "");
    }

    /**
     * A number of a vector.
     *
     * @param quantity what it is
     * @param row its row
     * @return its value
     * @throws IllegalArgumentException when it is missing
     */
    public double number(String quantity, String row) {
        Double value = quantity(quantity).getOrDefault(row, Map.of()).get("");
        if (value == null) {
            throw new IllegalArgumentException("the inputs lack '" + quantity + "' " + row);
        }
        return value;
    }

    /**
     * A vector.
     *
     * @param quantity what it is
     * @param rows names in the order wanted
     * @return its numbers
     * @throws IllegalArgumentException when one is missing
     */
    public double[] vector(String quantity, List<String> rows) {
        return rows.stream().mapToDouble(row -> number(quantity, row)).toArray();
    }

    /**
     * A matrix; a cell the file does not name is zero.
     *
     * @param quantity what it is
     * @param names names of rows, and of columns, in the order wanted
     * @return {@code [row][column]}
     * @throws IllegalArgumentException when there is no such quantity
     */
    public double[][] matrix(String quantity, List<String> names) {
        Map<String, Map<String, Double>> rows = quantity(quantity);
        double[][] matrix = new double[names.size()][names.size()];
        for (int i = 0; i < matrix.length; i++) {
            Map<String, Double> row = rows.getOrDefault(names.get(i), Map.of());
            for (int j = 0; j < matrix.length; j++) {
                matrix[i][j] = row.getOrDefault(names.get(j), 0.0);
            }
        }
        return matrix;
    }

    private Map<String, Map<String, Double>> quantity(String name) {
        Map<String, Map<String, Double>> rows = values.get(name);
        if (rows == null) {
            throw new IllegalArgumentException("the inputs lack '" + name + "'");
        }
        return rows;
    }
}
