package portolan.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import portolan.core.Problem;
import portolan.core.Range;
import portolan.data.BaselineTariffs;
import portolan.data.EconomyBaseline;
import portolan.data.InputOutput;
import portolan.data.World;

/** The shipped tables of the general-equilibrium model: identities, cells by hand, agreement with the market tables. */
class EconomyTablesTest {
    private static final EconomyBaseline BASELINE =
            EconomyTables.shipped().get().baseline();
    private static final InputOutput TABLE = BASELINE.inputOutput();
    private static final BaselineTariffs TARIFFS = BASELINE.tariffs();
    private static final World WORLD = WorldReader.shipped().get().world();

    @Test
    void thereAreTwentyFiveRegionsAndTwentyTwoSectorsOneOfThemServices() {
        assertThat(TABLE.year()).isEqualTo(2022);
        assertThat(TABLE.regions()).hasSize(25);
        assertThat(TABLE.sectors()).hasSize(22);
        assertThat(TABLE.sectors().stream().filter(sector -> !sector.goods()))
                .extracting(InputOutput.Sector::id)
                .containsExactly("services");
        assertThat(TABLE.region("CAN")).isZero();
        assertThat(TABLE.sector("services")).isEqualTo(21);
        assertThatThrownBy(() -> TABLE.region("XXX")).hasMessage("no region XXX");
    }

    @Test
    void everySectorOfTheMarketsLiesInExactlyOneSectorHere() {
        List<String> markets = WORLD.products().all().stream()
                .filter(product -> product.sector())
                .map(product -> product.id())
                .toList();

        assertThat(markets).hasSize(27);
        assertThat(TABLE.sectors().stream().flatMap(sector -> sector.markets().stream()))
                .containsExactlyInAnyOrderElementsOf(markets);
    }

