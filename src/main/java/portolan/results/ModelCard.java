package portolan.results;

import java.util.List;

/**
 * A model in a few words, printed with its results.
 *
 * @param name name
 * @param answers what it can answer
 * @param equations what it solves, one line each
 * @param leavesOut what it leaves out
 */
public record ModelCard(String name, String answers, List<String> equations, List<String> leavesOut) {
    public ModelCard {
        equations = List.copyOf(equations);
        leavesOut = List.copyOf(leavesOut);
    }
}
