package portolan.files;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import portolan.core.Checked;
import portolan.data.PublishedNumber;
import portolan.data.ValidationCase;
import portolan.data.ValidationInputs;

/**
 * Reads the published cases that travel with the program: a list of them, and for each its inputs and its results. All
 * problems are reported together.
 */
public final class ValidationTables {
    /** Where the tables lie. */
    public static final String FOLDER = "/portolan/validation/";

    private static final WorldReader.Opener SHIPPED = name -> {
        try (InputStream in = ValidationTables.class.getResourceAsStream(FOLDER + name)) {
            return in == null ? null : in.readAllBytes();
        }
    };

    private ValidationTables() {}

    /** Reads the cases that travel with the program. */
    public static Checked<List<ValidationCase>> shipped() {
        return read(SHIPPED);
    }

    /** Reads the bytes of a file that travels with the program, for a test that alters them. */
    static byte[] bytes(String name) throws IOException {
        byte[] bytes = SHIPPED.open(name);
        if (bytes == null) {
            throw new IOException("no " + name);
        }
        return bytes;
    }

    /** Reads cases from elsewhere, for instance altered copies in a test. */
    public static Checked<List<ValidationCase>> read(WorldReader.Opener opener) {
        TableFolder tables = new TableFolder(opener);
        List<Map.Entry<String, String>> titles = new ArrayList<>();
        tables.each("cases.csv", List.of("case", "title"), row -> {
            if (row.claim(row.filled("case"))) {
                titles.add(Map.entry(row.filled("case"), row.filled("title")));
            }
        });
        List<ValidationCase> cases = new ArrayList<>();
        for (Map.Entry<String, String> title : titles) {
            String id = title.getKey();
            ValidationInputs inputs = new ValidationInputs(inputs(tables, id + "/inputs.csv"));
            cases.add(new ValidationCase(id, title.getValue(), inputs, published(tables, id + "/published.csv")));
        }
        return tables.checked(() -> List.copyOf(cases));
    }

    private static List<ValidationInputs.Cell> inputs(TableFolder tables, String name) {
        List<ValidationInputs.Cell> cells = new ArrayList<>();
        tables.each(name, List.of("quantity", "row", "column", "value"), row -> {
            String quantity = row.filled("quantity");
            if (row.claim(quantity, row.text("row"), row.text("column"))) {
                cells.add(
                        new ValidationInputs.Cell(quantity, row.text("row"), row.text("column"), row.number("value")));
            }
        });
        return cells;
    }

    private static List<PublishedNumber> published(TableFolder tables, String name) {
        List<PublishedNumber> numbers = new ArrayList<>();
        tables.each(name, List.of("quantity", "place", "value", "tolerance", "source"), row -> {
            String quantity = row.filled("quantity");
            String place = row.filled("place");
            if (row.claim(quantity, place)) {
                numbers.add(new PublishedNumber(
                        quantity, place, row.number("value"), row.number("tolerance"), row.filled("source")));
            }
        });
        return numbers;
    }
}
