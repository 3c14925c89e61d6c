package portolan.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import portolan.data.Agreements;
import portolan.policy.AgreementChange;
import portolan.policy.Coverage;
import portolan.policy.DutyComponent;
import portolan.policy.DutyMeasure;
import portolan.policy.DutyMeasure.Action;
import portolan.policy.DutySchedule;
import portolan.policy.Measure;
import portolan.policy.MeasureHead;
import portolan.policy.Retaliation;

/**
 * Everything that bears on the duty of one link, in order of precedence: found once for a market, so that the duty of a
 * day needs no search.
 */
public final class LinkDuties {
    private final double standing;
    private final List<Step> steps = new ArrayList<>();
    private final List<Uses> agreements = new ArrayList<>();
    private final Set<AgreementChange> changes = new LinkedHashSet<>();
    private final List<LinkDuties> followed = new ArrayList<>();

    /**
     * Duties that stand without any measure.
     *
     * @param rate standing rate (fraction), the layer {@link DutyComponent#MFN}
     * @param without the same if an agreement ended, by its id
     */
    public record Standing(double rate, ToDoubleFunction<String> without) {
        /** A rate that rests on no agreement. */
        public static Standing at(double rate) {
            return new Standing(rate, agreement -> rate);
        }
    }

    /**
     * One measure on one layer.
     *
     * @param by the measure
     * @param component the layer
     * @param action what is done to it
     * @param rate rate to set or add on a day, fraction
     * @param coverage goods charged, or null when not said
     */
    private record Step(
            Measure by,
            DutyComponent component,
            Action action,
            ToDoubleFunction<LocalDate> rate,
            @Nullable Coverage coverage) {
        Step(Measure by, DutyComponent component, Action action, double rate, @Nullable Coverage coverage) {
            this(by, component, action, day -> rate, coverage);
        }
    }

    /** Seller, buyer and goods of a link. */
    private record Place(String origin, String importer, String product) {
        boolean isIn(Measure measure) {
            return measure.flows().covers(origin, importer, product);
        }
    }

    /** Use of one agreement on this link, by date. */
    private record Uses(String agreement, List<Agreements.Step> steps, List<AgreementChange> changes) {
        double on(LocalDate day) {
            double use = 0;
            for (Agreements.Step step : steps) {
                use = step.from().isAfter(day) ? use : step.use();
            }
            for (AgreementChange change : changes) {
                MeasureHead head = change.head();
                if (head.span().contains(day)) {
                    use += head.phaseIn().shareOn(day, head.span().from()) * (change.share() - use);
                }
            }
            return use;
        }
    }

    /**
     * Duties on the flow back, which an answer follows.
     *
     * @param charged all of them
     * @param unanswered those that would stand without the measures answered
     */
    private record Back(LinkDuties charged, LinkDuties unanswered) {
        /** Points answered on a day, fraction; a cut is none. */
        double points(LocalDate day) {
            return StrictMath.max(0, charged.on(day).rate() - unanswered.on(day).rate());
        }
    }

    private LinkDuties(double standing) {
        this.standing = standing;
    }

    /**
     * What bears on a link; answers to the duties of others are left out.
     *
     * @param standing duties that stand without any measure
     * @param measures measures of the market in order of precedence
     * @param use how much of each flow enters under which agreement
     * @param origin code of the seller
     * @param importer code of the buyer
     * @param product product id
     */
    public static LinkDuties of(
            Standing standing, List<Measure> measures, Agreements use, String origin, String importer, String product) {
        return of(standing, measures, use, new Place(origin, importer, product), none -> null);
    }

    private static LinkDuties of(
            Standing standing,
            List<Measure> measures,
            Agreements use,
            Place place,
            Function<Retaliation, @Nullable Back> back) {
        LinkDuties duties = new LinkDuties(standing.rate());
        Set<String> spared = new LinkedHashSet<>();
        List<AgreementChange> changes = new ArrayList<>();
        for (Measure measure : measures) {
            if (measure instanceof DutyMeasure duty && place.isIn(duty)) {
                Coverage coverage = duty.coverage();
                duty.changes()
                        .forEach(change -> duties.steps.add(new Step(
                                duty,
                                change.component(),
                                change.action(),
                                change.rate().rate(),
                                coverage)));
                spare(spared, coverage);
            } else if (measure instanceof DutySchedule schedule) {
                DutySchedule.Rate rate = schedule.find(place.origin(), place.importer(), place.product());
                if (rate != null) {
                    Coverage coverage = new Coverage(rate.share(), schedule.spares());
                    duties.steps.add(new Step(schedule, schedule.component(), Action.SET, rate.rate(), coverage));
                    spare(spared, coverage);
                }
            } else if (measure instanceof AgreementChange change && place.isIn(change)) {
                changes.add(change);
                duties.end(change, standing);
            } else if (measure instanceof Retaliation answer && place.isIn(answer)) {
                Back followed = back.apply(answer);
                if (followed != null) {
                    duties.follow(answer, followed);
                }
            }
        }
        for (String agreement : spared) {
            List<AgreementChange> own = changes.stream()
                    .filter(change -> change.agreement().equals(agreement))
                    .toList();
            duties.agreements.add(new Uses(agreement, use.of(agreement, place.importer(), place.origin()), own));
            duties.changes.addAll(own);
        }
        return duties;
    }

