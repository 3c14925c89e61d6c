package portolan.numerics;

/** No solution was found. Carries what is known about the attempt; there is no number to go on with. */
public final class NotConverged extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ConvergenceReport report;

    /**
     * States the failure.
     *
     * @param message what did not converge, where it is worst, and what to try
     * @param report the state of the last attempt
     */
    public NotConverged(String message, ConvergenceReport report) {
        super(message);
        this.report = report;
    }

    /**
     * The state of the last attempt.
     *
     * @return the report, with {@code converged} false
     */
    public ConvergenceReport report() {
        return report;
    }
}
