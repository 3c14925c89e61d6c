package portolan.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No result depends on the order of rows, columns, files or names. */
class GeOrderTest extends GeCase {
    /** Every table and setting there is, rows and columns and the files themselves in another order. */
    @ParameterizedTest
    @CsvSource({
        "1, three-regions, ''",
        "2, three-regions, ''",
        "3, every-table, ''",
        "4, every-table, ''",
        "5, every-table, --balance"
    })
    void theOrderOfRowsColumnsAndFilesChangesNoByte(long seed, String example, String option) throws IOException {
        Path data = EXAMPLE.resolveSibling(example);
        String[] options = option.isEmpty() ? new String[0] : new String[] {option};
        Random random = new Random(seed);
        Path other = Files.createDirectory(folder.resolve("shuffled"));
        List<Path> files = new ArrayList<>(files(data));
        Collections.shuffle(files, random);
        for (Path file : files) {
            Path copy = other.resolve(String.valueOf(file.getFileName()));
            List<String> lines = Files.readAllLines(file);
            if (file.toString().endsWith(".csv")) {
                Files.writeString(copy, shuffled(lines, random, ";\t,".charAt((int) seed % 3)));
            } else {
                Collections.shuffle(lines, random);
                Files.write(copy, lines);
            }
        }

        assertThat(solve(data, options).code()).isZero();
        Typed.Said said = solve(other, options);

        assertThat(said.code()).as(said.err()).isZero();
        for (String name : RESULTS) {
            assertThat(folder.resolve("out/shuffled").resolve(name))
                    .hasSameBinaryContentAs(
                            folder.resolve("out").resolve(example).resolve(name));
        }
    }

    /** The test above covers whatever can be read. */
    @Test
    void theExampleHasEveryTable() throws IOException {
        List<String> names = files(EVERY_TABLE).stream()
                .map(file -> String.valueOf(file.getFileName()))
                .toList();
        String page = Files.readString(Path.of("src/site/markdown/own-data.md"));
        List<String> documented = Pattern.compile("(?m)^\\| `([a-z-]+\\.csv)`")
                .matcher(page.substring(page.indexOf("## The tables"), page.indexOf("## What must fit")))
                .results()
                .map(found -> String.valueOf(found.group(1)))
                .toList();

        assertThat(names)
                .contains("settings.csv")
                .containsAll(documented.stream()
                        .filter(name -> !name.equals("tariffs.csv"))
                        .toList());
        assertThat(documented).hasSizeGreaterThan(9).contains("tariffs.csv");
    }

    @ParameterizedTest
    @ValueSource(strings = {"three-regions", "every-table"})
    void namesThatSortOtherwiseGiveTheSameNumbers(String example) throws IOException {
        Path data = EXAMPLE.resolveSibling(example);
        Path other = Files.createDirectory(folder.resolve("renamed"));
        for (Path file : files(data)) {
            Files.writeString(other.resolve(String.valueOf(file.getFileName())), renamed(Files.readString(file)));
        }

        assertThat(solve(data).code()).isZero();
        assertThat(solve(other).code()).isZero();

        for (String name : RESULTS) {
            List<String> ours = Files.readAllLines(
                            folder.resolve("out").resolve(example).resolve(name))
                    .stream()
                    .map(GeOrderTest::renamed)
                    .sorted()
                    .toList();
            List<String> theirs = Files.readAllLines(
                            folder.resolve("out/renamed").resolve(name))
                    .stream()
                    .sorted()
                    .toList();
            assertThat(theirs).hasSameSizeAs(ours);
            for (int i = 0; i < ours.size(); i++) {
                assertSame(ours.get(i), theirs.get(i));
            }
        }
    }

    /** Other names, which sort the other way round. */
    private static String renamed(String text) {
        return text.replace("North", "Zone").replace("South", "Alps").replace("Services", "Aid");
    }

    private static void assertSame(String ours, String theirs) {
        String[] a = ours.split(",", -1);
        String[] b = theirs.split(",", -1);
        for (int i = 0; i < a.length; i++) {
            if (a[i].matches("-?[0-9.]+(E-?[0-9]+)?") && b[i].matches("-?[0-9.]+(E-?[0-9]+)?")) {
                double size = Math.max(1, Math.abs(Double.parseDouble(a[i])));
                assertThat(Double.parseDouble(b[i])).isCloseTo(Double.parseDouble(a[i]), within(1e-9 * size));
            } else {
                assertThat(b[i]).isEqualTo(a[i]);
            }
        }
    }

    private static String shuffled(List<String> lines, Random random, char separator) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < lines.get(0).split(",", -1).length; i++) {
            order.add(i);
        }
        Collections.shuffle(order, random);
        List<String> rows = new ArrayList<>(lines.subList(1, lines.size()));
        Collections.shuffle(rows, random);
        rows.add(0, lines.get(0));
        StringBuilder text = new StringBuilder();
        for (String row : rows) {
            String[] cells = row.split(",", -1);
            List<String> moved = order.stream().map(i -> cells[i]).toList();
            text.append(String.join(String.valueOf(separator), moved)).append("\r\n");
        }
        return text.toString();
    }
}
