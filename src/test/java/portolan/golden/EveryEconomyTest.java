package portolan.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import portolan.analysis.Study;
import portolan.files.EconomyTables;
import portolan.model.economy.Closure;
import portolan.model.economy.EconomyCheck;
import portolan.model.economy.EconomyModel;
import portolan.model.economy.EconomyRun;
import portolan.results.Indicators;
import portolan.results.MarketGoods;
import portolan.results.ResultRow;
import portolan.results.ResultTable;

/** Rules that hold for every shipped scenario in whole economies; each year is solved and checked on the way. */
class EveryEconomyTest {
    private static final EconomyModel MODEL =
            new EconomyModel(EconomyTables.shipped().get().baseline());

    static Stream<Study> studies() {
        return Shipped.studies().values().stream();
    }

    @ParameterizedTest
    @MethodSource("studies")
    void theEquationsAreMetAndTheBooksOfTradeClose(Study study) {
        EconomyRun run = MODEL.solve(study.scenario(), study.run().wedges(), Closure.USUAL);
        ResultTable table = run.results();

        assertThat(run.diagnostics().solves())
                .isEqualTo(study.scenario().modelYears().size());
        assertThat(run.diagnostics().worstResidual()).isLessThanOrEqualTo(EconomyCheck.LIMIT);
        for (ResultRow row : table.of(Indicators.REAL_INCOME)) {
            assertThat(row.value()).as("%s", row).isBetween(-0.2, 0.2);
        }
        for (String indicator : new String[] {Indicators.EXPORTS, Indicators.EXPORTS_UNDISTURBED}) {
            double partners = 0;
            for (ResultRow row : table.of(indicator)) {
                boolean one = row.year() == 2030
                        && row.reporter().equals("CAN")
                        && !row.partner().equals("all")
                        && !row.partner().equals("non-US");
                partners += one ? row.value() : 0;
            }
            double all = table.get(indicator, "CAN", "all", "all", 2030);
            assertThat(partners).isCloseTo(all, within(1e-9 * all));
        }
        // Both models begin at the same dollars, and no measure moved Canada's exports there much in 2024.
        double undisturbed = table.get(Indicators.EXPORTS_UNDISTURBED, "CAN", "USA", "all", 2024);
        assertThat(MarketGoods.exports(study.run().table(), "USA", 2024).orElseThrow())
                .isCloseTo(undisturbed, within(1e-3 * undisturbed));
    }
}
