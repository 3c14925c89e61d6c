package portolan.model.market;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the published and independently computed results that the models must reproduce. */
final class ValidationFiles {

    private static final String ROOT = "/portolan/validation/";

    private ValidationFiles() {}

    static JsonNode json(String path) {
        return JsonMapper.shared().readTree(text(path));
    }

    static double[] numbers(JsonNode array) {
        double[] values = new double[array.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = array.get(i).asDouble();
        }
        return values;
    }

    /** A table with names in the first column and numbers after it: column name to numbers. */
    static Map<String, double[]> columns(String path) {
        List<String[]> rows = rows(path);
        Map<String, double[]> columns = new LinkedHashMap<>();
        for (int k = 1; k < rows.get(0).length; k++) {
            double[] values = new double[rows.size() - 1];
            for (int i = 0; i < values.length; i++) {
                values[i] = Double.parseDouble(rows.get(i + 1)[k]);
            }
            columns.put(rows.get(0)[k], values);
        }
        return columns;
    }

    /** A square table, exporters as rows. */
    static Grid grid(String path) {
        List<String[]> rows = rows(path);
        double[][] cells = new double[rows.size() - 1][rows.size() - 1];
        for (int i = 0; i < cells.length; i++) {
            for (int j = 0; j < cells.length; j++) {
                cells[i][j] = Double.parseDouble(rows.get(i + 1)[j + 1]);
            }
        }
        return Grid.of(cells);
    }

    private static List<String[]> rows(String path) {
        List<String[]> rows = new ArrayList<>();
        text(path).lines().filter(line -> !line.isBlank()).forEach(line -> rows.add(line.split(",", -1)));
        return rows;
    }

    private static String text(String path) {
        try (InputStream in = Objects.requireNonNull(ValidationFiles.class.getResourceAsStream(ROOT + path), path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
