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

    /** Amount in a calendar year, C$ million: day-weighted in the year it starts. */
    public double millionsIn(int year) {
        double days = new DateSpan(from, null).shareOf(year);
        return yearly.millions() * days * phaseIn.shareOn(LocalDate.of(year, 12, 31), from);
    }
}
