package portolan.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** Puts rows onto the paper, each with its label at the left: a {@link RankPanel} or a {@link WaterfallPanel}. */
final class RowPlot implements PanelPlot {
    /**
     * One row, ready to draw.
     *
     * @param label text at the left
     * @param bold whether the label stands out
     * @param from start of the bar, or {@code NaN} for a dot or a row without value
     * @param to end of the bar, or position of the dot
     * @param reference position of the ring or mark, or {@code NaN}
     * @param low lower end of the range, or {@code NaN}
     * @param high upper end of the range, or {@code NaN}
     * @param value text of the value
     * @param hue colour
     * @param carry position from which a thin line leads to the next row, or {@code NaN}
     */
    private record Row(
            String label,
            boolean bold,
            double from,
            double to,
            double reference,
            double low,
            double high,
            String value,
            Hue hue,
            double carry) {

        double[] positions() {
            return new double[] {from, to, reference, low, high};
        }
    }

    private static final double LABEL_SHARE = 0.3;
    private static final double TALLEST_ROW = 60;
    private static final double THICKEST = 24;
    private static final double GAP = 10;
    private static final TextSheet.Face TICK = new TextSheet.Face(false, Theme.TICK, Theme.TEXT_INK);

    private final Panel panel;
    private final TextSheet text;
    private final List<Row> rows;
    private final List<Key.Entry> key;
    private final NiceScale scale;
    private final boolean dots;

    private RowPlot(Panel panel, TextSheet text, List<Row> rows, List<Key.Entry> key, boolean dots) {
        this.panel = panel;
        this.text = text;
        this.rows = rows;
        this.key = key;
        this.dots = dots;
        double low = dots ? Double.POSITIVE_INFINITY : 0;
        double high = dots ? Double.NEGATIVE_INFINITY : 0;
        for (Row row : rows) {
            for (double position : row.positions()) {
                low = Double.isNaN(position) ? low : Math.min(low, position);
                high = Double.isNaN(position) ? high : Math.max(high, position);
            }
        }
        this.scale = low > high ? NiceScale.covering(0, 0, 6) : NiceScale.covering(low, high, 6);
    }

    static RowPlot of(RankPanel panel, TextSheet text) {
        boolean dots = panel.style() == RankPanel.Style.DOTS;
        List<Row> rows = new ArrayList<>();
        for (RankPanel.Item item : panel.items()) {
            boolean missing = Double.isNaN(item.value());
            String value = missing ? "no data" : panel.format().label(item.value()) + change(panel, item);
            rows.add(new Row(
                    item.label(),
                    item.hue() != Hue.GREY,
                    dots || missing ? Double.NaN : 0,
                    item.value(),
                    item.reference(),
                    item.low(),
                    item.high(),
                    value,
                    item.hue(),
                    Double.NaN));
        }
        List<Key.Entry> key = new ArrayList<>();
        Pen stroke = Pen.round(2);
        if (!panel.valueName().isBlank()) {
            Key.Mark mark = dots ? Key.Mark.DOT : Key.Mark.BLOCK;
            boolean mixed = dots
                    && panel.items().stream()
                                    .map(RankPanel.Item::hue)
                                    .distinct()
                                    .count()
                            > 1;
            Hue hue = mixed ? Hue.INK : panel.items().get(0).hue();
            key.add(new Key.Entry(panel.valueName(), mark, Theme.line(hue), Theme.text(hue), stroke));
        }
        if (!panel.referenceName().isBlank()) {
            Key.Mark mark = dots ? Key.Mark.RING : Key.Mark.LINE;
            key.add(new Key.Entry(panel.referenceName(), mark, Theme.line(Hue.INK), Theme.text(Hue.INK), stroke));
        }
        return new RowPlot(panel, text, rows, key, dots);
    }

