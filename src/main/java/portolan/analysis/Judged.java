package portolan.analysis;

import portolan.model.ModelRun;
import portolan.policy.Target;
import portolan.scenario.ResolvedScenario;

/**
 * A run and the scenario it solves, seen through a goal.
 *
 * @param scenario the scenario
 * @param run its run
 */
record Judged(ResolvedScenario scenario, ModelRun run) {
    /** What the goal counts in a year, C$ billion in the goal's own prices. */
    double counted(Target target, int year) {
        double level = target.prices() == Target.Prices.CURRENT ? scenario.priceLevel(year) : 1;
        return run.counted(target.flow(), year) * level / 1000;
    }
}
