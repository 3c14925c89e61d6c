package portolan.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * A plot with calendar years along and one value axis.
 *
 * @param title heading; may be empty
 * @param unit unit of all values; may be empty
 * @param format how values are written
 * @param from first year shown
 * @param to last year shown, not before {@code from}
 * @param projected the first year whose values are projected, if any; from there on the ground is shaded
 * @param series what is drawn
 * @param events dated marks
 * @param scale how the value axis is chosen
 * @param weight share of the height in a stacked chart, above 0
 */
public record YearPanel(
        String title,
        String unit,
        ValueFormat format,
        int from,
        int to,
        OptionalInt projected,
        List<Series> series,
        List<Event> events,
        Scale scale,
        double weight)
        implements Panel {

    /** How the value axis is chosen. */
    public enum Scale {
        /** The axis includes zero. */
        FROM_ZERO,
        /** The axis fits the values; only for lines and bands, whose height does not stand for an amount. */
        FITTED
    }

    private static final int MOST_YEARS = 200;

    /**
     * Checks the panel.
     *
     * @throws IllegalArgumentException if the years are in the wrong order or too many, the weight is not positive,
     *     or columns are asked for on an axis that does not start at zero
     */
    public YearPanel {
        series = List.copyOf(series);
        events = List.copyOf(events);
        if (to < from || to - from >= MOST_YEARS) {
            throw new IllegalArgumentException("years from " + from + " to " + to + " cannot be drawn");
        }
        if (!(weight > 0) || Double.isInfinite(weight)) {
            throw new IllegalArgumentException("weight of a panel must be positive: " + weight);
        }
        if (scale == Scale.FITTED && series.stream().anyMatch(s -> s instanceof Series.Columns)) {
            throw new IllegalArgumentException("columns need an axis that includes zero: " + title);
        }
    }

    /**
     * An empty panel whose axis includes zero.
     *
     * @param title heading; may be empty
     * @param unit unit of all values
     * @param format how values are written
     * @param from first year shown
     * @param to last year shown
     * @return the panel
     */
    public static YearPanel of(String title, String unit, ValueFormat format, int from, int to) {
        return new YearPanel(
                title, unit, format, from, to, OptionalInt.empty(), List.of(), List.of(), Scale.FROM_ZERO, 1);
    }

    /**
     * The same panel, projected from a year on.
     *
     * @param year the first projected year
     * @return the panel
     */
    public YearPanel projectedFrom(int year) {
        return new YearPanel(title, unit, format, from, to, OptionalInt.of(year), series, events, scale, weight);
    }

    /**
     * The same panel with more series.
     *
     * @param more drawn over those already there, within their kind
     * @return the panel
     */
    public YearPanel with(Series... more) {
        return with(List.of(more));
    }

    /**
     * The same panel with more series.
     *
     * @param more drawn over those already there, within their kind
     * @return the panel
     */
    public YearPanel with(List<? extends Series> more) {
        List<Series> all = new ArrayList<>(series);
        all.addAll(more);
        return new YearPanel(title, unit, format, from, to, projected, all, events, scale, weight);
    }

    /**
     * The same panel with more dated marks.
     *
     * @param more events
     * @return the panel
     */
    public YearPanel withEvents(Event... more) {
        List<Event> all = new ArrayList<>(events);
        all.addAll(List.of(more));
        return new YearPanel(title, unit, format, from, to, projected, series, all, scale, weight);
    }

    /**
     * The same panel with an axis that fits the values instead of starting at zero.
     *
     * @return the panel
     */
    public YearPanel fitted() {
        return new YearPanel(title, unit, format, from, to, projected, series, events, Scale.FITTED, weight);
    }

    /**
     * The same panel with another share of the height.
     *
     * @param newWeight above 0; 1 by default
     * @return the panel
     */
    public YearPanel withWeight(double newWeight) {
        return new YearPanel(title, unit, format, from, to, projected, series, events, scale, newWeight);
    }
}
