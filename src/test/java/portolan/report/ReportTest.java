package portolan.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import portolan.core.YearRange;
import portolan.results.Comparison;
import portolan.results.Explanation;
import portolan.results.Indicators;
import portolan.results.ResultRow;
import portolan.results.ResultTable;
import portolan.results.RunRecord;
import portolan.results.RunSamples;
import portolan.results.Sheet;

class ReportTest {
    private static final YearRange YEARS = new YearRange(2024, 2036);

    private final Locale before = Locale.getDefault();
    private final RunRecord base = RunSamples.run("status-quo", 31_000, 40_000);
    private final RunRecord reset = withGoal(RunSamples.run("reset", 34_500, 49_000));

    @AfterEach
    void restoreLocale() {
        Locale.setDefault(before);
    }

    @Test
    void theMainTableShowsTheTellingYearsAndChanges() {
        List<String> lines = TextReport.run(reset, base, YEARS).lines().toList();

        assertThat(words(line(lines, "Canada's exports to China")))
                .endsWith("2024", "2025", "2026", "2027", "2030", "2035", "2036");
        assertThat(words(line(lines, "  all goods, constant")))
                .endsWith("30,000", "30,000", "30,000", "30,000", "34,500", "30,000", "30,000");
        assertThat(words(line(lines, "  change against status-quo, constant")))
                .endsWith("same", "same", "same", "same", "3,500", "same", "same");
        assertThat(words(line(lines, "  welfare, change  "))).endsWith("\u221210.2", "\u221210.2");
    }

    @Test
    void manySectorsAreOneLineAndTheThreeThatChangeMost() {
        List<String> lines = TextReport.run(sectors("reset", 7), sectors("status-quo", 5), YEARS)
                .lines()
                .toList();

        assertThat(words(line(lines, "  Electric vehicles"))).endsWith("50", "50");
        assertThat(words(line(lines, "  5 sectors without these products"))).endsWith("64", "64");
        assertThat(lines.stream().filter(line -> line.contains("of which")).map(ReportTest::words))
                .extracting(words -> words.get(2))
                .containsExactly("s4", "s3", "s2");
    }

    /** One product and five sectors sold to China; sector k above 0 sells k times a number, less 4. */
    private static RunRecord sectors(String id, double each) {
        RunRecord run = RunSamples.run(id, 30_000, 40_000);
        List<ResultRow> rows = new ArrayList<>(run.table().rows());
        for (int year = 2024; year <= 2036; year++) {
            rows.add(row(Indicators.EXPORTS, "CHN", "electric-vehicles", year, 50, "C$ million"));
            rows.add(row(Indicators.EXPORT_QUANTITY, "CHN", "electric-vehicles", year, 1, "vehicles"));
            for (int k = 0; k < 5; k++) {
                double value = k == 0 ? 10 : each * k - 4;
                rows.add(row(Indicators.EXPORTS, "CHN", "s" + k, year, value, "C$ million"));
                rows.add(row(Indicators.SUPPLY_PRICE, "all", "s" + k, year, 0, "percent"));
            }
        }
        return new RunRecord(run.card(), new ResultTable(id, rows), run.verdicts(), run.diagnostics(), run.model());
    }

    private static ResultRow row(
            String indicator, String partner, String product, int year, double value, String unit) {
        return new ResultRow(indicator, "CAN", partner, product, year, value, unit);
    }

    @Test
    void withoutAQuotaNoneIsTold() {
        RunRecord run = new RunRecord(
                base.card(), new ResultTable("status-quo", List.of()), List.of(), base.diagnostics(), base.model());

        assertThat(TextReport.run(run, null, YEARS)).doesNotContain("lectric");
    }

    @Test
    void aShortRangeOfYearsIsShownWhole() {
        assertThat(Figures.years(new YearRange(2026, 2031))).containsExactly(2026, 2027, 2028, 2029, 2030, 2031);
        assertThat(Figures.years(new YearRange(2025, 2034))).containsExactly(2025, 2026, 2027, 2030, 2034);
    }

