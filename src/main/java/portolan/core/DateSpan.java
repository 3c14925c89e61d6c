package portolan.core;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The days on which something holds, both ends included.
 *
 * @param from first day
 * @param until last day, or null when it has no end
 */
public record DateSpan(LocalDate from, @Nullable LocalDate until) {
    public DateSpan {
        if (until != null && until.isBefore(from)) {
            throw new IllegalArgumentException("it would end on " + until + ", before it starts on " + from);
        }
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }

    /** The first day after the span, or null when it has no end. */
    public @Nullable LocalDate dayAfter() {
        return until == null ? null : until.plusDays(1);
    }

    /**
     * Number of anniversaries of a day that have come by another, both days included; the anniversary of 29 February in a
     * common year is 28 February.
     *
     * @param from first day
     * @param day a day not before it
     */
    public static int anniversaries(LocalDate from, LocalDate day) {
        int whole = (int) ChronoUnit.YEARS.between(from, day);
        return from.plusYears(whole + 1L).isAfter(day) ? whole : whole + 1;
    }

    /** Share of the days of a calendar year on which this span holds, in [0, 1]. */
    public double shareOf(int year) {
        LocalDate start = LocalDate.of(year, 1, 1);
        LocalDate end = LocalDate.of(year + 1, 1, 1);
        LocalDate after = dayAfter();
        LocalDate lower = from.isAfter(start) ? from : start;
        LocalDate upper = after == null || after.isAfter(end) ? end : after;
        long days = ChronoUnit.DAYS.between(lower, upper);
        return days <= 0 ? 0 : days / (double) ChronoUnit.DAYS.between(start, end);
    }

    @Override
    public String toString() {
        return from + " to " + (until == null ? "further notice" : until);
    }
}
