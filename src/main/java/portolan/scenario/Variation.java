package portolan.scenario;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import portolan.core.Range;
import portolan.data.ParameterBook;
import portolan.data.PartnerTotals;
import portolan.policy.Measure;

/**
 * How a bound scenario differs from its file: for goal seeking, ranges and attribution.
 *
 * @param level which end of its range the growth parameters and the deflator take
 * @param parameters values set last, by id
 * @param added measures added after all others
 * @param removed ids of measures taken away
 * @param basis statistical basis to use instead of the scenario's own, or null; a comparator takes that of the scenario it
 *     is compared with, so that the two are never mixed in one figure
 */
public record Variation(
        Level level,
        Map<String, Double> parameters,
        List<Measure> added,
        Set<String> removed,
        PartnerTotals.@Nullable Basis basis) {
    public static final Variation NONE = new Variation(Level.CENTRAL, Map.of(), List.of(), Set.of(), null);

    /** End of the range of what decides the size of the undisturbed world: income elasticities, market trends and the price level. */
    public enum Level {
        LOW,
        CENTRAL,
        HIGH;

        double of(ParameterBook.Entry entry) {
            boolean income = entry.id().startsWith("growth.") && entry.id().contains(".income");
            boolean moves = income || entry.id().equals("deflator");
            return (moves ? this : CENTRAL).of(entry.range());
        }

        double of(Range range) {
            return switch (this) {
                case LOW -> range.low();
                case CENTRAL -> range.central();
                case HIGH -> range.high();
            };
        }
    }

    public Variation {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        added = List.copyOf(added);
        removed = Set.copyOf(removed);
    }

    /** Only the growth assumptions moved. */
    public static Variation at(Level level) {
        return NONE.with(level);
    }

    /** Only a measure added. */
    public Variation with(Measure measure) {
        List<Measure> more = new ArrayList<>(added);
        more.add(measure);
        return new Variation(level, parameters, more, removed, basis);
    }

    /** The same at another end of the growth assumptions. */
    public Variation with(Level other) {
        return new Variation(other, parameters, added, removed, basis);
    }

    /** The same on another statistical basis. */
    public Variation on(PartnerTotals.Basis other) {
        return new Variation(level, parameters, added, removed, other);
    }

    List<Measure> apply(List<Measure> measures) {
        List<Measure> result = new ArrayList<>();
        for (Measure measure : measures) {
            if (!removed.contains(measure.id())) {
                result.add(measure);
            }
        }
        result.addAll(added);
        return result;
    }
}
