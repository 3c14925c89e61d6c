package portolan.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import portolan.data.ClaimsLedger;
import portolan.data.SourceRegister;
import portolan.data.World;
import portolan.files.WorldReader;
import portolan.results.Sheet;

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

    /** Claims of the articles and their verdicts, then the disagreements between sources. */
    public static Answer claims(Format format) {
        List<List<String>> rows = new ArrayList<>();
        ClaimsLedger ledger = world().claims();
        for (ClaimsLedger.Claim claim : ledger.claims()) {
            rows.add(List.of(claim.id(), claim.kind(), claim.text(), claim.verdict(), claim.source()));
        }
        for (ClaimsLedger.Conflict conflict : ledger.conflicts()) {
            String text = conflict.topic() + ": " + conflict.versionA() + " / " + conflict.versionB() + " ("
                    + conflict.between() + ")";
            rows.add(List.of(conflict.id(), "conflict", text, conflict.treatment(), conflict.source()));
        }
        List<String> columns = List.of("claim", "kind", "says", "verdict", "source");
        return Answer.of(ListScenarios.sheet(new Sheet(columns, rows), format));
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
