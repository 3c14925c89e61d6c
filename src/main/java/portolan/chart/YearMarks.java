package portolan.chart;

import java.awt.Color;
import java.awt.Stroke;
import java.util.ArrayList;
import java.util.List;

/** Turns the series of a {@link YearPanel} into marks: bands, columns, stairs and lines, the important ones on top. */
final class YearMarks {
    private static final double COLUMN_SHARE = 0.72;
    private static final double WIDEST_COLUMN = 64;
    private static final double SAME = 1e-9;

    private final YearPanel panel;
    private final HuePlan hues;
    private final double perYear;
    private final double thin;

    YearMarks(YearPanel panel, HuePlan hues, double perYear, boolean small) {
        this.panel = panel;
        this.hues = hues;
        this.perYear = perYear;
        this.thin = small ? 0.8 : 1;
    }

    void addTo(PlotBuilder builder) {
        for (Series series : panel.series()) {
            if (series instanceof Series.Band band) {
                addBand(builder, band);
            }
        }
        double halfWidth = columnWidth(perYear) / 2;
        boolean single =
                panel.series().stream().filter(s -> s instanceof Series.Columns).count() == 1;
        for (YearExtent.Layer layer : YearExtent.layers(panel)) {
            boolean dark = single && layer.year() < panel.projected().orElse(panel.from());
            Color colour =
                    Theme.line(dark ? Hue.INK : hues.choice(layer.series()).hue());
            builder.bar(layer.year(), halfWidth, layer.from(), layer.to(), colour);
        }
        addLines(builder, Series.Role.MUTED);
        addLines(builder, Series.Role.GOAL);
        for (Series series : panel.series()) {
            if (series instanceof Series.Steps steps) {
                addSteps(builder, steps);
            }
        }
        addLines(builder, Series.Role.NORMAL);
        addLines(builder, Series.Role.FOCUS);
        addLines(builder, Series.Role.OBSERVED);
    }

    /** Width of a column in years, where a year has a given width on the paper. */
    static double columnWidth(double perYear) {
        return Math.min(COLUMN_SHARE, WIDEST_COLUMN / perYear);
    }

    private void addBand(PlotBuilder builder, Series.Band band) {
        List<Double> x = new ArrayList<>();
        List<Double> low = new ArrayList<>();
        List<Double> high = new ArrayList<>();
        for (int year = panel.from(); year <= panel.to() + 1; year++) {
            double bottom = year > panel.to() ? Double.NaN : band.low().at(year);
            double top = year > panel.to() ? Double.NaN : band.high().at(year);
            if (!Double.isNaN(bottom - top)) {
                x.add((double) year);
                low.add(Math.min(bottom, top));
                high.add(Math.max(bottom, top));
            } else if (!x.isEmpty()) {
                flush(builder, band, x, low, high);
            }
        }
    }

    private void flush(PlotBuilder builder, Series.Band band, List<Double> x, List<Double> low, List<Double> high) {
        if (x.size() == 1) { // A single year would have no width.
            double middle = x.get(0);
            x.set(0, middle - 0.15);
            x.add(middle + 0.15);
            low.add(low.get(0));
            high.add(high.get(0));
        }
        Hue hue = hues.choice(band).hue();
        builder.band(x, low, high, Theme.band(hue), Theme.bandEdge(hue));
        x.clear();
        low.clear();
        high.clear();
    }

    private void addSteps(PlotBuilder builder, Series.Steps steps) {
        int years = panel.to() - panel.from() + 1;
        double[] x = new double[2 * years];
        double[] y = new double[2 * years];
        for (int i = 0; i < years; i++) {
            int year = panel.from() + i;
            x[2 * i] = year - 0.5;
            x[2 * i + 1] = year + 0.5;
            y[2 * i] = steps.values().at(year);
            y[2 * i + 1] = y[2 * i];
        }
        builder.line(x, y, Theme.line(hues.choice(steps).hue()), Pen.sharp(2.4 * thin));
    }

