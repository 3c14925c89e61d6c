/**
 * What a run leaves behind, in memory: a tidy table of numbers, how well the equations were met, the arithmetic behind
 * a number, comparisons, and the manifest. No economics and no drawing.
 */
@NullMarked
package portolan.results;

import org.jspecify.annotations.NullMarked;
