package portolan.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import portolan.Document;
import portolan.analysis.Study;
import portolan.files.EconomyTables;
import portolan.model.economy.Closure;
import portolan.model.economy.DeficitRule;
import portolan.model.economy.EconomyModel;
import portolan.model.economy.EconomyRun;
import portolan.model.economy.RevenueRule;
import portolan.results.IncomeParts;
import portolan.results.Indicators;
import portolan.results.ResultTable;

/** The table of closures in economy.md holds what the program computes today; a failing test prints the line wanted. */
class ClosureTableTest {
    private static final String DOCUMENT =
            Document.at("src/site/markdown/economy.md").text();
    private static final EconomyModel MODEL =
            new EconomyModel(EconomyTables.shipped().get().baseline());
    private static final Study STUDY = Shipped.study("canada-china-reset");
    private static final int YEAR = 2030;

    private record Choice(String words, Closure closure) {}

    private static final List<Choice> CHOICES = List.of(
            new Choice("default", Closure.USUAL),
            new Choice("`--deficits proportional`", new Closure(DeficitRule.PROPORTIONAL, RevenueRule.HOUSEHOLDS, 0)),
            new Choice("`--deficits balanced`", new Closure(DeficitRule.BALANCED, RevenueRule.HOUSEHOLDS, 0)),
            new Choice("`--revenue government`", new Closure(DeficitRule.FIXED, RevenueRule.GOVERNMENT, 0)),
            new Choice("`--labour-supply 1`", new Closure(DeficitRule.FIXED, RevenueRule.HOUSEHOLDS, 1)));

    @Test
    void everyLineStandsAsComputed() {
        StringBuilder wanted = new StringBuilder();
        for (Choice choice : CHOICES) {
            ResultTable run = run(choice.closure());
            ResultTable against = MODEL.solve(
                            STUDY.comparator(), STUDY.comparatorRun().wedges(), choice.closure())
                    .results();
            double income = 100 * income(run, YEAR);
            wanted.append(String.format(
                    Locale.ROOT,
                    "| %s | %+.3f %% | %+.3f | %+,.0f |\n",
                    choice.words(),
                    income,
                    income - 100 * income(against, YEAR),
                    exports(run) - exports(against)));
        }
        assertThat(DOCUMENT.contains(wanted)).as("the table must be\n" + wanted).isTrue();
    }

    /** In the year of the surtax alone nearly all rests on the rule for revenue. */
    @Test
    void theLossOf2024RestsOnTheRuleForRevenue() {
        double handed = 100 * income(run(CHOICES.get(0).closure()), 2024);
        double spent = 100 * income(run(CHOICES.get(3).closure()), 2024);
        assertThat(DOCUMENT).contains(String.format(Locale.ROOT, "%+.3f %% when households", handed));
        assertThat(DOCUMENT).contains(String.format(Locale.ROOT, "%+.3f %% when the", spent));
        assertThat(spent).isNegative();
        assertThat(Math.abs(handed)).isLessThan(Math.abs(spent) / 5);
    }

    /** The example of parts beside the first-order figure. */
    @Test
    void theExampleOfPartsStandsAsComputed() {
        Study study = Shipped.study("us-100-two-years-answered");
        EconomyRun run = MODEL.solve(study.scenario(), study.run().wedges(), Closure.USUAL);
        ResultTable table = new ResultTable(run.scenario().id(), run.welfare(List.of(2027)));
        IncomeParts parts = IncomeParts.of(table, table, "CAN", 2027);
        String wanted = String.format(
                Locale.ROOT,
                "terms of trade %+.2f, volume of trade %+.2f and adjustment %+.2f, together %+.2f %%; the first-order figure is "
                        + "%+.2f %%.",
                parts.points(Indicators.INCOME_TERMS_OF_TRADE),
                parts.points(Indicators.INCOME_VOLUME),
                parts.points(Indicators.INCOME_HABITS),
                parts.total(),
                parts.firstOrder());
        assertThat(DOCUMENT.replaceAll("\\s+", " ")).contains(wanted);
    }

    private static ResultTable run(Closure closure) {
        return MODEL.solve(STUDY.scenario(), STUDY.run().wedges(), closure).results();
    }

    private static double income(ResultTable table, int year) {
        return table.get(Indicators.REAL_INCOME, "CAN", "all", "all", year);
    }

    private static double exports(ResultTable table) {
        return table.get(Indicators.EXPORTS, "CAN", "CHN", "all", YEAR);
    }
}
