package portolan.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Stroke;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * A line of samples and names. Used only where names cannot stand at the lines themselves: over small multiples,
 * whose panels share them, and over dots with rings.
 */
final class Key {
    private static final double SAMPLE = 22;
    private static final double GAP = 6;
    private static final double SPACE = 22;

    /** What stands before a name. */
    enum Mark {
        LINE,
        BLOCK,
        DOT,
        RING
    }

    /**
     * One entry.
     *
     * @param name its name
     * @param mark kind of sample
     * @param colour colour of the sample
     * @param textColour colour of the name
     * @param stroke stroke of a line sample
     */
    record Entry(String name, Mark mark, Color colour, Color textColour, Stroke stroke) {}

    private final List<Entry> entries;
    private final TextSheet text;

    Key(List<Entry> entries, TextSheet text) {
        this.entries = entries;
        this.text = text;
    }

    private static TextSheet.Face face(Entry entry) {
        return new TextSheet.Face(true, Theme.LABEL, entry.textColour());
    }

    private double width(Entry entry) {
        return SAMPLE + GAP + text.width(entry.name(), face(entry));
    }

    private List<List<Entry>> rows(double room) {
        List<List<Entry>> rows = new ArrayList<>();
        double used = Double.MAX_VALUE;
        for (Entry entry : entries) {
            double width = width(entry);
            if (used + width > room) {
                rows.add(new ArrayList<>());
                used = 0;
            }
            rows.get(rows.size() - 1).add(entry);
            used += width + SPACE;
        }
        return rows;
    }

    double height(double room) {
        return rows(room).size() * (Theme.LABEL * Theme.LEADING + 2);
    }

    /** Draws the entries from the left, in as many rows as they need. */
    void draw(Graphics2D g, double left, double top, double room) {
        double baseline = top + Theme.LABEL;
        for (List<Entry> row : rows(room)) {
            double x = left;
            for (Entry entry : row) {
                TextSheet.Face face = face(entry);
                sample(g, entry, x, baseline - face.halfHeight());
                text.add(entry.name(), x + SAMPLE + GAP, baseline, TextSheet.Anchor.START, face);
                x += width(entry) + SPACE;
            }
            baseline += Theme.LABEL * Theme.LEADING + 2;
        }
    }

    private static void sample(Graphics2D g, Entry entry, double x, double middle) {
        g.setPaint(entry.colour());
        switch (entry.mark()) {
            case LINE -> {
                g.setStroke(entry.stroke());
                g.draw(new Line2D.Double(x, middle, x + SAMPLE, middle));
            }
            case BLOCK -> g.fill(new Rectangle2D.Double(x + 5, middle - 5.5, SAMPLE - 8, 11));
            case DOT -> g.fill(new Ellipse2D.Double(x + SAMPLE - 12, middle - 5.5, 11, 11));
            case RING -> {
                g.fill(new Ellipse2D.Double(x + SAMPLE - 12, middle - 5.5, 11, 11));
                g.setPaint(Theme.PAPER);
                g.fill(new Ellipse2D.Double(x + SAMPLE - 10, middle - 3.5, 7, 7));
            }
        }
    }
}
