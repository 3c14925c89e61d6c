package portolan.files;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import portolan.core.AdValorem;
import portolan.core.Quantity;
import portolan.policy.FlowSelector;
import portolan.policy.QuotaPath;
import portolan.policy.TariffRateQuota;

/** Reads a tariff-rate quota, or a hard cap. */
final class QuotaSection {
    private static final String REFUSED = "refused";

    private static final Section<FlowSelector> FLOWS = new Section<>(
            "a quota's flow",
            List.of(MeasureKeys.IMPORTER, MeasureKeys.ORIGINS, MeasureKeys.PRODUCT),
            MeasureKeys.FLOW_HINTS,
            fields -> {
                String importer = fields.orNull(MeasureKeys.IMPORTER);
                MeasureKeys.checkBorder(
                        fields,
                        MeasureKeys.ORIGINS,
                        fields.orNull(MeasureKeys.ORIGINS),
                        importer == null ? null : List.of(importer));
            },
            fields -> new FlowSelector(
                    fields.get(MeasureKeys.ORIGINS),
                    List.of(fields.get(MeasureKeys.IMPORTER)),
                    List.of(fields.get(MeasureKeys.PRODUCT))));

    static final Key<FlowSelector> QUOTA =
            Key.required("quota", FLOWS, "whose imports of what, from whom, share the quota");

    private static final Key<Quantity> AMOUNT =
            Key.optional("amount", Values.QUANTITY, "quantity admitted in the first quota year, as in 49000 vehicles");
    private static final Key<List<Quantity>> AMOUNTS = Key.optional(
            "amounts",
            new ListType<>(Values.QUANTITY, false, false),
            "quantities of the first quota years, in square brackets; the last one goes on, growing if growth says so");
    private static final Key<AdValorem> GROWTH =
            Key.optional("growth", Values.RATE, "yearly growth after the last amount stated, as in 6.5%");
    private static final Key<AdValorem> INSIDE =
            Key.required("inside", Values.RATE, "whole rate charged within the quota, as in 6.1%");
    private static final Key<Outside> OUTSIDE = Key.required(
            "outside",
            new ScalarType<>(
                    "a rate or refused",
                    "106.1%",
                    Schemas.of("anyOf", List.of(Schemas.of("const", REFUSED), Values.RATE.schema())),
                    (scalar, reading) -> outside(scalar.text())),
            "whole rate charged beyond the quota, as in 106.1%, or refused when nothing enters beyond it");
    private static final Key<Double> FILL_LIMIT = Key.optional(
            "fill-limit", Values.SHARE, "largest share of the quota that administration lets be used; 100% without it");
    private static final Key<TariffRateQuota.RentHolder> RENT = Key.required(
            "rent",
            Values.choice(
                    "a receiver of the rent",
                    Ordered.of(
                            "importer", TariffRateQuota.RentHolder.IMPORTER,
                            "exporter", TariffRateQuota.RentHolder.EXPORTER,
                            "auction", TariffRateQuota.RentHolder.AUCTION)),
            "who receives the quota rent: importer, exporter or auction (the government sells the permits)");

    private static final Key<List<Double>> SHARES = Key.required(
            "shares",
            new ListType<>(Values.SHARE, false, false),
            "share of the quota set aside in each quota year; the last one goes on");
    private static final Key<Double> FILLED =
            Key.required("filled", Values.SHARE, "share of the part set aside that finds takers");
    private static final Key<TariffRateQuota.Reserved> RESERVED = Key.optional(
            "reserved",
            new Section<>(
                    "a reserve",
                    List.of(SHARES, FILLED),
                    Map.of("share", "write shares: [first year, second year, ...]"),
                    fields -> {},
                    fields -> new TariffRateQuota.Reserved(fields.get(SHARES), fields.get(FILLED))),
            "part of the quota set aside for a class of goods");

    private static final Key<Double> SUB_SHARE =
            Key.required("share", Values.SHARE, "largest share of the whole quota for these origins");
    private static final Key<Map<String, TariffRateQuota.SubQuota>> SUB_QUOTAS = Key.optional(
            "sub-quotas",
            MapType.free(
                    "sub-quota",
                    new Section<>(
                            "a sub-quota",
                            List.of(MeasureKeys.ORIGINS, SUB_SHARE),
                            MeasureKeys.FLOW_HINTS,
                            fields -> {},
                            fields -> new TariffRateQuota.SubQuota(
                                    fields.name(), fields.get(MeasureKeys.ORIGINS), fields.get(SUB_SHARE)))),
            "limits for some of the origins within the whole");

    static final Section<TariffRateQuota> SECTION = new Section<>(
            "a quota",
            List.of(
                    QUOTA,
                    MeasureKeys.FROM,
                    MeasureKeys.UNTIL,
                    AMOUNT,
                    AMOUNTS,
                    GROWTH,
                    INSIDE,
                    OUTSIDE,
                    FILL_LIMIT,
                    RESERVED,
                    SUB_QUOTAS,
                    RENT,
                    MeasureKeys.SOURCE),
            hints(),
            QuotaSection::check,
            QuotaSection::build);

    /**
     * What happens beyond the quota.
     *
     * @param rate the rate charged, or null when entry is refused
     */
    record Outside(@Nullable AdValorem rate) {}

    private QuotaSection() {}

