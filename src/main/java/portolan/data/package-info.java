/**
 * The known world in memory: trade flows, standing duties, parameters with their ranges, growth outlook, measures in
 * force by date, claims and their verdicts; every row names its source. Nothing here computes a scenario.
 */
@NullMarked
package portolan.data;

import org.jspecify.annotations.NullMarked;
