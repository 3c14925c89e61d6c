package portolan.chart;

import java.time.LocalDate;

/**
 * A dated event, drawn as a light vertical rule with a few words above the plot.
 *
 * @param date the day; a yearly value stands at the middle of its year
 * @param text a few words, for example {@code quota opens}
 */
public record Event(LocalDate date, String text) {
    /**
     * Where the day falls on an axis on which the number of a year is the middle of that year.
     *
     * @return the position in years
     */
    double position() {
        return date.getYear() - 0.5 + (date.getDayOfYear() - 1) / (double) date.lengthOfYear();
    }
}