    @Test
    void everyEconomyOfTheRegisterLiesInARegion() {
        assertThat(TABLE.regions().stream()
                        .flatMap(region -> region.economies().stream())
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(WORLD.economies().codes());
        assertThat(TABLE.regions().get(TABLE.region("REU")).members()).hasSize(24);
    }

    /** Sums of the source, printed with four digits: value added, exports and deficit of Canada. */
    @Test
    void canadaAddsUpToThePrintedTotals() {
        int canada = TABLE.region("CAN");
        double output = 0;
        double exports = 0;
        double demand = 0;
        for (int s = 0; s < 22; s++) {
            output += TABLE.output(canada, s);
            exports += TABLE.output(canada, s) - TABLE.flow(canada, canada, s);
            demand += TABLE.finalDemand(canada, s);
        }

        assertThat(output).isCloseTo(3_799_787.2023, within(1e-3));
        assertThat(exports).isCloseTo(679_157.5059, within(1e-3));
        assertThat(demand).isCloseTo(2_037_291.7703, within(1e-2));
        assertThat(TABLE.valueAdded(canada)).isCloseTo(2_040_581.5997, within(1e-2));
        assertThat(TABLE.deficit(canada)).isCloseTo(-3_289.8294, within(1e-3));
    }

    @Test
    void cellsStandWhereTheSourceHasThem() {
        assertThat(TABLE.flow(TABLE.region("CAN"), TABLE.region("USA"), TABLE.sector("crops-and-animals")))
                .isEqualTo(6_864.5018);
        assertThat(TABLE.use(TABLE.region("CAN"), TABLE.sector("food-products"), TABLE.sector("crops-and-animals")))
                .isEqualTo(29_723.2854);
    }

    @Test
    void theIdentitiesOfTheTableHold() {
        double deficits = 0;
        double world = 0;
        for (int n = 0; n < 25; n++) {
            double spent = 0;
            double earned = TABLE.valueAdded(n) + TABLE.deficit(n);
            for (int s = 0; s < 22; s++) {
                assertThat(TABLE.valueAdded(n, s)).isPositive();
                assertThat(TABLE.finalDemand(n, s)).isPositive();
                spent += TABLE.finalDemand(n, s);
                world += TABLE.output(n, s);
            }
            assertThat(spent).isCloseTo(earned, within(1e-6 * earned));
            deficits += TABLE.deficit(n);
        }
        assertThat(deficits).isCloseTo(0, within(1e-4));
        assertThat(world).isCloseTo(199_691_318, within(1.0));
    }

    @Test
    void elasticitiesAreThoseOfTheMarketsLessOne() {
        for (int s = 0; s < 21; s++) {
            Range range = BASELINE.elasticities().ranges().get(s);
            for (String market : TABLE.sectors().get(s).markets()) {
                var entry = WORLD.parameters().find("elasticity." + market + ".origin");
                assertThat(entry).isNotNull();
                if (entry != null) {
                    assertThat(range.low()).isCloseTo(entry.range().low() - 1, within(1e-9));
                    assertThat(range.central()).isCloseTo(entry.range().central() - 1, within(1e-9));
                    assertThat(range.high()).isCloseTo(entry.range().high() - 1, within(1e-9));
                }
            }
        }
        assertThat(BASELINE.elasticities().ranges().get(21).central()).isEqualTo(5);
    }

    @Test
    void aStudyWithoutAnEstimateTakesTheCentralValue() {
        var elasticities = BASELINE.elasticities();
        int petroleum = TABLE.sector("refined-petroleum");

        assertThat(elasticities.of("caliendo-parro")[petroleum]).isEqualTo(64.85);
        assertThat(elasticities.of("caliendo-parro")[21]).isEqualTo(5);
        assertThat(elasticities.covers("giri", petroleum)).isFalse();
        assertThat(elasticities.of("giri")[petroleum]).isEqualTo(3.67);
        assertThat(elasticities.of("uniform")).containsOnly(4);
        assertThat(elasticities.of("fontagne")).isEqualTo(elasticities.central());
        assertThatThrownBy(() -> elasticities.of("nobody")).hasMessage("no study nobody");
    }

    /** No other source may stand behind a tariff: in particular no database that may not be passed on. */
    @Test
    void everyTariffRestsOnASourceThatMayBeShipped() {
        Map<String, Integer> cells = new TreeMap<>();
        for (int n = 0; n < 25; n++) {
            for (int i = 0; i < 25; i++) {
                for (int s = 0; s < 22; s++) {
                    cells.merge(TARIFFS.source(n, i, s), 1, Integer::sum);
                }
            }
        }

        assertThat(cells)
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        entry("", 600 + 25 * 22),
                        entry("acfta", 108),
                        entry("atiga", 108),
                        entry("australia-ftas", 180),
                        entry("cbsa-t2026", 402),
                        entry("cptpp", 198),
                        entry("eea", 144),
                        entry("efta-turkiye", 18),
                        entry("eu-korea", 144),
                        entry("eu-turkiye", 144),
                        entry("korus", 18),
                        entry("portolan-assumptions", 197),
                        entry("seco-2024", 360),
                        entry("tfeu", 252),
                        entry("us-census-2024", 503),
                        entry("wits-2023", 9_803),
                        entry("wto-china-us", 21)));
    }

    @Test
    void tariffsByHand() {
        // US Census 2024: duty 3,744,530,775 on 14,973,036,540 of Chinese vehicles and parts
        assertThat(tariff("CHN", "USA", "motor-vehicles")).isCloseTo(0.25008, within(5e-6));
        // WTO: iron and steel 19.8794 % of 511.878 m, other metals 24.174 % of 5,299.250 m
        assertThat(tariff("USA", "CHN", "basic-metals")).isCloseTo(0.23796, within(5e-6));
        // WITS 2023: paper of Canada in Brazil
        assertThat(tariff("CAN", "BRA", "paper")).isEqualTo(0.114);
        // CUSMA, Customs Tariff 2026; MFN 5.8 % on vehicles of China
        assertThat(tariff("USA", "CAN", "motor-vehicles")).isZero();
        assertThat(tariff("CHN", "CAN", "motor-vehicles")).isEqualTo(0.058);
        assertThat(tariff("DEU", "FRA", "food-products")).isZero();
        assertThat(tariff("CHN", "USA", "services")).isZero();
    }

    /** Canada charges in Economy what it charges in the markets, where a region is one economy and a sector one market. */
    @Test
    void canadaChargesWhatItChargesInTheMarkets() {
        for (String partner : List.of("USA", "MEX", "JPN", "KOR", "GBR", "AUS", "CHN", "BRA", "IND")) {
            for (InputOutput.Sector sector : TABLE.sectors()) {
                if (sector.markets().size() == 1) {
                    double market = WORLD.duties().rate(sector.markets().get(0), "CAN", partner);
                    assertThat(tariff(partner, "CAN", sector.id()))
                            .as(partner + " " + sector.id())
                            .isCloseTo(market, within(6e-6));
                }
            }
        }
    }

    @Test
    void revenueIsASmallPartOfIncome() {
        double[][][] rates = TARIFFS.rates();
        double[][][] flows = TABLE.flows();
        for (int i = 0; i < 25; i++) {
            double revenue = 0;
            for (int n = 0; n < 25; n++) {
                for (int s = 0; s < 22; s++) {
                    assertThat(rates[n][i][s]).isBetween(0.0, 1.5);
                    revenue += rates[n][i][s] * flows[n][i][s];
                }
            }
            assertThat(revenue / TABLE.valueAdded(i)).isBetween(0.001, 0.02);
        }
    }

    @Test
    void customsLevelsScaleTheFlowsOfGoods() {
        int canada = TABLE.region("CAN");
        int america = TABLE.region("USA");

        assertThat(BASELINE.customs().year()).isEqualTo(2023);
        assertThat(BASELINE.customs().goods(canada, america)).isEqualTo(417_032.4442);
        // goods of Canada in the United States: US$317.5 bn in the input-output table, 417.0 bn in BACI
        assertThat(BASELINE.customs().factor(TABLE, canada, america)).isCloseTo(417.0 / 317.5, within(0.001));
        assertThat(BASELINE.customs().goods(canada, TABLE.region("TWN"))).isNaN();
    }

    @Test
    void everyRegionGrowsEveryYearToTwentyForty() {
        for (InputOutput.Region region : TABLE.regions()) {
            for (int year = 2023; year <= 2040; year++) {
                assertThat(BASELINE.growth(WORLD.macro(), region, year).growth())
                        .isBetween(-0.05, 0.12);
                assertThat(WORLD.macro().has(region.growth(), year)
                                && BASELINE.growth().has(region.code(), year))
                        .as("a second copy of the growth of " + region.code() + " in " + year)
                        .isFalse();
            }
        }
        assertThat(BASELINE.growth(WORLD.macro(), TABLE.regions().get(0), 2026).growth())
                .isEqualTo(0.01541);
        assertThat(BASELINE.growth(WORLD.macro(), TABLE.regions().get(TABLE.region("DEU")), 2040)
                        .growth())
                .isEqualTo(0.0116);
    }

    @Test
    void aTariffStatedTwiceOrNotAtAllIsNamed() {
        List<Problem> problems =
                withChanges(Map.of("economy/tariffs.csv", "CAN,USA,,0,,0,,,,,0,=CAN,USA,0,0,,0,,,,,,"));

        assertThat(problems)
                .extracting(problem -> problem.what())
                .containsExactlyInAnyOrder(
                        "'crops-and-animals' has another rate in an earlier row",
                        "no tariff of CAN on goods of USA for refined-petroleum");
    }

    private static double tariff(String exporter, String importer, String sector) {
        return TARIFFS.rate(TABLE.region(exporter), TABLE.region(importer), TABLE.sector(sector));
    }

    @Test
    void callersCannotAlterTheTables() {
        TARIFFS.rates()[0][1][0] = -1;
        TABLE.flows()[0][0][0] = -1;
        TABLE.uses()[0][0][0] = -1;
        BASELINE.elasticities().of("fontagne")[0] = -1;

        assertThat(TARIFFS.rate(0, 1, 0)).isEqualTo(0.00012);
        assertThat(TABLE.flow(0, 0, 0)).isEqualTo(51_401.4434);
        assertThat(TABLE.use(0, 0, 0)).isEqualTo(7_077.2559);
        assertThat(BASELINE.elasticities().of("fontagne")[0]).isEqualTo(2.91);
    }

    @Test
    void allThatIsWrongIsReportedTogetherWithItsPlace() {
        List<Problem> problems = withChanges(Map.of(
                "economy/flows.csv", "crops-and-animals,CAN,51401.4434=crops-and-animals,CAN,-3",
                "economy/uses.csv", "CAN,forestry,=CAN,florestry,",
                "economy/elasticities.csv", "services,3.7=services,0"));

        assertThat(problems)
                .extracting(problem -> problem.toString())
                .contains(
                        "economy/flows.csv:2:3: 'CAN' is negative (-3); write a number from zero upwards",
                        "economy/uses.csv:3:2: unknown input 'florestry'; did you mean 'forestry'?",
                        "economy/uses.csv: the row 'CAN,forestry' is missing; restore it",
                        "economy/elasticities.csv:23:2: 'low' is not positive (0); write 2.91, say");
    }

    @Test
    void usingMoreThanIsBoughtIsRefused() {
        assertThat(withChanges(Map.of("economy/uses.csv", "CAN,forestry,=CAN,forestry,9")))
                .extracting(Problem::what)
                .contains("in CAN, forestry more is used as an input than is bought");
    }

    /** Problems after one piece of text (before the equals sign) has been replaced in each of some tables. */
    private static List<Problem> withChanges(Map<String, String> changes) {
        return EconomyTables.read(name -> change(TableFolder.SHIPPED.open(name), changes.get(name)))
                .problems();
    }

    private static byte @Nullable [] change(byte @Nullable [] bytes, @Nullable String change) throws IOException {
        if (bytes == null || change == null) {
            return bytes;
        }
        int equals = change.indexOf('=');
        String text = new String(bytes, StandardCharsets.UTF_8);
        assertThat(text).contains(change.substring(0, equals));
        return text.replaceFirst(Pattern.quote(change.substring(0, equals)), change.substring(equals + 1))
                .getBytes(StandardCharsets.UTF_8);
    }
}
