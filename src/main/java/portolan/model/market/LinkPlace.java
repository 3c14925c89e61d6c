package portolan.model.market;

/**
 * A link as the place of a finding; its text is made only when something does not hold.
 *
 * @param part text before the link
 * @param market names the regions
 * @param origin position of the exporter
 * @param importer position of the importer
 */
record LinkPlace(String part, Market market, int origin, int importer) {
    @Override
    public String toString() {
        return part + market.name(new Link(origin, importer));
    }
}
