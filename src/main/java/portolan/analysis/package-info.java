/**
 * Many runs of a model: whether goals are met and what they would take, and what the growth assumptions do to the
 * verdict.
 */
@NullMarked
package portolan.analysis;

import org.jspecify.annotations.NullMarked;
