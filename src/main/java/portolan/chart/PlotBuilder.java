package portolan.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Stroke;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.SeriesRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.StandardXYBarPainter;
import org.jfree.chart.renderer.xy.XYBarRenderer;
import org.jfree.chart.renderer.xy.XYItemRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.XYDataset;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/**
 * Gathers the marks of one plot in the order in which they lie on each other (bands, the grid, bars, lines, dots) and has
 * JFreeChart draw them with the grid and the axes. Positions are in the units of the axes.
 */
final class PlotBuilder {
    private final List<Band> bands = new ArrayList<>();
    private final XYIntervalSeriesCollection bars = new XYIntervalSeriesCollection();
    private final XYBarRenderer barRenderer = new XYBarRenderer();
    private final XYSeriesCollection lines = new XYSeriesCollection();
    private final XYLineAndShapeRenderer lineRenderer = new XYLineAndShapeRenderer(true, false);
    private final List<Dot> dots = new ArrayList<>();

    private record Band(List<Double> x, List<Double> low, List<Double> high, Color fill, Color edge) {}

    private record Dot(double x, double y, double radius, Color fill, Color edge, double edgeWidth) {}

    PlotBuilder() {
        barRenderer.setUseYInterval(true);
        barRenderer.setBarPainter(new StandardXYBarPainter());
        barRenderer.setShadowVisible(false);
        barRenderer.setDrawBarOutline(false);
        lineRenderer.setDrawSeriesLineAsPath(true);
    }

    /** A filled range between two edges, without gaps; for values that run upwards. */
    void band(List<Double> x, List<Double> low, List<Double> high, Color fill, Color edge) {
        bands.add(new Band(List.copyOf(x), List.copyOf(low), List.copyOf(high), fill, edge));
    }

    /** A rectangle from one value to another. */
    void bar(double x, double halfWidth, double from, double to, Color colour) {
        int index = bars.getSeriesCount();
        XYIntervalSeries series = new XYIntervalSeries(index, false, true);
        series.add(x, x - halfWidth, x + halfWidth, to, Math.min(from, to), Math.max(from, to));
        bars.addSeries(series);
        barRenderer.setSeriesPaint(index, colour);
    }

    /** A line through points; a value that is not a number is a gap. */
    void line(double[] x, double[] y, Color colour, Stroke stroke) {
        int index = lines.getSeriesCount();
        lines.addSeries(points(index, x, y));
        lineRenderer.setSeriesPaint(index, colour);
        lineRenderer.setSeriesStroke(index, stroke);
    }

    /** A round dot, filled and edged. */
    void dot(double x, double y, double radius, Color fill, Color edge, double edgeWidth) {
        dots.add(new Dot(x, y, radius, fill, edge, edgeWidth));
    }

    private static XYSeries points(int key, double[] x, double[] y) {
        XYSeries series = new XYSeries(key, false, true);
        for (int i = 0; i < x.length; i++) {
            series.add(x[i], y[i]);
        }
        return series;
    }

    /**
     * Draws everything.
     *
     * @param g where to
     * @param along axis of the positions
     * @param value axis of the values; its ticks have grid lines
     * @param horizontal whether values run to the right and positions downwards, instead of up and to the right
     * @param area data area, with whole-number edges
     * @param zeroLine whether zero gets a line
     */
    void draw(
            Graphics2D g, NumberAxis along, NumberAxis value, boolean horizontal, Rectangle2D area, boolean zeroLine) {
        List<XYDataset> data = new ArrayList<>();
        List<XYItemRenderer> renderers = new ArrayList<>();
        XYDataset[] allData = {bars, lines};
        XYItemRenderer[] allRenderers = {barRenderer, lineRenderer};
        for (int i = 0; i < allData.length; i++) {
            boolean last = i + 1 == allData.length; // Without any data there would be no grid.
            if (last || allData[i].getSeriesCount() > 0) {
                data.add(allData[i]);
                renderers.add(allRenderers[i]);
            }
        }
        XYPlot plot = new XYPlot(null, along, value, null);
        for (int i = 0; i < data.size(); i++) {
            plot.setDataset(i, data.get(i));
            plot.setRenderer(i, renderers.get(i), false);
        }
        plot.setOrientation(horizontal ? PlotOrientation.HORIZONTAL : PlotOrientation.VERTICAL);
        plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
        plot.setSeriesRenderingOrder(SeriesRenderingOrder.FORWARD);
        quieten(plot, zeroLine);
        PlotRenderingInfo info = new ChartRenderingInfo().getPlotInfo();
        drawBands(g, plot, area);
        plot.draw(g, area, null, null, info);
        drawDots(g, plot, info.getDataArea());
    }

