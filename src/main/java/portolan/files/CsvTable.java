package portolan.files;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import portolan.core.Checked;
import portolan.core.Nearest;
import portolan.core.Problem;

/**
 * A table with a header line, read strictly: only expected columns, in any order, every row with one field per column,
 * the text UTF-8, and no key twice. What is wrong is collected, not thrown, so that one reading finds all of it.
 */
final class CsvTable {
    /** Where the parser says which row it could not read. */
    private static final Pattern LINE = Pattern.compile("line (\\d+)");

    private final String file;
    private final Shape shape;
    private final Map<String, Integer> columns = new HashMap<>();
    private final List<CsvRecord> records = new ArrayList<>();
    private final List<Problem> problems;
    private final Set<String> keys = new HashSet<>();
    private boolean strange;

    /**
     * What a table looks like.
     *
     * @param required columns that must be there
     * @param optional columns that may be there
     * @param foreign whether it comes from a user's spreadsheet: separated by commas, semicolons or tabs alike, names of
     *     columns in any case, rows without any content passed over
     */
    record Shape(List<String> required, List<String> optional, boolean foreign) {
        Shape {
            required = List.copyOf(required);
            optional = List.copyOf(optional);
        }

        boolean knows(String column) {
            return required.contains(column) || optional.contains(column);
        }

        List<String> all() {
            List<String> all = new ArrayList<>(required);
            all.addAll(optional);
            return all;
        }
    }

    /**
     * Reads all lines of a table that has exactly the expected columns.
     *
     * @param file name for messages
     * @param bytes the content, or null when there is no such file
     * @param expected names of the columns
     * @param problems where problems are collected
     */
    CsvTable(String file, byte @Nullable [] bytes, List<String> expected, List<Problem> problems) {
        this(file, bytes, new Shape(expected, List.of(), false), problems);
    }

    /**
     * Reads all lines.
     *
     * @param file name for messages
     * @param bytes the content, or null when there is no such file
     * @param shape what the table looks like
     * @param problems where problems are collected
     */
    CsvTable(String file, byte @Nullable [] bytes, Shape shape, List<Problem> problems) {
        this.file = file;
        this.shape = shape;
        this.problems = problems;
        if (bytes == null) {
            problems.add(new Problem(file, 0, 0, "the file is missing", shape.foreign() ? "add it" : "restore it"));
            return;
        }
        Checked<String> text = InputText.decodeAny(file, bytes);
        problems.addAll(text.problems());
        String read = text.orNull();
        if (read != null) {
            parse(read);
        }
    }

    private void parse(String text) {
        char separator = shape.foreign() ? separator(text) : ',';
        if (separator == 0) {
            return;
        }
        List<Problem> widths = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(text)) {
            List<String> header = null;
            for (CsvRecord line : reader) {
                if (shape.foreign() && line.getFields().stream().allMatch(String::isBlank)) {
                    continue;
                }
                if (header == null) {
                    header = line.getFields();
                    readHeader(line);
                } else if (line.getFieldCount() == header.size()) {
                    records.add(line);
                } else {
                    widths.add(problemAt(
                            line,
                            0,
                            "the row has " + line.getFieldCount() + " fields",
                            "the header names " + header.size() + " columns; quote fields that contain commas"));
                }
            }
            if (header == null) {
                problems.add(new Problem(file, 0, 0, "the file is empty", "start with a header line"));
            }
        } catch (CsvParseException | IOException e) {
            Matcher line = LINE.matcher(String.valueOf(e.getMessage()));
            int at = line.find() ? Integer.parseInt(line.group(1)) : 0;
            problems.add(new Problem(
                    file, at, at > 0 ? 1 : 0, "a quoted field does not end where it should", "check the quotes"));
            records.clear();
        }
        if (strange && shape.foreign()) {
            widths.clear(); // rows cannot be held against a header that is wrong
        }
        problems.addAll(widths);
        boolean misnamed = strange && shape.foreign() && !columns.keySet().containsAll(shape.optional());
        if (misnamed || !columns.keySet().containsAll(shape.required())) {
            records.clear();
        }
    }

    /** The one of comma, semicolon and tab that the header holds; 0 and a problem when it holds several. */
    private char separator(String text) {
        String header = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        String bare = header.replaceAll("\"[^\"]*\"", "");
        char found = ',';
        int kinds = 0;
        for (char candidate : new char[] {',', ';', '\t'}) {
            if (bare.indexOf(candidate) >= 0) {
                found = candidate;
                kinds++;
            }
        }
        if (kinds <= 1) {
            return found;
        }
        problems.add(new Problem(
                file, 1, 1, "the header holds more than one of comma, semicolon and tab", "separate by one of them"));
        return 0;
    }

    private void readHeader(CsvRecord line) {
        int before = problems.size();
        for (int i = 0; i < line.getFieldCount(); i++) {
            String written = line.getField(i);
            String name = shape.foreign() ? written.strip().toLowerCase(Locale.ROOT) : written;
            if (name.isEmpty() && shape.foreign()) {
                problem(
                        line,
                        i,
                        "the column has no name",
                        "name it, or delete it; a separator at the end of the line makes one");
            } else if (!shape.knows(name)) {
                String hint = Nearest.hint(name, shape.all());
                String expected = "expected are " + String.join(", ", shape.all());
                problem(line, i, "unknown column " + Quoted.text(written), hint.isEmpty() ? expected : hint);
            } else if (columns.put(name, i) != null) {
                problem(line, i, "column '" + name + "' occurs twice", "remove one");
            }
        }
        for (String name : shape.required()) {
            if (!columns.containsKey(name)) {
                problem(line, 0, "column '" + name + "' is missing", "add it");
            }
        }
        strange = problems.size() > before;
    }

    /** Whether the table has a column. */
    boolean has(String column) {
        return columns.containsKey(column);
    }

    /** Hands every row to the reader; what a row's values refuse becomes a problem of that row. */
    void each(Consumer<CsvRow> reader) {
        for (CsvRecord line : records) {
            int before = problems.size();
            try {
                reader.accept(new CsvRow(this, line));
            } catch (IllegalArgumentException e) {
                if (problems.size() == before) {
                    problem(line, 0, String.valueOf(e.getMessage()), "correct the row");
                }
            }
        }
    }

    int column(String name) {
        Integer index = columns.get(name);
        if (index == null) {
            throw new IllegalStateException(file + " is read without the column " + name);
        }
        return index;
    }

    /** Whether the key is new; a key that occurs twice becomes a problem. */
    boolean claim(CsvRecord line, String key) {
        boolean fresh = keys.add(key);
        if (!fresh) {
            problem(line, 0, "'" + key + "' occurs twice", "keep one of the rows");
        }
        return fresh;
    }

    void problem(CsvRecord line, int column, String what, String remedy) {
        problems.add(problemAt(line, column, what, remedy));
    }

    private Problem problemAt(CsvRecord line, int column, String what, String remedy) {
        return new Problem(file, (int) line.getStartingLineNumber(), column + 1, what, remedy);
    }
}