    @Test
    void aGoalIsAnsweredInASentence() {
        assertThat(TextReport.run(reset, base, YEARS).replaceAll("\\s+", " "))
                .contains("china-plus-half: not met by 2030. Exports to China up by half: goal C$45.0 billion, "
                        + "reached C$41.1 billion (38.4 to 45.6 over the growth assumptions), current prices; "
                        + "missing C$3.9 billion");
    }

    @Test
    void aContradictedClaimIsToldUnderTheTitle() {
        RunRecord warned = RunSamples.withContradictedClaim(reset, "reset");

        assertThat(TextReport.run(warned, base, YEARS).lines().skip(1).limit(4))
                .containsExactly(
                        "\u0001WARNING: reset uses claim A1-1, which other sources contradict.",
                        "  Said by: An article of 2026.",
                        "  It says: \u201ccars go west\u201d.",
                        "  Verdict: contradicted: they go east.");
        assertThat(TextReport.run(reset, base, YEARS)).doesNotContain("WARNING");
        String page = new HtmlReport("").run(warned, base, YEARS, List.of(), "p 1");
        assertThat(page.indexOf("WARNING: reset uses claim A1-1")).isBetween(0, page.indexOf("Main table"));
    }

    @Test
    void inAComparisonTheWarningNamesTheScenarioAndWhereItsReadingComesFrom() {
        RunRecord warned = RunSamples.withContradictedClaim(reset, "claim-reversed");
        Comparison comparison = new Comparison(base, List.of(warned));

        assertThat(TextReport.comparison(comparison, YEARS).lines().skip(1).limit(2))
                .containsExactly(
                        "\u0001WARNING: reset uses claim A1-1, by way of claim-reversed, which other sources "
                                + "contradict.",
                        "  Said by: An article of 2026.");
        assertThat(new HtmlReport("").comparison(comparison, YEARS, List.of(), "p 1"))
                .contains("WARNING: reset uses claim A1-1, by way of claim-reversed");
    }

    @Test
    void cautionsStandAboveTheNumbersOfEveryReport() {
        RunRecord warned = RunSamples.withContradictedClaim(reset, "claim-reversed");
        String caution = "Caution, reset: incomes are <held>";

        String text = TextReport.run(warned, base, YEARS);
        assertThat(text).contains(caution);
        assertThat(text.indexOf(caution)).isLessThan(text.indexOf("Canada's exports to China"));
        assertThat(TextReport.run(reset, base, YEARS)).doesNotContain("Caution");
        assertThat(TextReport.comparison(new Comparison(base, List.of(warned)), YEARS))
                .contains(caution);
        assertThat(new HtmlReport("").run(warned, base, YEARS, List.of(), "p 1"))
                .contains("Caution, reset: incomes are &lt;held&gt;");
    }

    @Test
    void whereNumbersAreTheSameTheComparisonSaysSo() {
        RunRecord twin = RunSamples.run("twin", 34_500, 49_000);
        String text = TextReport.comparison(new Comparison(base, List.of(reset, twin)), YEARS);

        assertThat(text.replaceAll("\\s+", " ")).contains("reset and twin give the same numbers everywhere");
    }

    @Test
    void aScenarioThatChangesNothingIsOneLine() {
        RunRecord idle = RunSamples.run("idle", 31_000, 40_000);
        List<String> lines = TextReport.comparison(new Comparison(base, List.of(idle)), YEARS)
                .lines()
                .toList();

        assertThat(words(line(lines, "  idle")))
                .containsExactly("idle", "same", "same", "same", "same", "same", "same", "same");
        assertThat(lines).noneMatch(line -> line.contains("change  "));
    }

