package portolan.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;

/** One panel on its way onto the paper: first it says what room it needs around its data area, then it is painted. */
interface PanelPlot {
    /** Room needed left of the data area in a cell of the given width. */
    double leftNeed(double cellWidth);

    /** Room needed right of the data area in a cell of the given width. */
    double rightNeed(double cellWidth);

    /** Room needed above the data area, given the width of the cell and of the data area. */
    double headNeed(double cellWidth, double dataWidth);

    /** Room needed below the data area. */
    double footNeed();

    /** The share of the height asked for. */
    double weight();

    /**
     * Paints the panel.
     *
     * @param g where shapes go; text goes to the sheet that the plot was made with
     * @param cell the whole room, from the top of the heading
     * @param data the data area inside the cell, with whole-number edges
     */
    void paint(Graphics2D g, Rectangle2D cell, Rectangle2D data);
}
