package portolan.model.market;

import java.util.List;

/**
 * One year of a market: what was asked, what was found, and the books.
 *
 * @param year the calendar year
 * @param baseline the year without measures
 * @param before preferences during the year
 * @param segments the parts of the year, weights summing to 1
 * @param solutions one for each segment
 * @param accounts day-weighted sums
 * @param after preferences of the next year
 */
public record MarketYear(
        int year,
        MarketBaseline baseline,
        Preferences before,
        List<Segment> segments,
        List<SegmentSolution> solutions,
        Accounts accounts,
        Preferences after) {

    /** Keeps unmodifiable copies. */
    public MarketYear {
        segments = List.copyOf(segments);
        solutions = List.copyOf(solutions);
    }

    /**
     * The largest residual of the year's solutions.
     *
     * @return relative excess demand or complementarity error
     */
    public double worstResidual() {
        return solutions.stream().mapToDouble(s -> s.report().residual()).max().orElse(0);
    }
}
