package portolan.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import portolan.core.AdValorem;
import portolan.core.DateSpan;
import portolan.model.ModelFailure;
import portolan.numerics.RootFinding;
import portolan.policy.FlowSelector;
import portolan.policy.MeasureHead;
import portolan.policy.PhaseIn;
import portolan.policy.Target;
import portolan.policy.TradeCostChange;

/**
 * What a goal would take: the smallest uniform cut in trade cost on all flows it counts that meets it. The cut grows in
 * equal yearly steps from {@value #FIRST_YEAR} to the deadline and stays. Lines that follow no market (gold, services)
 * do not respond to it.
 */
final class ImposedGoal {
    /** First year in which anything can still be decided. */
    static final int FIRST_YEAR = 2027;

    private static final double LARGEST_CUT = 0.9;

    private final Target target;

    /** Solves the scenario with one more measure, or as it is. */
    interface Solver {
        Judged with(@Nullable TradeCostChange measure);
    }

    ImposedGoal(Target target) {
        this.target = target;
    }

    /**
     * The cut (fraction of the delivered price), zero when the goal is met without.
     *
     * @throws ModelFailure when no cut up to 90 % meets the goal
     */
    double smallestCut(Solver solver) {
        Judged asItIs = solver.with(null);
        double goal =
                asItIs.counted(target, target.since()) * (1 + target.change().rate());
        if (asItIs.counted(target, target.by()) >= goal) {
            return 0;
        }
        if (solver.with(measure(LARGEST_CUT)).counted(target, target.by()) < goal) {
            throw new ModelFailure("the goal " + target.id() + " is not met in " + target.by()
                    + " by any cut in trade cost up to 90%: no solution in range; choose a later deadline or a "
                    + "smaller change");
        }
        return RootFinding.between(
                cut -> StrictMath.log(solver.with(measure(cut)).counted(target, target.by()) / goal),
                0,
                LARGEST_CUT,
                1e-13);
    }

    /** The cut as a measure. */
    TradeCostChange measure(double cut) {
        int steps = StrictMath.max(1, target.by() - FIRST_YEAR + 1);
        MeasureHead head = new MeasureHead(
                "imposed-" + target.id(),
                new DateSpan(LocalDate.of(FIRST_YEAR, 1, 1), null),
                MeasureHead.Afterwards.BACK,
                new PhaseIn(PhaseIn.Shape.EQUAL_STEPS, steps),
                target.source());
        return new TradeCostChange(
                head,
                new FlowSelector(List.of(target.flow().exporter()), destinations(), List.of(FlowSelector.ALL)),
                new AdValorem(-cut));
    }

    private List<String> destinations() {
        if (!target.flow().to().contains(FlowSelector.ALL)) {
            return target.flow().to();
        }
        List<String> excepted = new ArrayList<>();
        excepted.add(FlowSelector.ALL);
        target.flow().except().forEach(code -> excepted.add(FlowSelector.NOT + code));
        return excepted;
    }
}
