package portolan.chart.story;

import java.util.List;
import portolan.chart.ChartSpec;
import portolan.results.EconomyResult;
import portolan.results.RunRecord;

/** The pictures of one run of whole economies. */
public final class EconomyStories {
    private EconomyStories() {}

    /**
     * Describes every chart of a run.
     *
     * @param run the run told
     * @param against the run it is compared with; the same run for the baseline
     * @param markets the same two runs in product markets, or nothing
     * @param version version of the program, for the footer
     */
    public static List<ChartSpec> of(
            EconomyResult run, EconomyResult against, List<RunRecord> markets, String version) {
        return List.of();
    }
}
