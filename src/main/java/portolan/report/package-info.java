/**
 * Results in words and tables: for the terminal as text, for everybody else as one page that needs no network. What is
 * shown is chosen here, once, for both; every number comes from the results and is only rounded.
 */
@NullMarked
package portolan.report;

import org.jspecify.annotations.NullMarked;
