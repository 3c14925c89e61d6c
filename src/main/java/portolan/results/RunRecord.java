package portolan.results;

import java.util.List;

/**
 * One scenario, solved: what it is, its numbers, whether its goals are met, and how well the equations were.
 *
 * @param card what the scenario is made of
 * @param table its numbers
 * @param verdicts its goals
 * @param diagnostics how well the equations were met
 * @param model what the model is
 */
public record RunRecord(
        ScenarioCard card, ResultTable table, List<TargetVerdict> verdicts, Diagnostics diagnostics, ModelCard model) {
    public RunRecord {
        verdicts = List.copyOf(verdicts);
    }

    public String id() {
        return card.id();
    }
}
