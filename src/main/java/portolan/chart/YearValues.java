package portolan.chart;

import java.util.Arrays;
import java.util.SortedMap;

/**
 * Values by calendar year, in the unit of the panel that shows them. A missing year is a gap: {@code NaN}.
 * Immutable.
 */
public final class YearValues {
    private final int firstYear;
    private final double[] values;

    private YearValues(int firstYear, double[] values) {
        for (double value : values) {
            if (Double.isInfinite(value)) {
                throw new IllegalArgumentException("an infinite value cannot be drawn");
            }
        }
        this.firstYear = firstYear;
        this.values = values;
    }

    /**
     * Values of consecutive years.
     *
     * @param firstYear the year of the first value
     * @param values one for each year; {@code NaN} is a gap
     * @return the values
     * @throws IllegalArgumentException if a value is infinite
     */
    public static YearValues of(int firstYear, double... values) {
        return new YearValues(firstYear, values.clone());
    }

    /**
     * Values of the years named; years between that are not named are gaps.
     *
     * @param values year to value
     * @return the values
     * @throws IllegalArgumentException if a value is infinite
     */
    public static YearValues of(SortedMap<Integer, Double> values) {
        if (values.isEmpty()) {
            return new YearValues(0, new double[0]);
        }
        int first = values.firstKey();
        double[] all = new double[values.lastKey() - first + 1];
        Arrays.fill(all, Double.NaN);
        values.forEach((year, value) -> all[year - first] = value);
        return new YearValues(first, all);
    }

    /**
     * The value of one year.
     *
     * @param year any year
     * @return the value, or {@code NaN} where there is none
     */
    public double at(int year) {
        int index = year - firstYear;
        return index >= 0 && index < values.length ? values[index] : Double.NaN;
    }

    /**
     * The last year of a span that has a value.
     *
     * @param from first year of the span
     * @param to last year of the span
     * @return the year, or {@code from - 1} if no year of the span has a value
     */
    int lastIn(int from, int to) {
        int year = to;
        while (year >= from && Double.isNaN(at(year))) {
            year--;
        }
        return year;
    }

    /**
     * The first year of a span that has a value.
     *
     * @param from first year of the span
     * @param to last year of the span
     * @return the year, or {@code to + 1} if no year of the span has a value
     */
    int firstIn(int from, int to) {
        int year = from;
        while (year <= to && Double.isNaN(at(year))) {
            year++;
        }
        return year;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof YearValues that && firstYear == that.firstYear && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return 31 * firstYear + Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return "from " + firstYear + ": " + Arrays.toString(values);
    }
}
