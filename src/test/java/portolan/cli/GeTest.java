package portolan.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** General equilibrium on folders of tables: by hand, in any order, and with all that can be wrong in them. */
class GeTest {
    private static final Path EXAMPLE = Path.of("src/test/resources/ge/three-regions");
    private static final List<String> RESULTS = List.of("regions.csv", "sectors.csv", "flows.csv");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    /** Two regions that differ in nothing, 20 % on both sides, elasticity 4: a quarter from abroad becomes less. */
    @Test
    void twoEqualRegionsByHand() throws IOException {
        Path data = twoRegions();

        Typed.Said said = solve(data);

        double own = 0.75 / (0.75 + 0.25 * Math.pow(1.2, -4));
        double price = Math.pow(own / 0.75, 0.25);
        assertThat(said.code()).isZero();
        assertThat(said.out())
                .contains("deficits fixed as shares of world value added; revenue handed to households; labour fixed")
                .contains("every equation checked from the outputs");
        for (String region : List.of("Home", "Away")) {
            Map<String, String> row = row(data, "regions.csv", region);
            assertThat(number(row, "wage_hat")).isCloseTo(1, within(1e-11));
            assertThat(number(row, "price_index_hat")).isCloseTo(price, within(1e-11));
            double abroad = (1 - own) / 1.2;
            double income = 100 / (own + abroad);
            assertThat(number(row, "revenue_after")).isCloseTo(income - 100, within(1e-9));
            assertThat(number(row, "real_income_hat")).isCloseTo(income / 100 / price, within(1e-11));
        }
        assertThat(number(row(data, "flows.csv", "Home,Home"), "share_after")).isCloseTo(own, within(1e-11));
        assertThat(number(row(data, "flows.csv", "Home,Away"), "share_before")).isCloseTo(0.25, within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theOrderOfRowsAndColumnsChangesNoDigit(long seed) throws IOException {
        Random random = new Random(seed);
        Path other = Files.createDirectory(folder.resolve("shuffled"));
        for (Path file : files(EXAMPLE)) {
            Path copy = other.resolve(String.valueOf(file.getFileName()));
            if (file.toString().endsWith(".csv")) {
                Files.writeString(copy, shuffled(Files.readAllLines(file), random, ";\t,".charAt((int) seed - 1)));
            } else {
                Files.copy(file, copy);
            }
        }

        assertThat(solve(EXAMPLE).code()).isZero();
        Typed.Said said = solve(other);

        assertThat(said.code()).as(said.err()).isZero();
        for (String name : RESULTS) {
            assertThat(folder.resolve("out/shuffled").resolve(name))
                    .hasSameBinaryContentAs(folder.resolve("out/three-regions").resolve(name));
        }
    }

    @Test
    void namesThatSortOtherwiseGiveTheSameNumbers() throws IOException {
        Path other = copy("renamed", text -> text.replace("North", "Zone").replace("Services", "Aid"));

        solve(EXAMPLE);
        solve(other);

        for (String name : RESULTS) {
            List<String> ours = sorted(folder.resolve("out/three-regions").resolve(name), true);
            List<String> theirs = sorted(folder.resolve("out/renamed").resolve(name), false);
            assertThat(theirs).hasSameSizeAs(ours);
            for (int i = 0; i < ours.size(); i++) {
                assertSame(ours.get(i), theirs.get(i));
            }
        }
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

    /** Lines in the order of the new names. */
    private static List<String> sorted(Path file, boolean rename) throws IOException {
        return Files.readAllLines(file).stream()
                .map(line -> rename ? line.replace("North", "Zone").replace("Services", "Aid") : line)
                .sorted()
                .toList();
    }

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

    @Test
    void withoutAChangeNothingChanges() throws IOException {
        Path other = copy("quiet", text -> text.replace("25%", ""));

        solve(other);

        for (String region : List.of("North", "South", "Rest")) {
            Map<String, String> row = row(other, "regions.csv", region);
            for (String hat : List.of("wage_hat", "price_index_hat", "real_wage_hat", "real_income_hat")) {
                assertThat(number(row, hat)).isCloseTo(1, within(1e-12));
            }
        }
    }

    @Test
    void deficitsOfZeroAreSolvedFirst() throws IOException {
        Path other = copy("zero", text -> text);
        Files.writeString(other.resolve("settings.yaml"), "deficits: zero\n");

        Typed.Said said = solve(other);

        assertThat(said.out()).contains("deficits brought to zero before anything else changes");
        for (String region : List.of("North", "South", "Rest")) {
            Map<String, String> row = row(other, "regions.csv", region);
            assertThat(number(row, "deficit_before")).isCloseTo(0, within(1e-7));
            assertThat(number(row, "deficit_after")).isCloseTo(0, within(1e-7));
        }
    }

    @Test
    void anEmbargoOnEverythingIsAutarky() throws IOException {
        Path data = twoRegions();
        Files.writeString(data.resolve("costs.csv"), "exporter;importer;factor\nHome;Away;inf\nAway;Home;inf\n");

        Typed.Said said = solve(data);

        assertThat(said.code()).as(said.err()).isZero();
        assertThat(number(row(data, "regions.csv", "Home"), "real_income_hat"))
                .isCloseTo(Math.pow(0.75, 0.25), within(1e-11));
    }

    @Test
    void theFormsOfTheAnswer() throws IOException {
        Path data = twoRegions();

        String csv = solve(data, "--format", "csv").out();
        String json = solve(data, "--format", "json").out();

        assertThat(csv).isEqualTo(Files.readString(folder.resolve("out/two/regions.csv")));
        assertThat(json).contains("\"regions\" : [", "\"sectors\" : [", "\"flows\" : [");
    }

    @Test
    void allProblemsOfAllTablesAreToldAtOnce() throws IOException {
        Path data = Files.createDirectory(folder.resolve("bad"));
        Files.writeString(data.resolve("flows.csv"), """
                exporter,importer,sector,value
                Home,Home,Goods,75
                Home,Away,Goods,-5
                Away,Home,Goods,NaN
                Away,Away,Goods,75
                Away,Away,Goods,75
                Awya,Home,Goods,3
                """);
        Files.writeString(data.resolve("tariffs.csv"), """
                importer,exporter,before,after
                Home,Away,25,30%
                Home,Hmoe,5%,30%
                """);
        Files.writeString(data.resolve("elasticities.csv"), "sector,elasticity\nGods,4\n");
        Files.writeString(data.resolve("input.csv"), "output,input,share\n");
        Files.writeString(data.resolve("settings.yaml"), "elastisity: 4\ndeficits: nought\n");

        Typed.Said said = solve(data);

        assertThat(said.code()).isEqualTo(1);
        assertThat(said.out()).isEmpty();
        assertThat(said.err())
                .contains("bad/flows.csv:3:4: 'value' is negative (-5)")
                .contains("bad/flows.csv:4:4: 'NaN' in 'value' is no number")
                .contains("bad/flows.csv:6:1: 'Away to Away, Goods' occurs twice")
                .contains("bad/flows.csv:7:1: region 'Awya' sells nothing to itself; did you mean 'Away'?")
                .contains("bad/tariffs.csv:2:3: '25' in 'before' could be per cent or a fraction; write 25%")
                .contains("bad/tariffs.csv:3:2: there is no region 'Hmoe' in flows.csv; did you mean 'Home'?")
                .contains("bad/elasticities.csv:2:1: there is no sector 'Gods' in flows.csv; did you mean 'Goods'?")
                .contains("bad/input.csv: no table has this name; did you mean 'inputs.csv'?")
                .contains("bad/settings.yaml:1:1: there is no setting 'elastisity'; did you mean 'elasticity'?")
                .contains("bad/settings.yaml:2:1: 'deficits' cannot be 'nought'; it takes data or zero");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void ownSalesThatAreMissingAreAskedFor() throws IOException {
        Path data = twoRegions();
        Files.writeString(
                data.resolve("flows.csv"), "exporter,importer,value\nHome,Away,25\nAway,Home,25\nAway,Away,75\n");

        assertThat(solve(data).err())
                .contains("two/flows.csv:2:1: region 'Home' sells nothing to itself")
                .contains("add rows with it as exporter and importer: output less exports");
    }

    @Test
    void moreThanOneSeparatorIsRefused() throws IOException {
        Path data = twoRegions();
        Files.writeString(data.resolve("flows.csv"), "exporter;importer,value\nHome;Home,75\n");

        assertThat(solve(data).err())
                .contains("two/flows.csv:1:1: the header holds more than one of comma, semicolon and tab");
    }

    @Test
    void aFolderThatIsNotThere() {
        Typed.Said said = solve(folder.resolve("nowhere"));

        assertThat(said.code()).isEqualTo(1);
        assertThat(said.err()).contains("there is no such folder");
    }

    @Test
    void roundedSharesAreRescaledAndSaidSo() throws IOException {
        Path other = copy("rounded", text -> text.replace("Goods,Goods,0.6\n", "Goods,Goods,0.599998\n"));

        Typed.Said said = solve(other);

        assertThat(said.code()).as(said.err()).isZero();
        assertThat(said.out())
                .contains("Note: inputs.csv: shares rescaled so that they add up to one; largest change 2.0e-06");
        assertThat(Files.readString(folder.resolve("out/rounded/manifest.json")))
                .contains("largest change 2.0e-06");
    }

    @Test
    void sharesFarFromOneAreRefusedUnlessBalanced() throws IOException {
        Path other = copy("far", text -> text.replace("Goods,Goods,0.6\n", "Goods,Goods,0.55\n"));

        Typed.Said refused = solve(other);
        Typed.Said balanced = solve(other, "--balance");

        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.err())
                .contains("inputs of 'Goods' in 'North' add up to 0.95, not 1")
                .contains("--balance");
        assertThat(balanced.code()).as(balanced.err()).isZero();
        assertThat(balanced.out()).contains("largest change 5.3e-02");
    }

    /** Producers in North use more goods than North buys. */
    @Test
    void finalUseBelowZeroIsRefusedUnlessBalanced() throws IOException {
        Path other = copy("thin", text -> text.replace("North,North,Goods,400", "North,North,Goods,0.5"));

        Typed.Said refused = solve(other);
        Typed.Said balanced = solve(other, "--balance");

        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.err())
                .contains("thin/flows.csv:")
                .contains("final use of 'Goods' in 'North' is below zero: producers use ")
                .contains("--balance");
        assertThat(balanced.code()).as(balanced.err()).isZero();
        assertThat(balanced.out())
                .contains("Note: balanced: flows changed by at most ")
                .contains("Note: balanced: final use below zero set to zero");
    }

    /** Data that fit stay as they are. */
    @Test
    void balancingWhatFitsChangesNothing() throws IOException {
        solve(EXAMPLE);
        Map<String, String> plain = row(EXAMPLE, "regions.csv", "North");
        Typed.Said said = solve(EXAMPLE, "--balance");
        Map<String, String> balanced = row(EXAMPLE, "regions.csv", "North");

        assertThat(said.code()).as(said.err()).isZero();
        for (String column : List.of("real_income_hat", "wage_hat", "revenue_after", "value_added_before")) {
            double expected = number(plain, column);
            assertThat(number(balanced, column)).isCloseTo(expected, within(1e-10 * Math.abs(expected)));
        }
    }

    /** Given deficits and final shares that contradict the flows are refused, and reached by balancing. */
    @Test
    void balancingReachesTheDeficitsAndFinalSharesGiven() throws IOException {
        Path other = copy("aims", text -> text);
        Files.writeString(other.resolve("deficits.csv"), "region,deficit\nNorth,30\nSouth,-4\nRest,-26\n");
        Files.writeString(other.resolve("final-shares.csv"), "sector,share\nGoods,0.3\nServices,0.7\n");

        Typed.Said refused = solve(other);
        Typed.Said balanced = solve(other, "--balance");

        assertThat(refused.err())
                .contains("the deficit of 'North' is 30, but its flows leave 10;")
                .contains("final share");
        assertThat(balanced.code()).as(balanced.err()).isZero();
        assertThat(number(row(other, "regions.csv", "North"), "deficit_before")).isCloseTo(30, within(1e-8));
        assertThat(number(row(other, "regions.csv", "Rest"), "deficit_before")).isCloseTo(-26, within(1e-8));
    }

    @Test
    void governmentBuysFromTheSectorNamed() throws IOException {
        Path other = copy("state", text -> text);
        Files.writeString(other.resolve("settings.csv"), "setting,value\nrevenue,government\n");
        Files.delete(other.resolve("settings.yaml"));
        assertThat(solve(other).err()).contains("state/settings.csv:2:1: nothing says which sector");
        Files.writeString(
                other.resolve("settings.csv"), "setting,value\nrevenue,government\ngovernment-sector,Goods\n");

        Typed.Said said = solve(other);

        assertThat(said.code()).as(said.err()).isZero();
        assertThat(said.out()).contains("revenue spent by the government");
    }

    private Typed.Said solve(Path data, String... more) {
        List<String> args = new ArrayList<>(
                List.of("ge", data.toString(), "--out", folder.resolve("out").toString()));
        args.addAll(List.of(more));
        return Typed.say(args.toArray(String[]::new));
    }

    private Path twoRegions() throws IOException {
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

    private Path copy(String name, java.util.function.UnaryOperator<String> change) throws IOException {
        Path other = Files.createDirectory(folder.resolve(name));
        for (Path file : files(EXAMPLE)) {
            Files.writeString(other.resolve(String.valueOf(file.getFileName())), change.apply(Files.readString(file)));
        }
        return other;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
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

    /** The first row of a result that begins with some cells, by column. */
    private Map<String, String> row(Path data, String file, String start) throws IOException {
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

    private static double number(Map<String, String> row, String column) {
        return Double.parseDouble(row.getOrDefault(column, "missing"));
    }
}
