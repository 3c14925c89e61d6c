package portolan.chart;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lays out a whole chart: title, subtitle, panels, footer. Shapes go to a graphics context, text to a sheet. */
final class ChartPainter {
    private static final double STACK_GAP = 20;
    private static final double GRID_GAP_X = 26;
    private static final double GRID_GAP_Y = 16;
    private static final Key.Entry PROJECTION =
            new Key.Entry("projection", Key.Mark.BLOCK, Theme.FUTURE_SAMPLE, Theme.QUIET_INK, Pen.round(1));
    private static final double NOTICE_INDENT = 14;
    private static final double NOTICE_MARK = 5;
    private static final double ACCENT_WIDTH = 44;
    private static final double ACCENT_HEIGHT = 5;

    private final ChartSpec spec;
    private final TextSheet text;
    private final HuePlan hues;

    ChartPainter(ChartSpec spec, TextSheet text) {
        this.spec = spec;
        this.text = text;
        this.hues = HuePlan.of(spec);
    }

    void paint(Graphics2D g) {
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        g.setPaint(Theme.PAPER);
        g.fill(new Rectangle2D.Double(0, 0, Theme.WIDTH, Theme.HEIGHT));
        g.setPaint(Theme.ACCENT);
        g.fill(new Rectangle2D.Double(Theme.MARGIN, 0, ACCENT_WIDTH, ACCENT_HEIGHT));
        double top = header(g);
        double bottom = notice(g, footer());
        Rectangle2D body = new Rectangle2D.Double(Theme.MARGIN, top, Theme.WIDTH - 2 * Theme.MARGIN, bottom - top);
        if (spec.arrangement() == ChartSpec.Arrangement.STACKED) {
            stack(g, body);
        } else {
            grid(g, body);
        }
    }

    /** Writes title and subtitle; returns where the panels may begin. */
    private double header(Graphics2D g) {
        double room = Theme.WIDTH - 2 * Theme.MARGIN;
        TextSheet.Face full = new TextSheet.Face(true, Theme.TITLE, Theme.TITLE_INK);
        TextSheet.Face face = text.fitting(spec.title(), full, Theme.SMALLEST_TITLE, room, 2);
        double next = 22 + face.size();
        List<String> lines = text.wrap(spec.title(), face, room, 2);
        next = text.addLines(lines, Theme.MARGIN, next, TextSheet.Anchor.START, face);
        TextSheet.Face quiet = new TextSheet.Face(false, Theme.SUBTITLE, Theme.TEXT_INK);
        double baseline = next - face.leading() + Theme.SUBTITLE * 1.55;
        List<String> subtitle = text.wrap(spec.subtitle(), quiet, room, 2);
        baseline = text.addLines(subtitle, Theme.MARGIN, baseline, TextSheet.Anchor.START, quiet);
        double top = baseline - quiet.leading() + 20;
        List<Key.Entry> entries = sharedKey();
        if (entries.size() > 1 || (entries.size() == 1 && spec.panels().size() > 1)) {
            Key key = new Key(entries, text);
            key.draw(g, Theme.MARGIN, top - 6, room);
            top += key.height(room) + 6;
        }
        return top;
    }

    /** Writes the footer; returns where the panels have to end. */
    private double footer() {
        TextSheet.Face face = new TextSheet.Face(false, Theme.FOOTER, Theme.QUIET_INK);
        List<String> lines = text.wrap(spec.footer(), face, Theme.WIDTH - 2 * Theme.MARGIN, 3);
        double last = Theme.HEIGHT - 16;
        double first = last - Math.max(0, lines.size() - 1) * face.leading();
        text.addLines(lines, Theme.MARGIN, first, TextSheet.Anchor.START, face);
        return lines.isEmpty() ? last : first - face.size() - 10;
    }

    /** Writes the notice above the footer, with a mark in its colour beside it; returns where the panels have to end. */
    private double notice(Graphics2D g, double bottom) {
        if (spec.notice().isBlank()) {
            return bottom;
        }
        TextSheet.Face face = new TextSheet.Face(true, Theme.NOTICE, Theme.text(Hue.VERMILLION));
        double room = Theme.WIDTH - 2 * Theme.MARGIN - NOTICE_INDENT;
        List<String> lines = text.wrap(spec.notice(), face, room, 4);
        double last = bottom - 2;
        double first = last - (lines.size() - 1) * face.leading();
        text.addLines(lines, Theme.MARGIN + NOTICE_INDENT, first, TextSheet.Anchor.START, face);
        double top = first - face.size();
        g.setPaint(Theme.line(Hue.VERMILLION));
        g.fill(new Rectangle2D.Double(Theme.MARGIN, Math.rint(top), NOTICE_MARK, Math.rint(last + 4 - top)));
        return top - 12;
    }

    /** What the colours of small multiples mean; empty where the names stand at the lines. */
    private List<Key.Entry> sharedKey() {
        Map<String, Key.Entry> entries = new LinkedHashMap<>();
        if (spec.arrangement() == ChartSpec.Arrangement.GRID) {
            for (Panel panel : spec.panels()) {
                if (panel instanceof YearPanel years) {
                    years.series().stream()
                            .filter(s -> !s.name().isBlank())
                            .forEach(s -> entries.putIfAbsent(s.name(), entry(s)));
                    if (years.projected().isPresent()) {
                        entries.putIfAbsent(" ", PROJECTION);
                    }
                }
            }
        }
        Key.Entry projection = entries.remove(" ");
        if (projection != null) {
            entries.put(" ", projection);
        }
        return List.copyOf(entries.values());
    }

