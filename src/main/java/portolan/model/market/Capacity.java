package portolan.model.market;

import java.util.List;

/**
 * An upper bound on the sum of named links: what a pipeline, a port or a mill can take.
 *
 * <p>Its log premium mu is complementary to the room left: {@code 0 <= mu} and {@code sum q <= amount}, one of them
 * exactly. The premium is part of the price on which duties are charged.
 *
 * @param id the name for messages and results; not twice in a segment, quotas included
 * @param links the links that share it, none twice
 * @param amount units a year, above 0
 * @param owner the position of the region that earns the premium, or {@link #NOBODY}
 */
public record Capacity(String id, List<Link> links, double amount, int owner) {

    /** The owner is outside the market. */
    public static final int NOBODY = -1;

    /** Checks ranges. */
    public Capacity {
        links = List.copyOf(links);
        if (links.isEmpty() || links.stream().distinct().count() != links.size()) {
            throw new IllegalArgumentException("capacity " + id + " needs links, each once, not " + links);
        }
        if (!(amount > 0 && Double.isFinite(amount))) {
            throw new IllegalArgumentException("capacity " + id + ": the amount is " + amount + "; it must be above 0");
        }
        if (owner < NOBODY) {
            throw new IllegalArgumentException("capacity " + id + " has no region " + owner);
        }
    }
}