    @Test
    void anExplanationPrintsItsArithmetic() {
        Explanation explanation = new Explanation(
                "Exports",
                Explanation.Operation.MULTIPLY,
                List.of(
                        new Explanation.Step("trade in 2024", 4_000, "C$ million", "s1", "observed"),
                        new Explanation.Step("duty", 0.75, "", "A3", "")),
                3_000,
                "C$ million",
                List.of("A note."));

        assertThat(TextReport.explanation(explanation))
                .contains("4000")
                .contains("\u00d7 0.75")
                .contains("duty [A3]")
                .contains("= 3000 ")
                .contains("A note.");
    }

    @Test
    void sheetsAreAsWideAsTheirCells() {
        String text = TextReport.sheet(new Sheet(List.of("a", "b"), List.of(List.of("long cell", "x"))));

        assertThat(text).isEqualTo("\u0001a          b\nlong cell  x\n");
    }

    @Test
    void aTableThatWouldBeTooWideWrapsItsLongestCells() {
        String words = "word ".repeat(60).strip();
        List<String> lines = TextReport.sheet(new Sheet(
                        List.of("id", "says", "address"),
                        List.of(List.of("a", words, "x".repeat(400)), List.of("b", "short", ""))))
                .lines()
                .toList();

        assertThat(lines).allMatch(line -> line.replace("\u0001", "").length() <= TextTable.WIDEST);
        assertThat(lines.get(1)).startsWith("a   word word");
        assertThat(String.join(" ", lines).split("\\bword\\b", -1)).hasSize(61);
        assertThat(String.join("", lines).replaceAll("[^x]", "")).hasSize(400);
        assertThat(lines.get(lines.size() - 1)).isEqualTo("b   short");
        assertThat(lines.get(lines.size() - 2)).isEmpty();
    }

    @Test
    void thePageIsWholeEscapedAndLocksEverythingOut() {
        String page = new HtmlReport("").run(reset, base, YEARS, List.of(new Picture("a", "t", "<svg></svg>")), "p 1");

        assertThat(page)
                .startsWith("<!DOCTYPE html>")
                .contains("default-src &#39;none&#39;")
                .contains("Title &lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;more&quot;")
                .contains("<svg></svg>")
                .contains("services")
                .contains("p 1")
                .doesNotContain("<script")
                .doesNotContain("http://")
                .doesNotContain("https://");
        assertThat(page.split("<table", -1)).hasSameSizeAs(page.split("</table>", -1));
        assertThat(page.split("<tr", -1)).hasSameSizeAs(page.split("</tr>", -1));
    }

    @Test
    void theGalleryNamesEachChartInAllItsForms() {
        String page = new HtmlReport("").gallery(List.of(reset), List.of(new Picture("ev", "Cars & more", "")), "p 1");

        assertThat(page)
                .contains("src=\"ev.png\"")
                .contains("href=\"ev.svg\"")
                .contains("href=\"ev.csv\"")
                .contains("alt=\"Cars &amp; more\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tr", "ar-EG-u-nu-arab", "fa", "th-TH-u-nu-thai", "de"})
    void theLocaleOfTheMachineChangesNothing(String tag) {
        Locale.setDefault(Locale.ROOT);
        String text = TextReport.run(reset, base, YEARS);
        String page = new HtmlReport("").run(reset, base, YEARS, List.of(), "p 1");
        Locale.setDefault(Locale.forLanguageTag(tag));

        assertThat(TextReport.run(reset, base, YEARS)).isEqualTo(text);
        assertThat(new HtmlReport("").run(reset, base, YEARS, List.of(), "p 1")).isEqualTo(page);
    }

    @Test
    void controlCharactersNeverReachThePage() {
        assertThat(Html.escape("a\u0000b\u001bc")).isEqualTo("a\uFFFDb\uFFFDc");
    }

    private static RunRecord withGoal(RunRecord run) {
        return new RunRecord(run.card(), run.table(), List.of(RunSamples.notMet()), run.diagnostics(), run.model());
    }

    private static String line(List<String> lines, String start) {
        return lines.stream()
                .filter(line -> line.replace("\u0001", "").startsWith(start))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no line begins with '" + start + "' in " + lines));
    }

    private static List<String> words(String line) {
        return List.of(line.strip().split("\\s+"));
    }
}
