package portolan.policy;

import java.time.LocalDate;
import portolan.core.DateSpan;
import portolan.core.Money;
import portolan.core.SourceRef;

/**
 * A free lever for an understanding that names no quantity: so many dollars of exports a year, zero unless a scenario
 * says otherwise. It is added to totals as a line of its own and named wherever it is counted.
 *
 * @param id id in the register of levers, such as {@code wood-products}
 * @param exporter economy that sells
 * @param importer economy that buys
 * @param yearly amount a year at full size, prices of the model's base year
 * @param from first day
 * @param phaseIn how it grows to full size
 * @param source who assumes it
 */
public record Lever(
        String id, String exporter, String importer, Money yearly, LocalDate from, PhaseIn phaseIn, SourceRef source) {

    /** Amount in a calendar year, C$ million: each day at what it has grown to by then. */
    public double millionsIn(int year) {
        if (year < from.getYear()) {
            return 0;
        }
        // within a year it steps once, on the anniversary of its first day
        LocalDate step = from.plusYears(year - from.getYear());
        double after = new DateSpan(step, null).shareOf(year);
        double before = phaseIn.shareOn(LocalDate.of(year, 1, 1), from);
        return yearly.millions() * (before * (1 - after) + phaseIn.shareOn(step, from) * after);
    }
}
