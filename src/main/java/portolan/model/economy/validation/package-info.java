/**
 * Published results of gravity in general equilibrium, computed again by {@link
 * portolan.model.economy.EconomySolver}.
 */
@NullMarked
package portolan.model.economy.validation;

import org.jspecify.annotations.NullMarked;
