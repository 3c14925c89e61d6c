package portolan.chart.story;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import portolan.chart.ChartRenderer;
import portolan.chart.ChartSpec;
import portolan.chart.RankPanel;
import portolan.chart.Series;
import portolan.chart.YearPanel;
import portolan.core.YearRange;
import portolan.results.Indicators;
import portolan.results.ResultRow;
import portolan.results.ResultTable;
import portolan.results.RunRecord;
import portolan.results.RunSamples;
import portolan.results.ScenarioCard;

/** Which pictures a run has, with which numbers and titles; trade is made by hand in whole numbers. */
class RunStoriesTest {
    private static final String MONEY = "C$ million, 2024 prices";

    /** Sales of Canada's seed, fish and steel, and its purchases of steel; one number for all years but 2024. */
    private static final class World {
        private final List<ResultRow> rows = new ArrayList<>();

        World trade(String product, String unit, String from, String to, double value) {
            for (int year = 2024; year <= 2036; year++) {
                rows.add(new ResultRow(Indicators.EXPORTS, from, to, product, year, value, MONEY));
                if (!unit.isEmpty()) {
                    rows.add(new ResultRow(Indicators.EXPORT_QUANTITY, from, to, product, year, value, unit));
                }
            }
            return this;
        }

        World market(String product) {
            rows.add(new ResultRow(Indicators.SUPPLY_PRICE, "CAN", "all", product, 2030, 0, "percent"));
            return this;
        }

        RunRecord run(String id) {
            ScenarioCard sample = RunSamples.card(id);
            ScenarioCard card = new ScenarioCard(
                    id,
                    "Title of " + id,
                    sample.question(),
                    List.of(),
                    sample.lineage(),
                    "before",
                    new YearRange(2024, 2036),
                    sample.basis(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    Map.of("CHN", "China", "JPN", "Japan", "seed", "Seed", "steel", "Steel"));
            return new RunRecord(
                    card, new ResultTable(id, rows), List.of(), RunSamples.diagnostics(), RunSamples.model());
        }
    }

    private static RunRecord seed(String id, double china, double japan, double home) {
        return new World()
                .trade("seed", "tonnes", "CAN", "CHN", china)
                .trade("seed", "tonnes", "CAN", "JPN", japan)
                .trade("seed", "tonnes", "CAN", "CAN", home)
                .trade("crumbs", "tonnes", "CAN", "CHN", 2)
                .trade("oil", "barrels a day", "CAN", "CHN", 500)
                .market("seed")
                .run(id);
    }

    private static RunRecord steel(String id, double home, double american, double chinese) {
        World world = new World()
                .trade("steel", "", "CAN", "CAN", home)
                .trade("steel", "", "USA", "CAN", american)
                .trade("steel", "", "CHN", "CAN", chinese)
                .trade("steel", "", "CAN", "USA", home)
                .market("steel");
        for (String sector : List.of("cars", "wood")) {
            world.trade(sector, "", "CAN", "USA", 100).market(sector);
        }
        return world.run(id);
    }

    private static ChartSpec chart(String id, RunRecord run, RunRecord against) {
        return requireNonNull(RunStories.of(run, against, "1").stream()
                .filter(chart -> chart.id().equals(id))
                .findFirst()
                .orElse(null));
    }

    private static List<String> ids(RunRecord run, RunRecord against) {
        return RunStories.of(run, against, "1").stream().map(ChartSpec::id).toList();
    }