    private void addLines(PlotBuilder builder, Series.Role role) {
        boolean shared = sharedPast();
        for (Series series : panel.series()) {
            if (series instanceof Series.Line line && line.role() == role) {
                boolean dark = shared && role != Series.Role.GOAL && role != Series.Role.OBSERVED;
                int split = dark ? panel.projected().orElse(panel.from()) : panel.from();
                Color colour = Theme.line(hues.choice(line).hue());
                addPiece(builder, line, Math.max(panel.from(), split - 1), panel.to(), colour, stroke(line));
                if (split > panel.from()) {
                    int end = Math.min(panel.to(), split - 1);
                    addPiece(builder, line, panel.from(), end, Theme.line(Hue.INK), Pen.round(2.8 * thin));
                }
                addEnd(builder, line, colour);
            }
        }
    }

    private void addPiece(PlotBuilder builder, Series.Line line, int from, int to, Color colour, Stroke stroke) {
        if (from > to) {
            return;
        }
        double[] x = new double[to - from + 1];
        double[] y = new double[to - from + 1];
        for (int i = 0; i < x.length; i++) {
            x[i] = from + i;
            y[i] = line.values().at(from + i);
        }
        builder.line(x, y, colour, stroke);
        for (int i = 0; i < x.length; i++) {
            boolean before = !Double.isNaN(line.values().at(from + i - 1)) && from + i > panel.from();
            boolean after = !Double.isNaN(line.values().at(from + i + 1)) && from + i < panel.to();
            if (!Double.isNaN(y[i]) && !before && !after) {
                builder.dot(x[i], y[i], 3.2 * thin, colour, colour, 1);
            }
        }
    }

    private void addEnd(PlotBuilder builder, Series.Line line, Color colour) {
        int last = line.values().lastIn(panel.from(), panel.to());
        boolean marked = line.role() == Series.Role.FOCUS || line.role() == Series.Role.NORMAL;
        if (line.role() == Series.Role.GOAL && last >= panel.from()) {
            builder.dot(last, line.values().at(last), 4.2 * thin, Theme.PAPER, colour, 2);
        } else if (marked && last >= panel.from()) {
            double radius = (line.role() == Series.Role.FOCUS ? 4.2 : 3.2) * thin;
            builder.dot(last, line.values().at(last), radius, colour, Theme.PAPER, 1.2);
        }
    }

    private Stroke stroke(Series.Line line) {
        double width = switch (line.role()) {
            case FOCUS -> 3.4;
            case NORMAL -> 2.4;
            case MUTED -> 1.6;
            case GOAL -> 2.2;
            case OBSERVED -> 2.8;
        };
        return stroke(width * thin, line.role(), hues.choice(line).round());
    }

    /** The stroke of a line of the given width; the second round through the palette is broken. */
    static Stroke stroke(double width, Series.Role role, int round) {
        if (role == Series.Role.GOAL) {
            return Pen.dashed(width, 7, 5);
        }
        return round == 0 ? Pen.round(width) : Pen.dashed(width, 3 + 9.0 * (round - 1), 3);
    }

    /** Whether all lines that run on into the projection agree about the past, so that it can be drawn as one. */
    private boolean sharedPast() {
        if (panel.projected().isEmpty()) {
            return false;
        }
        List<YearValues> lines = new ArrayList<>();
        for (Series series : panel.series()) {
            if (series instanceof Series.Line line
                    && line.role() != Series.Role.GOAL
                    && line.role() != Series.Role.OBSERVED) {
                lines.add(line.values());
            }
        }
        for (YearValues line : lines) {
            for (int year = panel.from(); year < panel.projected().getAsInt(); year++) {
                double first = lines.get(0).at(year);
                double other = line.at(year);
                if (!Double.isNaN(first - other) && Math.abs(first - other) > SAME * Math.abs(first)) {
                    return false;
                }
            }
        }
        return true;
    }
}
