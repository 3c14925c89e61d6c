package portolan.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Descriptions that cannot be drawn are refused. */
class ChartSpecTest {
    private static final YearPanel PANEL = YearPanel.of("", "", ValueFormat.WHOLE, 2024, 2030);

    @Test
    void badIdsTitlesAndNumbersOfPanelsAreRefused() {
        assertThatThrownBy(() -> ChartSpec.stacked("Not a slug", "t", "", "", PANEL))
                .hasMessageContaining("Not a slug");
        assertThatThrownBy(() -> ChartSpec.stacked("../a", "t", "", "", PANEL)).hasMessageContaining("../a");
        assertThatThrownBy(() -> ChartSpec.stacked("a", " ", "", "", PANEL)).hasMessageContaining("no title");
        assertThatThrownBy(() -> ChartSpec.stacked("a", "t", "", "")).hasMessageContaining("0 panels");
    }

    @Test
    void tablesOfColoursAreFilled() {
        List<String> two = List.of("A", "B");
        assertThatThrownBy(() -> heat(two, List.of(List.of(1.0, 2.0)))).hasMessageContaining("do not fill");
        assertThatThrownBy(() -> heat(two, List.of(List.of(1.0, 2.0), List.of(1.0))))
                .hasMessageContaining("do not fill");
        assertThatThrownBy(() -> heat(List.of(), List.of())).hasMessageContaining("1 to 16");
        assertThatThrownBy(() -> heat(List.of("A"), List.of(List.of(Double.NEGATIVE_INFINITY, 1.0))))
                .hasMessageContaining("infinite");
    }

    private static HeatPanel heat(List<String> rows, List<List<Double>> cells) {
        return new HeatPanel("", "", ValueFormat.PERCENT_1, "", rows, List.of("X", "Y"), cells, 1);
    }

    /** Signs and sizes are told in words too, and a cell that is written as zero has no sign. */
    @Test
    void aTableOfColoursIsDrawnWithItsNumbers() {
        HeatPanel panel = heat(List.of("A", "B"), List.of(List.of(Double.NaN, 7.34), List.of(-3.06, -0.01)));
        String svg = new String(
                ChartRenderer.render(ChartSpec.stacked("a", "t", "", "", panel)).svg(), StandardCharsets.UTF_8);

        assertThat(svg).contains("+7.3").contains("\u22123.1").contains("B: X \u22123.1%, Y 0.0%");
    }

    @Test
    void yearsRunForwards() {
        assertThatThrownBy(() -> YearPanel.of("", "", ValueFormat.WHOLE, 2030, 2024))
                .hasMessageContaining("2030");
    }

    @Test
    void columnsStandOnZero() {
        YearPanel fitted = PANEL.fitted();
        Series columns = new Series.Columns("a", YearValues.of(2024, 1));
        assertThatThrownBy(() -> fitted.with(columns)).hasMessageContaining("zero");
    }

    @Test
    void infiniteValuesAreRefused() {
        assertThatThrownBy(() -> YearValues.of(2024, 1 / 0.0)).hasMessageContaining("infinite");
        assertThatThrownBy(() -> new RankPanel.Item("a", -1 / 0.0, Hue.BLUE)).hasMessageContaining("infinite");
    }

    @Test
    void waterfallsAddUp() {
        List<WaterfallPanel.Item> wrong = List.of(
                new WaterfallPanel.Item("a", 10, true),
                new WaterfallPanel.Item("b", 5, false),
                new WaterfallPanel.Item("c", 16, true));
        assertThatThrownBy(() -> new WaterfallPanel("", "", ValueFormat.WHOLE, wrong, 1))
                .hasMessageContaining("15.0");
    }

    @Test
    void yearsThatAreNotNamedAreGaps() {
        YearValues values = YearValues.of(new TreeMap<>(java.util.Map.of(2024, 1.0, 2026, 3.0)));

        assertThat(values.at(2024)).isEqualTo(1);
        assertThat(values.at(2025)).isNaN();
        assertThat(values.at(2026)).isEqualTo(3);
        assertThat(values.at(1900)).isNaN();
        assertThat(values).isEqualTo(YearValues.of(2024, 1, Double.NaN, 3));
    }

    @Test
    void aYearlyValueStandsAtTheMiddleOfItsYear() {
        assertThat(new Event(LocalDate.of(2026, 1, 1), "").position()).isEqualTo(2025.5);
        assertThat(new Event(LocalDate.of(2026, 7, 2), "").position()).isBetween(2025.99, 2026.01);
    }

    @Test
    void rankingPutsTheLargestFirstAndTheMissingLast() {
        RankPanel panel = RankPanel.bars(
                        "",
                        "",
                        ValueFormat.WHOLE,
                        List.of(
                                new RankPanel.Item("none", Double.NaN, Hue.GREY),
                                new RankPanel.Item("low", -3, Hue.GREY),
                                new RankPanel.Item("high", 7, Hue.GREY)))
                .ranked();

        assertThat(panel.items()).extracting(RankPanel.Item::label).containsExactly("high", "low", "none");
    }
}
