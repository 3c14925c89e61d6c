/**
 * Numbers without economics: solving equations and telling honestly how well it went.
 *
 * <p>The work horse is {@link portolan.numerics.ComplementarityNewton}: a semi-smooth Newton method for square systems
 * in which some rows are plain equations and others are complementarity conditions (a price that may rise only while a
 * limit is met exactly). {@link portolan.numerics.DenseLu} solves its linear steps, {@link
 * portolan.numerics.RootFinding} is the slow and certain road in one variable, and every answer comes with a {@link
 * portolan.numerics.ConvergenceReport}. What does not converge is a {@link portolan.numerics.NotConverged}, never a
 * number.
 *
 * <p>All methods are deterministic to the last bit: fixed summation order and {@link StrictMath}.
 */
@NullMarked
package portolan.numerics;

import org.jspecify.annotations.NullMarked;
