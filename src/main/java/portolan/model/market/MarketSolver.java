package portolan.model.market;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import portolan.core.YearRange;
import portolan.model.ModelFailure;
import portolan.numerics.NotConverged;
import portolan.scenario.ResolvedMarket;

/**
 * Solves markets and holds every answer against its equations. The same market under the same measures recurs in most
 * scenarios: since solving is pure, its answer is kept and given again. Safe for several threads.
 */
final class MarketSolver {
    private static final int MOST_KEPT = 192;

    private static final String REMEDY = "; there is no result: lower the most extreme rate or amount of the scenario";

    /** Least recently used first. */
    private final Map<Task, MarketRun> kept = new LinkedHashMap<>(16, 0.75f, true);

    private record Task(ResolvedMarket market, YearRange years) {}

    /**
     * Solves a market.
     *
     * @param market the market and its measures
     * @param years from the first year of its data on
     * @throws ModelFailure when there is no answer, or it fails its equations
     */
    MarketRun solve(ResolvedMarket market, YearRange years) {
        Task task = new Task(market, years);
        MarketRun known = recall(task);
        if (known != null) {
            return known;
        }
        MarketRun run = checked(market, years);
        keep(task, run);
        return run;
    }

    private synchronized @Nullable MarketRun recall(Task task) {
        return kept.get(task);
    }

    private synchronized void keep(Task task, MarketRun run) {
        kept.put(task, run);
        if (kept.size() > MOST_KEPT) {
            kept.remove(kept.keySet().iterator().next());
        }
    }

    private static MarketRun checked(ResolvedMarket market, YearRange years) {
        try {
            MarketRun run = MarketRun.solve(market, years);
            List<EquationFailure> failures = MarketEquationCheck.check(run.market(), run.years());
            if (!failures.isEmpty()) {
                throw new ModelFailure("the answer fails " + failures.size() + " of its own equations; the first: "
                        + failures.get(0) + REMEDY);
            }
            return run;
        } catch (NotConverged problem) {
            throw new ModelFailure("" + problem.getMessage(), problem);
        }
    }
}
