package portolan.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import portolan.Scenarios;
import portolan.results.Indicators;
import portolan.results.ResultRow;
import portolan.results.ResultTable;

/** A table written by hand against the shipped figures: what closes totals is taken out, prices are put in. */
class BackCastTest {
    private final List<ResultRow> rows = new ArrayList<>();

    @Test
    void theLineThatClosesATotalIsTakenOutSoThatTheMissShows() {
        // prices 2 % higher in 2025; China 30,000 in 2024 and 33,000 of markets and 750 of other goods in 2025
        totals();
        put(Indicators.EXPORTS, "CHN", "all", 2024, 30_003.253);
        put(Indicators.EXPORTS, "CHN", "all", 2025, 33_750);
        put(Indicators.EXPORTS, "CHN", "other-goods", 2025, 750);

        BackCast.Line china = line("exports", "CHN", List.of("all"), "customs");

        assertThat(china.observedBefore()).isEqualTo(30_003.253);
        assertThat(china.observed()).isEqualTo(34_423.548);
        assertThat(china.model()).isCloseTo(33_000 * 1.02, within(1e-9));
        assertThat(china.difference()).isCloseTo(33_660 - 34_423.548, within(1e-9));
        assertThat(china.modelChange()).isCloseTo(100 * (33_660 / 30_003.253 - 1), within(1e-9));
    }

    @Test
    void aChapterIsHeldAgainstItsMarketsAtTheLevelObserved() {
        // fish: markets 2,000 and 1,000 in 2024, 1,800 and 1,200 in 2025; sales at home and duplicates do not count
        totals();
        put(Indicators.EXPORTS, "USA", "lobster-crab", 2024, 2000);
        put(Indicators.EXPORTS, "CHN", "other-seafood", 2024, 1000);
        put(Indicators.EXPORTS, "USA", "lobster-crab", 2025, 1800);
        put(Indicators.EXPORTS, "CHN", "other-seafood", 2025, 1200);
        put(Indicators.EXPORTS, "CAN", "lobster-crab", 2025, 5000);
        put(Indicators.EXPORTS, "non-US", "other-seafood", 2025, 1200);

        BackCast.Line fish = line("exports", "all", List.of("lobster-crab", "other-seafood"), "customs");

        assertThat(fish.modelBefore()).isEqualTo(3000);
        assertThat(fish.model()).isCloseTo(3060, within(1e-9));
        assertThat(fish.modelChange()).isCloseTo(2, within(1e-9));
        assertThat(fish.atLevel()).isCloseTo(1.02 * fish.observedBefore(), within(1e-9));
    }

    @Test
    void aFactThatIsAChangeHasNoLevels() {
        totals();
        put(Indicators.EXPORT_QUANTITY, "CHN", "peas", 2024, 400);
        put(Indicators.EXPORT_QUANTITY, "CHN", "peas", 2025, 100);

        BackCast.Line peas = line("export-quantity", "CHN", List.of("peas"), "Chinese customs, tonnes");

        assertThat(peas.observedChange()).isEqualTo(-60);
        assertThat(peas.modelChange()).isEqualTo(-75);
        assertThat(peas.model()).isNaN();
        assertThat(peas.difference()).isNaN();
    }

    private void totals() {
        put(Indicators.EXPORTS, "all", "all", 2024, 100);
        put(Indicators.EXPORTS_CURRENT, "all", "all", 2024, 100);
        put(Indicators.EXPORTS, "all", "all", 2025, 100);
        put(Indicators.EXPORTS_CURRENT, "all", "all", 2025, 102);
    }

    private void put(String indicator, String partner, String product, int year, double value) {
        rows.add(new ResultRow(indicator, "CAN", partner, product, year, value, "-"));
    }

    private BackCast.Line line(String indicator, String partner, List<String> products, String basis) {
        return BackCast.lines(Scenarios.world(), new ResultTable("s", rows)).stream()
                .filter(line -> line.indicator().equals(indicator)
                        && line.reporter().equals("CAN")
                        && line.partner().equals(partner)
                        && line.products().equals(products)
                        && line.basis().equals(basis))
                .findFirst()
                .orElseThrow();
    }
}
