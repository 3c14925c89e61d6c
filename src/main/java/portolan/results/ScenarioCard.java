package portolan.results;

import java.util.List;
import java.util.Map;
import portolan.core.YearRange;

/**
 * What a scenario is made of, in words that can be printed beside its numbers.
 *
 * @param id id of the scenario
 * @param title its title
 * @param question the question it answers
 * @param changes entries changed for this run alone, as {@code path=value}; empty for the scenario as its file has it
 * @param lineage ids from the baseline to this scenario
 * @param comparator id of the scenario its changes are measured against
 * @param shown years shown
 * @param basis statistical basis of totals by partner
 * @param measures measures that hold, in order of precedence
 * @param sources every source that a measure, goal or assumption names
 * @param assumptions parameters used
 * @param claims claims whose reading it takes, with the contradicted ones of the scenarios it builds on
 * @param leavesOut what it leaves out
 * @param cautions what a reader must know before any number, its own and those of the scenarios it builds on
 * @param names names of economies and products by their codes
 */
public record ScenarioCard(
        String id,
        String title,
        String question,
        List<String> changes,
        List<String> lineage,
        String comparator,
        YearRange shown,
        String basis,
        List<MeasureLine> measures,
        List<SourceLine> sources,
        List<Assumption> assumptions,
        List<ClaimLine> claims,
        List<String> leavesOut,
        List<String> cautions,
        Map<String, String> names) {

    /**
     * One measure.
     *
     * @param id id of the measure
     * @param what what it does to which flows
     * @param when the days it holds
     * @param source source id
     */
    public record MeasureLine(String id, String what, String when, String source) {}

    /**
     * One source.
     *
     * @param id source id
     * @param title what it is
     * @param publisher who published it
     * @param date date as stated
     * @param url public address, possibly empty
     * @param licence terms of use
     * @param grade how strong it is
     */
    public record SourceLine(
            String id, String title, String publisher, String date, String url, String licence, String grade) {}

    /**
     * One parameter used.
     *
     * @param id parameter id
     * @param value value used, as text
     * @param range low to high, as text
     * @param unit unit
     * @param ground number in the register of assumptions, or source id
     * @param note why
     */
    public record Assumption(String id, String value, String range, String unit, String ground, String note) {}

    /**
     * One claim whose reading the scenario takes.
     *
     * @param id claim id
     * @param article short name of the article
     * @param who who said it and when, in words
     * @param text what was said
     * @param standing how it stands against other sources, in one word: confirmed, partly, contradicted or open
     * @param reason why; possibly empty
     * @param from id of the scenario that takes the reading: this one, or one it builds on
     */
    public record ClaimLine(
            String id, String article, String who, String text, String standing, String reason, String from) {
        /** Whether other sources say otherwise. */
        public boolean contradicted() {
            return standing.equals("contradicted");
        }

        /** Whether other sources bear out no more than a part of it. */
        public boolean partly() {
            return standing.equals("partly");
        }

        /** The claim as a warning in one sentence, as it stands under charts of this scenario. */
        public String warning() {
            return "Uses " + what();
        }

        /**
         * The same where several scenarios are shown.
         *
         * @param scenario id of the scenario that uses the claim
         */
        public String warning(String scenario) {
            return scenario + " uses " + what();
        }

        private String what() {
            return "claim " + id + " of " + article + ", contradicted by other sources: \u201c" + text + "\u201d"
                    + (reason.isEmpty() ? "" : " \u2013 " + reason) + ".";
        }
    }

    public ScenarioCard {
        changes = List.copyOf(changes);
        lineage = List.copyOf(lineage);
        measures = List.copyOf(measures);
        sources = List.copyOf(sources);
        assumptions = List.copyOf(assumptions);
        claims = List.copyOf(claims);
        leavesOut = List.copyOf(leavesOut);
        cautions = List.copyOf(cautions);
        names = Map.copyOf(names);
    }

    /** Says that the numbers are not those of the file, as in {@code " with a=b, c=d"}; empty where they are. */
    public String changed() {
        return changes.isEmpty() ? "" : " with " + String.join(", ", changes);
    }

    /** Claims it uses although other sources contradict them; every output of the scenario has to name them. */
    public List<ClaimLine> contradicted() {
        return claims.stream().filter(ClaimLine::contradicted).toList();
    }

    /** The name of an economy or product, or the code itself when it has none. */
    public String name(String code) {
        return names.getOrDefault(code, code);
    }
}
