/**
 * A question put to the models. A {@link Scenario} is what a file says, by names; the
 * {@code Resolver} joins it with what it extends and binds it to data as a
 * {@link ResolvedScenario}, in which nothing is left to look up.
 */
@NullMarked
package portolan.scenario;

import org.jspecify.annotations.NullMarked;
