package portolan.model.market;

import portolan.core.YearRange;

/**
 * The years of a market as they unfold. Each segment is asked for only when the one before it is solved, because what a
 * quota left unused in one part of its year can be used in the next.
 */
interface Course {
    YearRange years();

    /** The year without measures. */
    MarketBaseline baseline(int year);

    /** Number of segments of a year, at least one. */
    int segments(int year);

    /**
     * What holds in a segment.
     *
     * @param year the year
     * @param part position within the year, from 0
     */
    Segment segment(int year, int part);

    /** Told when a segment is solved, before the next is asked for. */
    void solved(int year, int part, Segment segment, SegmentSolution solution);
}
