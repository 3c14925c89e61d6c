package portolan.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The forms in which data of the same content may come: shares of costs or of inputs, values with tariffs, files of spreadsheets. */
class GeFormsTest extends GeCase {
    /** Shares of cost are those of inputs times what value added leaves. */
    @Test
    void bothFormsOfInputSharesAgree() throws IOException {
        Path other = copy("of-cost", text -> text);
        Files.delete(other.resolve("value-added.csv"));
        StringBuilder inputs = new StringBuilder("region,output,input,share\n");
        Map<String, double[]> value = Map.of(
                "North", new double[] {0.35, 0.6}, "South", new double[] {0.4, 0.65}, "Rest", new double[] {0.3, 0.55});
        value.forEach((region, share) -> inputs.append(region + ",Goods,Goods," + (1 - share[0]) * 0.6 + "\n")
                .append(region + ",Goods,Services," + (1 - share[0]) * 0.4 + "\n")
                .append(region + ",Services,Goods," + (1 - share[1]) * 0.3 + "\n")
                .append(region + ",Services,Services," + (1 - share[1]) * 0.7 + "\n"));
        Files.writeString(other.resolve("inputs.csv"), inputs);

        assertSameResults(other, 1e-11);
    }

    @Test
    void valuesWithTariffsAreThoseWithoutTimesTheTariff() throws IOException {
        Path other = copy("gross", text -> text);
        Files.writeString(other.resolve("settings.yaml"), "values: gross\n");
        Map<String, Double> rates = new TreeMap<>();
        for (String line : Files.readAllLines(EXAMPLE.resolve("tariffs.csv"))) {
            String[] cells = line.split(",", -1);
            if (cells[3].endsWith("%")) {
                rates.put(cells[1] + cells[0] + cells[2], Double.parseDouble(cells[3].replace("%", "")) / 100);
            }
        }
        StringBuilder flows = new StringBuilder();
        for (String line : Files.readAllLines(EXAMPLE.resolve("flows.csv"))) {
            String[] cells = line.split(",", -1);
            double rate = rates.getOrDefault(cells[0] + cells[1] + cells[2], 0.0);
            flows.append(
                            rate == 0
                                    ? line
                                    : cells[0] + "," + cells[1] + "," + cells[2] + ","
                                            + Double.parseDouble(cells[3]) * (1 + rate))
                    .append('\n');
        }
        Files.writeString(other.resolve("flows.csv"), flows);

        assertSameResults(other, 1e-11);
    }

    private void assertSameResults(Path other, double tolerance) throws IOException {
        assertThat(solve(EXAMPLE).code()).isZero();
        Typed.Said said = solve(other);
        assertThat(said.code()).as(said.err()).isZero();
        for (String region : List.of("North", "South", "Rest")) {
            assertThat(number(row(other, "regions.csv", region), "real_income_hat"))
                    .isCloseTo(number(row(EXAMPLE, "regions.csv", region), "real_income_hat"), within(tolerance));
        }
    }

    /** What spreadsheets and other systems write: line ends, byte-order marks, quotes, empty lines, other separators. */
    @ParameterizedTest
    @ValueSource(strings = {"crlf", "cr", "mark", "quotes", "blank", "semicolons", "tabs", "case", "spaces"})
    void theHabitsOfSpreadsheetsChangeNothing(String habit) throws IOException {
        Path other = Files.createDirectory(folder.resolve(habit));
        for (Path file : files(EVERY_TABLE)) {
            Files.writeString(other.resolve(String.valueOf(file.getFileName())), as(habit, Files.readString(file)));
        }

        assertThat(solve(EVERY_TABLE).code()).isZero();
        Typed.Said said = solve(other);

        assertThat(said.code()).as(said.err()).isZero();
        for (String name : RESULTS) {
            assertThat(folder.resolve("out").resolve(habit).resolve(name))
                    .hasSameBinaryContentAs(folder.resolve("out/every-table").resolve(name));
        }
    }

    private static String as(String habit, String text) {
        String first = text.substring(0, text.indexOf('\n'));
        return switch (habit) {
            case "crlf" -> text.replace("\n", "\r\n");
            case "cr" -> text.replace("\n", "\r");
            case "mark" -> "\uFEFF" + text;
            case "quotes" -> text.replaceAll("([^,\n]+)", "\"$1\"");
            case "blank" -> "\n" + text.replace("\n", "\n\n") + "\n" + first.replaceAll("[^,]", "") + "\n  \n\n";
            case "semicolons" -> text.replace(',', ';');
            case "tabs" -> text.replace(',', '\t');
            case "case" -> first.toUpperCase(Locale.ROOT) + text.substring(first.length());
            case "spaces" -> text.replace(",", " , ").replace("\n", " \n ");
            default -> throw new IllegalArgumentException(habit);
        };
    }

    /** Infinity as R, Python, Matlab and Java print it. */
    @ParameterizedTest
    @ValueSource(strings = {"Inf", "inf", "INF", "+inf", "Infinity"})
    void infinityHasManySpellings(String word) throws IOException {
        Path data = twoRegions();
        Files.writeString(data.resolve("costs.csv"), "factor\n" + word + "\n");

        assertThat(solve(data).code()).isZero();

        assertThat(number(row(data, "flows.csv", "Home,Away"), "value_after")).isZero();
    }

    /** A table of another name is not read, and that is said. */
    @Test
    void tablesThatAreNotReadAreNamed() throws IOException {
        Path data = twoRegions();
        Files.writeString(data.resolve("icebergs.csv"), "nothing");
        Files.writeString(data.resolve("readme.txt"), "nothing");

        Typed.Said said = solve(data);

        assertThat(said.out())
                .contains("Note: not read, as no table has this name: 'icebergs.csv'.")
                .doesNotContain("readme");
    }

    /** Labels stand in place of names where people read, and beside them where programs do. */
    @Test
    void labelsStandBesideNames() throws IOException {
        Path data = twoRegions();
        Files.writeString(data.resolve("labels.csv"), "label,name\n\"Home, sweet\",Home\nAll goods,all\n");

        Typed.Said said = solve(data);

        assertThat(said.out()).contains("\nHome, sweet  ").contains("\nAway ").doesNotContain("\nHome  ");
        assertThat(folder.resolve("out/two/regions.csv"))
                .content()
                .contains(",region_label\n")
                .contains(",\"Home, sweet\"\n");
        assertThat(row(data, "sectors.csv", "Away"))
                .containsEntry("region_label", "")
                .containsEntry("sector_label", "All goods");
        assertThat(row(data, "flows.csv", "Away,Away"))
                .containsEntry("exporter_label", "")
                .containsEntry("sector_label", "All goods");
    }
}
