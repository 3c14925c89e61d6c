package portolan.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import portolan.analysis.Study;
import portolan.core.YearRange;
import portolan.files.OutputFolder;
import portolan.files.ResultCsv;
import portolan.files.ResultJson;
import portolan.report.HtmlReport;
import portolan.report.TextReport;
import portolan.results.ResultRow;
import portolan.results.ResultTable;
import portolan.results.RunManifest;
import portolan.results.RunRecord;
import portolan.scenario.ResolvedScenario;
import portolan.scenario.ScenarioFile;

/** Projects scenarios: the main table, and for each scenario a folder with results, charts and a page. */
public final class RunScenarios {
    private final Request request;
    private final StoryCharts charts;
    private final List<Path> written = new ArrayList<>();

    private RunScenarios(Request request, StoryCharts charts) {
        this.request = request;
        this.charts = charts;
    }

    /**
     * Runs the scenarios of a request.
     *
     * @throws portolan.core.InputException with all problems of the input; then nothing is written
     * @throws portolan.model.ModelFailure when the model finds no answer
     * @throws portolan.files.WriteFailure when results cannot be written
     */
    public static Answer run(Request request) {
        return new RunScenarios(request, Stories.SHIPPED).run();
    }

    private Answer run() {
        DrawingRoom.warmUp();
        Workbench bench = Workbench.open(request);
        List<ScenarioFile> files = bench.read(bench.asked(), request.against());
        List<YearRange> ranges = bench.shown(request, files);
        try (OutputFolder out = OutputFolder.open(request.out())) {
            List<Study> studies = bench.solve(files);
            StringBuilder text = new StringBuilder();
            List<RunRecord> shown = new ArrayList<>();
            for (int i = 0; i < studies.size(); i++) {
                Study study = studies.get(i);
                RunRecord run = bench.record(study);
                YearRange years = ranges.get(i);
                publish(bench, out, study, run, years);
                text.append(text.isEmpty() ? "" : "\n");
                text.append(TextReport.run(run, bench.comparator(study), years));
                if (request.format() != Format.TABLE) {
                    shown.add(within(run, years));
                }
            }
            List<String> remarks = new ArrayList<>(ClaimWords.warnings(shown));
            remarks.add(WrittenFiles.remark(out.root(), written));
            return new Answer(
                    switch (request.format()) {
                        case TABLE -> text.toString();
                        case CSV -> ResultCsv.csv(shown);
                        case JSON -> ResultJson.json(shown);
                    },
                    remarks,
                    written);
        }
    }

    private void publish(Workbench bench, OutputFolder out, Study study, RunRecord run, YearRange years) {
        RunRecord comparator = bench.comparator(study);
        CompletableFuture<String> csv = CompletableFuture.supplyAsync(() -> ResultCsv.csv(List.of(run)));
        CompletableFuture<String> json = CompletableFuture.supplyAsync(() -> ResultJson.json(run));
        List<Drawing> drawings = DrawingRoom.draw(charts.ofRun(run, comparator));
        String page = new HtmlReport(DrawingRoom.fonts(drawings))
                .run(run, comparator, years, Publisher.pictures(drawings), Program.version());
        written.addAll(new Publisher()
                .text("results.csv", csv.join())
                .text("results.json", json.join())
                .text("report.html", page)
                .drawings("charts/", drawings)
                .publish(
                        out,
                        run.id(),
                        new RunManifest(
                                Program.version(),
                                List.of(run.id()),
                                bench.checksums(lineage(study)),
                                Options.of(request),
                                ClaimWords.warnings(List.of(run)))));
    }

    /** Every scenario whose file had a part in a study. */
    static List<String> lineage(Study study) {
        Set<String> ids = new TreeSet<>(study.scenario().lineage());
        ResolvedScenario comparator = study.comparator();
        ids.addAll(comparator.lineage());
        return List.copyOf(ids);
    }

    /** The run with the numbers of some years alone. */
    static RunRecord within(RunRecord run, YearRange years) {
        List<ResultRow> rows = run.table().rows().stream()
                .filter(row -> years.contains(row.year()))
                .toList();
        return new RunRecord(
                run.card(), new ResultTable(run.id(), rows), run.verdicts(), run.diagnostics(), run.model());
    }
}