    @Test
    void whoBuysIsToldBeforeAndAfterWithWhatStaysAtHome() {
        ChartSpec chart =
                chart("who-buys-before-and-after", seed("after", 200, 900, 1000), seed("before", 4200, 700, 500));

        assertThat(chart.title())
                .isEqualTo("Seed: shut out of China in 2030, Canada loses sales of 4,000 tonnes; "
                        + "5% is made up by other buyers abroad, 13% is made up by buyers at home, 82% is lost");
        assertThat(chart.subtitle())
                .isEqualTo("Who buys it from Canada: sales by destination in 2030, use in Canada included, "
                        + "thousand tonnes");
        assertThat(ChartRenderer.render(chart).csv().lines())
                .containsExactly(
                        "panel,unit,series,kind,at,value,low,high",
                        ",thousand tonnes,After: Title of after,value,China,0.2,,",
                        ",thousand tonnes,Before: Title of before,reference,China,4.2,,",
                        ",thousand tonnes,After: Title of after,value,Canada itself,1,,",
                        ",thousand tonnes,Before: Title of before,reference,Canada itself,0.5,,",
                        ",thousand tonnes,After: Title of after,value,Japan,0.9,,",
                        ",thousand tonnes,Before: Title of before,reference,Japan,0.7,,");
    }

    @Test
    void aGainIsPartedIntoWhatIsTakenFromOthersAndWhatIsNew() {
        assertThat(chart("who-buys-before-and-after", seed("after", 400, 100, 800), seed("before", 200, 150, 850))
                        .title())
                .isEqualTo("Seed: China buys 200 tonnes more from Canada in 2030; 25% is taken from other buyers "
                        + "abroad, 25% is taken from buyers at home, 50% is a net gain");
    }

    @Test
    void whereCanadaBuysIsToldForASectorToo() {
        ChartSpec chart =
                chart("where-bought-before-and-after", steel("after", 70, 20, 12), steel("before", 60, 40, 2));

        assertThat(chart.title())
                .isEqualTo(
                        "Steel: Canada buys C$20\u00a0m less from USA in 2030; 50% is made up from elsewhere abroad, "
                                + "50% is made up by Canada's own");
        assertThat(((RankPanel) chart.panels().get(0)).items())
                .extracting(RankPanel.Item::label)
                .containsExactly("Canada itself", "USA", "China");
    }

    @Test
    void nothingThatMovesIsNoPicture() {
        RunRecord before = seed("before", 200, 150, 850);

        assertThat(ids(seed("after", 200, 150, 850), before))
                .doesNotContain("who-buys-before-and-after", "where-bought-before-and-after", "sectors-exports")
                .contains("farm-and-fish-to-china");
        // five of twelve hundred: less than one per cent of the market
        assertThat(ids(seed("after", 205, 150, 850), before)).doesNotContain("who-buys-before-and-after");
        assertThat(ids(before, before)).doesNotContain("who-buys-before-and-after");
    }

    @Test
    void aRunThatChangesNothingKeepsOnlyWhatShowsLevels() {
        assertThat(ids(seed("after", 200, 150, 850), seed("before", 200, 150, 850)))
                .containsExactly("exports-to-china", "non-us-exports", "farm-and-fish-to-china");
    }

    @Test
    void gainsThatDoNotComeFromChinaAreToldAsTheyAre() {
        assertThat(chart("gains-gross-and-net", totals("after", 100, 800), totals("before", 100, 1000))
                        .title())
                .isEqualTo(
                        "China buys what it buys under before in 2030, but all exports together fall by C$200\u00a0m");
        assertThat(chart("gains-gross-and-net", totals("after", 130, 800), totals("before", 100, 1000))
                        .title())
                .isEqualTo("China buys C$30\u00a0m more in 2030, but all exports together fall by C$200\u00a0m");
        assertThat(chart("gains-gross-and-net", totals("after", 130, 1020), totals("before", 100, 1000))
                        .title())
                .isEqualTo(
                        "China buys C$30\u00a0m more in 2030; C$20\u00a0m of it is new trade, the rest is taken from "
                                + "other buyers");
        assertThat(chart("gains-gross-and-net", totals("after", 70, 990), totals("before", 100, 1000))
                        .title())
                .isEqualTo("China buys C$30\u00a0m less in 2030; other buyers make up for C$20\u00a0m");
        assertThat(chart("gains-gross-and-net", totals("after", 70, 900), totals("before", 100, 1000))
                        .title())
                .isEqualTo("China buys C$30\u00a0m less in 2030; all exports together fall by C$100\u00a0m");
    }

