package portolan.policy;

import portolan.core.Quantity;

/**
 * A new plant: its makers take custom from all other suppliers of one market, in proportion to what these sell there.
 *
 * @param head id, days, phase-in, source
 * @param flows one origin, where the plant stands, one importer, where it sells, which may be the same, and one product
 * @param perYear units a year that the link would sell more at undisturbed prices, in the product's unit
 */
public record NewPlant(MeasureHead head, FlowSelector flows, Quantity perYear) implements Measure {
    /** Whether it sells on this flow; unlike a duty it may reach own sales. */
    public boolean reaches(String origin, String importer, String product) {
        return flows.joins(origin, importer, product);
    }
}
