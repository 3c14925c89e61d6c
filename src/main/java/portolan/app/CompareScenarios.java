package portolan.app;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import portolan.analysis.Study;
import portolan.core.InputException;
import portolan.core.Numbers;
import portolan.core.Problem;
import portolan.core.YearRange;
import portolan.files.Checksum;
import portolan.files.OutputFolder;
import portolan.files.ResultCsv;
import portolan.files.ResultJson;
import portolan.files.Slug;
import portolan.report.HtmlReport;
import portolan.report.TextReport;
import portolan.results.Comparison;
import portolan.results.ResultRow;
import portolan.results.RunManifest;
import portolan.results.RunRecord;
import portolan.results.Sheet;

/**
 * Sets scenarios side by side. Changes are measured against the scenario named for it, else against the first of those
 * compared.
 */
public final class CompareScenarios {
    private static final int LONGEST = 60;

    private final Request request;
    private final StoryCharts charts;

    private CompareScenarios(Request request, StoryCharts charts) {
        this.request = request;
        this.charts = charts;
    }

    /**
     * Compares the scenarios of a request.
     *
     * @throws InputException with all problems of the input; then nothing is written
     * @throws portolan.model.ModelFailure when the model finds no answer
     * @throws portolan.files.WriteFailure when results cannot be written
     */
    public static Answer compare(Request request) {
        return new CompareScenarios(request, Stories.SHIPPED).compare();
    }

    private Answer compare() {
        DrawingRoom.warmUp();
        Workbench bench = Workbench.open(request);
        String named = request.against();
        String against = named == null ? bench.asked().get(0) : named;
        List<String> ids = new ArrayList<>(List.of(against));
        bench.asked().stream().filter(id -> !id.equals(against)).forEach(ids::add);
        if (ids.size() < 2) {
            throw new InputException(List.of(
                    new Problem(against, 0, 0, "a scenario cannot be compared with itself", "name a second scenario")));
        }
        var files = bench.read(ids, against);
        YearRange years = bench.shown(request, files).get(0);
        try (OutputFolder out = OutputFolder.open(request.out())) {
            List<Study> studies = bench.solve(files);
            List<RunRecord> runs = studies.stream().map(bench::record).toList();
            Comparison comparison = new Comparison(runs.get(0), runs.subList(1, runs.size()));
            List<Path> written = publish(bench, out, studies, comparison, years);
            List<String> remarks =
                    new ArrayList<>(request.format() == Format.TABLE ? List.of() : ClaimWords.warnings(runs));
            remarks.add(WrittenFiles.remark(out.root(), written));
            return new Answer(
                    switch (request.format()) {
                        case TABLE -> TextReport.comparison(comparison, years);
                        case CSV -> ResultCsv.csv(changes(comparison, years));
                        case JSON -> ResultJson.json(changes(comparison, years));
                    },
                    remarks,
                    written);
        }
    }

    private List<Path> publish(
            Workbench bench, OutputFolder out, List<Study> studies, Comparison comparison, YearRange years) {
        List<Drawing> drawings = DrawingRoom.draw(charts.ofComparison(comparison.distinct()));
        List<RunRecord> runs = comparison.all();
        Set<String> inputs = new TreeSet<>();
        studies.forEach(study -> inputs.addAll(RunScenarios.lineage(study)));
        List<String> ids = runs.stream().map(RunRecord::id).toList();
        return new Publisher()
                .text("results.csv", ResultCsv.csv(runs))
                .text("results.json", ResultJson.json(runs))
                .text("changes.csv", ResultCsv.csv(changes(comparison, null)))
                .text(
                        "report.html",
                        new HtmlReport(DrawingRoom.fonts(drawings))
                                .comparison(comparison, years, Publisher.pictures(drawings), Program.version()))
                .drawings("charts/", drawings)
                .publish(
                        out,
                        place(ids),
                        new RunManifest(
                                Program.version(),
                                ids,
                                bench.checksums(List.copyOf(inputs)),
                                Options.of(request),
                                ClaimWords.warnings(runs)));
    }

    /** A name of the folder that says what was compared; a long one is cut and told apart by a checksum. */
    private static String place(List<String> ids) {
        String whole = "compare-" + String.join("-with-", ids);
        if (whole.length() <= LONGEST) {
            return Slug.of(whole);
        }
        String sum = Checksum.sha256(whole.getBytes(StandardCharsets.UTF_8));
        return Slug.of(whole.substring(0, LONGEST - 9) + "-" + sum.substring(0, 8));
    }

    /** Every number of every scenario beside the comparator's. */
    private static Sheet changes(Comparison comparison, @Nullable YearRange years) {
        List<List<String>> rows = new ArrayList<>();
        for (RunRecord run : comparison.scenarios()) {
            for (ResultRow row : run.table().rows()) {
                var change = comparison.change(run, row);
                if ((years == null || years.contains(row.year())) && change.isPresent()) {
                    rows.add(List.of(
                            run.id(),
                            comparison.comparator().id(),
                            row.indicator(),
                            row.reporter(),
                            row.partner(),
                            row.product(),
                            String.valueOf(row.year()),
                            Numbers.text(row.value()),
                            Numbers.text(row.value() - change.getAsDouble()),
                            Numbers.text(change.getAsDouble()),
                            row.unit()));
                }
            }
        }
        return new Sheet(
                List.of(
                        "scenario",
                        "comparator",
                        "indicator",
                        "reporter",
                        "partner",
                        "product",
                        "year",
                        "value",
                        "comparator_value",
                        "change",
                        "unit"),
                rows);
    }
}
