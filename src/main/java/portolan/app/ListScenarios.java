package portolan.app;

import java.util.ArrayList;
import java.util.List;
import portolan.core.Checked;
import portolan.core.InputException;
import portolan.core.Problem;
import portolan.files.ResultCsv;
import portolan.files.ResultJson;
import portolan.report.TextReport;
import portolan.results.Sheet;
import portolan.scenario.ScenarioFile;

/** Lists the scenarios at hand, one line each. */
public final class ListScenarios {
    private ListScenarios() {}

    /**
     * The list; a file with problems is listed too, and its problems are remarks.
     *
     * @throws InputException when the folder of scenarios cannot be read
     */
    public static Answer list(Request request) {
        Workbench bench = Workbench.open(request);
        bench.refuseIdleSettings();
        List<List<String>> rows = new ArrayList<>();
        List<String> remarks = new ArrayList<>();
        for (String id : bench.library().ids()) {
            Checked<ScenarioFile> found = bench.library().find(id);
            remarks.addAll(found.problems().stream().map(Problem::toString).toList());
            ScenarioFile file = found.orNull();
            if (file == null) {
                rows.add(List.of(id, "", "(has problems)"));
            } else {
                String parent = file.scenario().extendsId();
                rows.add(List.of(
                        id, parent == null ? "" : parent, file.scenario().title()));
            }
        }
        return new Answer(
                sheet(new Sheet(List.of("scenario", "extends", "title"), rows), request.format()), remarks, List.of());
    }

    static String sheet(Sheet sheet, Format format) {
        return switch (format) {
            case TABLE -> TextReport.sheet(sheet);
            case CSV -> ResultCsv.csv(sheet);
            case JSON -> ResultJson.json(sheet);
        };
    }
}
