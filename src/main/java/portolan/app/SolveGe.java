package portolan.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import portolan.core.InputException;
import portolan.core.Problem;
import portolan.files.GeFolder;
import portolan.files.OutputFolder;
import portolan.files.ResultCsv;
import portolan.files.ResultJson;
import portolan.files.Slug;
import portolan.results.RunManifest;
import portolan.results.Sheet;

/** General equilibrium of a user's own world: a summary, and a folder with all its numbers. */
public final class SolveGe {
    private SolveGe() {}

    /**
     * What is asked.
     *
     * @param folder where the tables lie
     * @param balance whether tables that do not fit together are balanced
     * @param out folder for results
     * @param format form of the answer
     */
    public record Question(Path folder, boolean balance, Path out, Format format) {}

    /**
     * Reads, solves and writes.
     *
     * @throws InputException with all problems of all tables; then nothing is written
     * @throws portolan.model.ModelFailure when no equilibrium is found
     * @throws portolan.files.WriteFailure when results cannot be written
     */
    public static Answer solve(Question question) {
        GeFolder.Read read =
                GeFolder.read(question.folder(), question.balance()).get();
        String name = name(question.folder());
        try (OutputFolder out = OutputFolder.open(question.out())) {
            GeSolution solution = GeSolution.of(read, question.balance());
            GeSheets sheets = new GeSheets(solution);
            Map<String, String> options = new TreeMap<>();
            if (question.balance()) {
                options.put("balance", "yes");
            }
            List<Path> written = new Publisher()
                    .text("regions.csv", ResultCsv.csv(sheets.regions()))
                    .text("sectors.csv", ResultCsv.csv(sheets.sectors()))
                    .text("flows.csv", ResultCsv.csv(sheets.flows()))
                    .publish(
                            out,
                            name,
                            new RunManifest(
                                    Program.version(), List.of(name), read.checksums(), options, solution.notes()));
            List<String> remarks = new ArrayList<>();
            remarks.add(WrittenFiles.remark(out.root(), written));
            return new Answer(
                    switch (question.format()) {
                        case TABLE -> sheets.summary();
                        case CSV -> ResultCsv.csv(sheets.regions());
                        case JSON -> json(sheets);
                    },
                    remarks,
                    written);
        }
    }

    private static String json(GeSheets sheets) {
        SortedMap<String, Sheet> all = new TreeMap<>();
        all.put("regions", sheets.regions());
        all.put("sectors", sheets.sectors());
        all.put("flows", sheets.flows());
        return ResultJson.json(all);
    }

    /** Name of the folder for results: that of the data. */
    private static String name(Path folder) {
        Path last = folder.toAbsolutePath().normalize().getFileName();
        try {
            return Slug.of(last == null ? "own-data" : last.toString());
        } catch (IllegalArgumentException e) {
            throw new InputException(List.of(new Problem(
                    folder.toString(), 0, 0, "the name of the folder gives no file name", "use letters or digits")));
        }
    }
}
