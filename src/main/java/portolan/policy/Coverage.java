package portolan.policy;

import org.jspecify.annotations.Nullable;

/**
 * Which goods of a flow a duty charges.
 *
 * @param share share of the flow's value that the duty covers, in [0, 1]
 * @param spares agreement whose goods go free of it, such as {@code cusma}, or null
 */
public record Coverage(double share, @Nullable String spares) {
    /** Every good. */
    public static final Coverage ALL = new Coverage(1, null);

    public Coverage {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("a duty covers a share of the flow from 0% to 100%");
        }
    }
}