    private Key.Entry entry(Series series) {
        HuePlan.Choice choice = hues.choice(series);
        Key.Mark mark =
                series instanceof Series.Columns || series instanceof Series.Band ? Key.Mark.BLOCK : Key.Mark.LINE;
        Series.Role role = series instanceof Series.Line line ? line.role() : Series.Role.NORMAL;
        return new Key.Entry(
                series.name(),
                mark,
                series instanceof Series.Band ? Theme.band(choice.hue()) : Theme.line(choice.hue()),
                Theme.text(choice.hue()),
                YearMarks.stroke(role == Series.Role.FOCUS ? 3.2 : 2.2, role, choice.round()));
    }

    private PanelPlot plot(Panel panel, boolean small, boolean years, boolean names) {
        if (panel instanceof YearPanel yearPanel) {
            return new YearPlot(yearPanel, new YearPlot.Setting(text, hues, small, wholeYears(), years, names));
        } else if (panel instanceof RankPanel rank) {
            return RowPlot.of(rank, text);
        } else if (panel instanceof HeatPanel heat) {
            return new HeatPlot(heat, text);
        }
        return RowPlot.of((WaterfallPanel) panel, text);
    }

    private boolean wholeYears() {
        return spec.panels().stream()
                .filter(p -> p instanceof YearPanel)
                .flatMap(p -> ((YearPanel) p).series().stream())
                .anyMatch(s -> s instanceof Series.Columns || s instanceof Series.Steps);
    }

    private void stack(Graphics2D g, Rectangle2D body) {
        List<PanelPlot> plots = new ArrayList<>();
        for (int i = 0; i < spec.panels().size(); i++) {
            plots.add(plot(spec.panels().get(i), false, !sameYears(i, i + 1), i == 0 || !sameYears(i - 1, i)));
        }
        double width = body.getWidth();
        double left = plots.stream().mapToDouble(p -> p.leftNeed(width)).max().orElse(0);
        double right = plots.stream().mapToDouble(p -> p.rightNeed(width)).max().orElse(0);
        double dataWidth = Math.floor(width - left - right);
        double fixed = (plots.size() - 1) * STACK_GAP;
        double weights = 0;
        for (PanelPlot plot : plots) {
            fixed += plot.headNeed(width, dataWidth) + plot.footNeed();
            weights += plot.weight();
        }
        double perWeight = Math.max(20 * plots.size(), body.getHeight() - fixed) / weights;
        double y = body.getY();
        for (PanelPlot plot : plots) {
            double head = plot.headNeed(width, dataWidth);
            double height = head + perWeight * plot.weight() + plot.footNeed();
            Rectangle2D cell = new Rectangle2D.Double(body.getX(), y, width, height);
            plot.paint(g, cell, whole(body.getX() + left, y + head, dataWidth, perWeight * plot.weight()));
            y += height + STACK_GAP;
        }
    }

    /** Whether two panels below each other show the same years, which then are written only once. */
    private boolean sameYears(int upper, int lower) {
        return lower < spec.panels().size()
                && spec.panels().get(upper) instanceof YearPanel a
                && spec.panels().get(lower) instanceof YearPanel b
                && a.from() == b.from()
                && a.to() == b.to();
    }

    private static int columns(int panels) {
        return switch (panels) {
            case 1, 2, 3 -> panels;
            case 4 -> 2;
            case 5, 6, 9 -> 3;
            default -> 4;
        };
    }

    private void grid(Graphics2D g, Rectangle2D body) {
        List<PanelPlot> plots = new ArrayList<>();
        spec.panels().forEach(p -> plots.add(plot(p, true, true, false)));
        int columns = columns(plots.size());
        int rows = (plots.size() + columns - 1) / columns;
        double width = (body.getWidth() - (columns - 1) * GRID_GAP_X) / columns;
        double height = (body.getHeight() - (rows - 1) * GRID_GAP_Y) / rows;
        double[] left = new double[columns];
        double[] right = new double[columns];
        for (int i = 0; i < plots.size(); i++) {
            left[i % columns] = Math.max(left[i % columns], plots.get(i).leftNeed(width));
            right[i % columns] = Math.max(right[i % columns], plots.get(i).rightNeed(width));
        }
        double head = 0;
        for (int i = 0; i < plots.size(); i++) {
            head = Math.max(head, plots.get(i).headNeed(width, width - left[i % columns] - right[i % columns]));
        }
        double foot = plots.stream().mapToDouble(PanelPlot::footNeed).max().orElse(0);
        for (int i = 0; i < plots.size(); i++) {
            double x = body.getX() + i % columns * (width + GRID_GAP_X);
            int row = i / columns;
            double y = body.getY() + row * (height + GRID_GAP_Y);
            Rectangle2D cell = new Rectangle2D.Double(x, y, width, height);
            double dataWidth = Math.max(20, width - left[i % columns] - right[i % columns]);
            double dataHeight = Math.max(20, height - head - foot);
            plots.get(i).paint(g, cell, whole(x + left[i % columns], y + head, dataWidth, dataHeight));
        }
    }

    /** A rectangle with whole-number edges, as JFreeChart would make it anyway. */
    private static Rectangle2D whole(double x, double y, double width, double height) {
        return new Rectangle2D.Double(Math.rint(x), Math.rint(y), Math.floor(width), Math.floor(height));
    }
}
