package portolan.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.axis.ValueTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/** An axis with given ends and ticks that writes nothing: all text of a chart goes through {@link TextSheet}. */
@SuppressWarnings("serial") // Never serialised; the library's axes happen to be serialisable.
final class QuietAxis extends NumberAxis {
    private static final long serialVersionUID = 1L;

    private final transient List<Double> ticks;

    QuietAxis(double lower, double upper, List<Double> ticks) {
        super(null);
        this.ticks = List.copyOf(ticks);
        setAutoRange(false);
        setRange(lower, upper);
        setTickLabelsVisible(false);
        setTickMarksVisible(false);
        setAxisLineVisible(false);
        setAutoTickUnitSelection(false);
    }

    @Override
    public List<ValueTick> refreshTicks(Graphics2D g2, AxisState state, Rectangle2D dataArea, RectangleEdge edge) {
        List<ValueTick> all = new ArrayList<>();
        for (Double tick : ticks) {
            all.add(new NumberTick(tick, "", TextAnchor.CENTER, TextAnchor.CENTER, 0));
        }
        return all;
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
