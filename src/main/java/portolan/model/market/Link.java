package portolan.model.market;

/**
 * The way of a product from one region to another; home sales when both are the same.
 *
 * @param origin the position of the exporter, 0 or more
 * @param importer the position of the importer, 0 or more
 */
public record Link(int origin, int importer) {

    /** Refuses negative positions. */
    public Link {
        if (origin < 0 || importer < 0) {
            throw new IllegalArgumentException("a link needs positions of 0 or more, not " + origin + ", " + importer);
        }
    }

    /**
     * Whether the product stays at home.
     *
     * @return true when origin and importer are the same
     */
    public boolean isHome() {
        return origin == importer;
    }
}
