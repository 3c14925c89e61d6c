package portolan.analysis;

import java.util.List;
import portolan.model.ModelRun;
import portolan.results.TargetVerdict;
import portolan.scenario.ResolvedScenario;

/**
 * A scenario with all that is said of it: its run, the run it is compared with, and the verdicts on its goals.
 *
 * @param scenario the scenario as solved, cuts found for imposed goals included
 * @param run its run
 * @param comparator the scenario it is compared with
 * @param comparatorRun that one's run
 * @param low the run with the growth assumptions at their low ends
 * @param high the same at their high ends
 * @param verdicts one per goal, in order
 */
public record Study(
        ResolvedScenario scenario,
        ModelRun run,
        ResolvedScenario comparator,
        ModelRun comparatorRun,
        ModelRun low,
        ModelRun high,
        List<TargetVerdict> verdicts) {
    public Study {
        verdicts = List.copyOf(verdicts);
    }
}
