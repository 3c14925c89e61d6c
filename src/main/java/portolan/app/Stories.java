package portolan.app;

import java.util.List;
import portolan.chart.ChartSpec;
import portolan.chart.story.ComparisonStories;
import portolan.chart.story.EconomyStories;
import portolan.chart.story.GalleryStories;
import portolan.chart.story.RunStories;
import portolan.results.Comparison;
import portolan.results.EconomyResult;
import portolan.results.RunRecord;

/** The charts that this program draws. */
final class Stories implements StoryCharts {
    static final StoryCharts SHIPPED = new Stories();

    private Stories() {}

    @Override
    public List<ChartSpec> ofRun(RunRecord run, RunRecord comparator) {
        return RunStories.of(run, comparator, Program.number());
    }

    @Override
    public List<ChartSpec> ofEconomy(EconomyResult run, EconomyResult comparator, List<RunRecord> markets) {
        return EconomyStories.of(run, comparator, markets, Program.number());
    }

    @Override
    public List<ChartSpec> ofComparison(Comparison comparison) {
        return new ComparisonStories(comparison.all(), Program.number()).all();
    }

    @Override
    public List<ChartSpec> ofGallery(List<RunRecord> runs) {
        return new GalleryStories(runs, Program.number()).charts();
    }

    @Override
    public boolean galleryTellsEconomy(String scenario) {
        return GalleryStories.ECONOMIES.contains(scenario);
    }

    @Override
    public List<ChartSpec> ofGalleryEconomy(EconomyResult run, EconomyResult comparator, List<RunRecord> markets) {
        return GalleryStories.economy(run, comparator, markets, Program.number());
    }
}