    private static RunRecord totals(String id, double china, double all) {
        return new World()
                .trade("all", "", "CAN", "CHN", china)
                .trade("all", "", "CAN", "all", all)
                .run(id);
    }

    @Test
    void theAverageUsDutyIsDutyOverExportsWhereItDiffers() {
        ChartSpec chart = chart("us-average-duty", duty("after", 60), duty("before", 20));

        assertThat(chart.title())
                .isEqualTo(
                        "US duties take 6.0% of the value of Canada's exports in 2030 after 12.0% in 2027, against 2.0% in "
                                + "2030 under before");
        assertThat(ids(duty("after", 20), duty("before", 20))).doesNotContain("us-average-duty");
    }

    /** Exports of 1,000 to the United States, of which as much is charged, and twice that in 2027. */
    private static RunRecord duty(String id, double revenue) {
        World world = new World().trade("all", "", "CAN", "USA", 1000);
        for (int year = 2024; year <= 2036; year++) {
            double charged = year == 2027 ? revenue : revenue / 2;
            for (String product : List.of("steel", "cars")) {
                world.rows.add(new ResultRow(Indicators.TARIFF_REVENUE, "USA", "CAN", product, year, charged, MONEY));
            }
            world.rows.add(new ResultRow(Indicators.TARIFF_REVENUE, "USA", "all", "steel", year, 999, MONEY));
        }
        return world.run(id);
    }

    @Test
    void sectorsAreRankedByTheirChange() {
        ChartSpec chart = chart("sectors-exports", steel("after", 50, 40, 2), steel("before", 60, 40, 2));

        assertThat(chart.title())
                .isEqualTo("Canada's sectors export C$10\u00a0m less in 2030: Steel \u2212C$10\u00a0m");
        assertThat(((RankPanel) chart.panels().get(0)).items())
                .extracting(RankPanel.Item::label, RankPanel.Item::value)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("Steel", -10.0));
    }

    @Test
    void farmProductsAreThoseInTonnesThatMatterAndTheirLinesHaveNames() {
        ChartSpec chart = chart("farm-and-fish-to-china", seed("after", 400, 100, 800), seed("before", 200, 150, 850));

        assertThat(chart.panels()).hasSize(1);
        assertThat(chart.panels().get(0).title()).isEqualTo("Seed");
        assertThat(((YearPanel) chart.panels().get(0)).series())
                .extracting(Series::name)
                .containsExactly("Title of before", "Title of after");
        assertThat(ids(steel("after", 70, 20, 12), steel("before", 60, 40, 2)))
                .doesNotContain("farm-and-fish-to-china", "ev-imports-and-quota", "ev-displacement");
    }

    @Test
    void everyChartOfARunThatUsesAContradictedClaimSaysSo() {
        RunRecord before = seed("before", 200, 150, 850);
        RunRecord warned = RunSamples.withContradictedClaim(seed("after", 400, 100, 800), "after");
        String told =
                "claim A1-1 of an-article, contradicted by other sources: \u201ccars go west\u201d \u2013 they go east.";

        assertThat(RunStories.of(warned, before, "1"))
                .isNotEmpty()
                .allMatch(chart -> chart.notice().equals("Uses " + told));
        assertThat(RunStories.of(seed("after", 400, 100, 800), RunSamples.withContradictedClaim(before, "x"), "1"))
                .allMatch(chart -> chart.notice().equals("before uses " + told));
        assertThat(new ComparisonStories(List.of(before, warned), "1").all())
                .allMatch(chart -> chart.notice().equals("after uses " + told));
        assertThat(RunStories.of(before, before, "1"))
                .allMatch(chart -> chart.notice().isEmpty());
    }
}
