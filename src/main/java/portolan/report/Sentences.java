package portolan.report;

import java.util.List;
import java.util.function.UnaryOperator;
import portolan.core.Numbers;
import portolan.results.Comparison;
import portolan.results.Indicators;
import portolan.results.ResultRow;
import portolan.results.RunRecord;
import portolan.results.ScenarioCard;
import portolan.results.TargetVerdict;

/** Findings in words. */
final class Sentences {
    private Sentences() {}

    /** Whether a goal is met, by how much it is missed, and how sure that is. */
    static String verdict(TargetVerdict verdict) {
        StringBuilder text = new StringBuilder();
        text.append(verdict.target())
                .append(": ")
                .append(verdict.met() ? "met" : "not met")
                .append(" by ")
                .append(verdict.deadline())
                .append(". ")
                .append(verdict.title())
                .append(": goal ")
                .append(billion(verdict.goal()))
                .append(", reached ")
                .append(billion(verdict.reached()))
                .append(" (")
                .append(Numbers.display(verdict.low(), 1))
                .append(" to ")
                .append(Numbers.display(verdict.high(), 1))
                .append(" over the growth assumptions), ")
                .append(verdict.prices())
                .append(" prices");
        if (!verdict.met()) {
            text.append("; missing ").append(billion(verdict.gap()));
        }
        text.append("; ")
                .append(billion(verdict.comparator()))
                .append(" in the comparator; it takes ")
                .append(percent(verdict.requiredGrowth()))
                .append(" a year from ")
                .append(verdict.baseYear());
        Integer year = verdict.yearMet();
        text.append(year == null ? "; not reached in the years modelled" : "; first reached in " + year);
        if (Double.isFinite(verdict.imposedCut())) {
            text.append("; imposed: a cut of trade costs by ")
                    .append(percent(verdict.imposedCut()))
                    .append(" meets it");
        }
        return text.append(" [").append(verdict.source()).append(']').toString();
    }

    /** Scenarios that give the same numbers. */
    static String twins(Comparison.Twins twins, UnaryOperator<String> names) {
        String pair = twins.first() + " and " + twins.second();
        return twins.everywhere()
                ? pair + " give the same numbers everywhere: what differs between their measures changes nothing"
                : pair + " give the same trade in " + join(twins.products(), names)
                        + ": what differs between their measures there changes nothing";
    }

    private static String join(List<String> ids, UnaryOperator<String> names) {
        return String.join(", ", ids.stream().map(names).toList());
    }

    private static String billion(double value) {
        return "C$" + Numbers.display(value, 1) + " billion";
    }

    private static String percent(double fraction) {
        return Numbers.display(100 * fraction, 1) + "%";
    }

    /** That a scenario uses a contradicted claim. */
    static String warns(String scenario, ScenarioCard.ClaimLine claim) {
        String by = claim.from().equals(scenario) ? "" : ", by way of " + claim.from();
        return "WARNING: " + scenario + " uses claim " + claim.id() + by + ", which other sources contradict.";
    }

    /** What a reader must know before any number of a run. */
    static String cautions(String scenario, String caution) {
        return "Caution, " + scenario + ": " + caution;
    }

    /** Who made a claim, what it says, and how it stands; one sentence a line. */
    static List<String> claim(ScenarioCard.ClaimLine claim) {
        return List.of(
                "Said by: " + claim.who() + ".",
                "It says: \u201c" + claim.text() + "\u201d.",
                "Verdict: " + claim.standing() + (claim.reason().isEmpty() ? "." : ": " + claim.reason() + "."));
    }

    /** How much of each market's base-year value is assumed, Canada's own trade apart. */
    static String assumedShares(RunRecord run) {
        StringBuilder text =
                new StringBuilder("Assumed, not observed or derived, share of a market's value in its base "
                        + "year (of Canada's own trade in it): ");
        String separator = "";
        for (ResultRow row : run.table().of(Indicators.ASSUMED_SHARE)) {
            if (row.reporter().equals(ResultRow.ALL)) {
                double own = run.table()
                        .find(Indicators.ASSUMED_SHARE, "CAN", ResultRow.ALL, row.product(), row.year())
                        .orElse(0);
                text.append(separator)
                        .append(run.card().name(row.product()))
                        .append(' ')
                        .append(Numbers.display(row.value(), 0))
                        .append("% (")
                        .append(Numbers.display(own, 0))
                        .append("%)");
                separator = ", ";
            }
        }
        return text.toString();
    }
}
