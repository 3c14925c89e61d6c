package portolan.data;

import java.time.LocalDate;
import java.util.ArrayList;
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
        DISPUTE,
        /** Duties of the United States since 2025, and the answers to them. */
        UNITED_STATES
    }

    /**
     * One enacted measure.
     *
     * @param group standing, dispute or united-states
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

    /**
     * Measures of a group that had started by a day (that day included); one that has ended since is among them, with its
     * last day.
     */
    public List<Measure> asOf(Group group, LocalDate day) {
        return entries.stream()
                .filter(entry -> entry.group() == group)
                .map(Entry::measure)
                .filter(measure -> !measure.head().span().from().isAfter(day))
                .toList();
    }

    /** All measures of the real world beside the standing ones that had started by a day (that day included). */
    public List<Measure> enactedAsOf(LocalDate day) {
        List<Measure> enacted = new ArrayList<>(asOf(Group.DISPUTE, day));
        enacted.addAll(asOf(Group.UNITED_STATES, day));
        return enacted;
    }
}
