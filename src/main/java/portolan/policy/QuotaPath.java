package portolan.policy;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import portolan.core.DateSpan;

/**
 * Quantity admitted per quota year. A quota year runs from the anniversary of the quota's first day to the day before
 * the next; the quantity of a year without an entry of its own is the last one, grown at the yearly rate.
 *
 * @param unit the unit, plural, as in the product register
 * @param amounts quantities of the first quota years, at least one, each from zero upwards
 * @param growth yearly growth (fraction, above -1) after the last amount given
 */
public record QuotaPath(String unit, List<Double> amounts, double growth) {
    public QuotaPath {
        amounts = List.copyOf(amounts);
        if (amounts.isEmpty() || amounts.stream().anyMatch(amount -> !(amount >= 0) || amount.isInfinite())) {
            throw new IllegalArgumentException("a quota states amounts from zero upwards");
        }
        if (!(growth > -1) || !Double.isFinite(growth)) {
            throw new IllegalArgumentException("a quota's yearly growth lies above -100%");
        }
    }

    /** Number of the quota year (from 0) that a day falls in. */
    public static int quotaYear(LocalDate day, LocalDate from) {
        return DateSpan.anniversaries(from, day);
    }

    /**
     * Days of the quota year that a day falls in, 365 or 366: the quantity of a quota year is spread over them evenly.
     *
     * @param day a day not before the first
     * @param from first day of the quota
     */
    public static long daysOfQuotaYear(LocalDate day, LocalDate from) {
        int year = quotaYear(day, from);
        return ChronoUnit.DAYS.between(from.plusYears(year), from.plusYears(year + 1L));
    }

    /** Quantity per year in the quota year with this number (from 0). */
    public double amountIn(int quotaYear) {
        int last = amounts.size() - 1;
        if (quotaYear <= last) {
            return amounts.get(quotaYear);
        }
        double amount = amounts.get(last);
        for (int year = last; year < quotaYear; year++) {
            amount *= 1 + growth;
        }
        return amount;
    }
}
