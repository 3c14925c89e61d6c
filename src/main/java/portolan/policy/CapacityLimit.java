package portolan.policy;

import portolan.core.Quantity;

/**
 * An upper bound on what some links can carry together, such as tidewater pipelines.
 *
 * @param head id, days, source
 * @param flows one origin, the importers served, one product
 * @param perYear quantity a year (or rate such as barrels/day) in the product's unit
 * @param owner economy that receives the rent when the bound holds
 */
public record CapacityLimit(MeasureHead head, FlowSelector flows, Quantity perYear, String owner) implements Measure {}
