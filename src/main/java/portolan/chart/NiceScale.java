package portolan.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * A value axis with round ticks: steps of 1, 2, 2.5 or 5 times a power of ten, the ends of the axis on ticks.
 *
 * @param lower lower end
 * @param upper upper end, above the lower
 * @param ticks values of the ticks, from the lower to the upper end
 * @param decimals digits after the point that tell the ticks apart
 */
record NiceScale(double lower, double upper, List<Double> ticks, int decimals) {
    private static final BigDecimal[] MANTISSAS = {
        BigDecimal.ONE, new BigDecimal("2"), new BigDecimal("2.5"), new BigDecimal("5"), BigDecimal.TEN
    };
    private static final double SLACK = 1e-9;
    private static final double SAME = 1e-9;

    /**
     * The axis for a range of values.
     *
     * @param low smallest value, finite
     * @param high largest value, not below {@code low}
     * @param mostIntervals number of steps not to exceed, at least 2
     * @return the axis; around a single value if both are the same
     */
    static NiceScale covering(double low, double high, int mostIntervals) {
        double least = low;
        double most = high;
        double size = Math.max(Math.abs(low), Math.abs(high));
        if (most - least <= SAME * size || most - least < Double.MIN_NORMAL) {
            double room = size > Double.MIN_NORMAL ? size * 0.1 : 1;
            boolean fromZero = size <= Double.MIN_NORMAL;
            least = fromZero ? 0 : low - room;
            most = high + room;
        }
        BigDecimal step = step((most - least) / mostIntervals);
        BigDecimal first = down(least, step);
        BigDecimal last = down(-most, step).negate();
        while (last.subtract(first).compareTo(step.multiply(BigDecimal.valueOf(mostIntervals))) > 0) {
            step = step(step.doubleValue() * (1 + 2 * SLACK));
            first = down(least, step);
            last = down(-most, step).negate();
        }
        List<Double> ticks = new ArrayList<>();
        for (BigDecimal tick = first; tick.compareTo(last) <= 0; tick = tick.add(step)) {
            ticks.add(tick.doubleValue());
        }
        int decimals = Math.max(0, step.stripTrailingZeros().scale());
        return new NiceScale(first.doubleValue(), last.doubleValue(), List.copyOf(ticks), decimals);
    }

    /** The smallest round step that is not smaller than a raw one, give or take a little. */
    private static BigDecimal step(double raw) {
        BigDecimal exact = new BigDecimal(raw);
        int exponent = exact.precision() - exact.scale() - 1;
        BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen(exponent);
        BigDecimal almost = exact.multiply(BigDecimal.valueOf(1 - SLACK));
        for (BigDecimal mantissa : MANTISSAS) {
            BigDecimal step = mantissa.multiply(power);
            if (step.compareTo(almost) >= 0) {
                return step;
            }
        }
        return BigDecimal.TEN.multiply(power);
    }

    /** The largest multiple of the step that is not above a value, give or take a little. */
    private static BigDecimal down(double value, BigDecimal step) {
        BigDecimal slack = step.multiply(BigDecimal.valueOf(SLACK));
        return new BigDecimal(value)
                .add(slack)
                .divide(step, 0, RoundingMode.FLOOR)
                .multiply(step);
    }
}
