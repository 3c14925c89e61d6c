package portolan.data;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Standing duties: most-favoured-nation or preferential rates of the no-dispute world. */
public final class TariffSchedule {
    private static final String ANY = "*";

    private final List<Entry> entries;
    private final Map<String, Entry> byKey = new LinkedHashMap<>();

    /**
     * One standing rate.
     *
     * @param product product id
     * @param importer economy that charges it
     * @param origin origin, or {@code *} for all that have no row of their own
     * @param rate fraction
     * @param kind mfn, preferential or free
     * @param source source id
     * @param note remarks
     */
    public record Entry(
            String product, String importer, String origin, double rate, String kind, String source, String note) {}

    /**
     * Indexes the schedule.
     *
     * @throws IllegalArgumentException when a flow has two rates
     */
    public TariffSchedule(List<Entry> entries) {
        this.entries = List.copyOf(entries);
        for (Entry entry : entries) {
            if (byKey.put(key(entry.product(), entry.importer(), entry.origin()), entry) != null) {
                throw new IllegalArgumentException("two standing duties for " + entry);
            }
        }
    }

    public List<Entry> all() {
        return entries;
    }

    /** The entry for a flow, or null when the schedule has none and the rate is zero. */
    public @Nullable Entry find(String product, String importer, String origin) {
        Entry own = byKey.get(key(product, importer, origin));
        return own != null ? own : byKey.get(key(product, importer, ANY));
    }

    /** The standing rate (fraction); zero for own sales and where there is no entry. */
    public double rate(String product, String importer, String origin) {
        if (importer.equals(origin)) {
            return 0;
        }
        Entry entry = find(product, importer, origin);
        return entry == null ? 0 : entry.rate();
    }

    private static String key(String product, String importer, String origin) {
        return product + '|' + importer + '|' + origin;
    }
}
