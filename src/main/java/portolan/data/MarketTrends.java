package portolan.data;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import portolan.core.Range;

/** Sourced paths of a market's size, used in place of growth with income. */
public final class MarketTrends {
    private final Map<String, Entry> byKey = new HashMap<>();

    /**
     * Size of a market in a year.
     *
     * @param product product id
     * @param importer economy
     * @param year year
     * @param index size, base year = 1, with its range
     * @param status observed, derived or assumed
     * @param source source id
     * @param note grounds
     */
    public record Entry(
            String product,
            String importer,
            int year,
            Range index,
            TradeFlows.Status status,
            String source,
            String note) {}

    public MarketTrends(List<Entry> entries) {
        entries.forEach(entry -> byKey.put(key(entry.product(), entry.importer(), entry.year()), entry));
    }

    /** The entry, or null when this market has no trend of its own in that year. */
    public @Nullable Entry find(String product, String importer, int year) {
        return byKey.get(key(product, importer, year));
    }

    private static String key(String product, String importer, int year) {
        return product + '|' + importer + '|' + year;
    }
}
