package portolan.chart.story;

import java.util.ArrayList;
import java.util.List;
import portolan.chart.ChartSpec;
import portolan.results.RunRecord;

/** The pictures of one run. */
public final class RunStories {
    private RunStories() {}

    /**
     * Describes every chart of a run; what does not move, or is not in its results, is no chart.
     *
     * @param run the run told
     * @param against the run it is compared with; the same run for the baseline
     * @param version version of the program, for the footer
     */
    public static List<ChartSpec> of(RunRecord run, RunRecord against, String version) {
        Tale tale = new Tale(run, against, version);
        List<ChartSpec> charts = new ArrayList<>();
        charts.addAll(new GoalStory(tale).charts());
        charts.addAll(new ShiftStory(tale).charts());
        charts.addAll(new SectorStory(tale).charts());
        charts.addAll(new UsDutyStory(tale).charts());
        charts.addAll(new FarmStory(tale).charts());
        charts.addAll(new EvStory(tale).charts());
        charts.addAll(new SurplusStory(tale).charts());
        charts.addAll(new ProvinceStory(tale).charts());
        return charts.stream().map(chart -> chart.noticed(tale.notice())).toList();
    }
}
