package portolan.app;

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
        bench.refuseIdleSettings();
        var ids = bench.asked().isEmpty() ? bench.library().ids() : bench.asked();
        bench.read(ids, request.against());
        StringBuilder text = new StringBuilder();
        ids.forEach(id -> text.append(id).append(": no problems\n"));
        return Answer.of(text.toString());
    }
}
