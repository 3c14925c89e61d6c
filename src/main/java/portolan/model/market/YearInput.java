package portolan.model.market;

import java.util.List;

/**
 * What a path needs to know of one year.
 *
 * @param year the calendar year
 * @param baseline the year without measures
 * @param segments parts of the year between two changes of any measure, in order of time, weights summing to 1
 */
public record YearInput(int year, MarketBaseline baseline, List<Segment> segments) {

    private static final double ROUNDING = 1e-9;

    /** Checks the weights. */
    public YearInput {
        segments = List.copyOf(segments);
        double total = segments.stream().mapToDouble(Segment::weight).sum();
        if (!(StrictMath.abs(total - 1) <= ROUNDING)) {
            throw new IllegalArgumentException(
                    "the segments of " + year + " weigh " + total + " together; they must cover the year once");
        }
    }

    /**
     * A year without any measure.
     *
     * @param year the calendar year
     * @param baseline the year without measures
     * @return one segment in which nothing changed
     */
    public static YearInput quiet(int year, MarketBaseline baseline) {
        return new YearInput(year, baseline, List.of(Segment.wholeYear(Wedges.none(baseline))));
    }
}
