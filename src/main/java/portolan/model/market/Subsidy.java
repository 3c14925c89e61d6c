package portolan.model.market;

/**
 * A part of the buyer's price that a treasury pays, as a share of the final price, duties and premia included.
 *
 * <p>A subsidy per unit is turned into a share by the caller. A link has at most one; it comes on top of whatever the
 * baseline holds.
 *
 * @param link the sales it is paid on
 * @param rate share of the final price, 0 or more and below 1
 * @param payer the position of the region whose treasury pays
 */
public record Subsidy(Link link, double rate, int payer) {

    /** Checks the range of the rate. */
    public Subsidy {
        if (!(rate >= 0 && rate < 1)) {
            throw new IllegalArgumentException("subsidy rate is " + rate + "; it must be 0 or more and below 1");
        }
    }
}
