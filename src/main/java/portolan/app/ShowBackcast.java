package portolan.app;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import portolan.analysis.BackCast;
import portolan.core.Numbers;
import portolan.data.World;
import portolan.report.TextReport;
import portolan.results.ResultRow;
import portolan.results.Sheet;
import portolan.scenario.ScenarioFile;

/** The year 2025 as the model has it, beside what happened: information, no gate. */
public final class ShowBackcast {
    /** The world as it was: every measure in force by its date. */
    public static final String SCENARIO = "status-quo";

    private static final List<String> COLUMNS = List.of(
            "what",
            "with",
            "observed " + BackCast.BASE,
            "observed " + BackCast.YEAR,
            "model " + BackCast.YEAR,
            "difference",
            "difference %",
            "observed change %",
            "model change %");

    private final World world;
    private final Format format;

    private ShowBackcast(World world, Format format) {
        this.world = world;
        this.format = format;
    }

    /**
     * Solves the world as it was and holds it against every figure at hand.
     *
     * @param request settings and form; its scenario should be {@link #SCENARIO}
     * @throws portolan.core.InputException with all problems of the input
     * @throws portolan.model.ModelFailure when the model finds no answer
     */
    public static Answer show(Request request) {
        Workbench bench = Workbench.open(request);
        ScenarioFile file = bench.read(bench.asked(), null).get(0);
        List<BackCast.Line> lines =
                BackCast.lines(bench.world(), bench.run(file).table());
        return new ShowBackcast(bench.world(), request.format()).answer(lines);
    }

    private Answer answer(List<BackCast.Line> lines) {
        if (format != Format.TABLE) {
            return Answer.of(ListScenarios.sheet(plain(lines), format));
        }
        List<List<String>> totals = new ArrayList<>();
        List<List<String>> facts = new ArrayList<>();
        for (BackCast.Line line : lines) {
            boolean total = line.note().isEmpty() && line.products().equals(List.of(ResultRow.ALL));
            (total ? totals : facts).add(cells(line));
        }
        return Answer.of("The world as it was until the end of " + BackCast.YEAR
                + ", C$ million at current prices; model totals without the line other-goods,\n"
                + "which would close them upon the statistics. Gold is as observed.\n\n"
                + "Canada's goods trade by partner, customs basis\n" + TextReport.sheet(new Sheet(COLUMNS, totals))
                + "\nProducts and sectors, and records of others; the model put to the level observed in "
                + BackCast.BASE
                + ",\nsince chapters and sectors do not cover quite the same goods\n"
                + TextReport.sheet(new Sheet(COLUMNS, facts)));
    }

    private List<String> cells(BackCast.Line line) {
        double relative = 100 * line.difference() / line.observed();
        return List.of(
                what(line),
                name(line.partner()),
                display(line.observedBefore(), 0),
                display(line.observed(), 0),
                display(line.atLevel(), 0),
                display(line.difference(), 0),
                display(relative, 1),
                display(line.observedChange(), 1),
                display(line.modelChange(), 1));
    }

    /** A group of markets is told by what it covers; one or two by their names. */
    private String what(BackCast.Line line) {
        boolean home = line.reporter().equals("CAN");
        String flow = line.indicator().equals("imports") ? "imports" : "exports";
        String who = home ? flow : flow + " of " + name(line.reporter());
        if (line.products().equals(List.of(ResultRow.ALL))) {
            return who + (line.note().isEmpty() ? "" : ", " + line.basis());
        }
        boolean group = line.note().startsWith("chapter") || line.products().size() > 2;
        String goods = group
                ? line.note().split(";", -1)[0]
                : line.products().stream().map(this::name).collect(Collectors.joining(", "));
        return who + ", " + goods + (line.indicator().equals("export-quantity") ? ", tonnes" : "");
    }

    private String name(String code) {
        String product =
                world.products().ids().contains(code) ? world.products().name(code) : code;
        return world.economies().codes().contains(code) ? world.economies().name(code) : product;
    }

    private static String display(double value, int decimals) {
        return Double.isFinite(value) ? Numbers.display(value, decimals) : "";
    }

    private static Sheet plain(List<BackCast.Line> lines) {
        List<String> columns = List.of(
                "indicator",
                "reporter",
                "partner",
                "product",
                "observed_" + BackCast.BASE,
                "observed_" + BackCast.YEAR,
                "model_" + BackCast.BASE,
                "model_" + BackCast.YEAR,
                "model_" + BackCast.YEAR + "_at_observed_level",
                "difference",
                "observed_change_pct",
                "model_change_pct",
                "basis",
                "source",
                "note");
        List<List<String>> rows = new ArrayList<>();
        for (BackCast.Line line : lines) {
            rows.add(List.of(
                    line.indicator(),
                    line.reporter(),
                    line.partner(),
                    String.join(";", line.products()),
                    text(line.observedBefore()),
                    text(line.observed()),
                    text(line.modelBefore()),
                    text(line.model()),
                    text(line.atLevel()),
                    text(line.difference()),
                    text(line.observedChange()),
                    text(line.modelChange()),
                    line.basis(),
                    line.source(),
                    line.note()));
        }
        return new Sheet(columns, rows);
    }

    private static String text(double value) {
        return Double.isFinite(value) ? Numbers.text(value) : "";
    }
}
