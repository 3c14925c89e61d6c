package portolan.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import portolan.analysis.Study;
import portolan.data.PartnerTotals;
import portolan.results.Explanation;
import portolan.results.Indicators;
import portolan.results.ResultRow;
import portolan.results.ResultTable;

/** Rules that hold in every shipped scenario. */
class EveryRunTest {
    static Stream<Study> studies() {
        return Shipped.studies().values().stream();
    }

    @ParameterizedTest
    @MethodSource("studies")
    void quotasAreNeverExceededAndRentsNeverNegative(Study study) {
        ResultTable table = study.run().table();
        for (ResultRow row : table.of(Indicators.QUOTA_USED)) {
            double admitted = table.get(Indicators.QUOTA, row.reporter(), row.partner(), row.product(), row.year());
            assertThat(row.value()).isLessThanOrEqualTo(admitted * (1 + 1e-9));
        }
        for (ResultRow row : table.of(Indicators.QUOTA_RENT)) {
            assertThat(row.value()).as("%s", row).isGreaterThanOrEqualTo(0);
        }
        for (ResultRow row : table.of(Indicators.QUOTA_PREMIUM)) {
            assertThat(row.value()).as("%s", row).isGreaterThanOrEqualTo(0);
        }
    }

    @ParameterizedTest
    @MethodSource("studies")
    void theEquationsAreMet(Study study) {
        assertThat(study.run().diagnostics().worstResidual()).isLessThanOrEqualTo(1e-10);
        assertThat(study.run().diagnostics().worstStep()).isLessThanOrEqualTo(1e-9);
    }

    @ParameterizedTest
    @MethodSource("studies")
    void partnersAddUpToTheWhole(Study study) {
        ResultTable table = study.run().table();
        for (int year = 2024; year <= 2036; year++) {
            double sum = 0;
            for (ResultRow row : table.of(Indicators.EXPORTS)) {
                boolean partner = !List.of("all", "non-US").contains(row.partner());
                boolean whole = row.reporter().equals("CAN") && row.product().equals("all") && row.year() == year;
                sum += partner && whole ? row.value() : 0;
            }
            double all = table.get(Indicators.EXPORTS, "CAN", "all", "all", year);
            assertThat(sum).isCloseTo(all, within(1e-9 * all));
        }
    }

    @ParameterizedTest
    @MethodSource("studies")
    void whatWasObservedIsTheSameInEveryScenarioThatTakesTheDisputeIn(Study study) {
        boolean customs = study.scenario().basis() == PartnerTotals.Basis.CUSTOMS;
        boolean dispute = study.scenario().lineage().contains("status-quo");
        double exports = study.run().table().get(Indicators.EXPORTS_CURRENT, "CAN", "CHN", "all", 2025);
        if (dispute) {
            // Statistics Canada 2025: customs 34,423.548; balance of payments 34,904.9
            assertThat(exports).isCloseTo(customs ? 34423.548 : 34904.9, within(1e-4));
        } else {
            assertThat(exports).isGreaterThan(34423.548);
        }
    }

    @ParameterizedTest
    @MethodSource("studies")
    void headlineExplanationsGiveTheReportedNumber(Study study) {
        for (String product : List.of("canola-seed", "peas", "lobster-crab", "crude-oil", "other-goods", "all")) {
            for (int year : new int[] {2024, 2026, 2030, 2036}) {
                Explanation why = study.run().explain(Indicators.EXPORTS, "CAN", "CHN", product, year);
                assertThat(why.recomputed()).isCloseTo(why.result(), within(1e-9 * why.result()));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("studies")
    void canadasExportsToEveryPartnerAddUpOverMarketsAndLines(Study study) {
        ResultTable table = study.run().table();
        Set<String> lines = new HashSet<>(List.of("gold", "levers", "other-goods"));
        study.scenario().markets().forEach(market -> lines.add(market.product()));
        Map<String, Double> sums = new HashMap<>();
        for (ResultRow row : table.of(Indicators.EXPORTS)) {
            boolean abroad = !List.of("CAN", "all", "non-US").contains(row.partner());
            if (abroad && row.reporter().equals("CAN") && lines.contains(row.product())) {
                String under = study.scenario().ledger().partnerOf(row.partner());
                sums.merge(under + " " + row.year(), row.value(), Double::sum);
            }
        }
        int checked = 0;
        for (String partner : study.scenario().ledger().partners()) {
            for (int year = 2024; year <= 2036; year++) {
                double all = table.get(Indicators.EXPORTS, "CAN", partner, "all", year);
                assertThat(sums.get(partner + " " + year))
                        .as(partner + " " + year)
                        .isCloseTo(all, within(1e-9 * all));
                checked++;
            }
        }
        assertThat(checked).isEqualTo(24 * 13);
    }

    @ParameterizedTest
    @MethodSource("studies")
    void growthMovesTheVerdictBothWays(Study study) {
        study.verdicts().forEach(goal -> assertThat(goal.reached()).isBetween(goal.low(), goal.high()));
    }
}
