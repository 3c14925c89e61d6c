package portolan.chart;

import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.OptionalInt;
import org.jfree.chart.axis.NumberAxis;

/** Puts a {@link YearPanel} onto the paper: heading, ground, events, axis texts; marks and labels by its helpers. */
final class YearPlot implements PanelPlot {
    /**
     * What a plot has to know of the chart around it.
     *
     * @param text all text of the chart
     * @param hues which colour has which name
     * @param small whether the panel is one of several small multiples: values only at the line ends
     * @param middleOfYears whether the axis leaves half a year at both ends, for columns and stairs
     * @param years whether the years are written below
     * @param names whether the shaded ground is named above the plot
     */
    record Setting(TextSheet text, HuePlan hues, boolean small, boolean middleOfYears, boolean years, boolean names) {}

    private static final String PROJECTION = "projection";
    private static final double TICK_GAP = 8;
    private static final double STRIP = 15;
    private static final double WIDEST_TICK = 0.22;
    private static final TextSheet.Face TICK = new TextSheet.Face(false, Theme.TICK, Theme.TEXT_INK);
    private static final TextSheet.Face SMALL = new TextSheet.Face(false, Theme.SMALL, Theme.QUIET_INK);

    private final YearPanel panel;
    private final Setting setting;
    private final NiceScale scale;
    private final EndLabels labels;
    private final double lower;
    private final double upper;
    private boolean shortTicks;

    YearPlot(YearPanel panel, Setting setting) {
        this.panel = panel;
        this.setting = setting;
        this.scale = YearExtent.scale(panel, setting.small() || panel.weight() < 1 ? 4 : 6);
        double room = setting.middleOfYears() ? 0.5 : Math.min(0.5, Math.max(0.1, (panel.to() - panel.from()) * 0.02));
        this.lower = panel.from() - room;
        this.upper = panel.to() + room;
        this.labels = new EndLabels(panel, setting);
    }

    @Override
    public double leftNeed(double cellWidth) {
        double widest = 0;
        for (double tick : scale.ticks()) {
            widest = Math.max(widest, setting.text().width(tickText(tick), TICK));
        }
        if (widest > cellWidth * WIDEST_TICK && !shortTicks) {
            shortTicks = true;
            return leftNeed(cellWidth);
        }
        return Math.ceil(widest + TICK_GAP);
    }

    private String tickText(double tick) {
        return shortTicks ? panel.format().shortTick(tick) : panel.format().tick(tick, scale.decimals());
    }

    @Override
    public double rightNeed(double cellWidth) {
        return labels.width(cellWidth);
    }

    @Override
    public double headNeed(double cellWidth, double dataWidth) {
        int rows = notes(0, dataWidth, cellWidth).rows();
        double heading = PanelHead.height(panel, setting.text(), cellWidth);
        return heading + rows * STRIP + (rows > 0 ? 0 : 2) + 10;
    }

    @Override
    public double footNeed() {
        return setting.years() ? Theme.TICK + 10 : 8;
    }

    @Override
    public double weight() {
        return panel.weight();
    }

    @Override
    public void paint(Graphics2D g, Rectangle2D cell, Rectangle2D data) {
        PanelHead.paint(panel, setting.text(), cell);
        ground(g, data, cell.getWidth());
        NumberAxis along = new QuietAxis(lower, upper, List.of());
        NumberAxis value = new QuietAxis(scale.lower(), scale.upper(), scale.ticks());
        PlotBuilder builder = new PlotBuilder();
        new YearMarks(panel, setting.hues(), data.getWidth() / (upper - lower), setting.small()).addTo(builder);
        builder.draw(g, along, value, false, data, scale.lower() < 0 && scale.upper() > 0);
        axisTexts(g, data);
        if (YearExtent.isEmpty(panel)) {
            setting.text().add("no data", data.getCenterX(), data.getCenterY(), TextSheet.Anchor.MIDDLE, SMALL);
        }
        columnValues(new Transform(data));
        labels.place(g, new Transform(data), cell.getWidth());
    }

    /** From years and values to the paper. */
    final class Transform {
        private final Rectangle2D data;

        Transform(Rectangle2D data) {
            this.data = data;
        }

        Rectangle2D data() {
            return data;
        }

