package portolan.chart;

import java.awt.geom.Rectangle2D;
import java.util.List;

/** The heading of a panel: its title in semi-bold, its unit below in grey. */
final class PanelHead {
    private static final TextSheet.Face TITLE = new TextSheet.Face(true, Theme.PANEL_TITLE, Theme.TITLE_INK);
    private static final TextSheet.Face UNIT = new TextSheet.Face(false, Theme.SMALL, Theme.QUIET_INK);
    private static final double GAP = 8;

    private PanelHead() {}

    static double height(Panel panel, TextSheet text, double width) {
        List<String> title = text.wrap(panel.title(), TITLE, width, 2);
        double height = title.size() * TITLE.leading();
        return height + (panel.unit().isBlank() || besideTitle(panel, text, title, width) ? 0 : UNIT.leading() + 1);
    }

    static void paint(Panel panel, TextSheet text, Rectangle2D cell) {
        List<String> title = text.wrap(panel.title(), TITLE, cell.getWidth(), 2);
        double baseline = cell.getY() + Theme.PANEL_TITLE * 0.85;
        if (besideTitle(panel, text, title, cell.getWidth())) {
            double x = cell.getX() + text.width(title.get(0), TITLE) + GAP;
            text.add(title.get(0), cell.getX(), baseline, TextSheet.Anchor.START, TITLE);
            text.add(panel.unit(), x, baseline, TextSheet.Anchor.START, UNIT);
            return;
        }
        double next = text.addLines(title, cell.getX(), baseline, TextSheet.Anchor.START, TITLE);
        double y = title.isEmpty() ? cell.getY() + Theme.SMALL * 0.85 : next - 1;
        List<String> unit = text.wrap(panel.unit(), UNIT, cell.getWidth(), 1);
        text.addLines(unit, cell.getX(), y, TextSheet.Anchor.START, UNIT);
    }

    private static boolean besideTitle(Panel panel, TextSheet text, List<String> title, double width) {
        return title.size() == 1
                && !panel.unit().isBlank()
                && text.width(title.get(0), TITLE) + GAP + text.width(panel.unit(), UNIT) <= width;
    }
}
