package portolan.files;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import portolan.core.AdValorem;
import portolan.policy.FlowSelector;
import portolan.policy.Retaliation;

/** Reads an answer in kind to a partner's duties. */
final class RetaliationSection {
    static final Key<FlowSelector> RETALIATION =
            Key.required("retaliation", MeasureKeys.flows("a retaliation's flow"), "whose answer on whose goods");

    private static final Key<List<String>> ANSWERS = Key.required(
            "answers",
            new ListType<>(Ids.MEASURE, true, true),
            "measures of the partner whose points on the same goods are answered, or all: all it charges above its standing"
                    + " duty");
    private static final Key<AdValorem> RATIO = Key.optional(
            "ratio",
            Values.RATE,
            "points charged for each point of the partner; 100% (a per cent for a per cent) without it");

    static final Section<Retaliation> SECTION = new Section<>(
            "a retaliation",
            List.of(
                    RETALIATION,
                    ANSWERS,
                    RATIO,
                    MeasureKeys.FROM,
                    MeasureKeys.UNTIL,
                    MeasureKeys.PHASE_IN,
                    MeasureKeys.SOURCE),
            hints(),
            RetaliationSection::check,
            fields -> new Retaliation(
                    MeasureKeys.head(fields),
                    fields.get(RETALIATION),
                    answersAll(fields.get(ANSWERS)) ? List.of() : fields.get(ANSWERS),
                    ratio(fields)));

    private RetaliationSection() {}

    private static Map<String, String> hints() {
        Map<String, String> hints = new HashMap<>(OtherSections.hints());
        hints.put("add", "the rate follows the partner's: write answers, and ratio where it is not one for one");
        hints.put("replace", hints.getOrDefault("add", ""));
        hints.put("rate", hints.getOrDefault("add", ""));
        hints.put("then", "an answer ends with its last day: remove then");
        hints.put("measure", "write answers");
        hints.put("to", "write answers for what is answered, until for the last day");
        return hints;
    }

    private static boolean answersAll(List<String> names) {
        return names.contains(FlowSelector.ALL);
    }

    private static double ratio(Fields fields) {
        AdValorem ratio = fields.orNull(RATIO);
        return ratio == null ? 1 : ratio.rate();
    }

    private static void check(Fields fields) {
        MeasureKeys.checkDates(fields);
        List<String> names = fields.orNull(ANSWERS);
        if (names != null && answersAll(names) && names.size() > 1) {
            fields.problem(ANSWERS, "'all' stands beside names of measures", "write all alone, or the names alone");
        }
        if (!(ratio(fields) > 0 && ratio(fields) <= Retaliation.HIGHEST_RATIO)) {
            fields.problem(
                    RATIO,
                    "each point would be answered with " + fields.get(RATIO) + " of a point",
                    "write a ratio above 0% and at most 1000%, as in 100%");
        }
    }
}
