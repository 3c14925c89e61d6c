package portolan.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;

/** What tests of a user's own folder have in common: folders to solve, and their results by name. */
abstract class GeCase {
    static final Path EXAMPLE = Path.of("src/test/resources/ge/three-regions");

    /** Every table and setting there is. */
    static final Path EVERY_TABLE = Path.of("src/test/resources/ge/every-table");

    static final List<String> RESULTS = List.of("regions.csv", "sectors.csv", "flows.csv");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    /** Solves a folder, results going to the folder {@code out} of the test. */
    Typed.Said solve(Path data, String... more) {
        List<String> args = new ArrayList<>(
                List.of("ge", data.toString(), "--out", folder.resolve("out").toString()));
        args.addAll(List.of(more));
        return Typed.say(args.toArray(String[]::new));
    }

    /** A new folder with some tables: name of a file, its text, and so on. */
    Path tables(String name, String... files) throws IOException {
        Path data = Files.createDirectory(folder.resolve(name));
        for (int at = 0; at < files.length; at += 2) {
            Files.writeString(data.resolve(files[at]), files[at + 1]);
        }
        return data;
    }

    /** Two regions that differ in nothing and begin to charge 20 %. */
    Path twoRegions() throws IOException {
        Path data = Files.createDirectory(folder.resolve("two"));
        Files.writeString(
                data.resolve("flows.csv"),
                "\uFEFFImporter,exporter,value\r\nHome,Home,75\r\nHome,Away,25\r\nAway,Home,25\r\nAway,Away,75\r\n");
        Files.writeString(data.resolve("tariffs-before.csv"), "importer,exporter,tariff\n");
        Files.writeString(
                data.resolve("tariffs-after.csv"), "importer,exporter,tariff\nHome,Away,0.2\nAway,Home,20%\n");
        Files.writeString(data.resolve("settings.yaml"), "elasticity: 4\n");
        return data;
    }

    /** The example with changed texts. */
    Path copy(String name, java.util.function.UnaryOperator<String> change) throws IOException {
        Path other = Files.createDirectory(folder.resolve(name));
        for (Path file : files(EXAMPLE)) {
            Files.writeString(other.resolve(String.valueOf(file.getFileName())), change.apply(Files.readString(file)));
        }
        return other;
    }

    static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    /** The first row of a result that begins with some cells, by column. */
    Map<String, String> row(Path data, String file, String start) throws IOException {
        Path result = folder.resolve("out")
                .resolve(String.valueOf(data.getFileName()))
                .resolve(file);
        List<String> lines = Files.readAllLines(result);
        String[] header = lines.get(0).split(",", -1);
        String found = lines.stream()
                .filter(line -> line.startsWith(start + ","))
                .findFirst()
                .orElseThrow();
        String[] cells = found.split(",", -1);
        Map<String, String> row = new TreeMap<>();
        for (int i = 0; i < header.length; i++) {
            row.put(header[i], cells[i]);
        }
        return row;
    }

    static double number(Map<String, String> row, String column) {
        return Double.parseDouble(row.getOrDefault(column, "missing"));
    }
}
