package portolan.results;

/**
 * How well a run met its own equations.
 *
 * @param solves systems solved
 * @param worstResidual largest relative excess demand or complementarity gap, at most 1e-10
 * @param worstStep largest last Newton step in logs, an estimate of the error, at most 1e-9
 * @param worstWhere market and year of the largest residual
 * @param checks equations checked from the outputs alone
 */
public record Diagnostics(int solves, double worstResidual, double worstStep, String worstWhere, int checks) {}
