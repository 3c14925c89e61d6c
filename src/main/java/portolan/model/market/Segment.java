package portolan.model.market;

import java.util.List;

/**
 * A part of a year in which no measure of the market changes.
 *
 * @param weight its part of the year, above 0, at most 1
 * @param wedges between seller and buyer
 * @param quotas limits on imports
 * @param capacities limits on named links
 */
public record Segment(double weight, Wedges wedges, List<Quota> quotas, List<Capacity> capacities) {

    /** Checks the weight. */
    public Segment {
        quotas = List.copyOf(quotas);
        capacities = List.copyOf(capacities);
        if (!(weight > 0 && weight <= 1)) {
            throw new IllegalArgumentException(
                    "the weight of a segment is " + weight + "; it must be above 0 and at most 1");
        }
    }

    /**
     * A whole year under the same wedges, without limits.
     *
     * @param wedges between seller and buyer
     * @return the segment
     */
    public static Segment wholeYear(Wedges wedges) {
        return new Segment(1, wedges, List.of(), List.of());
    }

    /**
     * The same with one more quota.
     *
     * @param quota another limit on imports
     * @return the new segment
     */
    public Segment with(Quota quota) {
        return new Segment(weight, wedges, Vectors.append(quotas, quota), capacities);
    }

    /**
     * The same with one more capacity.
     *
     * @param capacity another limit on named links
     * @return the new segment
     */
    public Segment with(Capacity capacity) {
        return new Segment(weight, wedges, quotas, Vectors.append(capacities, capacity));
    }

    /**
     * The same for another part of the year.
     *
     * @param part above 0, at most 1
     * @return the new segment
     */
    public Segment lasting(double part) {
        return new Segment(part, wedges, quotas, capacities);
    }
}
