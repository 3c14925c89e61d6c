package portolan.data;

import java.util.ArrayList;
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
     * The same with points added.
     *
     * @throws IllegalArgumentException when an economy has no outlook in a year concerned, or growth would be -100 % or less
     */
    public MacroOutlook with(List<OutlookChange> changes) {
        List<Entry> entries = new ArrayList<>();
        growth.values().forEach(years -> entries.addAll(years.values()));
        MacroOutlook changed = new MacroOutlook(entries);
        for (OutlookChange change : changes) {
            for (String economy : change.economies()) {
                for (int year = change.from(); year <= change.until(); year++) {
                    changed.add(changed.of(economy, year), change);
                }
            }
        }
        return changed;
    }

    private void add(Entry before, OutlookChange change) {
        double after = before.growth() + change.points();
        if (!(after > -1)) {
            throw new IllegalArgumentException(
                    "growth of " + before.economy() + " in " + before.year() + " would be -100% or less");
        }
        growth.computeIfAbsent(before.economy(), economy -> new HashMap<>())
                .put(
                        before.year(),
                        new Entry(
                                before.economy(),
                                before.year(),
                                after,
                                change.source().id()));
    }

    /** Whether there is growth of an economy in a year. */
    public boolean has(String economy, int year) {
        Map<Integer, Entry> years = growth.get(economy);
        return years != null && years.containsKey(year);
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
