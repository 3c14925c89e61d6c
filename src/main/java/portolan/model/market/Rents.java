package portolan.model.market;

/**
 * Quota rent of a year by holder.
 *
 * @param importer rent of permit holders in the importing region, by link
 * @param exporter rent of firms of the origin, by link
 * @param auction proceeds of the importing treasury, by link
 */
public record Rents(Grid importer, Grid exporter, Grid auction) {

    /**
     * The rent of one holder.
     *
     * @param holder who earns it
     * @return money for each link
     */
    public Grid of(RentHolder holder) {
        return switch (holder) {
            case IMPORTER -> importer;
            case EXPORTER -> exporter;
            case AUCTION -> auction;
        };
    }
}