    /** Where the standing duty rests on an agreement that ends, the duty without it takes its place. */
    private void end(AgreementChange change, Standing duty) {
        double without = duty.without().applyAsDouble(change.agreement());
        if (change.ended() && without != standing) {
            steps.add(new Step(change, DutyComponent.MFN, Action.SET, without, Coverage.ALL));
            changes.add(change);
        }
    }

    private static void spare(Set<String> spared, @Nullable Coverage coverage) {
        String agreement = coverage == null ? null : coverage.spares();
        if (agreement != null) {
            spared.add(agreement);
        }
    }

    /**
     * What bears on a link of a market.
     *
     * @param market the market
     * @param measures those of its measures that can bear on the link, in order of precedence
     * @param origin position of the seller
     * @param importer position of the buyer
     */
    public static LinkDuties of(ResolvedMarket market, List<Measure> measures, int origin, int importer) {
        return of(market, measures, origin, importer, answer -> back(answer, market, origin, importer));
    }

    private static LinkDuties of(
            ResolvedMarket market,
            List<Measure> measures,
            int origin,
            int importer,
            Function<Retaliation, @Nullable Back> back) {
        MarketFlows flows = market.flows();
        return of(
                new Standing(
                        flows.standingDuty(origin, importer),
                        agreement -> flows.dutyWithoutAgreement(agreement, origin, importer)),
                measures,
                market.agreements(),
                new Place(flows.regions().get(origin), flows.regions().get(importer), market.product()),
                back);
    }

    /** Duties on the flow back, from the importer to the origin, without answers to answers. */
    private static Back back(Retaliation answer, ResolvedMarket market, int origin, int importer) {
        int seller = importer;
        int buyer = origin;
        List<Measure> others = market.measures().stream()
                .filter(measure -> !answer.answers(measure))
                .toList();
        return new Back(
                of(market, market.measures(), seller, buyer, none -> null),
                answer.answersAll()
                        ? new LinkDuties(market.flows().standingDuty(seller, buyer))
                        : of(market, others, seller, buyer, none -> null));
    }

    /** Lets the duty follow that on the flow back. */
    private void follow(Retaliation answer, Back back) {
        followed.add(back.charged());
        steps.add(new Step(
                answer,
                DutyComponent.COUNTER_TARIFF,
                answer.answersAll() ? Action.SET : Action.ADD,
                day -> answer.ratio() * back.points(day),
                Coverage.ALL));
    }

    /** Days up to the end of a year on which the duty may change. */
    public SortedSet<LocalDate> days(int lastYear) {
        SortedSet<LocalDate> days = new TreeSet<>(usesChange());
        steps.forEach(step -> addDays(step.by().head(), lastYear, days));
        changes.forEach(change -> addDays(change.head(), lastYear, days));
        followed.forEach(duties -> days.addAll(duties.days(lastYear)));
        return days;
    }

    private static void addDays(MeasureHead head, int lastYear, Set<LocalDate> days) {
        LocalDate from = head.span().from();
        LocalDate after = head.span().dayAfter();
        for (int step = 0; step < head.phaseIn().years(); step++) {
            LocalDate day = from.plusYears(step);
            if (day.getYear() <= lastYear && (after == null || day.isBefore(after))) {
                days.add(day);
            }
        }
        if (after != null && after.getYear() <= lastYear) {
            days.add(after);
        }
    }

    /** Whether any measure bears on the link; otherwise the standing duty is all there ever is. */
    public boolean any() {
        return !steps.isEmpty();
    }

    /** Whether a duty here follows that on the flow back. */
    public boolean answers() {
        return !followed.isEmpty();
    }

    /** Changes of agreements that bear on the link. */
    public Set<AgreementChange> changes() {
        return changes;
    }

    /** Days on which the use of an agreement changes while a duty that spares it runs. */
    public Set<LocalDate> usesChange() {
        Set<LocalDate> days = new LinkedHashSet<>();
        for (Uses uses : agreements) {
            double before = 0;
            for (Agreements.Step step : uses.steps()) {
                if (step.use() != before && sparedOn(uses.agreement(), step.from())) {
                    days.add(step.from());
                }
                before = step.use();
            }
        }
        return days;
    }

    private boolean sparedOn(String agreement, LocalDate day) {
        return steps.stream()
                .anyMatch(step -> step.coverage() != null
                        && agreement.equals(step.coverage().spares())
                        && step.by().head().span().contains(day));
    }

    /** The layers on a day. */
    public DutyStack on(LocalDate day) {
        DutyStack stack = new DutyStack(standing);
        for (Uses uses : agreements) {
            stack.use(uses.agreement(), uses.on(day));
        }
        for (Step step : steps) {
            MeasureHead head = step.by().head();
            if (head.decides(day)) {
                lay(stack, step, head, day);
            }
        }
        return stack;
    }

    private static void lay(DutyStack stack, Step step, MeasureHead head, LocalDate day) {
        if (!head.span().contains(day)) {
            // once a measure has lapsed for good, the layer it ruled is gone
            stack.clear(step.component(), 1, step.by());
            return;
        }
        double grown = head.phaseIn().shareOn(day, head.span().from());
        Coverage coverage = step.coverage();
        switch (step.action()) {
            case SET ->
                stack.set(
                        step.component(),
                        step.rate().applyAsDouble(day),
                        coverage == null ? Coverage.ALL : coverage,
                        grown,
                        step.by());
            case ADD -> stack.add(step.component(), grown * step.rate().applyAsDouble(day), coverage, step.by());
            case REMOVE -> stack.clear(step.component(), grown, step.by());
        }
    }
}
