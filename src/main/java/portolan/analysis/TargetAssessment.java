package portolan.analysis;

import java.util.List;
import org.jspecify.annotations.Nullable;
import portolan.policy.Target;
import portolan.policy.TargetFlow;
import portolan.results.TargetVerdict;

/** Judges one goal from solved runs. */
final class TargetAssessment {
    /** Last year with statistics for the whole of it. */
    private static final int LAST_OBSERVED = 2025;

    private final Target target;

    TargetAssessment(Target target) {
        this.target = target;
    }

    TargetVerdict verdict(Judged central, Judged low, Judged high, Judged comparator, double cut) {
        double base = central.counted(target, target.since());
        double goal = base * (1 + target.change().rate());
        return new TargetVerdict(
                target.id(),
                title(),
                partner(),
                product(),
                target.prices() == Target.Prices.CURRENT ? "current" : "constant",
                target.since(),
                base,
                target.by(),
                goal,
                central.counted(target, target.by()),
                low.counted(target, target.by()),
                high.counted(target, target.by()),
                comparator.counted(target, target.by()),
                yearMet(central, goal),
                growth(base, goal, target.by() - target.since()),
                growth(central.counted(target, LAST_OBSERVED), goal, target.by() - LAST_OBSERVED),
                cut,
                target.source().id());
    }

    private @Nullable Integer yearMet(Judged central, double goal) {
        for (int year = target.since() + 1;
                year <= central.scenario().modelYears().last();
                year++) {
            if (central.counted(target, year) >= goal * (1 - 1e-9)) {
                return year;
            }
        }
        return null;
    }

    private static double growth(double from, double to, int years) {
        return years > 0 ? StrictMath.pow(to / from, 1.0 / years) - 1 : Double.NaN;
    }

    private String partner() {
        TargetFlow flow = target.flow();
        if (flow.except().equals(List.of("USA"))) {
            return "non-US";
        }
        return flow.to().size() == 1 ? flow.to().get(0) : String.join("+", flow.to());
    }

    private String product() {
        TargetFlow flow = target.flow();
        if (flow.services()) {
            return "goods-and-services";
        }
        return flow.without().equals(List.of("gold")) ? "goods-without-gold" : "all";
    }

    private String title() {
        TargetFlow flow = target.flow();
        String to = String.join(", ", flow.to());
        String except = flow.except().isEmpty() ? "" : " except " + String.join(", ", flow.except());
        String without = flow.without().isEmpty() ? "" : " without " + String.join(", ", flow.without());
        return "Exports of goods" + (flow.services() ? " and services" : "") + " to " + to + except + without + ": "
                + (target.change().rate() > 0 ? "+" : "") + target.change() + " from " + target.since() + " by "
                + target.by();
    }
}
