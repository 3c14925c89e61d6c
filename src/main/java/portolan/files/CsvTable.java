package portolan.files;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import portolan.core.Nearest;
import portolan.core.Problem;

/**
 * A comma-separated table with a header line, read strictly: the columns are exactly the expected ones, in any order,
 * every row has one field per column, the text is UTF-8, and no key occurs twice. What is wrong is collected, not
 * thrown, so that one reading finds all of it.
 */
final class CsvTable {
    private final String file;
    private final Map<String, Integer> columns = new HashMap<>();
    private final List<CsvRecord> records = new ArrayList<>();
    private final List<Problem> problems;
    private final Set<String> keys = new HashSet<>();

    /**
     * Reads all lines.
     *
     * @param file name for messages
     * @param bytes the content, or null when there is no such file
     * @param expected names of the columns
     * @param problems where problems are collected
     */
    CsvTable(String file, byte @Nullable [] bytes, List<String> expected, List<Problem> problems) {
        this.file = file;
        this.problems = problems;
        if (bytes == null) {
            problems.add(new Problem(file, 0, 0, "the file is missing", "restore it"));
            return;
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            parse(text.startsWith("\uFEFF") ? text.substring(1) : text, expected);
        } catch (CharacterCodingException e) {
            problems.add(new Problem(file, 0, 0, "the text is not UTF-8", "save the file as UTF-8"));
        }
    }

    private void parse(String text, List<String> expected) {
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(text)) {
            List<String> header = null;
            for (CsvRecord line : reader) {
                if (header == null) {
                    header = line.getFields();
                    readHeader(line, expected);
                } else if (line.getFieldCount() == header.size()) {
                    records.add(line);
                } else {
                    problem(
                            line,
                            0,
                            "the row has " + line.getFieldCount() + " fields",
                            "the header names " + header.size() + " columns; quote fields that contain commas");
                }
            }
            if (header == null) {
                problems.add(new Problem(file, 0, 0, "the file is empty", "start with a header line"));
            }
        } catch (CsvParseException | IOException e) {
            problems.add(new Problem(file, 0, 0, "the text is no table: " + e.getMessage(), "check its quotes"));
        }
        if (columns.size() < expected.size()) {
            records.clear();
        }
    }

    private void readHeader(CsvRecord line, List<String> expected) {
        for (int i = 0; i < line.getFieldCount(); i++) {
            String name = line.getField(i);
            if (!expected.contains(name)) {
                String hint = Nearest.hint(name, expected);
                String columnsExpected = "expected are " + String.join(", ", expected);
                problem(line, i, "unknown column '" + name + "'", hint.isEmpty() ? columnsExpected : hint);
            } else if (columns.put(name, i) != null) {
                problem(line, i, "column '" + name + "' occurs twice", "remove one");
            }
        }
        for (String name : expected) {
            if (!columns.containsKey(name)) {
                problem(line, 0, "column '" + name + "' is missing", "add it");
            }
        }
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
        problems.add(new Problem(file, (int) line.getStartingLineNumber(), column + 1, what, remedy));
    }
}
