package portolan.files;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import portolan.core.Checked;
import portolan.core.Problem;
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

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]*");

    private record Head(String id, String model, String title) {}

    private ValidationTables() {}

    /** Reads the cases that travel with the program. */
    public static Checked<List<ValidationCase>> shipped() {
        return read(SHIPPED);
    }

    /**
     * Reads cases from a folder of the same form.
     *
     * @param folder where {@code cases.csv} lies
     */
    public static Checked<List<ValidationCase>> read(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Checked.failed(List.of(new Problem(
                    folder.toString(), 0, 0, "there is no such folder", "name a folder with a file cases.csv")));
        }
        return read(name -> {
            Path file = folder.resolve(name);
            return Files.isRegularFile(file) ? Files.readAllBytes(file) : null;
        });
    }

    /** Reads cases from elsewhere, for instance altered copies in a test. */
    public static Checked<List<ValidationCase>> read(WorldReader.Opener opener) {
        TableFolder tables = new TableFolder(opener);
        List<Head> heads = new ArrayList<>();
        tables.each("cases.csv", List.of("case", "model", "title"), row -> {
            Head head = new Head(row.filled("case"), row.filled("model"), row.filled("title"));
            if (!ID.matcher(head.id()).matches()) {
                row.problem(
                        "case", "'" + head.id() + "' is no name of a case", "use small letters, digits and hyphens");
            } else if (row.claim(head.id())) {
                heads.add(head);
            }
        });
        List<ValidationCase> cases = new ArrayList<>();
        for (Head head : heads) {
            cases.add(new ValidationCase(
                    head.id(),
                    head.model(),
                    head.title(),
                    new ValidationInputs(inputs(tables, head.id() + "/inputs.csv")),
                    published(tables, head.id() + "/published.csv")));
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
