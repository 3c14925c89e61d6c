package portolan.data;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Real GDP growth by economy and year. */
public final class MacroOutlook {
    private final Map<String, Map<Integer, Entry>> growth = new HashMap<>();

    /**
     * One year of one economy.
     *
     * @param economy code
     * @param year year
     * @param growth real growth, fraction
     * @param source source id
     */
    public record Entry(String economy, int year, double growth, String source) {}

    public MacroOutlook(List<Entry> entries) {
        for (Entry entry : entries) {
            growth.computeIfAbsent(entry.economy(), economy -> new HashMap<>()).put(entry.year(), entry);
        }
    }

    /**
     * Growth (fraction) of an economy in a year.
     *
     * @throws IllegalArgumentException when the outlook has no such year
     */
    public Entry of(String economy, int year) {
        Map<Integer, Entry> years = growth.get(economy);
        Entry entry = years == null ? null : years.get(year);
        if (entry == null) {
            throw new IllegalArgumentException("no growth outlook for " + economy + " in " + year);
        }
        return entry;
    }
}
