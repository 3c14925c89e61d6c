package portolan.app;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import portolan.core.Numbers;
import portolan.policy.AgreementChange;
import portolan.policy.CapacityLimit;
import portolan.policy.Coverage;
import portolan.policy.DutyMeasure;
import portolan.policy.DutySchedule;
import portolan.policy.Measure;
import portolan.policy.NewPlant;
import portolan.policy.PhaseIn;
import portolan.policy.Retaliation;
import portolan.policy.Subsidy;
import portolan.policy.TariffRateQuota;
import portolan.policy.TradeCostChange;

/** Measures in words. */
final class MeasureWords {
    private MeasureWords() {}

    /** What a measure does to which flows. */
    static String what(Measure measure) {
        if (measure instanceof DutySchedule schedule) {
            return schedule(schedule);
        }
        if (measure instanceof AgreementChange change) {
            return change.agreement() + " between "
                    + String.join(", ", change.flows().origins()) + " and "
                    + String.join(", ", change.flows().importers()) + ": "
                    + (change.ended() ? "ended" : "used by " + percent(change.share()) + " of the value");
        }
        if (measure instanceof NewPlant plant) {
            return "new plant in " + plant.flows().origins().get(0) + " selling " + plant.perYear() + " a year of "
                    + plant.flows().products().get(0) + " to "
                    + plant.flows().importers().get(0);
        }
        String flows = measure.flows().toString();
        if (measure instanceof DutyMeasure duty) {
            return flows + ": "
                    + duty.changes().stream().map(MeasureWords::change).collect(Collectors.joining(", "))
                    + coverage(duty.coverage());
        }
        if (measure instanceof Retaliation answer) {
            return flows + ": " + percent(answer.ratio()) + " of the points that "
                    + (answer.answersAll()
                            ? "stand above the standing duty of the other"
                            : String.join(", ", answer.answers()) + " adds to the duty of the other");
        }
        if (measure instanceof TariffRateQuota quota) {
            return flows + ": " + quota(quota);
        }
        if (measure instanceof TradeCostChange cost) {
            return flows + ": trade cost "
                    + signed(cost.change().rate(), cost.change().toString());
        }
        if (measure instanceof Subsidy subsidy) {
            return flows + ": " + subsidy.perUnit() + " paid for each of the " + subsidy.unit();
        }
        CapacityLimit limit = (CapacityLimit) measure;
        return flows + ": at most " + limit.perYear() + ", rent to " + limit.owner();
    }

    private static String schedule(DutySchedule schedule) {
        double lowest = Double.POSITIVE_INFINITY;
        double highest = 0;
        int listed = 0;
        for (Map<String, DutySchedule.Rate> byOrigin : schedule.rates().values()) {
            for (DutySchedule.Rate rate : byOrigin.values()) {
                lowest = Math.min(lowest, rate.rate());
                highest = Math.max(highest, rate.rate());
                listed++;
            }
        }
        String range = percent(lowest) + (lowest == highest ? "" : " to " + percent(highest));
        String spares = schedule.spares() == null ? "" : ", goods under " + schedule.spares() + " free";
        List<String> products = schedule.flows().products();
        String goods = products.size() > 4 ? products.size() + " products" : String.join(", ", products);
        List<String> origins = schedule.flows().origins();
        String sellers = origins.size() > 4 ? origins.size() + " origins" : String.join(", ", origins);
        return goods + " from " + sellers + " into " + schedule.importer() + ": "
                + schedule.component().label() + " duty " + range
                + (listed == 1 ? "" : " at " + listed + " rates") + ", each on the share of the flow it covers"
                + spares;
    }

    private static String coverage(@Nullable Coverage coverage) {
        if (coverage == null) {
            return "";
        }
        String share = coverage.share() == 1 ? "" : ", on " + percent(coverage.share()) + " of the value";
        return share + (coverage.spares() == null ? "" : ", goods under " + coverage.spares() + " free");
    }

    private static String percent(double rate) {
        return Numbers.display(100 * rate, 1) + "%";
    }

    /** The days on which it holds. */
    static String when(Measure measure) {
        PhaseIn phaseIn = measure.head().phaseIn();
        String steps = phaseIn.years() > 1 ? ", phased in over " + phaseIn.years() + " years" : "";
        return measure.head().span() + steps;
    }

    private static String change(DutyMeasure.Change change) {
        String layer = change.component().label();
        return switch (change.action()) {
            case SET -> layer + " duty " + change.rate();
            case ADD ->
                layer + " duty " + signed(change.rate().rate(), change.rate().toString()) + " points";
            case REMOVE -> "no " + layer + " duty";
        };
    }

    private static String quota(TariffRateQuota quota) {
        String growth = quota.path().growth() == 0
                ? ""
                : ", then " + Numbers.display(100 * quota.path().growth(), 1) + "% more each year";
        String amounts = quota.path().amounts().stream()
                .map(amount -> Numbers.display(amount, 0))
                .collect(Collectors.joining(", "));
        String outside = quota.outside() == null ? "refused" : String.valueOf(quota.outside());
        return amounts + " " + quota.path().unit() + " a year" + growth + "; " + quota.inside() + " within, "
                + outside + " beyond; rent to "
                + switch (quota.rent()) {
                    case IMPORTER -> "permit holders in the importing country";
                    case EXPORTER -> "sellers in the exporting country";
                    case AUCTION -> "the importing government";
                };
    }

    private static String signed(double value, String text) {
        return value > 0 && !text.startsWith("+") ? "+" + text : text;
    }
}
