package portolan.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import portolan.core.AdValorem;

/**
 * Changes layers of the duty on some flows.
 *
 * @param head id, days, phase-in, source
 * @param flows the flows touched
 * @param changes one change per layer
 * @param coverage the goods charged; null when not said: a layer that is set covers all goods, one that is added to covers
 *     what it covered before
 */
public record DutyMeasure(
        MeasureHead head,
        FlowSelector flows,
        List<Change> changes,
        @Nullable Coverage coverage) implements Measure {

    /** Which goods it charges is not said. */
    public DutyMeasure(MeasureHead head, FlowSelector flows, List<Change> changes) {
        this(head, flows, changes, null);
    }

    /** What is done to a layer. */
    public enum Action {
        /** The layer takes this rate. */
        SET,
        /** The layer rises by this many points (falls when negative). */
        ADD,
        /** The layer is taken away. */
        REMOVE
    }

    /**
     * A change of one layer.
     *
     * @param component the layer
     * @param action what is done
     * @param rate the rate to set or add; ignored for removal
     */
    public record Change(DutyComponent component, Action action, AdValorem rate) {
        /** The layer's rate (fraction) at full size, from the rate that held before. */
        public double applyTo(double before) {
            return switch (action) {
                case SET -> rate.rate();
                case ADD -> before + rate.rate();
                case REMOVE -> 0;
            };
        }
    }

    public DutyMeasure {
        changes = List.copyOf(changes);
        if (changes.isEmpty()) {
            throw new IllegalArgumentException("a duty measure changes at least one layer");
        }
    }
}
