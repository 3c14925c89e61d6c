package portolan.chart.story;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import portolan.chart.ChartSpec;
import portolan.results.EconomyResult;
import portolan.results.RunRecord;

/** The pictures of the gallery: the deal as signed in full, then the paths and readings people argue about. */
public final class GalleryStories {
    private static final String RESET = "canada-china-reset";
    private static final String STATUS_QUO = "status-quo";

    /** Scenarios whose whole economies are told: the deal as signed, and the largest shock with its answer. */
    public static final List<String> ECONOMIES = List.of(RESET, "us-100-two-years-answered");

    private static final List<String> ECONOMY_CHARTS =
            List.of("economy-real-income", "economy-welfare-parts", "economy-flows", "economy-and-markets");

    private final List<RunRecord> runs;
    private final String version;

    /**
     * Chooses from some runs.
     *
     * @param runs all runs at hand; a picture whose scenarios are missing is left out
     * @param version version of the program, for the footer
     */
    public GalleryStories(List<RunRecord> runs, String version) {
        this.runs = List.copyOf(runs);
        this.version = version;
    }

    /** Every chart of the gallery, in order, each with a name of its own. */
    public List<ChartSpec> charts() {
        List<ChartSpec> charts = new ArrayList<>();
        addRun(charts, RESET, STATUS_QUO);
        List<RunRecord> paths = some(STATUS_QUO, RESET, "reset-made-permanent", "reset-collapses-2027");
        if (paths.size() > 1) {
            ComparisonStories stories = new ComparisonStories(paths, version);
            charts.add(stories.exportsToChina().named("reset-paths-exports-to-china"));
            charts.add(stories.farmAndFish().named("reset-paths-farm-and-fish-to-china"));
            charts.add(stories.welfare().named("reset-paths-welfare"));
        }
        List<RunRecord> readings = some(RESET, "ev-quota-70000", "ev-quota-one-third-used", STATUS_QUO);
        if (readings.size() > 1) {
            charts.add(new ComparisonStories(readings, version).evImports().named("ev-quota-readings"));
        }
        List<RunRecord> alone = some(STATUS_QUO, RESET, "canada-opens-alone", "china-opens-alone");
        if (alone.size() > 1) {
            charts.add(new ComparisonStories(alone, version).welfare().named("reciprocity-welfare"));
        }
        addUnitedStates(charts);
        addGoal(charts, "china-plus-half-by-2030-imposed", "exports-to-china");
        addGoal(charts, "double-non-us-exports", "non-us-exports");
        addGoal(charts, "double-non-us-exports-imposed", "non-us-exports");
        return List.copyOf(charts);
    }

    /**
     * The charts of one run of whole economies that belong into the gallery, each with a name of its own.
     *
     * @param run the run told
     * @param against the run it is compared with
     * @param markets the same two runs in product markets
     * @param version version of the program, for the footer
     */
    public static List<ChartSpec> economy(
            EconomyResult run, EconomyResult against, List<RunRecord> markets, String version) {
        return EconomyStories.of(run, against, markets, version).stream()
                .filter(chart -> ECONOMY_CHARTS.contains(chart.id()))
                .map(chart -> chart.named(run.id() + "-" + chart.id()))
                .toList();
    }

    private void addRun(List<ChartSpec> charts, String id, String against) {
        RunRecord run = find(id);
        RunRecord comparator = find(against);
        if (run != null && comparator != null) {
            RunStories.of(run, comparator, version).forEach(chart -> charts.add(chart.named(id + "-" + chart.id())));
        }
    }

    /** What the duties of the United States, with those of China, did to Canada's sales: steel, metals and cars by buyer. */
    private void addUnitedStates(List<ChartSpec> charts) {
        RunRecord run = find(STATUS_QUO);
        RunRecord baseline = find("no-dispute");
        if (run == null || baseline == null) {
            return;
        }
        Tale tale = new Tale(run, baseline, version);
        List<ChartSpec> told = new ArrayList<>();
        for (String sector : List.of("iron-and-steel", "non-ferrous-metals", "motor-vehicles")) {
            new ShiftStory(tale)
                    .salesOf(sector)
                    .forEach(chart -> told.add(chart.named("who-bought-" + sector + "-before-and-after")));
        }
        told.addAll(new SectorStory(tale).charts());
        told.addAll(new UsDutyStory(tale).charts());
        told.forEach(
                chart -> charts.add(chart.named(STATUS_QUO + "-" + chart.id()).noticed(tale.notice())));
    }

    private void addGoal(List<ChartSpec> charts, String id, String chart) {
        RunRecord run = find(id);
        RunRecord against = run == null ? null : find(run.card().comparator());
        // a comparator on another statistical basis must not share a picture
        if (run == null) {
            return;
        }
        boolean same =
                against != null && against.card().basis().equals(run.card().basis());
        for (ChartSpec spec : RunStories.of(run, same && against != null ? against : run, version)) {
            if (spec.id().equals(chart)) {
                charts.add(spec.named(id));
            }
        }
    }

    private List<RunRecord> some(String... ids) {
        List<RunRecord> found = new ArrayList<>();
        for (String id : ids) {
            RunRecord run = find(id);
            if (run != null) {
                found.add(run);
            }
        }
        return found;
    }

    private @Nullable RunRecord find(String id) {
        return runs.stream().filter(run -> run.id().equals(id)).findFirst().orElse(null);
    }
}
