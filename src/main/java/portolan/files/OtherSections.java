package portolan.files;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import portolan.core.AdValorem;
import portolan.core.Quantity;
import portolan.policy.CapacityLimit;
import portolan.policy.FlowSelector;
import portolan.policy.Subsidy;
import portolan.policy.TradeCostChange;

/** Reads the smaller kinds of measure: trade costs, subsidies, capacities. */
final class OtherSections {
    static final Key<FlowSelector> TRADE_COST =
            Key.required("trade-cost", MeasureKeys.flows("a trade cost's flow"), "on whose trade the cost changes");
    private static final Key<AdValorem> CHANGE = Key.required(
            "change", Values.RATE, "change of the delivered price; -10% multiplies it by 0.9, as better logistics do");

    static final Section<TradeCostChange> TRADE_COSTS = new Section<>(
            "a trade cost",
            List.of(TRADE_COST, CHANGE, MeasureKeys.FROM, MeasureKeys.UNTIL, MeasureKeys.PHASE_IN, MeasureKeys.SOURCE),
            hints(),
            MeasureKeys::checkDates,
            fields -> new TradeCostChange(MeasureKeys.head(fields), fields.get(TRADE_COST), fields.get(CHANGE)));

    static final Key<FlowSelector> SUBSIDY = Key.required(
            "subsidy",
            new Section<>(
                    "a subsidy's flow",
                    List.of(MeasureKeys.IMPORTERS, MeasureKeys.ORIGINS, MeasureKeys.PRODUCT),
                    MeasureKeys.FLOW_HINTS,
                    fields -> {},
                    fields -> new FlowSelector(
                            fields.get(MeasureKeys.ORIGINS),
                            fields.get(MeasureKeys.IMPORTERS),
                            List.of(fields.get(MeasureKeys.PRODUCT)))),
            "whose buyers receive it, for whose goods; own goods count when the importer is also an origin");
    private static final Key<Values.PerUnit> PER_UNIT = Key.required(
            "amount", Values.MONEY_PER_UNIT, "payment per unit bought, prices of 2024, as in C$5000 per vehicle");

    static final Section<Subsidy> SUBSIDIES = new Section<>(
            "a subsidy",
            List.of(SUBSIDY, PER_UNIT, MeasureKeys.FROM, MeasureKeys.UNTIL, MeasureKeys.PHASE_IN, MeasureKeys.SOURCE),
            hints(),
            OtherSections::checkSubsidy,
            fields -> new Subsidy(
                    MeasureKeys.head(fields),
                    fields.get(SUBSIDY),
                    fields.get(PER_UNIT).money(),
                    subsidyUnit(fields, (what, remedy) -> {})));

    static final Key<FlowSelector> CAPACITY = Key.required(
            "capacity",
            new Section<>(
                    "a capacity's flow",
                    List.of(MeasureKeys.ORIGIN, MeasureKeys.IMPORTERS, MeasureKeys.PRODUCT),
                    MeasureKeys.FLOW_HINTS,
                    fields -> {},
                    fields -> new FlowSelector(
                            List.of(fields.get(MeasureKeys.ORIGIN)),
                            fields.get(MeasureKeys.IMPORTERS),
                            List.of(fields.get(MeasureKeys.PRODUCT)))),
            "whose sales of what, and to whom, share the links");
    private static final Key<Quantity> LIMIT =
            Key.required("limit", Values.QUANTITY, "what the links carry together, as in 890000 barrels/day");
    private static final Key<String> OWNER =
            Key.required("owner", Names.ECONOMY, "economy that receives the rent when the limit binds");

    static final Section<CapacityLimit> CAPACITIES = new Section<>(
            "a capacity",
            List.of(CAPACITY, LIMIT, OWNER, MeasureKeys.FROM, MeasureKeys.UNTIL, MeasureKeys.SOURCE),
            hints(),
            OtherSections::checkCapacity,
            fields -> new CapacityLimit(
                    MeasureKeys.head(fields),
                    fields.get(CAPACITY),
                    new Quantity(
                            fields.get(LIMIT).amount(), capacityUnit(fields, fields.get(LIMIT), (what, remedy) -> {})),
                    fields.get(OWNER)));

    private OtherSections() {}

    /** What people write where only duties have the word. */
    static Map<String, String> hints() {
        Map<String, String> hints = new HashMap<>(MeasureKeys.MEASURE_HINTS);
        hints.put("then", "only the layers of a duty can lapse: remove it");
        hints.put("rate", "only duties and quotas have rates");
        hints.put("tariff", "only duties and quotas have rates");
        return hints;
    }

    private static void checkSubsidy(Fields fields) {
        MeasureKeys.checkDates(fields);
        if (fields.orNull(PER_UNIT) != null && fields.orNull(SUBSIDY) != null) {
            subsidyUnit(fields, (what, remedy) -> fields.problem(PER_UNIT, what, remedy));
        }
    }

    private static String subsidyUnit(Fields fields, MeasureKeys.UnitSlip slip) {
        return MeasureKeys.unit(
                fields,
                slip,
                fields.get(PER_UNIT).unit(),
                fields.get(SUBSIDY).products().get(0));
    }

    private static void checkCapacity(Fields fields) {
        MeasureKeys.checkDates(fields);
        Quantity limit = fields.orNull(LIMIT);
        if (limit != null && fields.orNull(CAPACITY) != null) {
            capacityUnit(fields, limit, (what, remedy) -> fields.problem(LIMIT, what, remedy));
        }
    }

    private static String capacityUnit(Fields fields, Quantity limit, MeasureKeys.UnitSlip slip) {
        return MeasureKeys.unit(
                fields, slip, limit.unit(), fields.get(CAPACITY).products().get(0));
    }
}
