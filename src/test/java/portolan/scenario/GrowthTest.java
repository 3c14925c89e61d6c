package portolan.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import portolan.Scenarios;
import portolan.core.YearRange;
import portolan.data.MacroOutlook;
import portolan.data.ProductRegister;

/** The undisturbed world by hand, for single flows and years. */
class GrowthTest {
    private static final YearRange YEARS = new YearRange(2024, 2036);
    private static final MacroOutlook MACRO = Scenarios.world().macro();

    private static double[] index(String product, String exporter, String importer, Map<String, Double> parameters) {
        ProductRegister.Entry entry =
                Objects.requireNonNull(Scenarios.world().products().find(product));
        List<String> regions = List.of(exporter, importer);
        FlowGrowth growth =
                new Growth(Scenarios.world(), parameters, Variation.Level.CENTRAL).of(entry, regions, YEARS);
        return IntStream.rangeClosed(YEARS.first(), YEARS.last())
                .mapToDouble(year -> growth.of(year, 0, 1))
                .toArray();
    }

    private static double growth(String economy, int year) {
        return 1 + MACRO.of(economy, year).growth();
    }

    @Test
    void aMarketGrowsWithTheBuyersIncomeToItsElasticity() {
        double[] index = index("canola-seed", "CAN", "CHN", Map.of("growth.canola-seed.income.CHN", 0.5));
        double twoYears = growth("CHN", 2025) * growth("CHN", 2026);
        assertThat(index[0]).isEqualTo(1);
        assertThat(index[2]).isCloseTo(StrictMath.sqrt(twoYears), within(1e-14));
    }

    @Test
    void theBuyersOwnElasticityGoesBeforeTheGeneralOne() {
        double[] general =
                index("peas", "CAN", "USA", Map.of("growth.peas.income", 1.0, "growth.peas.income.CHN", 0.0));
        double[] china = index("peas", "CAN", "CHN", Map.of("growth.peas.income", 1.0, "growth.peas.income.CHN", 0.0));
        assertThat(general[1]).isCloseTo(growth("USA", 2025), within(1e-14));
        assertThat(china[12]).isEqualTo(1);
    }

    @Test
    void theSellersGrowthPullsOnlyWhenAskedTo() {
        double[] pulled = index("pork", "USA", "CHN", Map.of("growth.pork.income", 0.0, "growth.pork.supply", 2.0));
        double relative = growth("USA", 2025) / growth("ROW", 2025);
        assertThat(pulled[1]).isCloseTo(relative * relative, within(1e-14));
        assertThat(index("pork", "USA", "CHN", Map.of("growth.pork.income", 0.0))[12])
                .isEqualTo(1);
    }

    @Test
    void electricVehiclesFollowTheSourcedPathOfSales() {
        // registrations: 188,751 in 2023; index 1.3987 in 2024 and 0.8742 in 2025, whoever sells
        double[] index = index("electric-vehicles", "KOR", "CAN", Map.of("growth.electric-vehicles.income", 9.0));
        assertThat(index[0]).isCloseTo(1.3987, within(1e-12));
        assertThat(index[1]).isCloseTo(0.8742, within(1e-12));
        assertThat(index).isEqualTo(index("electric-vehicles", "CHN", "CAN", Map.of()));
    }

    @Test
    void chineseMakersGainOnlyWhatIsAssumed() {
        double[] index = index("electric-vehicles", "CHN", "CAN", Map.of("competitiveness.electric-vehicles.CHN", 0.1));
        assertThat(index[0]).isCloseTo(1.3987 * 1.1, within(1e-12));
        assertThat(index[1]).isCloseTo(0.8742 * 1.21, within(1e-12));
        assertThat(index("electric-vehicles", "KOR", "CAN", Map.of("competitiveness.electric-vehicles.CHN", 0.1))[0])
                .isCloseTo(1.3987, within(1e-12));
    }

    @Test
    void crudeOfTheYearBeforeItsBaseYearIsWhatWasObserved() {
        // to China: 2,911.4 in 2024, 7,000 in 2025, both current; at 2 % a year of prices
        double[] index = index("crude-oil", "CAN", "CHN", Map.of("deflator", 0.02, "growth.crude-oil.income", 0.0));
        assertThat(index[0]).isCloseTo(2911.4 * 1.02 / 7000, within(1e-12));
        assertThat(index[1]).isEqualTo(1);
        assertThat(index[2]).isEqualTo(1);
    }

    @Test
    void crudeToAnUnlistedBuyerMovesLikeTheRestOfTheWorld() {
        double[] index = index("crude-oil", "CAN", "ROW", Map.of());
        assertThat(index[0]).isCloseTo(991.2 / 2059.6, within(1e-12));
    }

    @Test
    void crudeRefinedAtHomeDoesNotMoveLikeExportsToTheRestOfTheWorld() {
        double[] index = index("crude-oil", "CAN", "CAN", Map.of("growth.crude-oil.income", 1.0));
        assertThat(index[0]).isCloseTo(1 / growth("CAN", 2025), within(1e-14));
    }

    @Test
    void crudeOfOthersRunsBackwardsWithIncome() {
        double[] index = index("crude-oil", "SAU", "CHN", Map.of("growth.crude-oil.income", 1.0));
        assertThat(index[0]).isCloseTo(1 / growth("CHN", 2025), within(1e-14));
        assertThat(index[3]).isCloseTo(growth("CHN", 2026) * growth("CHN", 2027), within(1e-14));
    }
}
