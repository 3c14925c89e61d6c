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
    private final List<Problem> problems = new ArrayList<>();
    private final SortedMap<String, byte[]> read = new TreeMap<>();

    TableFolder(WorldReader.Opener opener) {
        this.opener = opener;
    }

    /** Reads a table row by row. */
    void each(String name, List<String> columns, Consumer<CsvRow> reader) {
        byte @Nullable [] bytes;
        try {
            bytes = opener.open(name);
        } catch (IOException e) {
            problems.add(new Problem(name, 0, 0, "cannot be read: " + e.getMessage(), "restore the file"));
            return;
        }
        if (bytes != null) {
            read.put(name, bytes);
        }
        new CsvTable(name, bytes, columns, problems).each(reader);
    }

    /** Notes what is wrong with a table as a whole. */
    void problem(String name, String what, String remedy) {
        problems.add(new Problem(name, 0, 0, what, remedy));
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
