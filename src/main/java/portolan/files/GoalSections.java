package portolan.files;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import portolan.core.AdValorem;
import portolan.core.Money;
import portolan.core.SourceRef;
import portolan.policy.FlowSelector;
import portolan.policy.Lever;
import portolan.policy.PhaseIn;
import portolan.policy.Target;
import portolan.policy.TargetFlow;

/** Reads goals and levers. */
final class GoalSections {
    private static final String HOME = "CAN";
    private static final String NON = "non-";

    private static final Key<String> EXPORTER =
            Key.optional("exporter", Names.ECONOMY, "economy whose exports are meant; CAN without it");

    /** A destination, {@code all}, or {@code non-USA} for all but one. */
    private static final Type<String> DESTINATION =
            new ScalarType<>("a destination", "CHN", Schemas.text("^((non-)?[A-Z]{3}|all)$"), (scalar, reading) -> {
                String text = scalar.text();
                if (text.equals(FlowSelector.ALL)) {
                    return text;
                }
                return text.startsWith(NON)
                        ? NON + Names.economy(text.substring(NON.length()), reading.vocabulary())
                        : Names.economy(text, reading.vocabulary());
            });

    private static final Key<List<String>> TO = Key.required(
            "to",
            new ListType<>(DESTINATION, true, true),
            "destinations that count: a code, a list of codes, all, or non-USA for all but the United States");
    private static final Key<List<String>> EXCEPT =
            Key.optional("except", new ListType<>(Names.ECONOMY, true, true), "destinations that do not count");
    private static final Key<List<String>> WITHOUT = Key.optional(
            "without", new ListType<>(Names.PRODUCT, true, true), "products that do not count, such as gold");
    private static final Key<Boolean> COUNT = Key.optional(
            "count",
            Values.choice("what is counted", Ordered.of("goods", false, "goods-and-services", true)),
            "goods (the default) or goods-and-services");

    private static final Section<TargetFlow> EXPORTS = new Section<>(
            "a goal's exports",
            List.of(TO, EXCEPT, WITHOUT, COUNT, EXPORTER),
            Map.of("importer", "write to", "partner", "write to", "from", "write exporter", "product", "write without"),
            GoalSections::checkDestinations,
            GoalSections::flow);

    private static final Key<TargetFlow> GOAL = Key.required("exports", EXPORTS, "which exports count");
    private static final Key<AdValorem> CHANGE =
            Key.required("change", Values.RATE, "wanted change from the base year to the deadline, as in +50%");
    private static final Key<Integer> SINCE = Key.required("since", Dates.YEAR, "base year");
    private static final Key<Integer> BY = Key.required("by", Dates.YEAR, "deadline");
    private static final Key<Target.Prices> PRICES = Key.required(
            "prices",
            Values.choice(
                    "a kind of dollars",
                    Ordered.of("current", Target.Prices.CURRENT, "constant", Target.Prices.CONSTANT)),
            "current dollars, or constant dollars without inflation");
    private static final Key<Target.Mode> MODE = Key.optional(
            "mode",
            Values.choice("a mode", Ordered.of("assess", Target.Mode.ASSESS, "impose", Target.Mode.IMPOSE)),
            "assess (does it happen? the default) or impose (find the uniform cut in trade cost that makes it happen)");

    /** A goal. */
    static final Section<Target> TARGET = new Section<>(
            "a goal",
            List.of(GOAL, CHANGE, SINCE, BY, PRICES, MODE, MeasureKeys.SOURCE),
            Map.of("from", "write since for the base year", "until", "write by for the deadline"),
            fields -> {
                Integer since = fields.orNull(SINCE);
                Integer by = fields.orNull(BY);
                if (since != null && by != null && by <= since) {
                    fields.problem(
                            BY,
                            "the deadline " + by + " does not come after the base year " + since,
                            "let by be a later year than since");
                }
            },
            fields -> new Target(
                    fields.name(),
                    fields.get(GOAL),
                    fields.get(CHANGE),
                    fields.get(SINCE),
                    fields.get(BY),
                    fields.get(PRICES),
                    fields.or(MODE, Target.Mode.ASSESS),
                    fields.get(MeasureKeys.SOURCE)));

    private static final Key<String> LEVER_TO = Key.required("to", Names.ECONOMY, "economy that buys, by its code");
    private static final Key<LeverFlow> LEVER_EXPORTS = Key.required(
            "exports",
            new Section<>(
                    "a lever's exports",
                    List.of(LEVER_TO, EXPORTER),
                    Map.of("importer", "write to", "partner", "write to", "from", "write exporter"),
                    fields -> {},
                    fields -> new LeverFlow(fields.or(EXPORTER, HOME), fields.get(LEVER_TO))),
            "who sells to whom");
    private static final Key<Money> YEARLY =
            Key.required("yearly", Values.MONEY, "exports a year at full size, prices of 2024, as in C$500 million");

    /** A lever. */
    static final Section<Lever> LEVER = new Section<>(
            "a lever",
            List.of(LEVER_EXPORTS, YEARLY, MeasureKeys.FROM, MeasureKeys.PHASE_IN, MeasureKeys.SOURCE),
            Map.of("amount", "write yearly, as in yearly: C$500 million", "until", "a lever has no end: remove it"),
            fields -> {},
            GoalSections::lever);

    /**
     * Who sells to whom.
     *
     * @param exporter seller
     * @param importer buyer
     */
    record LeverFlow(String exporter, String importer) {}

    private GoalSections() {}

    private static void checkDestinations(Fields fields) {
        List<String> to = fields.or(TO, List.of());
        boolean whole = to.contains(FlowSelector.ALL) || to.stream().anyMatch(name -> name.startsWith(NON));
        if (whole && to.size() > 1) {
            fields.problem(TO, "all and non-... stand alone", "leave out the other destinations, or name each");
        }
        if (fields.has(EXCEPT) && !to.isEmpty() && !whole) {
            fields.problem(
                    EXCEPT,
                    "nothing can be excepted from destinations that are named one by one",
                    "remove except, or write to: all");
        }
        String exporter = fields.or(EXPORTER, HOME);
        if (to.contains(exporter)) {
            fields.problem(TO, "exports from " + exporter + " to itself are no exports", "name another destination");
        }
    }

    private static TargetFlow flow(Fields fields) {
        List<String> to = fields.get(TO);
        List<String> except = new ArrayList<>(fields.or(EXCEPT, List.of()));
        if (to.get(0).startsWith(NON)) {
            String left = to.get(0).substring(NON.length());
            if (!except.contains(left)) {
                except.add(0, left);
            }
            to = List.of(FlowSelector.ALL);
        }
        return new TargetFlow(
                fields.or(EXPORTER, HOME), to, except, fields.or(WITHOUT, List.of()), fields.or(COUNT, false));
    }

    private static Lever lever(Fields fields) {
        LocalDate from = fields.get(MeasureKeys.FROM);
        SourceRef source = fields.get(MeasureKeys.SOURCE);
        LeverFlow flow = fields.get(LEVER_EXPORTS);
        return new Lever(
                fields.name(),
                flow.exporter(),
                flow.importer(),
                fields.get(YEARLY),
                from,
                fields.or(MeasureKeys.PHASE_IN, PhaseIn.AT_ONCE),
                source);
    }
}
