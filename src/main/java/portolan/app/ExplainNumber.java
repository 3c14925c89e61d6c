package portolan.app;

import java.util.ArrayList;
import java.util.Collection;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.function.Function;
import portolan.analysis.ProvinceAttribution;
import portolan.analysis.Study;
import portolan.core.InputException;
import portolan.core.Nearest;
import portolan.core.Numbers;
import portolan.core.Problem;
import portolan.files.ResultJson;
import portolan.model.ModelRun;
import portolan.report.TextReport;
import portolan.results.Explanation;
import portolan.results.ResultRow;
import portolan.results.ResultTable;
import portolan.results.Sheet;
import portolan.results.TargetVerdict;
import portolan.scenario.ScenarioFile;

/**
 * Shows the arithmetic behind one number. A number is named {@code indicator.partner.product}, such as
 * {@code exports.CHN.canola-seed}, with Canada as reporter, or {@code indicator.reporter.partner.product}; a goal is
 * named {@code goal.ID}, real income of whole economies {@code real-income-change} or {@code real-income-change.REGION}.
 */
public final class ExplainNumber {
    private static final String REPORTER = "CAN";
    private static final String GOAL = "goal";

    private final Request request;
    private final String name;
    private final int year;

    private ExplainNumber(Request request, String name, int year) {
        this.request = request;
        this.name = name;
        this.year = year;
    }

    /**
     * Explains one number of the request's only scenario.
     *
     * @param request what is asked
     * @param name name of the number
     * @param year calendar year
     * @throws InputException when there is no such number, with what is near
     * @throws portolan.model.ModelFailure when the model finds no answer
     */
    public static Answer explain(Request request, String name, int year) {
        return new ExplainNumber(request, name, year).explain();
    }

    private Answer explain() {
        Workbench bench = Workbench.open(request);
        List<ScenarioFile> files = bench.read(bench.asked(), request.against());
        Explanation explanation = explanation(bench, files.get(0));
        Explanation told = request.settings().isEmpty() ? explanation : changed(explanation);
        return Answer.of(
                switch (request.format()) {
                    case TABLE -> TextReport.explanation(told);
                    case CSV -> ListScenarios.sheet(steps(told), Format.CSV);
                    case JSON -> ResultJson.json(told);
                });
    }

    private Explanation explanation(Workbench bench, ScenarioFile file) {
        if (name.startsWith(GOAL + ".")) {
            return goal(bench.solve(List.of(file)).get(0));
        }
        return ExplainIncome.means(name)
                ? ExplainIncome.of(bench.solve(List.of(file)).get(0), name, year)
                : number(bench, bench.run(file));
    }

    /** Says that the number is not that of the scenario's file. */
    private Explanation changed(Explanation plain) {
        return new Explanation(
                plain.what() + " with " + String.join(", ", request.settings()),
                plain.operation(),
                plain.steps(),
                plain.result(),
                plain.unit(),
                plain.notes());
    }

    private Explanation number(Workbench bench, ModelRun run) {
        ResultTable told = bench.told(run);
        List<ResultRow> rows = told.rows();
        List<String> parts = new ArrayList<>(List.of(name.split("\\.", -1)));
        if (parts.size() == 3) {
            parts.add(1, REPORTER);
        } else if (parts.size() == 2) {
            parts.add(1, REPORTER);
            parts.add(ResultRow.ALL);
        }
        if (parts.size() != 4) {
            throw problem("it names no number", "write indicator.partner.product, as in exports.CHN.canola-seed");
        }
        List<ResultRow> left = narrow(rows, parts.get(0), ResultRow::indicator, "indicator");
        left = narrow(left, parts.get(1), ResultRow::reporter, "reporter of " + parts.get(0));
        left = narrow(left, parts.get(2), ResultRow::partner, "partner in " + parts.get(0));
        left = narrow(left, parts.get(3), ResultRow::product, "product in " + parts.get(0) + " with that partner");
        checkYear(left);
        if (parts.get(1).startsWith(ProvinceAttribution.PREFIX)) {
            return new ExplainProvince(bench.world(), told).of(parts.get(0), parts.get(1), parts.get(3), year);
        }
        try {
            return run.explain(parts.get(0), parts.get(1), parts.get(2), parts.get(3), year);
        } catch (IllegalArgumentException e) {
            String[] parted = String.valueOf(e.getMessage()).split("; ", 2);
            throw problem(parted[0], parted.length == 1 ? "explain another number" : parted[1]);
        }
    }

