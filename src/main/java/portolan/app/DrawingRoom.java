package portolan.app;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import portolan.chart.ChartRenderer;
import portolan.chart.ChartSpec;
import portolan.chart.RenderedChart;

/** Draws charts, as many at a time as the machine has processors; what is drawn does not depend on that. */
final class DrawingRoom {
    private DrawingRoom() {}

    /** Starts the graphics system beside whatever else there is to do: it takes a moment the first time. */
    static void warmUp() {
        Thread thread = new Thread(ChartRenderer::warmUp, "portolan-graphics");
        thread.setDaemon(true);
        thread.start();
    }

    static List<Drawing> draw(List<ChartSpec> specs) {
        if (specs.isEmpty()) {
            return List.of();
        }
        List<RenderedChart> charts =
                ChartRenderer.renderAll(specs, Runtime.getRuntime().availableProcessors());
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

    /** Style sheet of the font that inline charts count on; empty for a page without charts. */
    static String fonts(List<Drawing> drawings) {
        return drawings.isEmpty() ? "" : ChartRenderer.fontStyleSheet();
    }
}
