package portolan.model.market;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import portolan.core.YearRange;
import portolan.model.ModelFailure;
import portolan.numerics.NotConverged;
import portolan.scenario.ResolvedMarket;

/**
 * Solves markets and holds every answer against its equations. The same market under the same measures recurs in most
 * scenarios: since solving is pure, its answer is kept and given again. Safe for several threads.
 */
final class MarketSolver {
    private static final int MOST_KEPT = 256;

    private final Map<Task, MarketRun> kept = new ConcurrentHashMap<>();

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
        MarketRun known = kept.get(task);
        if (known != null) {
            return known;
        }
        MarketRun run = checked(market, years);
        if (kept.size() >= MOST_KEPT) {
            kept.clear();
        }
        kept.put(task, run);
        return run;
    }

    private static MarketRun checked(ResolvedMarket market, YearRange years) {
        try {
            MarketRun run = MarketRun.solve(market, years);
            List<EquationFailure> failures = MarketEquationCheck.check(run.market(), run.years());
            if (!failures.isEmpty()) {
                throw new ModelFailure(
                        "the answer fails " + failures.size() + " of its own equations; the first: " + failures.get(0));
            }
            return run;
        } catch (NotConverged problem) {
            throw new ModelFailure("" + problem.getMessage(), problem);
        }
    }
}
