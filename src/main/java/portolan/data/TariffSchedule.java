package portolan.data;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Standing duties: most-favoured-nation or preferential rates of the no-dispute world. */
public final class TariffSchedule {
    /** Origin of a row that holds for all without a row of their own. */
    public static final String ANY = "*";

    private final List<Entry> entries;
    private final Map<String, Entry> byKey = new LinkedHashMap<>();
    private final Set<String> agreements = new TreeSet<>();

    /**
     * One standing rate.
     *
     * @param product product id
     * @param importer economy that charges it
     * @param origin origin, or {@code *} for all that have no row of their own
     * @param rate fraction
     * @param kind mfn, preferential or free
     * @param agreement agreement that the rate rests on, such as {@code cusma}, or empty
     * @param withoutAgreement rate (fraction) that would be charged if that agreement ended
     * @param source source id
     * @param note remarks
     */
    public record Entry(
            String product,
            String importer,
            String origin,
            double rate,
            String kind,
            String agreement,
            double withoutAgreement,
            String source,
            String note) {}

    /**
     * Indexes the schedule.
     *
     * @throws IllegalArgumentException when a flow has two rates
     */
    public TariffSchedule(List<Entry> entries) {
        this.entries = List.copyOf(entries);
        for (Entry entry : entries) {
            if (!entry.agreement().isEmpty()) {
                agreements.add(entry.agreement());
            }
            if (byKey.put(key(entry.product(), entry.importer(), entry.origin()), entry) != null) {
                throw new IllegalArgumentException("two standing duties for " + entry);
            }
        }
    }

    public List<Entry> all() {
        return entries;
    }

    /** Agreements that some rate rests on. */
    public Set<String> agreements() {
        return agreements;
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

    /**
     * The rate (fraction) that would be charged if an agreement ended: the standing one where it does not rest on that
     * agreement.
     */
    public double rateWithout(String agreement, String product, String importer, String origin) {
        Entry entry = importer.equals(origin) ? null : find(product, importer, origin);
        if (entry == null) {
            return 0;
        }
        return entry.agreement().equals(agreement) ? entry.withoutAgreement() : entry.rate();
    }

    private static String key(String product, String importer, String origin) {
        return product + '|' + importer + '|' + origin;
    }
}
