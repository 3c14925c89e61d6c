package portolan.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import portolan.analysis.Study;
import portolan.core.InputException;
import portolan.core.Numbers;
import portolan.core.Problem;
import portolan.data.InputOutput;
import portolan.files.EconomyTables;
import portolan.model.economy.Closure;
import portolan.model.economy.EconomyModel;
import portolan.model.economy.EconomyRun;
import portolan.results.Explanation;
import portolan.results.IncomeParts;
import portolan.results.Indicators;
import portolan.results.ResultRow;
import portolan.results.ResultTable;

/** Shows the real income of a region as the sum of its parts; of whole economies no other number is explained. */
final class ExplainIncome {
    private static final String HOME = "CAN";
    /** What is left of a part that is nothing after many sums, per cent. */
    private static final double DUST = 1e-12;

    /** Indicators of whole economies that product markets have not. */
    private static final Set<String> OTHERS =
            Set.of(Indicators.REAL_WAGE, Indicators.OUTPUT, Indicators.FLOW, Indicators.EXPORTS_UNDISTURBED);

    private ExplainIncome() {}

    /** Whether a name is that of a number of whole economies. */
    static boolean means(String name) {
        String indicator = name.split("\\.", 2)[0];
        return indicator.startsWith("real-income-") || OTHERS.contains(indicator);
    }

    /**
     * Takes real income apart, with the usual closure.
     *
     * @throws InputException when the name means another number, no region, or a year that is not modelled
     */
    static Explanation of(Study study, String name, int year) {
        List<String> words = List.of(name.split("\\.", -1));
        if (!words.get(0).equals(Indicators.REAL_INCOME)) {
            throw problem(
                    name,
                    "of whole economies only " + Indicators.REAL_INCOME + " is explained",
                    "write " + Indicators.REAL_INCOME + " or " + Indicators.REAL_INCOME
                            + ".REGION; the value itself is in economy.csv of a run with --model economy");
        }
        String region = words.size() == 1 ? HOME : words.get(1);
        EconomyTables.Read data = EconomyTables.shipped().get();
        List<String> regions = data.baseline().inputOutput().regions().stream()
                .map(InputOutput.Region::code)
                .toList();
        boolean whole = words.stream().skip(2).allMatch(ResultRow.ALL::equals);
        if (!regions.contains(region) || !whole) {
            throw problem(
                    name,
                    whole ? "there is no region '" + region + "'" : "real income has neither partner nor product",
                    whole ? "there are " + String.join(", ", regions) : "leave out what follows the region");
        }
        if (!study.scenario().modelYears().contains(year)) {
            throw problem(
                    name,
                    "it has no value in " + year,
                    "choose a year of " + study.scenario().modelYears());
        }
        EconomyRun run = new EconomyModel(data.baseline())
                .solve(study.scenario(), study.run().wedges(), Closure.USUAL);
        String title = "Real income of "
                + data.baseline()
                        .inputOutput()
                        .regions()
                        .get(regions.indexOf(region))
                        .name() + " in " + year + " against the undisturbed world, scenario "
                + study.scenario().id();
        return explanation(run, title, region, year);
    }

    private static Explanation explanation(EconomyRun run, String title, String region, int year) {
        ResultTable central = run.results();
        List<ResultRow> rows = new ArrayList<>(central.rows());
        rows.addAll(run.welfare(List.of(year)));
        ResultTable table = new ResultTable(central.scenario(), rows);
        IncomeParts parts = IncomeParts.of(table, table, region, year);
        List<Explanation.Step> steps = new ArrayList<>();
        for (IncomeParts.Part part : parts.parts()) {
            if (Math.abs(part.points()) > DUST) {
                steps.add(new Explanation.Step(part.name(), part.points(), "% of the undisturbed level", "", ""));
            }
        }
        if (steps.isEmpty()) {
            steps.add(new Explanation.Step("no measure is in force", 0, "% of the undisturbed level", "", ""));
        }
        double reported = table.get(Indicators.REAL_INCOME, region, ResultRow.ALL, ResultRow.ALL, year);
        return new Explanation(
                title,
                Explanation.Operation.ADD,
                steps,
                100 * reported,
                "%",
                List.of(
                        "Parts are changes of logs along the way from the undisturbed world, brought to per cent with the "
                                + "logarithmic mean.",
                        "Not a part: " + IncomeParts.FIRST_ORDER + ", " + Numbers.display(parts.firstOrder(), 3)
                                + " %, at the flows and duties of the undisturbed year.",
                        "Closure: " + run.closure().words() + "."));
    }

    private static InputException problem(String name, String what, String remedy) {
        return new InputException(List.of(new Problem(name, 0, 0, what, remedy)));
    }
}