    static RowPlot of(WaterfallPanel panel, TextSheet text) {
        List<Row> rows = new ArrayList<>();
        double running = 0;
        for (WaterfallPanel.Item item : panel.items()) {
            double from = item.total() ? 0 : running;
            running = item.total() ? item.value() : running + item.value();
            Hue hue = item.total() ? Hue.INK : item.value() < 0 ? Hue.VERMILLION : Hue.BLUE;
            String value = item.total()
                    ? panel.format().label(item.value())
                    : panel.format().change(item.value());
            rows.add(new Row(
                    item.label(),
                    item.total(),
                    from,
                    running,
                    Double.NaN,
                    Double.NaN,
                    Double.NaN,
                    value,
                    hue,
                    running));
        }
        return new RowPlot(panel, text, rows, List.of(), false);
    }

    /** The change from the reference in brackets; empty for bars, for a range, and where nothing changes. */
    private static String change(RankPanel panel, RankPanel.Item item) {
        boolean told = panel.style() == RankPanel.Style.DOTS
                && !Double.isNaN(item.reference())
                && Double.isNaN(item.low() - item.high());
        ValueFormat bare = new ValueFormat("", panel.format().decimals(), "");
        double change = told ? item.value() - item.reference() : 0;
        return bare.label(change).equals(bare.label(0)) || bare.label(change).equals(bare.label(-0.0))
                ? ""
                : " (" + bare.change(change) + ")";
    }

    private static TextSheet.Face face(Row row) {
        return new TextSheet.Face(row.bold(), Theme.LABEL, row.bold() ? Theme.TITLE_INK : Theme.TEXT_INK);
    }

    private static TextSheet.Face valueFace(Row row) {
        return new TextSheet.Face(true, Theme.LABEL, Theme.text(row.hue()));
    }

    private boolean leftwards(Row row) {
        return row.to() < 0 && !(row.from() < 0) && !dots;
    }

    @Override
    public double leftNeed(double cellWidth) {
        double widest = 0;
        double values = 0;
        for (Row row : rows) {
            List<String> lines = text.wrap(row.label(), face(row), cellWidth * LABEL_SHARE, 2);
            widest = Math.max(widest, text.widest(lines, face(row)));
            values = leftwards(row) ? Math.max(values, text.width(row.value(), valueFace(row)) + GAP) : values;
        }
        return Math.ceil(widest + GAP + values);
    }

    @Override
    public double rightNeed(double cellWidth) {
        double values = 0;
        for (Row row : rows) {
            values = Math.max(values, text.width(row.value(), valueFace(row)));
        }
        return values + GAP + 4;
    }

    @Override
    public double headNeed(double cellWidth, double dataWidth) {
        double keyHeight = key.isEmpty() ? 0 : new Key(key, text).height(cellWidth) + 6;
        return PanelHead.height(panel, text, cellWidth) + keyHeight + 8;
    }

    @Override
    public double footNeed() {
        return Theme.TICK + 10;
    }

    @Override
    public double weight() {
        return panel.weight();
    }

    @Override
    public void paint(Graphics2D g, Rectangle2D cell, Rectangle2D whole) {
        PanelHead.paint(panel, text, cell);
        if (!key.isEmpty()) {
            double top = cell.getY() + PanelHead.height(panel, text, cell.getWidth()) + 4;
            new Key(key, text).draw(g, cell.getX(), top, cell.getWidth());
        }
        double pitch = Math.min(TALLEST_ROW, Math.floor(whole.getHeight() / rows.size()));
        Rectangle2D data = new Rectangle2D.Double(whole.getX(), whole.getY(), whole.getWidth(), pitch * rows.size());
        PlotBuilder builder = new PlotBuilder();
        double halfBar = Math.min(0.36, THICKEST / pitch / 2);
        for (int i = 0; i < rows.size(); i++) {
            marks(builder, rows.get(i), i, halfBar);
        }
        QuietAxis along = new QuietAxis(-0.5, rows.size() - 0.5, List.of());
        along.setInverted(true);
        QuietAxis value = new QuietAxis(scale.lower(), scale.upper(), scale.ticks());
        builder.draw(g, along, value, true, data, scale.lower() <= 0 && scale.upper() >= 0);
        carries(g, data, pitch, halfBar);
        texts(cell, data, pitch);
    }

