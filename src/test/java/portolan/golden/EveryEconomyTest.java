package portolan.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import portolan.analysis.Study;
import portolan.data.EconomyBaseline;
import portolan.files.EconomyTables;
import portolan.model.economy.Closure;
import portolan.model.economy.EconomyCheck;
import portolan.model.economy.EconomyModel;
import portolan.model.economy.EconomyRun;
import portolan.results.IncomeParts;
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

        thePartsOfRealIncomeAddUp(run, table);
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

    /** Parts of real income add up to the change that is printed, in logs and in percentage points, in every region. */
    private static void thePartsOfRealIncomeAddUp(EconomyRun run, ResultTable central) {
        int year = 2028;
        List<ResultRow> rows = new ArrayList<>(central.rows());
        rows.addAll(run.welfare(List.of(year)));
        ResultTable table = new ResultTable(central.scenario(), rows);
        for (ResultRow row : table.of(Indicators.INCOME_LOG)) {
            double change = table.get(Indicators.REAL_INCOME, row.reporter(), "all", "all", year);
            IncomeParts parts = IncomeParts.of(table, table, row.reporter(), year);
            double sum =
                    parts.parts().stream().mapToDouble(IncomeParts.Part::points).sum();

            assertThat(row.value()).as("%s", row).isCloseTo(Math.log1p(change), within(1e-9));
            assertThat(sum).as("%s", row).isCloseTo(100 * change, within(1e-7));
        }
        assertThat(table.of(Indicators.INCOME_LOG)).hasSameSizeAs(run.table().regions());
    }

    /** The largest shocks have an answer at the low and the high trade elasticities too, and Canada loses by them. */
    @ParameterizedTest
    @ValueSource(strings = {"us-100-two-years-answered", "everything-goes-wrong"})
    void lowAndHighElasticitiesHaveAnAnswer(String id) {
        Study study = Shipped.study(id);
        EconomyBaseline baseline = EconomyTables.shipped().get().baseline();
        for (double[] elasticities :
                List.of(baseline.elasticities().low(), baseline.elasticities().high())) {
            ResultTable table = new EconomyModel(baseline, elasticities)
                    .solve(study.scenario(), study.run().wedges(), Closure.USUAL)
                    .results();
            assertThat(table.get(Indicators.REAL_INCOME, "CAN", "all", "all", 2028))
                    .isBetween(-0.06, -0.01);
        }
    }
}
