package portolan.app;

import java.util.List;
import portolan.core.InputException;
import portolan.core.Problem;

/** Finds all problems of scenarios without running them. */
public final class CheckScenarios {
    private CheckScenarios() {}

    /**
     * Reads and binds the scenarios of a request; all of those at hand when it names none.
     *
     * @throws portolan.core.InputException with all problems of all of them
     */
    public static Answer check(Request request) {
        Workbench bench = Workbench.open(request);
        if (bench.asked().isEmpty() && !request.settings().isEmpty()) {
            throw new InputException(List.of(new Problem(
                    "--set", 0, 0, "no scenario is named that it would change", "name the scenarios to change")));
        }
        var ids = bench.asked().isEmpty() ? bench.library().ids() : bench.asked();
        bench.read(ids, request.against());
        StringBuilder text = new StringBuilder();
        ids.forEach(id -> text.append(id).append(": no problems\n"));
        return Answer.of(text.toString());
    }
}
