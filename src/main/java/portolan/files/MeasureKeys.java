package portolan.files;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import portolan.core.DateSpan;
import portolan.core.SourceRef;
import portolan.policy.FlowSelector;
import portolan.policy.MeasureHead;
import portolan.policy.PhaseIn;

/** Keys that measures share: dates, phase-in, source, flows. */
final class MeasureKeys {
    static final Key<LocalDate> FROM =
            Key.required("from", Dates.DATE, "first day on which it holds, as in 2026-03-01");

    static final Key<LocalDate> UNTIL =
            Key.optional("until", Dates.DATE, "last day on which it holds; without it there is no end");

    static final Key<MeasureHead.Afterwards> THEN = Key.optional(
            "then",
            Values.choice(
                    "what follows the last day",
                    Ordered.of("back", MeasureHead.Afterwards.BACK, "lapse", MeasureHead.Afterwards.LAPSE)),
            "what follows the last day: back (what held before returns; the default) or lapse (the layers it set are gone"
                    + " for good)");

    static final Key<SourceRef> SOURCE =
            Key.required("source", Names.SOURCE, "id of the source that says so, from the register of sources");

    private static final Key<PhaseIn.Shape> SHAPE = Key.required(
            "shape",
            Values.choice(
                    "a shape of phase-in",
                    Ordered.of(
                            "equal-steps", PhaseIn.Shape.EQUAL_STEPS,
                            "front-loaded", PhaseIn.Shape.FRONT_LOADED,
                            "back-loaded", PhaseIn.Shape.BACK_LOADED)),
            "equal-steps, front-loaded or back-loaded");
    private static final Key<Integer> OVER =
            Key.required("over", Values.SPAN_OF_YEARS, "number of yearly steps, as in 5 years");

    static final Key<PhaseIn> PHASE_IN = Key.optional(
            "phase-in",
            new Section<>(
                    "a phase-in",
                    List.of(SHAPE, OVER),
                    Map.of("years", "write over, as in over: 5 years"),
                    fields -> {},
                    fields -> new PhaseIn(fields.get(SHAPE), fields.get(OVER))),
            "how it grows to full size, in yearly steps on the anniversaries of its first day");

    static final Key<List<String>> IMPORTERS = Key.required(
            "importer", Names.ECONOMIES, "economy that buys, by its code: one, a list in square brackets, or all");
    static final Key<List<String>> ORIGINS = Key.required(
            "origin", Names.ECONOMIES, "economy that sells, by its code: one, a list in square brackets, or all");
    static final Key<List<String>> PRODUCTS =
            Key.required("product", Names.PRODUCTS, "product by its id: one, a list in square brackets, or all");

    static final Key<String> IMPORTER =
            Key.required("importer", Names.ECONOMY, "the one economy that buys, by its code");
    static final Key<String> ORIGIN = Key.required("origin", Names.ECONOMY, "the one economy that sells, by its code");
    static final Key<String> PRODUCT = Key.required("product", Names.PRODUCT, "the one product, by its id");

    static final Map<String, String> FLOW_HINTS = Map.of(
            "partner", "write importer for the economy that buys, origin for the one that sells",
            "country", "write importer for the economy that buys, origin for the one that sells",
            "exporter", "write origin for the economy that sells",
            "goods", "write product");

    /** What people write where a measure has another word. */
    static final Map<String, String> MEASURE_HINTS = Map.of(
            "rate", "name the layer of the duty, as in replace: {additional: 25%}",
            "tariff", "name the layer of the duty, as in replace: {additional: 25%}",
            "partner", "name the flow, as in {importer: CHN, origin: CAN, product: canola-seed}",
            "importer", "name the flow, as in {importer: CHN, origin: CAN, product: canola-seed}",
            "origin", "name the flow, as in {importer: CHN, origin: CAN, product: canola-seed}",
            "product", "name the flow, as in {importer: CHN, origin: CAN, product: canola-seed}",
            "start", "write from",
            "end", "write until",
            "to", "write until",
            "sources", "a measure has one source: write source");

    private MeasureKeys() {}

    /** Every combination of importers, origins and products, where goods cross a border. */
    static Section<FlowSelector> flows(String noun) {
        return new Section<>(
                noun,
                List.of(IMPORTERS, ORIGINS, PRODUCTS),
                FLOW_HINTS,
                fields -> checkBorder(fields, ORIGINS, fields.orNull(ORIGINS), fields.orNull(IMPORTERS)),
                fields -> new FlowSelector(fields.get(ORIGINS), fields.get(IMPORTERS), fields.get(PRODUCTS)));
    }

    /** Reports origins and importers that leave no border to cross. */
    static void checkBorder(
            Fields fields, Key<?> at, @Nullable List<String> origins, @Nullable List<String> importers) {
        if (origins != null
                && importers != null
                && origins.size() == 1
                && origins.equals(importers)
                && !origins.contains(FlowSelector.ALL)) {
            fields.problem(
                    at, "origin and importer are both " + origins.get(0), "name two economies with a border between");
        }
    }

    /** Reports dates that run backwards and an afterwards without an end. */
    static void checkDates(Fields fields) {
        LocalDate from = fields.orNull(FROM);
        LocalDate until = fields.orNull(UNTIL);
        if (from != null && until != null && until.isBefore(from)) {
            fields.problem(
                    UNTIL,
                    "it would end on " + until + ", before it starts on " + from,
                    "let until be the last day on which it holds");
        }
        if (fields.has(THEN) && !fields.has(UNTIL)) {
            fields.problem(
                    THEN, "'then' says what follows the last day, but there is none", "add until, or remove then");
        }
    }

    /** What every measure states. */
    static MeasureHead head(Fields fields) {
        return new MeasureHead(
                fields.name(),
                new DateSpan(fields.get(FROM), fields.orNull(UNTIL)),
                fields.or(THEN, MeasureHead.Afterwards.BACK),
                fields.or(PHASE_IN, PhaseIn.AT_ONCE),
                fields.get(SOURCE));
    }

    /**
     * The unit in the plural of the register; another unit is a problem.
     *
     * @param fields the measure
     * @param report where to report
     * @param written unit as written, plural or singular
     * @param product product id
     */
    static String unit(Fields fields, UnitSlip report, String written, String product) {
        String units = fields.reading().vocabulary().products().getOrDefault(product, "");
        String plain = written.replace("/", " a ");
        boolean same =
                Stream.of(plain, plain + "s", plain.replaceFirst(" a ", "s a ")).anyMatch(units::equals);
        if (units.isEmpty() || same) {
            return units.isEmpty() ? written : units;
        }
        report.at(
                "the amount is in " + written + ", but the unit of " + product + " is " + units,
                "write it in " + units);
        return units;
    }

    /** Reports a wrong unit. */
    interface UnitSlip {
        void at(String what, String remedy);
    }
}
