/**
 * The contract of a trade model, the projection of the undisturbed world, and the check that holds an answer against
 * the model's own equations. Models are pure functions: no files, no clock, no printing, no randomness of their own.
 */
@NullMarked
package portolan.model;

import org.jspecify.annotations.NullMarked;
