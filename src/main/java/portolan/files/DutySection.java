package portolan.files;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import portolan.core.AdValorem;
import portolan.policy.Coverage;
import portolan.policy.DutyComponent;
import portolan.policy.DutyMeasure;
import portolan.policy.FlowSelector;

/** Reads a duty: layers set, raised or taken away on some flows. */
final class DutySection {
    private static final String LAYER = "layer of a duty";

    static final Key<FlowSelector> DUTY =
            Key.required("duty", MeasureKeys.flows("a duty's flow"), "whose duty on whose goods");

    private static final Key<Map<String, AdValorem>> REPLACE =
            Key.optional("replace", layers(), "layers that take a new rate, as in {anti-dumping: 5.9%}");
    private static final Key<Map<String, AdValorem>> ADD =
            Key.optional("add", layers(), "layers that rise by so many points, as in {surtax: 25%}");
    private static final Key<List<DutyComponent>> REMOVE = Key.optional(
            "remove",
            new ListType<>(Values.choice("a " + LAYER, choices()), false, true),
            "layers that are taken away, as in [additional]");

    private static final Key<Double> SHARE = Key.optional(
            "share",
            Values.SHARE,
            "share of each flow's value that the rates are charged on; without it, all of it, and for add what was"
                    + " charged before");
    private static final Key<String> SPARES =
            Key.optional("spares", Names.AGREEMENT, "agreement whose goods go free of it, as in spares: cusma");

    static final Section<DutyMeasure> SECTION = new Section<>(
            "a duty",
            List.of(
                    DUTY,
                    REPLACE,
                    ADD,
                    REMOVE,
                    SHARE,
                    SPARES,
                    MeasureKeys.FROM,
                    MeasureKeys.UNTIL,
                    MeasureKeys.THEN,
                    MeasureKeys.PHASE_IN,
                    MeasureKeys.SOURCE),
            MeasureKeys.MEASURE_HINTS,
            DutySection::check,
            DutySection::build);

    private DutySection() {}

    private static Type<Map<String, AdValorem>> layers() {
        return MapType.of(LAYER, Values.RATE, vocabulary -> DutyComponent.labels());
    }

    private static Map<String, DutyComponent> choices() {
        Map<String, DutyComponent> choices = new LinkedHashMap<>();
        for (DutyComponent component : DutyComponent.values()) {
            choices.put(component.label(), component);
        }
        return choices;
    }

    private static void check(Fields fields) {
        MeasureKeys.checkDates(fields);
        if (!fields.has(REPLACE) && !fields.has(ADD) && !fields.has(REMOVE)) {
            fields.problem(
                    DUTY,
                    "the duty does not say what changes",
                    "add replace: {layer: rate}, add: {layer: rate} or remove: [layer]");
        }
        for (Key<?> key : List.of(SHARE, SPARES)) {
            if (fields.has(key) && !fields.has(REPLACE) && !fields.has(ADD)) {
                fields.problem(
                        key,
                        "'" + key.name() + "' says which goods a rate is charged on, but no rate is set",
                        "add replace or add, or remove it");
            }
        }
        Map<String, AdValorem> replaced = fields.or(REPLACE, Map.of());
        Set<String> seen = new HashSet<>(replaced.keySet());
        for (String layer : fields.or(ADD, Map.of()).keySet()) {
            if (!seen.add(layer)) {
                fields.problem(ADD, "the layer '" + layer + "' is both replaced and added to", "keep one of the two");
            }
        }
        for (DutyComponent layer : fields.or(REMOVE, List.of())) {
            if (!seen.add(layer.label())) {
                fields.problem(
                        REMOVE, "the layer '" + layer.label() + "' is both changed and removed", "keep one of the two");
            }
        }
        replaced.forEach((layer, rate) -> {
            if (rate.rate() < 0) {
                fields.problem(
                        REPLACE,
                        "the layer '" + layer + "' would be negative (" + rate + ")",
                        "write a rate from 0% upwards, or lower it by add");
            }
        });
    }

    private static DutyMeasure build(Fields fields) {
        List<DutyMeasure.Change> changes = new ArrayList<>();
        fields.or(REPLACE, Map.of()).forEach((layer, rate) -> changes.add(change(layer, DutyMeasure.Action.SET, rate)));
        fields.or(ADD, Map.of()).forEach((layer, rate) -> changes.add(change(layer, DutyMeasure.Action.ADD, rate)));
        for (DutyComponent layer : fields.or(REMOVE, List.of())) {
            changes.add(new DutyMeasure.Change(layer, DutyMeasure.Action.REMOVE, AdValorem.ZERO));
        }
        return new DutyMeasure(MeasureKeys.head(fields), fields.get(DUTY), changes, coverage(fields));
    }

    private static @Nullable Coverage coverage(Fields fields) {
        boolean said = fields.has(SHARE) || fields.has(SPARES);
        return said ? new Coverage(fields.or(SHARE, 1.0), fields.orNull(SPARES)) : null;
    }

    private static DutyMeasure.Change change(String layer, DutyMeasure.Action action, AdValorem rate) {
        return new DutyMeasure.Change(DutyComponent.of(layer), action, rate);
    }
}