    private void checkYear(List<ResultRow> rows) {
        IntSummaryStatistics years = rows.stream().mapToInt(ResultRow::year).summaryStatistics();
        if (rows.stream().noneMatch(row -> row.year() == year)) {
            throw problem(
                    "it has no value in " + year, "choose a year from " + years.getMin() + " to " + years.getMax());
        }
    }

    private List<ResultRow> narrow(List<ResultRow> rows, String wanted, Function<ResultRow, String> part, String what) {
        List<ResultRow> left =
                rows.stream().filter(row -> part.apply(row).equals(wanted)).toList();
        if (left.isEmpty()) {
            List<String> names = rows.stream().map(part).distinct().sorted().toList();
            throw problem("there is no " + what + " '" + wanted + "'", near(wanted, names));
        }
        return left;
    }

    private Explanation goal(Study study) {
        String id = name.substring(GOAL.length() + 1);
        for (TargetVerdict verdict : study.verdicts()) {
            if (verdict.target().equals(id)) {
                if (year != verdict.deadline()) {
                    throw problem(
                            "the goal is judged in " + verdict.deadline() + ", not in " + year,
                            "write --year " + verdict.deadline());
                }
                return goal(verdict);
            }
        }
        List<String> ids = study.verdicts().stream().map(TargetVerdict::target).toList();
        throw problem("the scenario has no goal '" + id + "'", near(id, ids));
    }

    private static Explanation goal(TargetVerdict verdict) {
        String unit = "C$ billion, " + verdict.prices() + " prices";
        List<Explanation.Step> steps = List.of(
                new Explanation.Step(
                        "value in " + verdict.baseYear(), verdict.baseValue(), unit, verdict.source(), verdict.title()),
                new Explanation.Step(
                        "growth to " + verdict.deadline(),
                        verdict.reached() / verdict.baseValue(),
                        "",
                        "",
                        "what this scenario projects; the goal asks for a factor of "
                                + Numbers.display(verdict.goal() / verdict.baseValue(), 3)));
        List<String> notes = List.of(
                "Goal " + Numbers.display(verdict.goal(), 2) + ", "
                        + (verdict.met() ? "met" : "missing " + Numbers.display(verdict.gap(), 2)) + ".",
                "Range over the growth assumptions: " + Numbers.display(verdict.low(), 2) + " to "
                        + Numbers.display(verdict.high(), 2) + ".");
        return new Explanation(
                "Goal " + verdict.target() + ": " + verdict.title(),
                Explanation.Operation.MULTIPLY,
                steps,
                verdict.reached(),
                unit,
                notes);
    }

    private static Sheet steps(Explanation explanation) {
        List<List<String>> rows = new ArrayList<>();
        for (Explanation.Step step : explanation.steps()) {
            rows.add(List.of(step.label(), Numbers.text(step.value()), step.unit(), step.ground(), step.detail()));
        }
        rows.add(List.of("result", Numbers.text(explanation.result()), explanation.unit(), "", explanation.what()));
        return new Sheet(List.of("step", "value", "unit", "ground", "detail"), rows);
    }

    private static String near(String wanted, Collection<String> names) {
        String hint = wanted.length() > 80 ? "" : Nearest.hint(wanted, names);
        return hint.isEmpty() ? "there are " + (names.isEmpty() ? "none" : String.join(", ", names)) : hint;
    }

    private InputException problem(String what, String remedy) {
        return new InputException(List.of(new Problem(name, 0, 0, what, remedy)));
    }
}
