package portolan.app;

import java.util.ArrayList;
import java.util.List;
import portolan.data.ClaimsLedger;
import portolan.data.SourceRegister;
import portolan.data.World;
import portolan.results.RunRecord;
import portolan.results.ScenarioCard;

/** Says who made a claim, and warns of scenarios that use one which other sources contradict. */
final class ClaimWords {
    private static final int YEAR = 4;

    private ClaimWords() {}

    /** Who made a claim: the title of its source, with its date unless the title has the year. */
    static String who(ClaimsLedger.Claim claim, World world) {
        SourceRegister.Source source = world.sources().find(claim.source());
        if (source == null) {
            return claim.article();
        }
        String year =
                source.date().length() < YEAR ? source.date() : source.date().substring(0, YEAR);
        return source.title().contains(year) ? source.title() : source.title() + ", " + source.date();
    }

    /** One line for each contradicted claim of each run, naming the run. */
    static List<String> warnings(List<RunRecord> runs) {
        List<String> lines = new ArrayList<>();
        for (RunRecord run : runs) {
            for (ScenarioCard.ClaimLine claim : run.card().contradicted()) {
                lines.add(claim.warning(run.id()));
            }
        }
        return lines;
    }
}
