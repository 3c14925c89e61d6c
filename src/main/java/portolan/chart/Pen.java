package portolan.chart;

import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.FlatteningPathIterator;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.util.ArrayList;
import java.util.List;

/**
 * A stroke that works out its outline itself. The platform's own strokes differ in the last bit from version to
 * version, and with them the shades of pixels; fills do not. The outline is a union of simple shapes, all running
 * the same way round: a rectangle along each straight piece, and a disc (or, for stairs and axes, a square) at each
 * corner. An SVG gets {@link #described()} instead, and leaves the drawing to the viewer.
 */
final class Pen implements Stroke {
    private static final int CORNERS = 24;
    private static final double[] COS = new double[CORNERS];
    private static final double[] SIN = new double[CORNERS];
    private static final double FLATNESS = 0.05;

    static {
        for (int i = 0; i < CORNERS; i++) {
            COS[i] = StrictMath.cos(2 * StrictMath.PI * i / CORNERS);
            SIN[i] = StrictMath.sin(2 * StrictMath.PI * i / CORNERS);
        }
    }

    private final double width;
    private final boolean round;
    private final double dash;
    private final double space;

    private Pen(double width, boolean round, double dash, double space) {
        this.width = width;
        this.round = round;
        this.dash = dash;
        this.space = space;
    }

    /** A pen with round ends and corners. */
    static Pen round(double width) {
        return new Pen(width, true, 0, 0);
    }

    /** A pen with cut ends and square corners, for lines that run along the axes. */
    static Pen sharp(double width) {
        return new Pen(width, false, 0, 0);
    }

    /** A pen for broken lines. */
    static Pen dashed(double width, double dash, double space) {
        return new Pen(width, true, dash, space);
    }

    /** The same pen in words that SVG has for it. */
    BasicStroke described() {
        if (dash > 0) {
            float[] pattern = {(float) dash, (float) space};
            return new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10f, pattern, 0f);
        }
        return round
                ? new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND)
                : new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER);
    }

    @Override
    public Shape createStrokedShape(Shape shape) {
        Path2D.Double outline = new Path2D.Double(Path2D.WIND_NON_ZERO);
        for (List<double[]> line : lines(shape)) {
            if (dash > 0) {
                for (List<double[]> piece : dashes(line)) {
                    add(outline, piece, false);
                }
            } else {
                add(outline, line, round);
            }
        }
        return outline;
    }

    /** The connected lines of a shape as lists of corners, without pieces of no length. */
    private static List<List<double[]>> lines(Shape shape) {
        List<List<double[]>> lines = new ArrayList<>();
        List<double[]> line = new ArrayList<>();
        double[] point = new double[6];
        PathIterator path = new FlatteningPathIterator(shape.getPathIterator(null), FLATNESS);
        for (; !path.isDone(); path.next()) {
            int kind = path.currentSegment(point);
            if (kind == PathIterator.SEG_MOVETO) {
                line = new ArrayList<>();
                lines.add(line);
                line.add(new double[] {point[0], point[1]});
            } else if (kind == PathIterator.SEG_CLOSE) {
                extend(line, line.get(0)[0], line.get(0)[1]);
            } else {
                extend(line, point[0], point[1]);
            }
        }
        return lines;
    }

    private static void extend(List<double[]> line, double x, double y) {
        double[] last = line.get(line.size() - 1);
        if (last[0] != x || last[1] != y) {
            line.add(new double[] {x, y});
        }
    }

    /** The dashes of a line; a dash that goes round a corner has it as one of its own. */
    private List<List<double[]>> dashes(List<double[]> line) {
        List<List<double[]>> dashes = new ArrayList<>();
        List<double[]> current = new ArrayList<>();
        current.add(line.get(0));
        boolean drawing = true;
        double left = dash;
        for (int i = 1; i < line.size(); i++) {
            double[] from = line.get(i - 1);
            double[] to = line.get(i);
            double length = length(from, to);
            double done = 0;
            while (length - done > left) {
                done += left;
                double part = done / length;
                double[] at = {from[0] + part * (to[0] - from[0]), from[1] + part * (to[1] - from[1])};
                if (drawing) {
                    current.add(at);
                    dashes.add(current);
                }
                current = new ArrayList<>();
                current.add(at);
                drawing = !drawing;
                left = drawing ? dash : space;
            }
            left -= length - done;
            current.add(to);
        }
        if (drawing) {
            dashes.add(current);
        }
        return dashes;
    }

    private static double length(double[] from, double[] to) {
        double dx = to[0] - from[0];
        double dy = to[1] - from[1];
        return StrictMath.sqrt(dx * dx + dy * dy);
    }

    private void add(Path2D outline, List<double[]> line, boolean ends) {
        for (int i = 1; i < line.size(); i++) {
            addPiece(outline, line.get(i - 1), line.get(i));
        }
        for (int i = 0; i < line.size(); i++) {
            boolean end = i == 0 || i + 1 == line.size();
            if (!end || ends) {
                addCorner(outline, line.get(i)[0], line.get(i)[1]);
            }
        }
    }

    private void addPiece(Path2D outline, double[] from, double[] to) {
        double length = length(from, to);
        if (length == 0) {
            return;
        }
        double nx = (from[1] - to[1]) / length * width / 2;
        double ny = (to[0] - from[0]) / length * width / 2;
        outline.moveTo(from[0] + nx, from[1] + ny);
        outline.lineTo(to[0] + nx, to[1] + ny);
        outline.lineTo(to[0] - nx, to[1] - ny);
        outline.lineTo(from[0] - nx, from[1] - ny);
        outline.closePath();
    }

    private void addCorner(Path2D outline, double x, double y) {
        double half = width / 2;
        if (round) {
            outline.moveTo(x + half, y);
            for (int i = CORNERS - 1; i > 0; i--) {
                outline.lineTo(x + half * COS[i], y + half * SIN[i]);
            }
        } else {
            outline.moveTo(x - half, y - half);
            outline.lineTo(x - half, y + half);
            outline.lineTo(x + half, y + half);
            outline.lineTo(x + half, y - half);
        }
        outline.closePath();
    }
}
