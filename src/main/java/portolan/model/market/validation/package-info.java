/**
 * Models that are run only to be compared with published numbers: a linear approximation and a linear demand. They stand
 * beside the market model, share its solver and its quota rules where they can, and never feed a scenario.
 */
@NullMarked
package portolan.model.market.validation;

import org.jspecify.annotations.NullMarked;
