package portolan.data;

/**
 * A number that somebody published, or computed independently of this program.
 *
 * @param quantity what it is, with its unit where it has one
 * @param place region, flow or variant it belongs to
 * @param value the number
 * @param tolerance largest absolute difference at which a result agrees with it, above 0
 * @param source who says so
 */
public record PublishedNumber(String quantity, String place, double value, double tolerance, String source) {
    /** Checks the tolerance. */
    public PublishedNumber {
        if (!(tolerance > 0)) {
            throw new IllegalArgumentException("the tolerance must be above 0: " + tolerance);
        }
    }
}
