package portolan.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import portolan.core.Numbers;
import portolan.core.SourceRef;
import portolan.core.YearRange;
import portolan.data.OutlookChange;
import portolan.data.PartnerTotals;
import portolan.policy.Lever;
import portolan.policy.Measure;
import portolan.policy.Target;
import portolan.scenario.InForce;
import portolan.scenario.Scenario;

/** The whole of a scenario file. */
final class ScenarioSection {
    /** The one scenario that extends none. */
    static final String BASELINE = "no-dispute";

    private static final Key<Integer> FORMAT =
            Key.required("portolan", Values.FORMAT, "version of the file format: portolan: 1");
    private static final Key<String> TITLE = Key.required("title", Values.TEXT, "what it is, in a few words");
    private static final Key<String> QUESTION = Key.required("question", Values.TEXT, "the question it answers");
    static final Key<String> EXTENDS =
            Key.optional("extends", Names.SCENARIO, "scenario it builds on; only the baseline has none");
    private static final Key<String> COMPARE_WITH = Key.optional(
            "compare-with",
            Names.SCENARIO,
            "scenario its changes are measured against; without it, the one it extends");
    private static final Key<YearRange> YEARS =
            Key.optional("years", Dates.YEARS, "years shown, as in 2024..2036; without it, those of what it extends");
    private static final Key<PartnerTotals.Basis> BASIS = Key.optional(
            "basis",
            Values.choice(
                    "a statistical basis",
                    Ordered.of(
                            "customs", PartnerTotals.Basis.CUSTOMS,
                            "balance-of-payments", PartnerTotals.Basis.BALANCE_OF_PAYMENTS)),
            "statistical basis of totals by partner: customs or balance-of-payments; never mixed");
    private static final Key<InForce> IN_FORCE = Key.optional(
            "in-force",
            new InForceType(),
            "takes in the enacted measures that had started by this day; one day for all groups, or a day for each group"
                    + " as in {canada-china: 2026-02-28}: a group left out is not in force");
    private static final Key<List<String>> CLAIMS = Key.optional(
            "claims", new ListType<>(Names.CLAIM, true, true), "claims of the articles whose reading it takes");
    private static final Key<List<SourceRef>> SOURCES =
            Key.optional("sources", new ListType<>(Names.SOURCE, true, true), "sources of the scenario as a whole");
    static final Key<List<String>> DROP = Key.optional(
            "drop",
            new ListType<>(Ids.MEASURE, true, true),
            "measures of what it extends, or enacted ones, that do not hold here");
    static final Key<Map<String, Measure>> MEASURES = Key.optional(
            "measures",
            MapType.free("measure", new MeasureType()),
            "dated acts of policy by name; a name of the extended scenario replaces it");
    private static final Key<Map<String, Target>> TARGETS =
            Key.optional("targets", MapType.free("goal", GoalSections.TARGET), "goals by name");
    private static final Key<Map<String, Lever>> LEVERS = Key.optional(
            "levers",
            MapType.of("lever", GoalSections.LEVER, Vocabulary::levers),
            "assumed sizes of understandings that name no quantity; each is zero without an entry");
    static final Key<Map<String, Double>> PARAMETERS = Key.optional(
            "parameters",
            MapType.of("parameter", Values.NUMBER_OR_PERCENT, Vocabulary::parameters),
            "values of parameters that differ from the parameter book, by id");
    private static final Key<Map<String, OutlookChange>> OUTLOOK = Key.optional(
            "outlook",
            MapType.free("change of outlook", ChangeSections.OUTLOOK),
            "changes of growth by name; they make another undisturbed world for this scenario");
    private static final Key<List<String>> LEAVES_OUT =
            Key.optional("leaves-out", new ListType<>(Values.TEXT, false, true), "what it leaves out, in words");

    private static final Key<List<String>> CAUTIONS = Key.optional(
            "cautions",
            new ListType<>(Values.TEXT, false, true),
            "what a reader must know before any number; printed above the results, here and in what extends it");

    static final Section<Scenario> SECTION = new Section<>(
            "a scenario",
            List.of(
                    FORMAT,
                    TITLE,
                    QUESTION,
                    EXTENDS,
                    COMPARE_WITH,
                    YEARS,
                    BASIS,
                    IN_FORCE,
                    CLAIMS,
                    SOURCES,
                    DROP,
                    MEASURES,
                    TARGETS,
                    LEVERS,
                    PARAMETERS,
                    OUTLOOK,
                    LEAVES_OUT,
                    CAUTIONS),
            Map.of(
                    "version", "write portolan: 1",
                    "name", "the file name is the name; write title for a heading",
                    "baseline", "write extends",
                    "comparator", "write compare-with",
                    "goals", "write targets",
                    "description", "write question"),
            ScenarioSection::check,
            ScenarioSection::build);

    private ScenarioSection() {}

    private static void check(Fields fields) {
        String id = fields.reading().id();
        if (!fields.has(EXTENDS) && !id.equals(BASELINE)) {
            fields.problem(
                    EXTENDS,
                    "the scenario does not say what it extends",
                    "add extends: " + BASELINE + " (the undisturbed world) or another scenario");
        }
        fields.or(PARAMETERS, Map.of()).forEach((name, value) -> checkParameter(fields.reading(), name, value));
        for (Key<String> key : List.of(EXTENDS, COMPARE_WITH)) {
            if (id.equals(fields.orNull(key))) {
                fields.problem(key, "the scenario names itself here", "name another scenario");
            }
        }
    }

    /** Reports values that no equation can take. */
    private static void checkParameter(Reading reading, String id, double value) {
        boolean share = id.endsWith(".impact-share") || id.equals("adjustment-speed") || id.equals("gold.fade");
        String remedy = "";
        if (share && (value < 0 || value > 1 || (value == 0 && !id.equals("gold.fade")))) {
            remedy = "it is a share: write a number from 0 to 1" + (id.equals("gold.fade") ? "" : ", not 0 itself");
        } else if (id.startsWith("elasticity.") && value < 0) {
            remedy = "elasticities are positive numbers; the equations carry the sign";
        } else if (Math.abs(value) > 1000) {
            remedy = "write a number between -1000 and 1000";
        } else if (value <= -1) {
            remedy = "write a number above -1";
        }
        if (!remedy.isEmpty()) {
            reading.problem(
                    reading.mark(PARAMETERS.name() + '.' + id),
                    "the parameter " + id + " cannot be " + Numbers.text(value),
                    remedy);
        }
    }

    private static Scenario build(Fields fields) {
        return new Scenario(
                fields.reading().id(),
                fields.get(TITLE),
                fields.get(QUESTION),
                fields.orNull(EXTENDS),
                fields.orNull(COMPARE_WITH),
                fields.orNull(YEARS),
                fields.orNull(BASIS),
                fields.orNull(IN_FORCE),
                new ArrayList<>(fields.or(MEASURES, Map.of()).values()),
                fields.or(DROP, List.of()),
                new ArrayList<>(fields.or(TARGETS, Map.of()).values()),
                new ArrayList<>(fields.or(LEVERS, Map.of()).values()),
                fields.or(PARAMETERS, Map.of()),
                fields.or(CLAIMS, List.of()),
                fields.or(SOURCES, List.of()),
                fields.or(LEAVES_OUT, List.of()),
                fields.or(CAUTIONS, List.of()),
                new ArrayList<>(fields.or(OUTLOOK, Map.of()).values()));
    }
}
