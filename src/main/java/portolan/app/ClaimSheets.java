package portolan.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import portolan.data.ClaimsLedger;
import portolan.data.SourceRegister;
import portolan.data.World;
import portolan.report.TextReport;
import portolan.results.Sheet;

/** The ledger of claims as tables. */
final class ClaimSheets {
    private final World world;
    private final Map<String, List<String>> uses;

    /**
     * Tables of a ledger.
     *
     * @param world the data
     * @param uses ids of scenarios that take the reading of a claim, by claim
     */
    ClaimSheets(World world, Map<String, List<String>> uses) {
        this.world = world;
        this.uses = uses;
    }

    String text(Format format) {
        return format == Format.TABLE
                ? TextReport.sheet(claims()) + '\n' + TextReport.sheet(conflicts())
                : ListScenarios.sheet(all(), format);
    }

    private Sheet claims() {
        List<List<String>> rows = new ArrayList<>();
        for (ClaimsLedger.Claim claim : world.claims().claims()) {
            rows.add(List.of(
                    claim.id(),
                    ClaimWords.who(claim, world),
                    claim.text(),
                    quantity(claim),
                    claim.standing().word(),
                    claim.reason(),
                    usedBy(claim)));
        }
        return new Sheet(List.of("claim", "said by", "says", "quantity", "verdict", "why", "used by"), rows);
    }

    private Sheet conflicts() {
        List<List<String>> rows = new ArrayList<>();
        for (ClaimsLedger.Conflict conflict : world.claims().conflicts()) {
            rows.add(List.of(
                    conflict.id(),
                    conflict.between(),
                    conflict.topic(),
                    conflict.versionA(),
                    conflict.versionB(),
                    conflict.treatment()));
        }
        return new Sheet(List.of("conflict", "between", "about", "one says", "other says", "reading taken"), rows);
    }

    /** Every column of both in one table. */
    private Sheet all() {
        List<List<String>> rows = new ArrayList<>();
        for (ClaimsLedger.Claim claim : world.claims().claims()) {
            SourceRegister.Source source = world.sources().find(claim.source());
            rows.add(List.of(
                    claim.id(),
                    claim.kind(),
                    ClaimWords.who(claim, world),
                    source == null ? "" : source.date(),
                    claim.text(),
                    "",
                    claim.quantity(),
                    claim.unit(),
                    claim.period(),
                    claim.standing().word(),
                    claim.reason(),
                    usedBy(claim),
                    claim.see(),
                    claim.source()));
        }
        for (ClaimsLedger.Conflict conflict : world.claims().conflicts()) {
            SourceRegister.Source source = world.sources().find(conflict.source());
            rows.add(List.of(
                    conflict.id(),
                    "conflict",
                    conflict.between(),
                    source == null ? "" : source.date(),
                    conflict.topic() + ": " + conflict.versionA(),
                    conflict.versionB(),
                    "",
                    "",
                    "",
                    "",
                    conflict.treatment(),
                    "",
                    "",
                    conflict.source()));
        }
        List<String> columns = List.of(
                "claim",
                "kind",
                "said_by",
                "date",
                "says",
                "other_says",
                "quantity",
                "unit",
                "period",
                "verdict",
                "reason",
                "used_by",
                "see",
                "source");
        return new Sheet(columns, rows);
    }

    private String usedBy(ClaimsLedger.Claim claim) {
        return String.join(", ", uses.getOrDefault(claim.id(), List.of()));
    }

    private static String quantity(ClaimsLedger.Claim claim) {
        String number = (claim.quantity() + ' ' + claim.unit()).strip();
        return (number + (number.isEmpty() || claim.period().isEmpty() ? "" : ", ") + claim.period()).strip();
    }
}
