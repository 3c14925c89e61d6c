package portolan.policy;

import portolan.core.Money;

/**
 * A payment by the importing (using) country per unit bought.
 *
 * @param head id, days, phase-in, source
 * @param flows the flows touched; own sales too when origin and importer are both named
 * @param perUnit C$ per unit, in prices of the model's base year; not negative
 * @param unit unit of the product, plural, as in the product register
 */
public record Subsidy(MeasureHead head, FlowSelector flows, Money perUnit, String unit) implements Measure {
    public Subsidy {
        if (perUnit.dollars() < 0) {
            throw new IllegalArgumentException("a subsidy is not negative; state a tax as a duty");
        }
    }

    /** Whether the payment reaches this flow; unlike a duty it may reach own sales. */
    public boolean reaches(String origin, String importer, String product) {
        return flows.joins(origin, importer, product);
    }
}
