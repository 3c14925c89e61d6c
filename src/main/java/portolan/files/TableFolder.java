package portolan.files;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import portolan.core.Checked;
import portolan.core.Problem;

/** Reads tables from one place, keeps their bytes, and collects what is wrong in any of them. */
final class TableFolder {
    /** The tables that travel with the program. */
    static final WorldReader.Opener SHIPPED = name -> {
        try (InputStream in = TableFolder.class.getResourceAsStream(WorldReader.FOLDER + name)) {
            return in == null ? null : in.readAllBytes();
        }
    };

    private final WorldReader.Opener opener;
    private final String prefix;
    private final List<Problem> problems = new ArrayList<>();
    private final SortedMap<String, byte[]> read = new TreeMap<>();

    TableFolder(WorldReader.Opener opener) {
        this("", opener);
    }

    /** Reads from a folder whose name stands before the names of its files in messages. */
    TableFolder(String prefix, WorldReader.Opener opener) {
        this.prefix = prefix;
        this.opener = opener;
    }

    /** Reads a table row by row. */
    void each(String name, List<String> columns, Consumer<CsvRow> reader) {
        each(name, new CsvTable.Shape(columns, List.of(), false), reader);
    }

    /** Reads a table row by row. */
    void each(String name, CsvTable.Shape shape, Consumer<CsvRow> reader) {
        try {
            new CsvTable(prefix + name, bytes(name), shape, problems).each(reader);
        } catch (IOException e) {
            problem(name, "cannot be read: " + e.getMessage(), "restore the file");
        }
    }

    /** The content of a file, or null when there is none of the name; what was read is remembered. */
    byte @Nullable [] bytes(String name) throws IOException {
        byte[] bytes = opener.open(name);
        if (bytes != null) {
            read.put(name, bytes);
        }
        return bytes;
    }

    /** The name of a file as it stands in messages. */
    String name(String file) {
        return prefix + file;
    }

    /** Notes what is wrong with a table as a whole. */
    void problem(String name, String what, String remedy) {
        problem(name, 0, 0, what, remedy);
    }

    /** Notes what is wrong at a place of a file. */
    void problem(String name, int line, int column, String what, String remedy) {
        problems.add(new Problem(prefix + name, line, column, what, remedy));
    }

    /** Notes problems that name their files themselves. */
    void add(List<Problem> more) {
        problems.addAll(more);
    }

    /** Whether nothing was wrong so far. */
    boolean sound() {
        return problems.isEmpty();
    }

    /** The bytes of every table read, by name. */
    SortedMap<String, byte[]> read() {
        return read;
    }

    /** The value, made only when nothing was wrong, or all problems. */
    <T> Checked<T> checked(Supplier<T> value) {
        return problems.isEmpty() ? Checked.of(value.get()) : Checked.failed(problems);
    }
}
