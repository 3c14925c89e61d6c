package portolan.policy;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * An act that sets one layer of duty at rates that differ by product and origin. Flows it does not list keep the layer they
 * have; on those it lists, the layer that an earlier measure had set is replaced.
 */
public final class DutySchedule implements Measure {
    /** Origin of a rate that holds for all origins without a rate of their own. */
    public static final String ANY = "*";

    private final MeasureHead head;
    private final FlowSelector flows;
    private final DutyComponent component;
    private final @Nullable String spares;
    private final Map<String, Map<String, Rate>> rates;

    /**
     * A listed rate.
     *
     * @param rate additional rate on the goods charged, fraction from 0 upwards
     * @param share share of the flow's value that the act covers, in [0, 1]
     */
    public record Rate(double rate, double share) {
        public Rate {
            if (!(rate >= 0 && Double.isFinite(rate))) {
                throw new IllegalArgumentException("a scheduled rate is a number from 0% upwards");
            }
            if (!(share >= 0 && share <= 1)) {
                throw new IllegalArgumentException("an act covers a share of a flow from 0% to 100%");
            }
        }
    }

    /**
     * An act; the order of the rates given does not matter.
     *
     * @param head id, days, phase-in, source
     * @param importer economy that charges it
     * @param component the layer it sets
     * @param spares agreement whose goods go free of it, or null
     * @param rates by product, then by origin or {@link #ANY}; at least one
     * @throws IllegalArgumentException when there is no rate
     */
    public DutySchedule(
            MeasureHead head,
            String importer,
            DutyComponent component,
            @Nullable String spares,
            Map<String, Map<String, Rate>> rates) {
        this.head = head;
        this.component = component;
        this.spares = spares;
        Map<String, Map<String, Rate>> sorted = new TreeMap<>();
        SortedSet<String> origins = new TreeSet<>();
        rates.forEach((product, byOrigin) -> {
            if (!byOrigin.isEmpty()) {
                sorted.put(product, Collections.unmodifiableMap(new TreeMap<>(byOrigin)));
                origins.addAll(byOrigin.keySet());
            }
        });
        if (sorted.isEmpty()) {
            throw new IllegalArgumentException("a schedule of duties lists at least one rate");
        }
        this.rates = Collections.unmodifiableMap(sorted);
        List<String> sellers = origins.remove(ANY) ? List.of(FlowSelector.ALL) : List.copyOf(origins);
        this.flows = new FlowSelector(sellers, List.of(importer), List.copyOf(sorted.keySet()));
    }

    @Override
    public MeasureHead head() {
        return head;
    }

    /** Products and origins it lists; within them {@link #find} tells which flows it really lists. */
    @Override
    public FlowSelector flows() {
        return flows;
    }

    /** The economy that charges it. */
    public String importer() {
        return flows.importers().get(0);
    }

    /** The layer it sets. */
    public DutyComponent component() {
        return component;
    }

    /** The agreement whose goods go free of it, or null. */
    public @Nullable String spares() {
        return spares;
    }

    /** By product, then by origin or {@link #ANY}, in alphabetical order. */
    public Map<String, Map<String, Rate>> rates() {
        return rates;
    }

    /** The rate listed for a flow, or null when the act does not touch it. */
    public @Nullable Rate find(String origin, String importer, String product) {
        if (origin.equals(importer) || !importer.equals(importer())) {
            return null;
        }
        Map<String, Rate> byOrigin = rates.get(product);
        if (byOrigin == null) {
            return null;
        }
        Rate own = byOrigin.get(origin);
        return own != null ? own : byOrigin.get(ANY);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof DutySchedule that
                        && head.equals(that.head)
                        && component == that.component
                        && flows.equals(that.flows)
                        && Objects.equals(spares, that.spares)
                        && rates.equals(that.rates));
    }

    /** From its head alone: quick, since markets are looked up by their measures. */
    @Override
    public int hashCode() {
        return head.hashCode();
    }

    @Override
    public String toString() {
        return component.label() + " of " + importer() + " on " + String.join(", ", flows.products());
    }
}
