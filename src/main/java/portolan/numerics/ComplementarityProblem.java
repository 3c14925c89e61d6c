package portolan.numerics;

/**
 * A square system in which every unknown has its row, and each row is an equation or a complementarity condition.
 *
 * <p>With {@code u = upper(i)} the row of an unknown {@code x} with residual {@code f} asks:
 *
 * <ul>
 *   <li>unbounded ({@link #isEquation}): {@code f = 0};
 *   <li>bounded: {@code 0 <= x <= u}, and {@code f >= 0} where {@code x = 0}, {@code f <= 0} where {@code x = u},
 *       {@code f = 0} in between.
 * </ul>
 *
 * <p>The upper bound of one unknown may be a budget that others draw on too: with {@link #sharers} the bound is
 * {@code u} less the sum of those unknowns.
 */
public interface ComplementarityProblem {

    /**
     * The number of unknowns and rows.
     *
     * @return the size, 0 or more
     */
    int size();

    /**
     * Whether a row is a plain equation, its unknown unbounded.
     *
     * @param row from 0 to size - 1
     * @return true for an equation, false for a complementarity condition
     */
    boolean isEquation(int row);

    /**
     * The upper bound of a bounded unknown.
     *
     * @param row from 0 to size - 1
     * @return 0 or more; {@link Double#POSITIVE_INFINITY} for none
     */
    double upper(int row);

    /**
     * The unknowns that draw on the same upper bound.
     *
     * @param row from 0 to size - 1
     * @return indices of unknowns, never the row itself; must not be changed by the receiver
     */
    int[] sharers(int row);

    /**
     * Writes the residuals and their derivatives at a point.
     *
     * @param x the point
     * @param residual where f is written
     * @param jacobian where df_i/dx_j is written, row by row; every cell of the leading block must be written
     */
    void evaluate(double[] x, double[] residual, double[][] jacobian);
}
