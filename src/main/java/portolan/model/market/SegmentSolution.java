package portolan.model.market;

import java.util.List;
import portolan.numerics.ConvergenceReport;

/**
 * Prices, premia and quantities of one segment, all against the baseline of the same year.
 *
 * @param supplyPrice p_i, change of the log supply price of each region; 0 where supply is fully elastic or absent
 * @param landed pi_ij, change of the log price the buyer pays on each link; 0 where nothing is traded
 * @param quantity units a year on each link
 * @param importIndex P_Mj, the log price index of imports that rules demand; 0 where nothing is imported
 * @param index P_j, the log price index over home and imports that rules demand
 * @param quotas premia and quantities in the order of the segment's quotas
 * @param capacities premia and quantities in the order of the segment's capacities
 * @param report how well the solution is known
 */
public record SegmentSolution(
        List<Double> supplyPrice,
        Grid landed,
        Grid quantity,
        List<Double> importIndex,
        List<Double> index,
        List<LimitState> quotas,
        List<LimitState> capacities,
        ConvergenceReport report) {

    /** Keeps unmodifiable copies. */
    public SegmentSolution {
        supplyPrice = List.copyOf(supplyPrice);
        importIndex = List.copyOf(importIndex);
        index = List.copyOf(index);
        quotas = List.copyOf(quotas);
        capacities = List.copyOf(capacities);
    }
}
