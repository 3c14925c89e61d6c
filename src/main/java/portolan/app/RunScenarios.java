package portolan.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import portolan.analysis.Study;
import portolan.core.YearRange;
import portolan.files.OutputFolder;
import portolan.files.ResultCsv;
import portolan.files.ResultJson;
import portolan.report.EconomySection;
import portolan.report.EconomyText;
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
    private final EconomyOptions options;
    private final StoryCharts charts;
    private final List<Path> written = new ArrayList<>();

    private RunScenarios(Request request, EconomyOptions options, StoryCharts charts) {
        this.request = request;
        this.options = options;
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
        return run(request, EconomyOptions.NONE);
    }

    /**
     * The same through chosen models.
     *
     * @param options the models, and what closes the one of whole economies
     */
    public static Answer run(Request request, EconomyOptions options) {
        return new RunScenarios(request, options, Stories.SHIPPED).run();
    }

    private Answer run() {
        options.check(request.format());
        DrawingRoom.warmUp();
        Workbench bench = Workbench.open(request);
        List<ScenarioFile> files = bench.read(bench.asked(), request.against());
        List<YearRange> ranges = bench.shown(request, files);
        try (OutputFolder out = OutputFolder.open(request.out())) {
            List<Study> studies = bench.solve(files);
            EconomyBench economies = options.economy() ? EconomyBench.open(options.closure()) : null;
            StringBuilder text = new StringBuilder();
            List<RunRecord> shown = new ArrayList<>();
            for (int i = 0; i < studies.size(); i++) {
                Study study = studies.get(i);
                RunRecord run = bench.record(study);
                RunRecord comparator = bench.comparator(study);
                YearRange years = ranges.get(i);
                EconomyBench.Pair economy = economies == null ? null : economies.solve(study, run, comparator, years);
                Map<String, String> sums = new TreeMap<>(bench.checksums(lineage(study)));
                if (economies != null) {
                    sums.putAll(economies.checksums());
                }
                Told told = new Told(run, comparator, economy, years);
                publish(out, told, sums);
                text.append(text.isEmpty() ? "" : "\n");
                text.append(text(told));
                if (request.format() != Format.TABLE) {
                    shown.add(within(economy == null ? run : economy.run().record(), years));
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

    /** What one scenario's folder and text are made of. */
    private record Told(RunRecord run, RunRecord comparator, EconomyBench.@Nullable Pair economy, YearRange years) {}

    private String text(Told told) {
        EconomyBench.Pair economy = told.economy();
        if (economy == null) {
            return TextReport.run(told.run(), told.comparator(), told.years());
        }
        if (!options.markets()) {
            return EconomyText.alone(economy.run(), economy.comparator(), told.years());
        }
        return TextReport.run(told.run(), told.comparator(), told.years())
                + "\n"
                + EconomyText.beside(economy.run(), economy.comparator(), told.run(), told.comparator(), told.years());
    }

    private void publish(OutputFolder out, Told told, Map<String, String> sums) {
        RunRecord run = told.run();
        EconomyBench.Pair economy = told.economy();
        Publisher publisher = new Publisher();
        CompletableFuture<String> csv = CompletableFuture.supplyAsync(() -> ResultCsv.csv(List.of(run)));
        CompletableFuture<String> json = CompletableFuture.supplyAsync(() -> ResultJson.json(run));
        List<Drawing> drawings = options.markets() ? DrawingRoom.draw(charts.ofRun(run, told.comparator())) : List.of();
        List<Drawing> economyDrawings = economy == null
                ? List.of()
                : DrawingRoom.draw(charts.ofEconomy(
                        economy.run(),
                        economy.comparator(),
                        options.markets() ? List.of(run, told.comparator()) : List.of()));
        EconomySection section = economy == null
                ? null
                : new EconomySection(
                        economy.run(), economy.comparator(), Publisher.pictures(economyDrawings), options.markets());
        HtmlReport pages = new HtmlReport(DrawingRoom.fonts(drawings.isEmpty() ? economyDrawings : drawings));
        if (options.markets()) {
            publisher.text("results.csv", csv.join()).text("results.json", json.join());
        }
        if (economy != null) {
            publisher.text("economy.csv", ResultCsv.csv(List.of(economy.run().record())));
        }
        Map<String, String> chosen = new TreeMap<>(Options.of(request));
        chosen.putAll(options.asOptions());
        written.addAll(publisher
                .text(
                        "report.html",
                        pages.run(
                                run,
                                told.comparator(),
                                told.years(),
                                Publisher.pictures(drawings),
                                Program.version(),
                                section))
                .drawings("charts/", drawings)
                .drawings("charts/", economyDrawings)
                .publish(
                        out,
                        run.id(),
                        new RunManifest(
                                Program.version(),
                                List.of(run.id()),
                                sums,
                                chosen,
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
