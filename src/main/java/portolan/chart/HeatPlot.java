package portolan.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** Puts a {@link HeatPanel} onto the paper. */
final class HeatPlot implements PanelPlot {
    private static final double LABEL_SHARE = 0.24;
    private static final double GAP = 10;
    private static final double SEAM = 2;
    private static final int LABEL_LINES = 2;
    /** The largest value gets this share of its hue; letters in ink stay readable on it. */
    private static final double FULL = 0.62;

    private static final TextSheet.Face LABEL = new TextSheet.Face(true, Theme.SMALL, Theme.TITLE_INK);
    private static final TextSheet.Face CORNER = new TextSheet.Face(false, Theme.SMALL, Theme.QUIET_INK);
    private static final TextSheet.Face NUMBER = new TextSheet.Face(false, Theme.LABEL, Theme.TITLE_INK);

    private static final TextSheet.Face NOTHING = new TextSheet.Face(false, Theme.LABEL, Theme.QUIET_INK);

    private final HeatPanel panel;
    private final TextSheet text;

    HeatPlot(HeatPanel panel, TextSheet text) {
        this.panel = panel;
        this.text = text;
    }

    @Override
    public double leftNeed(double cellWidth) {
        double widest = text.width(panel.corner(), CORNER);
        for (String row : panel.rows()) {
            widest = Math.max(widest, text.widest(text.wrap(row, LABEL, cellWidth * LABEL_SHARE, 1), LABEL));
        }
        return Math.ceil(widest + GAP);
    }

    @Override
    public double rightNeed(double cellWidth) {
        return 0;
    }

    @Override
    public double headNeed(double cellWidth, double dataWidth) {
        double room = dataWidth / panel.columns().size() - 4;
        int lines = panel.columns().stream()
                .mapToInt(column -> text.wrap(column, LABEL, room, LABEL_LINES).size())
                .max()
                .orElse(1);
        return PanelHead.height(panel, text, cellWidth) + lines * LABEL.leading() + 6;
    }

    @Override
    public double footNeed() {
        return 4;
    }

    @Override
    public double weight() {
        return panel.weight();
    }

    @Override
    public void paint(Graphics2D g, Rectangle2D cell, Rectangle2D data) {
        PanelHead.paint(panel, text, cell);
        double width = data.getWidth() / panel.columns().size();
        double height = data.getHeight() / panel.rows().size();
        for (int c = 0; c < panel.columns().size(); c++) {
            List<String> lines = text.wrap(panel.columns().get(c), LABEL, width - 4, LABEL_LINES);
            double first = data.getY() - 7 - (lines.size() - 1) * LABEL.leading();
            text.addLines(lines, data.getX() + (c + 0.5) * width, first, TextSheet.Anchor.MIDDLE, LABEL);
        }
        text.add(panel.corner(), cell.getX(), data.getY() - 7, TextSheet.Anchor.START, CORNER);
        double largest = panel.largest();
        for (int r = 0; r < panel.rows().size(); r++) {
            double top = data.getY() + r * height;
            double baseline = top + height / 2 + LABEL.halfHeight();
            text.addLines(
                    text.wrap(panel.rows().get(r), LABEL, cell.getWidth() * LABEL_SHARE, 1),
                    cell.getX(),
                    baseline,
                    TextSheet.Anchor.START,
                    LABEL);
            for (int c = 0; c < panel.columns().size(); c++) {
                double left = data.getX() + c * width;
                paint(
                        g,
                        new Rectangle2D.Double(left, top, width, height),
                        panel.cells().get(r).get(c),
                        largest);
            }
        }
    }

    private void paint(Graphics2D g, Rectangle2D place, double value, double largest) {
        double left = Math.rint(place.getX()) + SEAM / 2;
        double top = Math.rint(place.getY()) + SEAM / 2;
        ValueFormat bare = new ValueFormat("", panel.format().decimals(), "");
        boolean zero = !Double.isNaN(value) && bare.label(Math.abs(value)).equals(bare.label(0));
        g.setPaint(zero ? Theme.FUTURE : ground(value, largest));
        g.fill(new Rectangle2D.Double(
                left, top, Math.rint(place.getMaxX()) - SEAM / 2 - left, Math.rint(place.getMaxY()) - SEAM / 2 - top));
        if (!Double.isNaN(value)) {
            double y = place.getCenterY() + NUMBER.halfHeight();
            text.add(bare.change(value), place.getCenterX(), y, TextSheet.Anchor.MIDDLE, zero ? NOTHING : NUMBER);
        }
    }

    /** Root of the size, so that one large cell does not bleach all others; what is written as zero has no sign. */
    private static Color ground(double value, double largest) {
        if (Double.isNaN(value)) {
            return Theme.GRID;
        }
        double share = largest == 0 ? 0 : FULL * StrictMath.sqrt(Math.abs(value) / largest);
        return Theme.mixedWithPaper(value < 0 ? Hue.VERMILLION : Hue.BLUE, share);
    }
}
