package portolan.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import portolan.data.SourceRegister;
import portolan.data.World;
import portolan.files.FileLibrary;
import portolan.files.Vocabulary;
import portolan.files.WorldReader;
import portolan.results.Sheet;
import portolan.scenario.ScenarioFile;

/** Where the numbers come from, who claims what, and under which terms. */
public final class ShowSources {
    private ShowSources() {}

    /** The register of sources. */
    public static Answer sources(Format format) {
        List<List<String>> rows = new ArrayList<>();
        for (SourceRegister.Source source : world().sources().all()) {
            rows.add(List.of(
                    source.id(), source.grade(), source.date(), source.publisher(), source.title(), source.url()));
        }
        List<String> columns = List.of("source", "grade", "date", "publisher", "title", "address");
        return Answer.of(ListScenarios.sheet(new Sheet(columns, rows), format));
    }

    /**
     * Claims of the articles with their verdicts and the scenarios that use them, then the disagreements between sources:
     * two tables on a terminal, all columns in one table as CSV or JSON.
     *
     * @throws portolan.core.InputException when the folder of scenarios cannot be read
     */
    public static Answer claims(Format format) {
        return Answer.of(new ClaimSheets(world(), uses()).text(format));
    }

    /** Ids of the scenarios that take the reading of a claim themselves, by claim. */
    private static Map<String, List<String>> uses() {
        FileLibrary library = FileLibrary.open(Request.SCENARIOS, Vocabulary.of(world()));
        Map<String, List<String>> uses = new TreeMap<>();
        for (String id : library.ids()) {
            ScenarioFile file = library.find(id).orNull();
            if (file != null) {
                file.scenario()
                        .claims()
                        .forEach(claim -> uses.computeIfAbsent(claim, any -> new ArrayList<>())
                                .add(id));
            }
        }
        return uses;
    }

    /** Terms of use, with the sources that come under them. */
    public static Answer licences(Format format) {
        Map<String, List<String>> byLicence = new TreeMap<>();
        for (SourceRegister.Source source : world().sources().all()) {
            byLicence
                    .computeIfAbsent(source.licence(), licence -> new ArrayList<>())
                    .add(source.id());
        }
        List<List<String>> rows = new ArrayList<>();
        byLicence.forEach((licence, ids) -> rows.add(List.of(licence, String.join(", ", ids))));
        return Answer.of(ListScenarios.sheet(new Sheet(List.of("licence", "sources"), rows), format));
    }

    private static World world() {
        return WorldReader.shipped().get().world();
    }
}
