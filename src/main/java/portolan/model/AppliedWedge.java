package portolan.model;

/**
 * What stood between the sellers and buyers of one product in one year of a solved scenario, against the undisturbed
 * world: how a model of products tells a model of whole economies what measures do, quotas and part-years included.
 *
 * @param product product or sector id of the market
 * @param exporter code of the seller's economy
 * @param importer code of the buyer's economy
 * @param year calendar year
 * @param duty power of the duty, less subsidies, over that of the undisturbed world; above 0, mean over the days
 * @param premium premium of quotas and capacities as a fraction of the price with duty, 0 or more, mean over the days
 * @param rentAtHome share of that premium's rent that stays with the importer, 0 to 1
 * @param cost cost of trade over that of the undisturbed world, above 0, mean over the days
 */
public record AppliedWedge(
        String product,
        String exporter,
        String importer,
        int year,
        double duty,
        double premium,
        double rentAtHome,
        double cost) {

    /** Whether nothing stood there that did not stand in the undisturbed world. */
    public boolean idle() {
        return duty == 1 && premium == 0 && cost == 1;
    }
}
