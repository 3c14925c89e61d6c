package portolan.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The table beside a picture holds the numbers of the picture. */
class CsvTwinTest {
    @Test
    void aNoticeIsTheLastRow() {
        YearPanel panel = YearPanel.of("", "", ValueFormat.WHOLE, 2025, 2025)
                .with(new Series.Line("a", YearValues.of(2025, 1), Series.Role.FOCUS));

        assertThat(CsvTwin.of(ChartSpec.stacked("a", "t", "", "", panel).noticed("Mind, this is disputed"))
                        .lines())
                .endsWith(",,a,line,2025,1,,", ",,\"Mind, this is disputed\",notice,,,,");
    }

    @Test
    void everyPointDrawnIsARow() {
        YearPanel panel = YearPanel.of("Exports, all", "C$ billion", ValueFormat.ONE_DECIMAL, 2025, 2027)
                .projectedFrom(2026)
                .with(
                        new Series.Line("Reset", YearValues.of(2024, 1, 2, Double.NaN, 4, 5), Series.Role.FOCUS),
                        new Series.Line("Goal", YearValues.of(2027, 9), Series.Role.GOAL),
                        new Series.Band("range", YearValues.of(2027, 3), YearValues.of(2027, 5), Hue.BLUE),
                        new Series.Steps("quota", YearValues.of(2025, 49000, 49000, 52185)))
                .withEvents(new Event(LocalDate.of(2026, 3, 1), "opens"));

        String csv = CsvTwin.of(ChartSpec.stacked("a", "t", "", "", panel));

        String start = "\"Exports, all\",C$ billion,";
        assertThat(csv.lines())
                .containsExactly(
                        "panel,unit,series,kind,at,value,low,high",
                        start + "Reset,history,2025,2,,",
                        start + "Reset,projection,2026,,,",
                        start + "Reset,projection,2027,4,,",
                        start + "Goal,goal,2025,,,",
                        start + "Goal,goal,2026,,,",
                        start + "Goal,goal,2027,9,,",
                        start + "range,band,2025,,,",
                        start + "range,band,2026,,,",
                        start + "range,band,2027,,3,5",
                        start + "quota,limit,2025,49000,,",
                        start + "quota,limit,2026,49000,,",
                        start + "quota,limit,2027,52185,,",
                        start + "opens,event,2026-03-01,,,");
        assertThat(csv).endsWith("\n").doesNotContain("\r");
    }

    @Test
    void cellsOfATableOfColours() {
        HeatPanel heat = new HeatPanel(
                "h",
                "%",
                ValueFormat.PERCENT_1,
                "from / to",
                List.of("A", "B"),
                List.of("A", "B"),
                List.of(List.of(Double.NaN, 1.25), List.of(-3.0, Double.NaN)),
                1);

        assertThat(CsvTwin.of(ChartSpec.stacked("a", "t", "", "", heat)).lines().skip(1))
                .containsExactly("h,%,A,cell,A,,,", "h,%,A,cell,B,1.25,,", "h,%,B,cell,A,-3,,", "h,%,B,cell,B,,,");
    }

    @Test
    void rowsOfRanksAndWaterfalls() {
        RankPanel rank = RankPanel.dots(
                "r",
                "%",
                ValueFormat.PERCENT,
                "with",
                "without",
                List.of(new RankPanel.Item("x", 4, 3, 2, 5, Hue.BLUE)));
        WaterfallPanel fall = new WaterfallPanel(
                "w",
                "",
                ValueFormat.WHOLE,
                List.of(
                        new WaterfallPanel.Item("a", 10, true),
                        new WaterfallPanel.Item("b", -3, false),
                        new WaterfallPanel.Item("c", 7, true)),
                1);

        assertThat(CsvTwin.of(ChartSpec.stacked("a", "t", "", "", rank, fall))
                        .lines()
                        .skip(1))
                .containsExactly(
                        "r,%,with,value,x,4,2,5",
                        "r,%,without,reference,x,3,,",
                        "w,,,total,a,10,,",
                        "w,,,contribution,b,-3,,",
                        "w,,,total,c,7,,");
    }

    @Test
    void numbersHaveTwelveSignificantDigits() {
        assertThat(CsvTwin.number(1.0 / 3)).isEqualTo("0.333333333333");
        assertThat(CsvTwin.number(0.1 + 0.2)).isEqualTo("0.3");
        assertThat(CsvTwin.number(-123456789012.75)).isEqualTo("-123456789013");
        assertThat(CsvTwin.number(-0.0)).isEqualTo("0");
        assertThat(CsvTwin.number(2e-300)).isEqualTo("2E-300");
        assertThat(CsvTwin.number(1200)).isEqualTo("1200");
        assertThat(CsvTwin.number(Double.NaN)).isEmpty();
    }

    @Test
    void noTextBecomesAFormula() {
        assertThat(CsvTwin.cell("=1+1")).isEqualTo("'=1+1");
        assertThat(CsvTwin.cell("+50% goal")).isEqualTo("'+50% goal");
        assertThat(CsvTwin.cell("-a")).isEqualTo("'-a");
        assertThat(CsvTwin.cell("@a")).isEqualTo("'@a");
        assertThat(CsvTwin.cell("\ta")).isEqualTo("'\ta");
        assertThat(CsvTwin.cell("\ra")).isEqualTo("\"'\ra\"");
        assertThat(CsvTwin.cell("say \"a\", b")).isEqualTo("\"say \"\"a\"\", b\"");
        assertThat(CsvTwin.cell("plain")).isEqualTo("plain");
    }
}
