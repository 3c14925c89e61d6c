package portolan.chart.story;

import java.math.BigDecimal;
import java.math.RoundingMode;
import portolan.chart.ValueFormat;

/** Numbers inside titles. */
final class Words {
    private Words() {}

    /** {@code C$1.2bn} or {@code C$340m}, from C$ million, without sign. */
    static String money(double millions) {
        double size = Math.abs(millions);
        return size >= 1000
                ? ValueFormat.CAD_BILLION.label(size / 1000)
                : ValueFormat.CAD_MILLION.label(size >= 100 ? round(size, 10) : size);
    }

    /** {@code C$45.0bn}, from C$ billion. */
    static String billions(double billions) {
        return ValueFormat.CAD_BILLION.label(billions);
    }

    /** Units in thousands: {@code 49,000}, rounded to hundreds above 10,000. */
    static String units(double units) {
        return ValueFormat.WHOLE.label(Math.abs(units) >= 10_000 ? round(units, 100) : units);
    }

    /** The same with its sign. */
    static String signed(double millions) {
        return (millions >= 0 ? "+" : "\u2212") + money(millions);
    }

    static String percent(double percent) {
        return ValueFormat.PERCENT.label(percent);
    }

    private static double round(double value, double step) {
        return new BigDecimal(value / step).setScale(0, RoundingMode.HALF_UP).doubleValue() * step;
    }
}
