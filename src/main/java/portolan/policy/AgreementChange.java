package portolan.policy;

import org.jspecify.annotations.Nullable;

/**
 * Changes what an agreement gives to trade between its members.
 *
 * @param head id, days, phase-in, source
 * @param flows origins and importers touched; all products
 * @param agreement id, such as {@code cusma}
 * @param use share of each flow's value, in [0, 1], that goes free of duties which spare the agreement; null leaves it
 * @param ended whether the agreement is gone: then nothing goes free under it, and the standing duty is the one without it
 */
public record AgreementChange(
        MeasureHead head,
        FlowSelector flows,
        String agreement,
        @Nullable Double use,
        boolean ended) implements Measure {
    public AgreementChange {
        if (use != null && !(use >= 0 && use <= 1)) {
            throw new IllegalArgumentException("the use of an agreement is a share from 0% to 100%");
        }
        if ((use == null) != ended) {
            throw new IllegalArgumentException("an agreement either has another use or has ended");
        }
    }

    /** Share of a flow's value that goes free under the agreement once the change is whole, in [0, 1]. */
    public double share() {
        return use == null ? 0 : use;
    }
}