    /**
     * Bands lie under the grid and are opaque: the platforms do not agree to the last bit about what shines through.
     * Thin edges show where one band covers another.
     */
    private void drawBands(Graphics2D g, XYPlot plot, Rectangle2D area) {
        for (Band band : bands) {
            Path2D upper = edge(band.x(), band.high(), plot, area);
            Path2D lower = edge(band.x(), band.low(), plot, area);
            Path2D outline = new Path2D.Double(upper);
            for (int i = band.x().size() - 1; i >= 0; i--) {
                outline.lineTo(x(band.x().get(i), plot, area), y(band.low().get(i), plot, area));
            }
            outline.closePath();
            g.setPaint(band.fill());
            g.fill(outline);
            g.setPaint(band.edge());
            g.setStroke(Pen.round(1));
            g.draw(upper);
            g.draw(lower);
        }
    }

    private static Path2D edge(List<Double> x, List<Double> y, XYPlot plot, Rectangle2D area) {
        Path2D path = new Path2D.Double();
        path.moveTo(x(x.get(0), plot, area), y(y.get(0), plot, area));
        for (int i = 1; i < x.size(); i++) {
            path.lineTo(x(x.get(i), plot, area), y(y.get(i), plot, area));
        }
        return path;
    }

    private static double x(double along, XYPlot plot, Rectangle2D area) {
        return plot.getDomainAxis().valueToJava2D(along, area, plot.getDomainAxisEdge());
    }

    private static double y(double value, XYPlot plot, Rectangle2D area) {
        return plot.getRangeAxis().valueToJava2D(value, area, plot.getRangeAxisEdge());
    }

    /** Dots lie over everything and, other than what JFreeChart draws, may reach over the edge of the data area. */
    private void drawDots(Graphics2D g, XYPlot plot, Rectangle2D area) {
        boolean horizontal = plot.getOrientation().equals(PlotOrientation.HORIZONTAL);
        for (Dot dot : dots) {
            double along = x(dot.x(), plot, area);
            double value = y(dot.y(), plot, area);
            double x = horizontal ? value : along;
            double y = horizontal ? along : value;
            disc(g, x, y, dot.radius() + dot.edgeWidth() / 2, dot.edge());
            disc(g, x, y, dot.radius() - dot.edgeWidth() / 2, dot.fill());
        }
    }

    private static void disc(Graphics2D g, double x, double y, double radius, Color colour) {
        g.setPaint(colour);
        g.fill(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
    }

    private static void quieten(XYPlot plot, boolean zeroLine) {
        plot.setFixedDomainAxisSpace(new AxisSpace());
        plot.setFixedRangeAxisSpace(new AxisSpace());
        plot.setInsets(RectangleInsets.ZERO_INSETS);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinePaint(Theme.GRID);
        plot.setRangeGridlineStroke(Pen.sharp(1));
        plot.setRangeZeroBaselineVisible(zeroLine);
        plot.setRangeZeroBaselinePaint(Theme.AXIS);
        plot.setRangeZeroBaselineStroke(Pen.sharp(1.2));
    }
}
