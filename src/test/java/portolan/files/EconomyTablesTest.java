package portolan.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import portolan.core.Problem;
import portolan.core.Range;
import portolan.data.EconomyBaseline;
import portolan.data.InputOutput;
import portolan.data.World;

/** The shipped tables of the general-equilibrium model: identities, cells by hand, agreement with the market tables. */
class EconomyTablesTest {
    private static final EconomyBaseline BASELINE =
            EconomyTables.shipped().get().baseline();
    private static final InputOutput TABLE = BASELINE.inputOutput();
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

    @Test
    void callersCannotAlterTheTables() {
        TABLE.flows()[0][0][0] = -1;
        TABLE.uses()[0][0][0] = -1;
        BASELINE.elasticities().of("fontagne")[0] = -1;

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
        return text.replaceFirst(
                        java.util.regex.Pattern.quote(change.substring(0, equals)), change.substring(equals + 1))
                .getBytes(StandardCharsets.UTF_8);
    }
}
