package portolan.policy;

import portolan.core.AdValorem;

/**
 * A change of trade costs other than duties (logistics, permits, testing), as an ad valorem equivalent of the delivered
 * price. Real resources: nobody receives it.
 *
 * @param head id, days, phase-in, source
 * @param flows the flows touched
 * @param change -10 % multiplies the delivered price by 0.9
 */
public record TradeCostChange(MeasureHead head, FlowSelector flows, AdValorem change) implements Measure {}
