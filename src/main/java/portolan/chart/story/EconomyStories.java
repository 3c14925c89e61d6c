package portolan.chart.story;

import java.util.ArrayList;
import java.util.List;
import portolan.chart.ChartSpec;
import portolan.results.EconomyResult;
import portolan.results.RunRecord;

/** The pictures of one run of whole economies. */
public final class EconomyStories {
    private EconomyStories() {}

    /**
     * The year that titles speak of.
     *
     * @param run the run told
     * @param against the run it is compared with; the same run for the baseline
     */
    public static int headlineYear(EconomyResult run, EconomyResult against) {
        return new EconomyTale(run, against, "").year();
    }

    /**
     * Describes every chart of a run; what does not move is no chart.
     *
     * @param run the run told
     * @param against the run it is compared with; the same run for the baseline
     * @param markets the same two runs in product markets, or nothing
     * @param version version of the program, for the footer
     */
    public static List<ChartSpec> of(
            EconomyResult run, EconomyResult against, List<RunRecord> markets, String version) {
        EconomyTale tale = new EconomyTale(run, against, version);
        List<ChartSpec> charts = new ArrayList<>();
        charts.addAll(new IncomeStory(tale).charts());
        charts.addAll(new IncomePartsStory(tale).charts());
        charts.addAll(new OutputStory(tale).charts());
        charts.addAll(new PartnerStory(tale).charts());
        charts.addAll(new FlowStory(tale).charts());
        if (!markets.isEmpty()) {
            charts.addAll(new TwoModelsStory(tale, markets.get(0), markets.get(1)).charts());
        }
        return charts.stream().map(chart -> chart.noticed(tale.notice())).toList();
    }
}