    private void marks(PlotBuilder builder, Row row, int index, double halfBar) {
        Color colour = Theme.line(row.hue());
        double[] along = {index, index};
        if (!Double.isNaN(row.from()) && !Double.isNaN(row.to())) {
            builder.bar(index, halfBar, row.from(), row.to(), colour);
        }
        if (!Double.isNaN(row.low() - row.high())) {
            Color whisker = dots ? Theme.band(row.hue()) : Theme.line(Hue.INK);
            builder.line(along, new double[] {row.low(), row.high()}, whisker, Pen.sharp(dots ? 9 : 1.6));
        }
        if (!dots && !Double.isNaN(row.reference())) {
            double[] across = {index - halfBar - 0.08, index + halfBar + 0.08};
            double[] at = {row.reference(), row.reference()};
            builder.line(across, at, Theme.line(Hue.INK), Pen.sharp(2.6));
        }
        if (dots && !Double.isNaN(row.to())) {
            if (!Double.isNaN(row.reference())) {
                builder.line(along, new double[] {row.reference(), row.to()}, Theme.AXIS, Pen.round(1.4));
                builder.dot(index, row.reference(), 5, Theme.PAPER, Theme.line(Hue.INK), 2);
            }
            builder.dot(index, row.to(), 6.2, colour, Theme.PAPER, 1.2);
        }
    }

    private double x(Rectangle2D data, double value) {
        return data.getX() + (value - scale.lower()) / (scale.upper() - scale.lower()) * data.getWidth();
    }

    private void carries(Graphics2D g, Rectangle2D data, double pitch, double halfBar) {
        g.setPaint(Theme.AXIS);
        g.setStroke(Pen.sharp(1));
        for (int i = 0; i + 1 < rows.size(); i++) {
            if (!Double.isNaN(rows.get(i).carry())) {
                double x = x(data, rows.get(i).carry());
                double y = data.getY() + (i + 0.5 + halfBar) * pitch;
                g.draw(new Line2D.Double(x, y, x, y + (1 - 2 * halfBar) * pitch));
            }
        }
    }

    private void texts(Rectangle2D cell, Rectangle2D data, double pitch) {
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            double middle = data.getY() + (i + 0.5) * pitch;
            TextSheet.Face face = face(row);
            double room = cell.getWidth() * LABEL_SHARE;
            int fitting = pitch >= 2 * face.leading() ? 2 : 1;
            List<String> lines = text.wrap(row.label(), face, room, fitting);
            double baseline = middle - lines.size() * face.leading() / 2 + face.leading() / 2 + face.halfHeight();
            text.addLines(lines, cell.getX(), baseline, TextSheet.Anchor.START, face);
            value(row, data, middle);
        }
        for (double tick : scale.ticks()) {
            String label = panel.format().tick(tick, scale.decimals());
            double y = data.getMaxY() + Theme.TICK + 5;
            text.add(label, x(data, tick), y, TextSheet.Anchor.MIDDLE, TICK);
        }
    }

    private void value(Row row, Rectangle2D data, double middle) {
        TextSheet.Face face = valueFace(row);
        double y = middle + face.halfHeight();
        if (Double.isNaN(row.to())) {
            double x = x(data, Math.max(scale.lower(), Math.min(scale.upper(), 0))) + GAP - 2;
            text.add(
                    row.value(), x, y, TextSheet.Anchor.START, new TextSheet.Face(false, Theme.SMALL, Theme.QUIET_INK));
        } else if (leftwards(row)) {
            text.add(row.value(), x(data, leftmost(row)) - GAP + 4, y, TextSheet.Anchor.END, face, true);
        } else {
            text.add(
                    row.value(), x(data, rightmost(row)) + GAP - (dots ? 0 : 4), y, TextSheet.Anchor.START, face, true);
        }
    }

    private static double rightmost(Row row) {
        double most = Double.NEGATIVE_INFINITY;
        for (double position : row.positions()) {
            most = Double.isNaN(position) ? most : Math.max(most, position);
        }
        return most;
    }

    private static double leftmost(Row row) {
        double least = Double.POSITIVE_INFINITY;
        for (double position : row.positions()) {
            least = Double.isNaN(position) ? least : Math.min(least, position);
        }
        return least;
    }
}
