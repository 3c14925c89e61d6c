/**
 * Which pictures a run or a comparison is told in: from result tables to chart descriptions, with the finding as title.
 * One class per story; no drawing.
 */
@NullMarked
package portolan.chart.story;

import org.jspecify.annotations.NullMarked;
