package portolan.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import portolan.chart.ChartRenderer;
import portolan.chart.ChartSpec;
import portolan.chart.RenderedChart;
import portolan.files.WriteFailure;

/** Draws charts, as many at a time as the machine has processors; what is drawn does not depend on that. */
final class DrawingRoom {
    private DrawingRoom() {}

    /** Starts the graphics system beside whatever else there is to do: it takes a moment the first time. */
    static void warmUp() {
        Thread thread = new Thread(ChartRenderer::warmUp, "portolan-graphics");
        thread.setDaemon(true);
        // What goes wrong here goes wrong again, and is told, when the first chart is drawn.
        thread.setUncaughtExceptionHandler((failed, problem) -> {});
        thread.start();
    }

    static List<Drawing> draw(List<ChartSpec> specs) {
        if (specs.isEmpty()) {
            return List.of();
        }
        List<RenderedChart> charts = render(specs);
        List<Drawing> drawings = new ArrayList<>();
        for (int i = 0; i < specs.size(); i++) {
            RenderedChart chart = charts.get(i);
            drawings.add(new Drawing(
                    specs.get(i).id(),
                    specs.get(i).title(),
                    chart.inlineSvg(),
                    Map.of(
                            "svg",
                            chart.svg(),
                            "png",
                            chart.png(),
                            "csv",
                            chart.csv().getBytes(StandardCharsets.UTF_8))));
        }
        return drawings;
    }

    private static List<RenderedChart> render(List<ChartSpec> specs) {
        try {
            return ChartRenderer.renderAll(specs, Runtime.getRuntime().availableProcessors());
        } catch (RuntimeException e) {
            Throwable cause = e;
            while (cause.getCause() != null) {
                cause = cause.getCause();
            }
            if (cause instanceof OutOfMemoryError memory) {
                throw memory;
            }
            if (cause instanceof IOException
                    || cause instanceof UncheckedIOException
                    || cause instanceof LinkageError) {
                throw new WriteFailure(
                        "the charts cannot be drawn: " + cause.getMessage()
                                + "; the graphics system needs room for its fonts in "
                                + System.getProperty("java.io.tmpdir"),
                        e);
            }
            throw e;
        }
    }

    /** Style sheet of the font that inline charts count on; empty for a page without charts. */
    static String fonts(List<Drawing> drawings) {
        return drawings.isEmpty() ? "" : ChartRenderer.fontStyleSheet();
    }
}
