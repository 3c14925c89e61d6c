package portolan.numerics;

/**
 * How well a solution is known.
 *
 * @param converged whether both limits of the solver were met
 * @param iterations Newton steps taken
 * @param residual the largest absolute residual at the answer, in the units of the rows (here always relative)
 * @param step the largest component of the Newton step that would come next: an estimate of the error of the answer
 * @param worstRow the row with the largest residual, or -1 for a system without rows
 * @param method the road that led there, a few words
 */
public record ConvergenceReport(
        boolean converged, int iterations, double residual, double step, int worstRow, String method) {

    /** The report of a system that had nothing to solve. */
    public static final ConvergenceReport NOTHING_TO_SOLVE =
            new ConvergenceReport(true, 0, 0, 0, -1, "nothing to solve");

    /**
     * The same report with another name of the method.
     *
     * @param name a few words
     * @return the renamed report
     */
    public ConvergenceReport by(String name) {
        return new ConvergenceReport(converged, iterations, residual, step, worstRow, name);
    }
}
