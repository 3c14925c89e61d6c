package portolan.data;

import java.time.LocalDate;
import java.util.List;
import portolan.policy.Measure;

/**
 * Measures enacted in the real world, by date.
 *
 * @param entries all, in file order
 */
public record MeasureRegister(List<Entry> entries) {
    /** Which worlds a measure belongs to. */
    public enum Group {
        /** In every baseline: no part of the dispute. */
        STANDING,
        /** Part of the Canada-China dispute of 2024-26. */
        DISPUTE
    }

    /**
     * One enacted measure.
     *
     * @param group standing or dispute
     * @param measure the measure
     * @param note remarks
     */
    public record Entry(Group group, Measure measure, String note) {}

    public MeasureRegister {
        entries = List.copyOf(entries);
    }

    /** Measures of every baseline. */
    public List<Measure> standing() {
        return entries.stream()
                .filter(entry -> entry.group() == Group.STANDING)
                .map(Entry::measure)
                .toList();
    }

    /** Measures of the dispute that had started by a day (that day included). */
    public List<Measure> disputeAsOf(LocalDate day) {
        return entries.stream()
                .filter(entry -> entry.group() == Group.DISPUTE)
                .map(Entry::measure)
                .filter(measure -> !measure.head().span().from().isAfter(day))
                .toList();
    }
}
