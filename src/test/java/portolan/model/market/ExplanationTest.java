package portolan.model.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import portolan.Measures;
import portolan.Scenarios;
import portolan.data.PartnerTotals.Basis;
import portolan.model.ModelRun;
import portolan.results.Explanation;
import portolan.results.Indicators;
import portolan.results.ResultRow;
import portolan.scenario.ResolvedScenario;

/** The printed factors multiply, and the printed terms add, to the number of the table. */
class ExplanationTest {
    private static final List<Integer> YEARS = List.of(2024, 2025, 2026, 2027, 2031, 2036);
    private static final LocalDate DISPUTE = LocalDate.of(2026, 2, 28);

    static Stream<ResolvedScenario> scenarios() {
        return Stream.of(
                Scenarios.of(null, Basis.CUSTOMS, Map.of()),
                Scenarios.of(DISPUTE, Basis.BALANCE_OF_PAYMENTS, Map.of()),
                Scenarios.of(
                        DISPUTE,
                        Basis.CUSTOMS,
                        Map.of("gold.fade", 0.3),
                        Measures.vehicles("2026-03-01", null, 0.065, 49000),
                        Measures.chinese("cn-additional-peas", "peas", 0, "2026-03-01", "2026-12-31"),
                        Measures.cost("cheaper", "CHN", "all", -0.2, "2027-07-01")));
    }

    private static void agrees(Explanation explanation, double reported) {
        double tolerance = 1e-9 * StrictMath.max(1, StrictMath.abs(reported));
        assertThat(explanation.result()).isEqualTo(reported);
        assertThat(explanation.recomputed()).as(explanation.what()).isCloseTo(reported, within(tolerance));
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void everyHeadline(ResolvedScenario scenario) {
        ModelRun run = new MarketsModel().solve(scenario);
        List<String> products =
                scenario.markets().stream().map(m -> m.product()).toList();
        int links = 0;
        for (ResultRow row : run.table().rows()) {
            boolean trade = row.indicator().startsWith(Indicators.EXPORTS)
                    || row.indicator().equals(Indicators.IMPORTS)
                    || row.indicator().equals(Indicators.IMPORTS_CURRENT);
            boolean link = trade
                    && row.reporter().equals("CAN")
                    && !row.partner().equals("CAN")
                    && products.contains(row.product());
            boolean sum = row.indicator().startsWith(Indicators.EXPORTS)
                    && row.product().equals("all")
                    && row.reporter().equals("CAN");
            boolean welfare = row.indicator().equals(Indicators.WELFARE);
            if (YEARS.contains(row.year()) && (link || sum || welfare)) {
                agrees(
                        run.explain(row.indicator(), row.reporter(), row.partner(), row.product(), row.year()),
                        row.value());
                links += link ? 1 : 0;
            }
        }
        assertThat(links).isGreaterThan(1000);
    }

    @Test
    void eachStepHasAGroundAndADuty() {
        ModelRun run = new MarketsModel().solve(Scenarios.of(DISPUTE, Basis.CUSTOMS, Map.of()));
        Explanation seed = run.explain(Indicators.EXPORTS, "CAN", "CHN", "canola-seed", 2026);
        assertThat(seed.steps().get(0).unit()).isEqualTo("C$ million");
        assertThat(seed.steps()).allSatisfy(step -> assertThat(step.ground()).isNotEmpty());
        assertThat(seed.steps()).anySatisfy(step -> {
            assertThat(step.label()).isEqualTo("duty");
            assertThat(step.detail()).contains("84.8%").contains("undisturbed 9%");
        });
    }

    @Test
    void whatCannotBeShownIsSaid() {
        ModelRun run = new MarketsModel().solve(Scenarios.of(null, Basis.CUSTOMS, Map.of()));
        assertThatThrownBy(() -> run.explain(Indicators.DUTY_RATE, "CHN", "CAN", "peas", 2030))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cannot be shown; explain exports.PARTNER.PRODUCT");
        assertThatThrownBy(() -> run.explain(Indicators.EXPORTS, "CAN", "CHN", "steel", 2030))
                .hasMessage("no result exports of CAN with CHN for steel in 2030");
    }
}
