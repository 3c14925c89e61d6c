package portolan.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import portolan.analysis.Study;
import portolan.files.OutputFolder;
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
            // one after the other: what a study holds beside its numbers would not fit into memory for all of them
            for (ScenarioFile file : files) {
                Study study = bench.solve(List.of(file)).get(0);
                runs.add(bench.record(study));
                inputs.addAll(RunScenarios.lineage(study));
            }
            List<Drawing> drawings = DrawingRoom.draw(Stories.SHIPPED.ofGallery(runs));
            List<Path> written = new Publisher()
                    .text(
                            "index.html",
                            new HtmlReport("").gallery(runs, Publisher.pictures(drawings), Program.version()))
                    .drawings("", drawings)
                    .publish(
                            out,
                            "",
                            new RunManifest(
                                    Program.version(),
                                    ids,
                                    bench.checksums(List.copyOf(inputs)),
                                    Options.of(request),
                                    ClaimWords.warnings(runs)));
            StringBuilder text = new StringBuilder();
            written.forEach(path -> text.append(WrittenFiles.fromHere(path)).append('\n'));
            return new Answer(text.toString(), List.of(), written);
        }
    }
}
