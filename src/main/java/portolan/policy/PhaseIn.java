package portolan.policy;

import java.time.LocalDate;
import portolan.core.DateSpan;

/**
 * How a measure grows to its full size: in yearly steps on the anniversaries of its first day, as tariff schedules do.
 *
 * @param shape the profile
 * @param years number of yearly steps, 1 to 50; one step means at once
 */
public record PhaseIn(Shape shape, int years) {
    public static final PhaseIn AT_ONCE = new PhaseIn(Shape.EQUAL_STEPS, 1);

    /** Profiles of phase-in. */
    public enum Shape {
        /** The same step each year. */
        EQUAL_STEPS,
        /** Steps fall in proportion to years left: half the way is gone after about 30 % of the time. */
        FRONT_LOADED,
        /** Steps rise in proportion to years gone. */
        BACK_LOADED
    }

    public PhaseIn {
        if (years < 1 || years > 50) {
            throw new IllegalArgumentException("a phase-in takes 1 to 50 years, not " + years);
        }
    }

    /** Share of the full size that holds on a day, in [0, 1]: 0 before {@code from}, 1 from the last step on. */
    public double shareOn(LocalDate day, LocalDate from) {
        if (day.isBefore(from)) {
            return 0;
        }
        int steps = Math.min(years, DateSpan.anniversaries(from, day) + 1);
        double n = years;
        return switch (shape) {
            case EQUAL_STEPS -> steps / n;
            case FRONT_LOADED -> steps * (2 * n - steps + 1) / (n * (n + 1));
            case BACK_LOADED -> steps * (steps + 1) / (n * (n + 1));
        };
    }
}
