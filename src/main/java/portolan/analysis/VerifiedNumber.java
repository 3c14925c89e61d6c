package portolan.analysis;

import portolan.data.PublishedNumber;

/**
 * A published number beside ours.
 *
 * @param published theirs
 * @param ours the same from our solver; not-a-number where we compute none
 */
public record VerifiedNumber(PublishedNumber published, double ours) {
    /** Ours less theirs. */
    public double difference() {
        return ours - published.value();
    }

    /** Whether ours is within the tolerance; never where we compute none. */
    public boolean agrees() {
        return StrictMath.abs(difference()) <= published.tolerance();
    }

    /** The difference as a part of the tolerance, 1 or less where the numbers agree; infinite where we compute none. */
    public double strain() {
        double strain = StrictMath.abs(difference()) / published.tolerance();
        return Double.isNaN(strain) ? Double.POSITIVE_INFINITY : strain;
    }
}
