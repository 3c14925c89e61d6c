package portolan.model.market;

/** Who earns the difference between the price behind a quota and the price in front of it. */
public enum RentHolder {
    /** Firms of the importing region that hold the permits. */
    IMPORTER,
    /** Firms of the region of origin. */
    EXPORTER,
    /** The treasury of the importing region, which sells the permits. */
    AUCTION
}
