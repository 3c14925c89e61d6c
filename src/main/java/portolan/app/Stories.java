package portolan.app;

import java.util.List;
import portolan.chart.ChartSpec;
import portolan.results.Comparison;
import portolan.results.RunRecord;

/** The charts that this program draws. */
final class Stories implements StoryCharts {
    static final StoryCharts SHIPPED = new Stories();

    private Stories() {}

    @Override
    public List<ChartSpec> ofRun(RunRecord run, RunRecord comparator) {
        return List.of();
    }

    @Override
    public List<ChartSpec> ofComparison(Comparison comparison) {
        return List.of();
    }

    @Override
    public List<ChartSpec> ofGallery(List<RunRecord> runs) {
        return List.of();
    }
}
