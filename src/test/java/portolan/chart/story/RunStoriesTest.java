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

        /** One indicator of the car market, all years. */
        World cars(String indicator, String from, String to, double value) {
            return cars(indicator, from, to, value, 2024, 2036);
        }

        World cars(String indicator, String from, String to, double value, int first, int last) {
            for (int year = first; year <= last; year++) {
                rows.add(new ResultRow(indicator, from, to, Tale.EV, year, value, "vehicles"));
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

    @Test
    void anEffectThatHasPassedBy2030IsToldInTheYearOfItsPeak() {
        assertThat(gainAfterShock(300, 100)).startsWith("China buys C$10\u00a0m more in 2027");
        assertThat(gainAfterShock(300, 200)).startsWith("China buys C$10\u00a0m more in 2030");
        // less than one per cent of all exports
        assertThat(gainAfterShock(5, 1)).startsWith("China buys C$10\u00a0m more in 2030");
    }

    /** Exports of 1,000 that lose much in 2027 and less from 2028 on. */
    private static String gainAfterShock(double shock, double later) {
        World after = new World().trade("all", "", "CAN", "CHN", 110);
        for (int year = 2024; year <= 2036; year++) {
            double lost = year < 2027 ? 0 : year == 2027 ? shock : later;
            after.rows.add(new ResultRow(Indicators.EXPORTS, "CAN", "all", "all", year, 1000 - lost, MONEY));
        }
        return chart("gains-gross-and-net", after.run("after"), totals("before", 100, 1000))
                .title();
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

    private static RunRecord cars(String id, double china, double japan) {
        return new World()
                .cars(Indicators.EXPORT_QUANTITY, "CHN", "CAN", china)
                .cars(Indicators.EXPORT_QUANTITY, "JPN", "CAN", japan)
                .cars(Indicators.IMPORT_QUANTITY, "CAN", "CHN", china)
                .run(id);
    }

    @Test
    void carsAreSaidToDisplaceOthersOnlyWhereTheyDo() {
        RunRecord before = cars("before", 1000, 5000);

        assertThat(chart("ev-displacement", cars("after", 1900, 4400), before).title())
                .isEqualTo(
                        "Of 900 more electric cars from China in 2030, 300 are new sales and 600 displace other cars");
        assertThat(chart("ev-displacement", cars("after", 1300, 3000), before).title())
                .isEqualTo("300 more electric cars from China in 2030, 2,000 fewer from elsewhere");
        assertThat(chart("ev-displacement", cars("after", 1300, 9000), before).title())
                .isEqualTo("300 more electric cars from China in 2030, 4,000 more from elsewhere");
        assertThat(chart("ev-displacement", cars("after", 700, 5200), before).title())
                .isEqualTo("300 fewer electric cars from China in 2030; 200 are built elsewhere instead");
        assertThat(chart("ev-displacement", cars("after", 700, 4000), before).title())
                .isEqualTo("300 fewer electric cars from China in 2030, 1,000 fewer from elsewhere");
    }

    @Test
    void theFirstYearOfAQuotaIsItsOwn() {
        assertThat(quotaTitle(2028, 2036, 40, 2032))
                .isEqualTo("Electric cars from China fill 40% of the usable quota in its "
                        + "first year and all of it from 2032 on");
        assertThat(quotaTitle(2028, 2036, 100, 2028))
                .isEqualTo("Electric cars from China fill all of the usable quota from 2028 on");
        assertThat(quotaTitle(2028, 2028, 29, 2036))
                .isEqualTo(
                        "Electric cars from China fill 29% of the usable quota in its first year: the limit never binds");
        assertThat(quotaTitle(2028, 2036, 40, 2037))
                .isEqualTo("Electric cars from China fill 40% of the usable quota in its "
                        + "first year and 40% in 2030: the limit never binds");
    }

    /** A quota that holds from the first to the last year and is full from some year on. */
    private static String quotaTitle(int first, int last, double fill, int full) {
        World world = new World()
                .cars(Indicators.IMPORT_QUANTITY, "CAN", "CHN", 100)
                .cars(Indicators.QUOTA, "CAN", "CHN", 1000, first, last)
                .cars(Indicators.QUOTA_FILL, "CAN", "CHN", fill, first, Math.min(full - 1, last))
                .cars(Indicators.QUOTA_FILL, "CAN", "CHN", 100, full, last);
        RunRecord run = world.run("after");
        return chart("ev-imports-and-quota", run, run).title();
    }

    @Test
    void welfareIsExplainedByThePartsThatMove() {
        assertThat(chart("revenue-and-surplus", surplus("after", 0.4, -0.2, -98), surplus("before", 0, 0, 0))
                        .title())
                .isEqualTo("Canada loses C$98\u00a0m in 2030: quota rent \u2212C$98\u00a0m");
        assertThat(chart("revenue-and-surplus", surplus("after", 40, -200, 30), surplus("before", 0, 0, 0))
                        .title())
                .isEqualTo("Canada loses C$130\u00a0m in 2030: buyers \u2212C$200\u00a0m, producers +C$40\u00a0m");
    }

    private static RunRecord surplus(String id, double producers, double buyers, double rent) {
        return new World()
                .cars(Indicators.PRODUCER_SURPLUS, "CAN", "all", producers)
                .cars(Indicators.CONSUMER_SURPLUS, "CAN", "all", buyers)
                .cars(Indicators.QUOTA_RENT, "CAN", "all", rent)
                .cars(Indicators.WELFARE, "CAN", "all", producers + buyers + rent)
                .run(id);
    }

    @Test
    void whatCanadaSellsAtHomeOnlyIsNoPurchaseFromItself() {
        RunRecord before = new World()
                .trade("seed", "tonnes", "CAN", "CAN", 500)
                .market("seed")
                .run("before");
        RunRecord after = new World()
                .trade("seed", "tonnes", "CAN", "CAN", 620)
                .market("seed")
                .run("after");

        assertThat(chart("who-buys-before-and-after", after, before).title())
                .isEqualTo("Seed: Canada's producers sell 120 tonnes more at home in 2030");
        assertThat(chart("where-bought-before-and-after", before, after).title())
                .isEqualTo("Seed: Canada's producers sell 120 tonnes less at home in 2030");
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
