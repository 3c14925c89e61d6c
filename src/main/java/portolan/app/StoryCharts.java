package portolan.app;

import java.util.List;
import portolan.chart.ChartSpec;
import portolan.results.Comparison;
import portolan.results.EconomyResult;
import portolan.results.RunRecord;

/** Decides which charts tell the story of results; nothing is drawn here. */
interface StoryCharts {
    /** The charts of one run beside its comparator. */
    List<ChartSpec> ofRun(RunRecord run, RunRecord comparator);

    /**
     * The charts of a run of whole economies beside its comparator.
     *
     * @param markets the same scenario and comparator in product markets, or nothing
     */
    List<ChartSpec> ofEconomy(EconomyResult run, EconomyResult comparator, List<RunRecord> markets);

    /** The same charts with several scenarios in each. */
    List<ChartSpec> ofComparison(Comparison comparison);

    /** The charts of the gallery. */
    List<ChartSpec> ofGallery(List<RunRecord> runs);

    /** Whether the gallery tells of whole economies in a scenario; each costs some seconds. */
    boolean galleryTellsEconomy(String scenario);

    /**
     * The charts of the gallery from one run of whole economies.
     *
     * @param markets the same scenario and comparator in product markets
     */
    List<ChartSpec> ofGalleryEconomy(EconomyResult run, EconomyResult comparator, List<RunRecord> markets);
}
