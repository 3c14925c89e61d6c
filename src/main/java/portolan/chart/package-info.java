/**
 * Charts that can go straight onto a slide: an immutable description in, SVG, PNG and CSV out.
 *
 * <p>The story of the package. A {@link portolan.chart.ChartSpec} says in words and numbers what a chart shows:
 * the finding as its title, the measure as its subtitle, the source in its footer, and one or more
 * {@link portolan.chart.Panel panels} with their series. {@link portolan.chart.ChartRenderer} turns it into a
 * {@link portolan.chart.RenderedChart} in memory; which chart to draw from which results is decided elsewhere, and
 * writing files is done elsewhere too.
 *
 * <p>There is one house style and it has no switches: names stand at the ends of the lines and not in a legend;
 * a goal is dashed; what has been observed is told from what is projected by a light ground and a dark line;
 * uncertainty is a band; no panel has two value axes; the colours can be told apart by colour-blind readers and on a
 * weak projector.
 *
 * <p>The same description gives the same bytes whatever the locale, time zone, number of threads or installed
 * fonts. Three things make that so: the house font travels with the program and its outlines, not the platform's
 * idea of text, are what a PNG is painted from; all text is set by this package and never by a library; and numbers
 * are formatted by {@link portolan.chart.ValueFormat} without any locale.
 *
 * <p>Only this package knows JFreeChart (which draws axes, grid and series), Batik (which turns strokes and fills
 * into SVG) and {@code java.awt}. The classes of the description touch none of them, so that describing a chart
 * does not start the graphics system.
 */
@NullMarked
package portolan.chart;

import org.jspecify.annotations.NullMarked;
