package portolan.core;

/**
 * A number known only within bounds.
 *
 * @param low lower bound
 * @param central central value
 * @param high upper bound; {@code low <= central <= high}; each may be positive infinity, none NaN
 */
public record Range(double low, double central, double high) {
    public Range {
        if (!(low <= central && central <= high)) {
            throw new IllegalArgumentException(
                    "low, central and high must be in order, not " + low + ", " + central + ", " + high);
        }
    }

    public static Range exactly(double value) {
        return new Range(value, value, value);
    }
}
