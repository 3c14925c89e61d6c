package portolan.model;

import portolan.results.ModelCard;
import portolan.scenario.ResolvedScenario;

/** A family of trade models: a pure function from a bound scenario to a run. */
public interface TradeModel {
    /**
     * Solves every year of the scenario and checks each answer against the model's own equations.
     *
     * @throws ModelFailure when a year does not converge or an answer fails its check; never a doubtful number
     */
    ModelRun solve(ResolvedScenario scenario);

    /** What the model is, and what it leaves out. */
    ModelCard card();
}
