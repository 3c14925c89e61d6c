package portolan.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import portolan.analysis.Study;
import portolan.chart.ChartSpec;
import portolan.files.OutputFolder;
import portolan.model.economy.Closure;
import portolan.report.HtmlReport;
import portolan.results.RunManifest;
import portolan.results.RunRecord;
import portolan.scenario.ScenarioFile;

/** Runs all scenarios at hand and writes the gallery: charts, the numbers they were drawn from, and a page. */
public final class MakeGallery {
    /** Folder of the gallery. */
    public static final Path FOLDER = Path.of("charts");

    private MakeGallery() {}

    /**
     * Writes the gallery into the folder of the request.
     *
     * @throws portolan.core.InputException with all problems of the scenarios; then nothing is written
     * @throws portolan.model.ModelFailure when the model finds no answer
     * @throws portolan.files.WriteFailure when the gallery cannot be written
     */
    public static Answer make(Request request) {
        DrawingRoom.warmUp();
        Workbench bench = Workbench.open(request);
        List<String> ids = bench.library().ids();
        List<ScenarioFile> files = bench.read(ids, null);
        try (OutputFolder out = OutputFolder.open(request.out())) {
            List<RunRecord> runs = new ArrayList<>();
            Set<String> inputs = new TreeSet<>();
            EconomyBench economies = EconomyBench.open(Closure.USUAL);
            List<ChartSpec> economyCharts = new ArrayList<>();
            // one after the other: what a study holds beside its numbers would not fit into memory for all of them
            for (ScenarioFile file : files) {
                Study study = bench.solve(List.of(file)).get(0);
                RunRecord run = bench.record(study);
                runs.add(run);
                if (Stories.SHIPPED.galleryTellsEconomy(run.id())) {
                    RunRecord comparator = bench.comparator(study);
                    EconomyBench.Pair pair =
                            economies.solve(study, run, comparator, run.card().shown());
                    economyCharts.addAll(
                            Stories.SHIPPED.ofGalleryEconomy(pair.run(), pair.comparator(), List.of(run, comparator)));
                }
                inputs.addAll(RunScenarios.lineage(study));
            }
            List<Drawing> drawings =
                    DrawingRoom.draw(Stream.concat(Stories.SHIPPED.ofGallery(runs).stream(), economyCharts.stream())
                            .toList());
            Map<String, String> sums = new TreeMap<>(bench.checksums(List.copyOf(inputs)));
            sums.putAll(economies.checksums());
            List<Path> written = new Publisher()
                    .text(
                            "index.html",
                            new HtmlReport("").gallery(runs, Publisher.pictures(drawings), Program.version()))
                    .drawings("", drawings)
                    .publish(
                            out,
                            "",
                            new RunManifest(
                                    Program.version(), ids, sums, Options.of(request), ClaimWords.warnings(runs)));
            StringBuilder text = new StringBuilder();
            written.forEach(path -> text.append(WrittenFiles.fromHere(path)).append('\n'));
            return new Answer(text.toString(), List.of(), written);
        }
    }
}
