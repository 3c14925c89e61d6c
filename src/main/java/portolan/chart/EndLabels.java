package portolan.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * The names at the ends of lines, bands, stairs and columns. A series that lasts until the last year has its label
 * beside the plot, kept apart from the others by {@link LabelPlacer} and led to its end by a thin line where it had
 * to move; one that ends earlier has its label inside, where {@link InnerLabels} finds room.
 */
final class EndLabels {
    private static final double GAP = 12;
    private static final double LEADER_FROM = 5;
    private static final double LONGEST_WITHOUT_LEADER = 14;
    private static final double WIDEST_SHARE = 0.26;
    private static final double WIDEST = 200;
    private static final double OVERHANG = 8;

    /**
     * A label waiting for its place.
     *
     * @param name name of the series; may be blank
     * @param value its last value as text; may be blank
     * @param face look of the name
     * @param year where the series ends
     * @param height value at which it ends
     * @param colour colour of the series
     */
    record Label(String name, String value, TextSheet.Face face, double year, double height, Color colour) {
        LabelBlock block(TextSheet text, double room, double scale) {
            return new LabelBlock(text, name, value, face.withSize(face.size() * scale), room);
        }
    }

    private final YearPanel panel;
    private final YearPlot.Setting setting;
    private final List<Label> beside = new ArrayList<>();
    private final List<Label> inside = new ArrayList<>();

    EndLabels(YearPanel panel, YearPlot.Setting setting) {
        this.panel = panel;
        this.setting = setting;
        for (Series series : panel.series()) {
            if (series instanceof Series.Line line) {
                add(line, line.values(), line.role() == Series.Role.FOCUS || line.role() == Series.Role.GOAL);
            } else if (series instanceof Series.Steps steps) {
                add(steps, steps.values(), true);
            } else if (series instanceof Series.Band band && !setting.small()) {
                int last = Math.min(lastOf(band.low()), lastOf(band.high()));
                addLabel(band, "", last, band.high().at(last), false);
            } else if (series instanceof Series.Columns columns) {
                addColumns(columns);
            }
        }
    }

    private int lastOf(YearValues values) {
        return values.lastIn(panel.from(), panel.to());
    }

    private void add(Series series, YearValues values, boolean bold) {
        int last = lastOf(values);
        if (last >= panel.from()) {
            addLabel(series, panel.format().label(values.at(last)), last, values.at(last), bold);
        }
    }

    /** Columns have their label beside the last year even if they have no value then: on top of what they stand on. */
    private void addColumns(Series.Columns columns) {
        double top = 0;
        boolean single =
                panel.series().stream().filter(s -> s instanceof Series.Columns).count() == 1;
        for (YearExtent.Layer layer : YearExtent.layers(panel)) {
            if (layer.year() == panel.to() && layer.series().equals(columns)) {
                String value = panel.format().label(columns.values().at(panel.to()));
                addLabel(columns, value, panel.to(), single ? layer.to() : (layer.from() + layer.to()) / 2, true);
                return;
            }
            top = layer.year() == panel.to() ? Math.max(top, layer.to()) : top;
        }
        if (lastOf(columns.values()) >= panel.from()) {
            addLabel(columns, "", panel.to(), top, true);
        }
    }

    private void addLabel(Series series, String value, int year, double height, boolean bold) {
        String name = setting.small() ? "" : series.name();
        if (Double.isNaN(height) || (name.isBlank() && (value.isBlank() || !setting.small()))) {
            return;
        }
        Hue hue = setting.hues().choice(series).hue();
        TextSheet.Face face = new TextSheet.Face(bold, setting.small() ? Theme.SMALL : Theme.LABEL, Theme.text(hue));
        Label label = new Label(name, value, face, year, height, Theme.line(hue));
        (year == panel.to() ? beside : inside).add(label);
    }

    private static double room(double cellWidth) {
        return Math.min(WIDEST, cellWidth * WIDEST_SHARE);
    }

    /** Width of the column of labels, with the gap before it. */
    double width(double cellWidth) {
        double widest = 0;
        for (Label label : beside) {
            widest = Math.max(
                    widest, label.block(setting.text(), room(cellWidth), 1).width());
        }
        return beside.isEmpty() ? 6 : Math.ceil(GAP + widest);
    }

    /** Writes all labels of a plot that has been painted into a cell. */
    void place(Graphics2D g, YearPlot.Transform at, double cellWidth) {
        Rectangle2D data = at.data();
        List<LabelBlock> blocks = blocks(data.getHeight(), room(cellWidth));
        int n = blocks.size();
        double[] wishes = new double[n];
        double[] heights = new double[n];
        for (int i = 0; i < n; i++) {
            wishes[i] = at.y(beside.get(i).height());
            heights[i] = blocks.get(i).height();
        }
        double[] centres = LabelPlacer.place(wishes, heights, 2, data.getY() - OVERHANG, data.getMaxY() + OVERHANG);
        for (int i = 0; i < n; i++) {
            leader(g, beside.get(i), at, wishes[i], centres[i]);
            blocks.get(i).write(data.getMaxX() + GAP, centres[i], false);
        }
        new InnerLabels(panel, setting.text(), at).place(inside);
    }

    /** The labels beside the plot, in letters small enough for all to fit one above the other. */
    private List<LabelBlock> blocks(double height, double room) {
        double scale = 1;
        while (true) {
            List<LabelBlock> blocks = new ArrayList<>();
            double needed = 0;
            for (Label label : beside) {
                LabelBlock block = label.block(setting.text(), room, scale);
                needed += block.height() + 1;
                blocks.add(block);
            }
            if (needed <= height + 2 * OVERHANG || scale * Theme.LABEL <= Theme.SMALLEST_LABEL) {
                return blocks;
            }
            scale -= 0.06;
        }
    }

    private static void leader(Graphics2D g, Label label, YearPlot.Transform at, double wish, double centre) {
        double right = at.data().getMaxX();
        double end = Math.min(right, at.x(label.year()) + LEADER_FROM);
        boolean moved = Math.abs(wish - centre) > label.face().size() * 0.55;
        if (moved || right - end > LONGEST_WITHOUT_LEADER) {
            g.setPaint(label.colour());
            g.setStroke(Pen.round(0.8));
            g.draw(new Line2D.Double(end, wish, right + GAP - 3, centre));
        }
    }
}