    private static Outside outside(String text) throws BadValue {
        if (text.equals(REFUSED)) {
            return new Outside(null);
        }
        if (text.chars().noneMatch(Character::isDigit)) {
            throw new BadValue(
                    Quoted.text(text) + " is neither a rate nor refused", "write refused, or a rate as in 106.1%");
        }
        return new Outside(Values.rate(text));
    }

    private static Map<String, String> hints() {
        Map<String, String> hints = new java.util.HashMap<>(MeasureKeys.MEASURE_HINTS);
        hints.put("then", "when a quota ends, the duties of the day apply again: remove it");
        hints.put("phase-in", "a quota says how it grows by amounts or growth: remove it");
        hints.put("rate", "write inside for the rate within the quota, outside for the rate beyond it");
        hints.put("tariff", "write inside for the rate within the quota, outside for the rate beyond it");
        return hints;
    }

    private static void check(Fields fields) {
        MeasureKeys.checkDates(fields);
        checkAmounts(fields);
        AdValorem inside = fields.orNull(INSIDE);
        Outside outside = fields.orNull(OUTSIDE);
        if (inside != null && inside.rate() < 0) {
            fields.problem(INSIDE, "the rate within the quota is negative", "write a rate from 0% upwards");
        }
        AdValorem beyond = outside == null ? null : outside.rate();
        if (inside != null && beyond != null && beyond.rate() < inside.rate()) {
            fields.problem(
                    OUTSIDE,
                    "the rate beyond the quota (" + beyond + ") is below the rate within it (" + inside + ")",
                    "exchange the two, or state a plain duty");
        }
        if (fields.or(FILL_LIMIT, 1.0) == 0) {
            fields.problem(
                    FILL_LIMIT,
                    "a fill limit of 0% closes the quota",
                    "let a little in, or replace the quota by a duty that keeps trade out");
        }
        checkSubQuotas(fields);
    }

    private static void checkAmounts(Fields fields) {
        if (fields.has(AMOUNT) == fields.has(AMOUNTS)) {
            boolean both = fields.has(AMOUNT);
            fields.problem(
                    both ? AMOUNTS : QUOTA,
                    both ? "the quota states both amount and amounts" : "the quota states no amount",
                    both
                            ? "keep one of the two"
                            : "add amount, as in amount: 49000 "
                                    + fields.reading().unitHint());
        }
        List<Quantity> amounts = fields.or(AMOUNTS, List.of());
        LocalDate from = fields.orNull(MeasureKeys.FROM);
        LocalDate until = fields.orNull(MeasureKeys.UNTIL);
        if (from != null && until != null && !until.isBefore(from)) {
            int years = QuotaPath.quotaYear(until, from) + 1;
            if (amounts.size() > years) {
                fields.problem(
                        AMOUNTS,
                        "there are " + amounts.size() + " amounts, but the quota lasts " + years + " quota "
                                + (years == 1 ? "year" : "years"),
                        "remove the last ones, or move until");
            } else if (amounts.size() == years && fields.has(GROWTH)) {
                fields.problem(
                        GROWTH,
                        "growth is never used: the amounts cover every quota year to " + until,
                        "remove growth, or some of the amounts");
            }
        }
        FlowSelector flows = fields.orNull(QUOTA);
        if (flows != null) {
            checkUnits(fields, flows.products().get(0));
        }
    }

    private static void checkUnits(Fields fields, String product) {
        Quantity amount = fields.orNull(AMOUNT);
        if (amount != null) {
            MeasureKeys.unit(fields, (what, remedy) -> fields.problem(AMOUNT, what, remedy), amount.unit(), product);
        }
        List<Quantity> amounts = fields.or(AMOUNTS, List.of());
        for (int at = 0; at < amounts.size(); at++) {
            int item = at;
            MeasureKeys.unit(
                    fields,
                    (what, remedy) -> fields.problemAt(AMOUNTS, item, what, remedy),
                    amounts.get(at).unit(),
                    product);
        }
    }

    private static void checkSubQuotas(Fields fields) {
        FlowSelector flows = fields.orNull(QUOTA);
        if (flows == null || flows.origins().contains(FlowSelector.ALL)) {
            return;
        }
        for (TariffRateQuota.SubQuota sub : fields.or(SUB_QUOTAS, Map.of()).values()) {
            for (String origin : sub.origins()) {
                if (!flows.origins().contains(origin)) {
                    fields.problem(
                            SUB_QUOTAS,
                            "the sub-quota '" + sub.name() + "' names " + origin + ", which is no origin of the quota",
                            "name one of " + String.join(", ", flows.origins()));
                }
            }
        }
    }

    private static TariffRateQuota build(Fields fields) {
        FlowSelector flows = fields.get(QUOTA);
        List<Quantity> stated = fields.has(AMOUNT) ? List.of(fields.get(AMOUNT)) : List.copyOf(fields.get(AMOUNTS));
        String unit = MeasureKeys.unit(
                fields,
                (what, remedy) -> {},
                stated.get(0).unit(),
                flows.products().get(0));
        return new TariffRateQuota(
                MeasureKeys.head(fields),
                flows,
                new QuotaPath(
                        unit,
                        stated.stream().map(Quantity::amount).toList(),
                        fields.or(GROWTH, AdValorem.ZERO).rate()),
                fields.get(INSIDE),
                fields.get(OUTSIDE).rate(),
                fields.get(RENT),
                fields.or(FILL_LIMIT, 1.0),
                new ArrayList<>(fields.or(SUB_QUOTAS, Map.of()).values()),
                fields.orNull(RESERVED));
    }
}
