package portolan.results;

import org.jspecify.annotations.Nullable;

/**
 * Whether a goal is met. Money is C$ billion in the goal's own prices.
 *
 * @param target id of the goal
 * @param title the goal in words
 * @param partner destination counted: an economy, {@code all} or {@code non-US}
 * @param product what is counted: {@code all} goods, {@code goods-without-gold} or {@code goods-and-services}
 * @param prices {@code current} or {@code constant}
 * @param baseYear base year
 * @param baseValue value in the base year
 * @param deadline deadline
 * @param goal value wanted at the deadline
 * @param reached value at the deadline
 * @param low value at the deadline with the growth assumptions at their low ends
 * @param high the same at their high ends
 * @param comparator value at the deadline in the comparator
 * @param yearMet first year in which the goal's value is reached, or null
 * @param requiredGrowth yearly growth needed from the base year, fraction
 * @param requiredFromLast yearly growth needed from the last observed year, fraction
 * @param imposedCut trade-cost cut that meets an imposed goal, fraction, or NaN when the goal is only assessed
 * @param source source id of the goal
 */
public record TargetVerdict(
        String target,
        String title,
        String partner,
        String product,
        String prices,
        int baseYear,
        double baseValue,
        int deadline,
        double goal,
        double reached,
        double low,
        double high,
        double comparator,
        @Nullable Integer yearMet,
        double requiredGrowth,
        double requiredFromLast,
        double imposedCut,
        String source) {
    public boolean met() {
        return reached >= goal * (1 - 1e-9);
    }

    /** What is missing at the deadline, C$ billion, zero when met. */
    public double gap() {
        return Math.max(0, goal - reached);
    }
}
