package portolan.files;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import portolan.core.Quantity;
import portolan.data.OutlookChange;
import portolan.policy.AgreementChange;
import portolan.policy.FlowSelector;
import portolan.policy.NewPlant;

/** Reads what changes around duties: agreements, plants, and the outlook of growth. */
final class ChangeSections {
    private static final Key<String> NAME = Key.required("name", Names.AGREEMENT, "the agreement, by its id");

    static final Key<Agreed> AGREEMENT = Key.required(
            "agreement",
            new Section<>(
                    "an agreement's trade",
                    List.of(NAME, MeasureKeys.IMPORTERS, MeasureKeys.ORIGINS),
                    with(MeasureKeys.FLOW_HINTS, "product", "an agreement is changed for all products"),
                    fields -> MeasureKeys.checkBorder(
                            fields,
                            MeasureKeys.ORIGINS,
                            fields.orNull(MeasureKeys.ORIGINS),
                            fields.orNull(MeasureKeys.IMPORTERS)),
                    fields -> new Agreed(
                            fields.get(NAME),
                            new FlowSelector(
                                    fields.get(MeasureKeys.ORIGINS),
                                    fields.get(MeasureKeys.IMPORTERS),
                                    List.of(FlowSelector.ALL)))),
            "which agreement, on whose trade");
    private static final Key<Double> USE = Key.optional(
            "use", Values.SHARE, "share of each flow's value that goes free of duties which spare the agreement");
    private static final Key<Boolean> ENDED = Key.optional(
            "ended", Values.YES, "true: nothing goes free under it, and members charge the duty that holds without it");

    static final Section<AgreementChange> AGREEMENTS = new Section<>(
            "an agreement",
            List.of(
                    AGREEMENT,
                    USE,
                    ENDED,
                    MeasureKeys.FROM,
                    MeasureKeys.UNTIL,
                    MeasureKeys.PHASE_IN,
                    MeasureKeys.SOURCE),
            with(OtherSections.hints(), "share", "write use, as in use: 0%"),
            ChangeSections::checkAgreement,
            fields -> new AgreementChange(
                    MeasureKeys.head(fields),
                    fields.get(AGREEMENT).flows(),
                    fields.get(AGREEMENT).agreement(),
                    fields.orNull(USE),
                    fields.or(ENDED, false)));

    private static final Key<String> IN = Key.required("in", Names.ECONOMY, "economy in which it stands, by its code");

    static final Key<Site> PLANT = Key.required(
            "plant",
            new Section<>(
                    "a plant's site",
                    List.of(IN, MeasureKeys.PRODUCT),
                    Map.of(
                            "origin", "write in for the economy in which it stands",
                            "importer", "write sells-to beside plant for the economy that buys"),
                    fields -> {},
                    fields -> new Site(fields.get(IN), fields.get(MeasureKeys.PRODUCT))),
            "where it stands and what it makes");
    private static final Key<Quantity> AMOUNT = Key.required(
            "amount", Values.QUANTITY, "units a year it sells at undisturbed prices, as in 30000 vehicles");
    private static final Key<String> SELLS_TO = Key.optional(
            "sells-to", Names.ECONOMY, "economy that buys, by its code; without it, the one in which it stands");

    static final Section<NewPlant> PLANTS = new Section<>(
            "a plant",
            List.of(
                    PLANT,
                    AMOUNT,
                    SELLS_TO,
                    MeasureKeys.FROM,
                    MeasureKeys.UNTIL,
                    MeasureKeys.PHASE_IN,
                    MeasureKeys.SOURCE),
            OtherSections.hints(),
            ChangeSections::checkPlant,
            fields -> new NewPlant(
                    MeasureKeys.head(fields),
                    FlowSelector.of(
                            fields.get(PLANT).economy(),
                            fields.or(SELLS_TO, fields.get(PLANT).economy()),
                            fields.get(PLANT).product()),
                    new Quantity(
                            fields.get(AMOUNT).amount(), plantUnit(fields, fields.get(AMOUNT), (what, remedy) -> {}))));

    private static final Key<List<String>> ECONOMIES = Key.required(
            "economy",
            new ListType<>(Names.ECONOMY, true, true),
            "economy whose growth differs, by its code: one, or a list in square brackets");
    private static final Key<portolan.core.AdValorem> GROWTH =
            Key.required("growth", Values.RATE, "points added to its real growth of each year, as in -2%");
    private static final Key<Integer> FIRST = Key.required("from", Dates.YEAR, "first year, as in 2027");
    private static final Key<Integer> LAST = Key.required("until", Dates.YEAR, "last year, as in 2029");

    /** A change of the outlook. */
    static final Section<OutlookChange> OUTLOOK = new Section<>(
            "a change of outlook",
            List.of(ECONOMIES, GROWTH, FIRST, LAST, MeasureKeys.SOURCE),
            Map.of("importer", "write economy", "origin", "write economy", "points", "write growth"),
            ChangeSections::checkOutlook,
            fields -> new OutlookChange(
                    fields.name(),
                    fields.get(ECONOMIES),
                    fields.get(GROWTH).rate(),
                    fields.get(FIRST),
                    fields.get(LAST),
                    fields.get(MeasureKeys.SOURCE)));

    /**
     * An agreement and the trade concerned.
     *
     * @param agreement id
     * @param flows origins and importers
     */
    record Agreed(String agreement, FlowSelector flows) {}

    /**
     * Where a plant stands and what it makes.
     *
     * @param economy code
     * @param product product id
     */
    record Site(String economy, String product) {}

    private ChangeSections() {}

    private static Map<String, String> with(Map<String, String> hints, String key, String hint) {
        Map<String, String> all = new HashMap<>(hints);
        all.put(key, hint);
        return all;
    }

    private static void checkAgreement(Fields fields) {
        MeasureKeys.checkDates(fields);
        Boolean ended = fields.orNull(ENDED);
        if (fields.has(USE) && Boolean.TRUE.equals(ended)) {
            fields.problem(USE, "an agreement that has ended has no use", "keep use or ended");
        }
        if (!fields.has(USE) && (!fields.has(ENDED) || Boolean.FALSE.equals(ended))) {
            fields.problem(
                    fields.has(ENDED) ? ENDED : AGREEMENT,
                    "the agreement does not say what changes",
                    "add use: 0% or ended: true");
        }
    }

    private static void checkPlant(Fields fields) {
        MeasureKeys.checkDates(fields);
        Quantity amount = fields.orNull(AMOUNT);
        if (amount != null && fields.orNull(PLANT) != null) {
            plantUnit(fields, amount, (what, remedy) -> fields.problem(AMOUNT, what, remedy));
        }
    }

    private static String plantUnit(Fields fields, Quantity amount, MeasureKeys.UnitSlip slip) {
        return MeasureKeys.unit(fields, slip, amount.unit(), fields.get(PLANT).product());
    }

    private static void checkOutlook(Fields fields) {
        Integer from = fields.orNull(FIRST);
        Integer until = fields.orNull(LAST);
        if (from != null && until != null && until < from) {
            fields.problem(
                    LAST,
                    "it would end in " + until + ", before it starts in " + from,
                    "let until be the last year in which it holds");
        }
    }
}
