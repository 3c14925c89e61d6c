package portolan.chart;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * Places labels inside a plot, beside points that lie before its right edge: of eight places around the point the
 * one that covers the fewest lines, columns and other labels, and does not leave the plot.
 */
final class InnerLabels {
    private static final double WIDEST = 150;
    private static final double DISTANCE = 7;
    private static final int SAMPLES = 12;
    private static final double OUTSIDE = 1000;
    private static final double ON_LABEL = 200;

    private final YearPanel panel;
    private final TextSheet text;
    private final YearPlot.Transform at;
    private final List<double[]> obstacles = new ArrayList<>();

    InnerLabels(YearPanel panel, TextSheet text, YearPlot.Transform at) {
        this.panel = panel;
        this.text = text;
        this.at = at;
    }

    void place(List<EndLabels.Label> labels) {
        if (labels.isEmpty()) {
            return;
        }
        collectObstacles();
        List<Rectangle2D> placed = new ArrayList<>();
        for (EndLabels.Label label : labels) {
            LabelBlock block = label.block(text, WIDEST, 1);
            Rectangle2D best = null;
            double bestCost = Double.MAX_VALUE;
            for (Rectangle2D box : places(at.x(label.year()), at.y(label.height()), block.width(), block.height())) {
                double cost = cost(box, placed);
                if (best == null || cost < bestCost) {
                    best = box;
                    bestCost = cost;
                }
            }
            if (best != null) {
                placed.add(best);
                block.write(best.getX(), best.getCenterY(), true);
            }
        }
    }

    /** The places, the preferred ones first. */
    private static List<Rectangle2D> places(double x, double y, double width, double height) {
        double right = x + DISTANCE;
        double left = x - DISTANCE - width;
        double above = y - DISTANCE - height;
        double below = y + DISTANCE;
        double[][] corners = {
            {right, y - height / 2}, {right, above}, {right, below}, {x - width / 2, above},
            {x - width / 2, below}, {left, above}, {left, below}, {left, y - height / 2}
        };
        List<Rectangle2D> places = new ArrayList<>();
        for (double[] corner : corners) {
            places.add(new Rectangle2D.Double(corner[0], corner[1], width, height));
        }
        return places;
    }

    private double cost(Rectangle2D box, List<Rectangle2D> placed) {
        double cost = at.data().contains(box) ? 0 : OUTSIDE;
        for (Rectangle2D other : placed) {
            cost += other.intersects(box) ? ON_LABEL : 0;
        }
        for (double[] point : obstacles) {
            cost += box.contains(point[0], point[1]) ? 1 : 0;
        }
        return cost;
    }

    private void collectObstacles() {
        for (Series series : panel.series()) {
            if (series instanceof Series.Line line) {
                collect(line.values());
            } else if (series instanceof Series.Steps steps) {
                collect(steps.values());
            }
        }
        for (YearExtent.Layer layer : YearExtent.layers(panel)) {
            for (int i = 0; i <= SAMPLES; i++) {
                double value = layer.from() + (layer.to() - layer.from()) * i / SAMPLES;
                obstacles.add(new double[] {at.x(layer.year()), at.y(value)});
            }
        }
    }

    private void collect(YearValues values) {
        for (int year = panel.from(); year < panel.to(); year++) {
            double from = values.at(year);
            double to = values.at(year + 1);
            if (!Double.isNaN(from - to)) {
                for (int i = 0; i <= SAMPLES; i++) {
                    double part = i / (double) SAMPLES;
                    obstacles.add(new double[] {at.x(year + part), at.y(from + part * (to - from))});
                }
            }
        }
    }
}
