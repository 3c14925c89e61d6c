package portolan.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Draws charts. All methods may be called from any thread, at the same time; the bytes do not depend on it.
 */
public final class ChartRenderer {
    private ChartRenderer() {}

    /**
     * Draws one chart.
     *
     * @param spec what to draw
     * @return the chart as SVG, PNG and CSV
     */
    public static RenderedChart render(ChartSpec spec) {
        return new RenderedChart(SvgWriter.write(spec), PngWriter.write(spec), CsvTwin.of(spec));
    }

    /**
     * Draws several charts, some at the same time.
     *
     * @param specs what to draw
     * @param threads how many threads may draw, at least 1
     * @return the charts in the order of the descriptions
     * @throws IllegalArgumentException if there is less than one thread
     */
    public static List<RenderedChart> renderAll(List<ChartSpec> specs, int threads) {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            Queue<Canvas> canvases = new ConcurrentLinkedQueue<>();
            List<Callable<byte[]>> pictures = new ArrayList<>();
            for (ChartSpec spec : specs) {
                pictures.add(() -> png(spec, canvases));
                pictures.add(() -> SvgWriter.write(spec));
            }
            List<Future<byte[]>> drawn = new ArrayList<>();
            pictures.forEach(picture -> drawn.add(pool.submit(picture)));
            List<RenderedChart> charts = new ArrayList<>();
            for (int i = 0; i < specs.size(); i++) {
                byte[] png = finished(drawn.get(2 * i));
                charts.add(new RenderedChart(finished(drawn.get(2 * i + 1)), png, CsvTwin.of(specs.get(i))));
            }
            return List.copyOf(charts);
        } finally {
            pool.shutdownNow();
        }
    }

    /** Draws on a canvas that is free, or on a new one, and leaves it to the next. */
    private static byte[] png(ChartSpec spec, Queue<Canvas> canvases) {
        Canvas free = canvases.poll();
        Canvas canvas = free == null ? Canvas.ofTheme() : free;
        byte[] png = PngWriter.write(spec, canvas);
        canvases.add(canvas);
        return png;
    }

    private static byte[] finished(Future<byte[]> drawing) {
        try {
            return drawing.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while drawing charts", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException("a chart could not be drawn", e.getCause());
        }
    }

    /**
     * Starts the graphics system, loads the fonts and draws a little, which takes a moment the first time: call it from another
     * thread while there is something else to do. Not needed otherwise.
     */
    public static void warmUp() {
        HouseFonts.get();
        HouseFonts.styleSheet();
        YearPanel years = YearPanel.of("a", "b", ValueFormat.WHOLE, 2024, 2026)
                .projectedFrom(2025)
                .with(
                        new Series.Band("c", YearValues.of(2024, 1, 2, 3), YearValues.of(2024, 2, 3, 4), Hue.BLUE),
                        new Series.Columns("d", YearValues.of(2024, 1, 2, 3)),
                        new Series.Line("e", YearValues.of(2024, 1, 2, 3), Series.Role.GOAL));
        ChartSpec rehearsal = ChartSpec.stacked("rehearsal", "t", "s", "f", years);
        SvgWriter.write(rehearsal);
        PngWriter.rehearse(rehearsal);
    }

    /**
     * The style sheet that gives a page the font that {@link RenderedChart#inlineSvg()} counts on.
     *
     * @return two {@code @font-face} rules, about 42 kilobytes
     */
    public static String fontStyleSheet() {
        return HouseFonts.styleSheet();
    }
}
