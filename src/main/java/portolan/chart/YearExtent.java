package portolan.chart;

import java.util.ArrayList;
import java.util.List;

/** What the values of a {@link YearPanel} span, and where the layers of its columns stand. */
final class YearExtent {
    private double low = Double.POSITIVE_INFINITY;
    private double high = Double.NEGATIVE_INFINITY;

    private YearExtent() {}

    /**
     * One layer of one column.
     *
     * @param series the layer
     * @param year the column
     * @param from the end nearer to zero
     * @param to the end farther from zero
     */
    record Layer(Series.Columns series, int year, double from, double to) {}

    /**
     * The value axis of a panel.
     *
     * @param panel any panel; without values the axis runs from 0 to 1
     * @param intervals number of steps not to exceed
     * @return the axis
     */
    static NiceScale scale(YearPanel panel, int intervals) {
        YearExtent extent = of(panel);
        if (extent.isEmpty() || panel.scale() == YearPanel.Scale.FROM_ZERO) {
            extent.include(0);
        }
        return NiceScale.covering(extent.low, extent.high, intervals);
    }

    private static YearExtent of(YearPanel panel) {
        YearExtent extent = new YearExtent();
        for (Series series : panel.series()) {
            for (int year = panel.from(); year <= panel.to(); year++) {
                extent.include(series, year);
            }
        }
        for (Layer layer : layers(panel)) {
            extent.include(layer.to());
        }
        return extent;
    }

    private boolean isEmpty() {
        return low > high;
    }

    /**
     * Whether a panel has no value in the years it shows.
     *
     * @param panel any panel
     * @return true if there is nothing to draw
     */
    static boolean isEmpty(YearPanel panel) {
        return of(panel).isEmpty();
    }

    private void include(Series series, int year) {
        if (series instanceof Series.Line line) {
            include(line.values().at(year));
        } else if (series instanceof Series.Steps steps) {
            include(steps.values().at(year));
        } else if (series instanceof Series.Band band) {
            include(band.low().at(year));
            include(band.high().at(year));
        }
    }

    private void include(double value) {
        if (!Double.isNaN(value)) {
            low = Math.min(low, value);
            high = Math.max(high, value);
        }
    }

    /**
     * The layers of all columns, year by year, those nearer to zero first.
     *
     * @param panel any panel
     * @return the layers; a missing value has none
     */
    static List<Layer> layers(YearPanel panel) {
        List<Layer> layers = new ArrayList<>();
        for (int year = panel.from(); year <= panel.to(); year++) {
            double up = 0;
            double down = 0;
            for (Series series : panel.series()) {
                if (!(series instanceof Series.Columns columns)
                        || Double.isNaN(columns.values().at(year))) {
                    continue;
                }
                double value = columns.values().at(year);
                double from = value < 0 ? down : up;
                layers.add(new Layer(columns, year, from, from + value));
                if (value < 0) {
                    down += value;
                } else {
                    up += value;
                }
            }
        }
        return layers;
    }
}