        double x(double year) {
            return data.getX() + (year - lower) / (upper - lower) * data.getWidth();
        }

        double y(double value) {
            return data.getMaxY() - (value - scale.lower()) / (scale.upper() - scale.lower()) * data.getHeight();
        }
    }

    private void ground(Graphics2D g, Rectangle2D data, double cellWidth) {
        Transform at = new Transform(data);
        OptionalInt projected = panel.projected();
        if (projected.isPresent() && projected.getAsInt() <= panel.to()) {
            double start = Math.max(data.getX(), at.x(projected.getAsInt() - 0.5));
            g.setPaint(Theme.FUTURE);
            g.fill(new Rectangle2D.Double(start, data.getY(), data.getMaxX() - start, data.getHeight()));
        }
        for (EventNotes.Note note :
                notes(data.getX(), data.getWidth(), cellWidth).notes()) {
            double baseline = data.getY() - 5 - note.row() * STRIP;
            if (!Double.isNaN(note.ruleX())) {
                g.setPaint(Theme.EVENT);
                g.setStroke(Pen.dashed(1, 2.5, 2.5));
                g.draw(new Line2D.Double(note.ruleX(), baseline - Theme.SMALL + 2, note.ruleX(), data.getMaxY()));
            }
            setting.text().add(note.text(), note.x(), baseline, TextSheet.Anchor.START, SMALL);
        }
    }

    /** The words above a plot with the given data area. */
    private EventNotes notes(double left, double width, double cellWidth) {
        Transform at = new Transform(new Rectangle2D.Double(left, 0, width, 1));
        EventNotes notes = new EventNotes(setting.text(), SMALL, left + width + labels.width(cellWidth));
        notes.place(panel.events().stream()
                .filter(e -> e.position() >= lower && e.position() <= upper)
                .map(e -> new EventNotes.Day(e.text(), at.x(e.position())))
                .toList());
        if (setting.names()
                && panel.projected().isPresent()
                && panel.projected().getAsInt() <= panel.to()) {
            notes.placeInGap(PROJECTION, Math.max(left, at.x(panel.projected().getAsInt() - 0.5)));
        }
        return notes;
    }

    /** The values over columns that have only one layer and no limit to compare with, if there is room for them. */
    private void columnValues(Transform at) {
        List<YearExtent.Layer> layers = YearExtent.layers(panel);
        long layered =
                panel.series().stream().filter(s -> s instanceof Series.Columns).count();
        if (layered != 1 || layered != panel.series().size() || setting.small()) {
            return;
        }
        double widest = 0;
        for (YearExtent.Layer layer : layers) {
            widest = Math.max(widest, setting.text().width(panel.format().label(layer.to()), SMALL));
        }
        if (widest + 4 > at.x(1) - at.x(0)) {
            return;
        }
        for (YearExtent.Layer layer : layers) {
            double y = at.y(layer.to()) + (layer.to() < 0 ? Theme.SMALL + 1 : -5);
            String value = panel.format().label(layer.to());
            setting.text().add(value, at.x(layer.year()), y, TextSheet.Anchor.MIDDLE, SMALL);
        }
    }

    private void axisTexts(Graphics2D g, Rectangle2D data) {
        Transform at = new Transform(data);
        TextSheet text = setting.text();
        for (double tick : scale.ticks()) {
            text.add(
                    tickText(tick), data.getX() - TICK_GAP, at.y(tick) + TICK.halfHeight(), TextSheet.Anchor.END, TICK);
        }
        g.setPaint(Theme.AXIS);
        g.setStroke(Pen.sharp(1.2));
        if (scale.lower() >= 0 || scale.upper() <= 0) {
            g.draw(new Line2D.Double(data.getX(), data.getMaxY(), data.getMaxX(), data.getMaxY()));
        }
        for (int year : YearTicks.choose(panel, data.getWidth() / (upper - lower), setting.small(), text, TICK)) {
            double x = at.x(year);
            g.setPaint(Theme.AXIS);
            g.draw(new Line2D.Double(x, data.getMaxY(), x, data.getMaxY() + 4));
            if (setting.years()) {
                double y = data.getMaxY() + Theme.TICK + 5;
                text.add(String.valueOf(year), x, y, TextSheet.Anchor.MIDDLE, TICK);
            }
        }
    }
}
