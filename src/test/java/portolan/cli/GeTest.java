package portolan.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** General equilibrium on folders of tables: results by hand, and the choices that settings offer. */
class GeTest extends GeCase {
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

    @Test
    void anEmbargoOnEverythingIsAutarky() throws IOException {
        Path data = twoRegions();
        Files.writeString(data.resolve("costs.csv"), "exporter;importer;factor\nHome;Away;inf\nAway;Home;inf\n");

        Typed.Said said = solve(data);

        assertThat(said.code()).as(said.err()).isZero();
        assertThat(number(row(data, "regions.csv", "Home"), "real_income_hat"))
                .isCloseTo(Math.pow(0.75, 0.25), within(1e-11));
    }

    /**
     * The rest of the world buys from itself across borders. At an elasticity of one and 25 % on own sales, 3/4 and 1/4 of
     * spending go as 0.6 and 0.25: shares 12/17 and 5/17, prices 1 / 0.85, producers get 14.6/17 of spending.
     */
    @Test
    void tariffsOnOwnSalesByHand() throws IOException {
        Path data = tables(
                "own",
                "flows.csv",
                "exporter,importer,value\nA,A,75\nA,B,25\nB,A,25\nB,B,75\n",
                "tariffs.csv",
                "exporter,importer,before,after\nA,A,0%,25%\nB,B,0%,25%\n",
                "settings.yaml",
                "elasticity: 1\n");

        Typed.Said said = solve(data);

        assertThat(said.out())
                .contains("Note: some regions levy tariffs on their own sales, as groups of countries do");
        for (String region : List.of("A", "B")) {
            Map<String, String> row = row(data, "regions.csv", region);
            assertThat(number(row, "wage_hat")).isCloseTo(1, within(1e-11));
            assertThat(number(row, "price_index_hat")).isCloseTo(1 / 0.85, within(1e-11));
            assertThat(number(row, "revenue_after")).isCloseTo(1700 / 14.6 - 100, within(1e-9));
            assertThat(number(row, "real_income_hat")).isCloseTo(17 / 14.6 * 0.85, within(1e-11));
        }
        assertThat(number(row(data, "flows.csv", "A,A"), "share_after")).isCloseTo(12.0 / 17, within(1e-11));
        assertThat(number(row(data, "flows.csv", "A,A"), "value_after"))
                .isCloseTo(1700 / 14.6 * 9.6 / 17, within(1e-9));
    }

    /** A tariff on everything, own sales too, is a tax on spending: prices rise by it, and all of it comes back. */
    @Test
    void oneTariffOnAllSalesChangesNothingReal() throws IOException {
        Path data = tables(
                "all",
                "flows.csv",
                "exporter,importer,value\nA,A,75\nA,B,25\nB,A,25\nB,B,75\n",
                "tariffs.csv",
                "exporter,importer,before,after\nA,A,0,0.25\nB,B,0,0.25\nA,B,0,0.25\nB,A,0,0.25\n",
                "settings.yaml",
                "elasticity: 4\n");

        assertThat(solve(data).code()).isZero();

        Map<String, String> row = row(data, "regions.csv", "A");
        assertThat(number(row, "price_index_hat")).isCloseTo(1.25, within(1e-11));
        assertThat(number(row, "real_wage_hat")).isCloseTo(0.8, within(1e-11));
        assertThat(number(row, "revenue_after")).isCloseTo(25, within(1e-9));
        assertThat(number(row, "real_income_hat")).isCloseTo(1, within(1e-11));
    }

    /**
     * A tariff of 25 % on own sales of 60 is in the data and falls: of 100 spent, 75 and 25 go as 93.75 and 25, so prices
     * fall to 16/19, income from 85 and 15 of revenue to 85 alone. The same with values that hold the tariff.
     */
    @ParameterizedTest
    @ValueSource(strings = {"60 net", "75 gross"})
    void aTariffOnOwnSalesThatFallsByHand(String own) throws IOException {
        String value = own.replaceFirst(" .*", "");
        Path data = tables(
                "falls",
                "flows.csv",
                "exporter,importer,value\nA,A," + value + "\nA,B,25\nB,A,25\nB,B," + value + "\n",
                "tariffs-before.csv",
                "exporter,importer,tariff\nA,A,25%\nB,B,25%\n",
                "tariffs-after.csv",
                "exporter,importer,tariff\nA,A,0\nB,B,0\n",
                "settings.yaml",
                "elasticity: 1\nvalues: " + own.replaceFirst(".* ", "") + "\n");

        assertThat(solve(data).code()).isZero();

        Map<String, String> row = row(data, "regions.csv", "B");
        assertThat(number(row, "revenue_before")).isCloseTo(15, within(1e-9));
        assertThat(number(row, "revenue_after")).isCloseTo(0, within(1e-9));
        assertThat(number(row, "price_index_hat")).isCloseTo(16.0 / 19, within(1e-11));
        assertThat(number(row, "real_income_hat")).isCloseTo(0.85 * 19 / 16, within(1e-11));
        assertThat(number(row(data, "flows.csv", "A,A"), "share_after")).isCloseTo(15.0 / 19, within(1e-11));
    }

    /** A row for all exporters speaks of imports. */
    @Test
    void aTariffOnAllExportersLeavesOwnSalesOut() throws IOException {
        String flows = "exporter,importer,value\nA,A,75\nA,B,25\nB,A,25\nB,B,75\n";
        Path wide = tables(
                "wide", "flows.csv", flows, "settings.yaml", "elasticity: 4\n", "tariffs.csv", "before,after\n0,20%\n");

        Typed.Said said = solve(wide);

        assertThat(said.out()).doesNotContain("own sales");
        solve(twoRegions());
        assertThat(number(row(wide, "regions.csv", "A"), "real_income_hat"))
                .isEqualTo(number(row(Path.of("two"), "regions.csv", "Home"), "real_income_hat"));
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

    @Test
    void theFormsOfTheAnswer() throws IOException {
        Path data = twoRegions();

        String csv = solve(data, "--format", "csv").out();
        String json = solve(data, "--format", "json").out();

        assertThat(csv).isEqualTo(Files.readString(folder.resolve("out/two/regions.csv")));
        assertThat(json).contains("\"regions\" : [", "\"sectors\" : [", "\"flows\" : [");
    }

    /** What is accepted is also solved: near to no choice and nearly perfect substitutes, tariffs nobody would pay. */
    @ParameterizedTest
    @CsvSource({"1e-9, 25%", "65, 25%", "1000, 25%", "10000, 25%", "5, 1000%", "5, 10000%", "65, 10000%", "5, -60%"})
    void extremesAreSolved(String elasticity, String tariff) throws IOException {
        Path data = copy(
                "extreme",
                text -> text.replace("Goods,5\n", "Goods," + elasticity + "\n").replace("25%", tariff));

        Typed.Said said = solve(data);

        assertThat(said.code()).as(said.err()).isZero();
        assertThat(said.out()).contains("every equation checked from the outputs");
    }
}
