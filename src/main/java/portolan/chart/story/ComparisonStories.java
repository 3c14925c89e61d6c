package portolan.chart.story;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import portolan.chart.ChartSpec;
import portolan.chart.Hue;
import portolan.chart.Series;
import portolan.chart.ValueFormat;
import portolan.chart.YearPanel;
import portolan.chart.YearValues;
import portolan.results.Indicators;
import portolan.results.ResultRow;
import portolan.results.RunRecord;
import portolan.results.TargetVerdict;

/** The pictures of several scenarios side by side: one line each, the first being the one they are compared with. */
public final class ComparisonStories {
    private static final Hue[] HUES = {
        Hue.BLUE, Hue.VERMILLION, Hue.GREEN, Hue.PURPLE, Hue.OCHRE, Hue.SKY, Hue.WINE, Hue.OLIVE
    };

    private final List<RunRecord> runs;
    private final String version;
    private final int from;
    private final int to;

    /**
     * Tells of some runs.
     *
     * @param runs at least one; the first is the one the others are compared with
     * @param version version of the program, for the footer
     */
    public ComparisonStories(List<RunRecord> runs, String version) {
        this.runs = List.copyOf(runs);
        this.version = version;
        this.from = runs.get(0).card().shown().first();
        this.to = runs.get(0).card().shown().last();
    }

    /** Every chart of the comparison. */
    public List<ChartSpec> all() {
        List<ChartSpec> charts = new ArrayList<>(List.of(exportsToChina()));
        if (!FarmStory.products(runs).isEmpty()) {
            charts.add(farmAndFish());
        }
        charts.addAll(List.of(evImports(), nonUs(), welfare()));
        return charts;
    }

    private String footer() {
        return "Portolan " + version + ", scenarios "
                + runs.stream().map(Tale::named).collect(Collectors.joining(", "))
                + ". Observed to 2025: Statistics Canada.";
    }

    /** The chart with a warning of each run that uses a contradicted claim. */
    private ChartSpec told(ChartSpec chart) {
        List<String> warnings = new ArrayList<>();
        runs.forEach(run -> run.card().contradicted().forEach(claim -> warnings.add(claim.warning(run.id()))));
        return chart.noticed(String.join(" ", warnings));
    }

    private int headlineYear() {
        return Math.min(2030, to);
    }

    private Hue hue(int at) {
        return HUES[(at + HUES.length - 1) % HUES.length];
    }

    /** One line per run; the first is grey. */
    private List<Series> lines(String indicator, String partner, String product, double divisor, boolean named) {
        List<Series> lines = new ArrayList<>();
        for (int at = 0; at < runs.size(); at++) {
            YearValues values = Tale.scaled(runs.get(at), indicator, Tale.CANADA, partner, product, divisor);
            Series.Role role = at == 0 ? Series.Role.MUTED : Series.Role.NORMAL;
            lines.add(new Series.Line(named ? runs.get(at).id() : "", values, role, hue(at)));
        }
        return lines;
    }

    private YearPanel panel(String title, String unit, ValueFormat format) {
        return YearPanel.of(title, unit, format, from, to).projectedFrom(Tale.PROJECTED);
    }

    /** Exports to China in current dollars and the goal path. */
    public ChartSpec exportsToChina() {
        YearPanel panel = panel("", "C$ billion, current dollars", ValueFormat.CAD_BILLION)
                .with(lines(Indicators.EXPORTS_CURRENT, Tale.CHINA, Tale.ALL, 1000, true));
        TargetVerdict goal = goal(Tale.CHINA);
        if (goal != null && goal.prices().equals("current")) {
            panel = panel.with(new Series.Line("Goal path", path(goal), Series.Role.GOAL, Hue.INK));
        }
        return told(ChartSpec.stacked(
                "exports-to-china",
                span("Exports to China", Indicators.EXPORTS_CURRENT, Tale.CHINA),
                "Canada's exports of goods to China",
                footer(),
                panel));
    }

    /** Farm and fish products to China. */
    public ChartSpec farmAndFish() {
        List<YearPanel> panels = new ArrayList<>();
        for (String product : FarmStory.products(runs)) {
            panels.add(panel(runs.get(0).card().name(product), "", new ValueFormat("C$", 2, "\u00a0bn"))
                    .with(lines(Indicators.EXPORTS, Tale.CHINA, product, 1000, true)));
        }
        return told(ChartSpec.grid(
                "farm-and-fish-to-china",
                "What becomes of farm and fish exports to China",
                "Canada's exports to China, C$ billion at 2024 prices",
                footer(),
                panels));
    }

    /** Electric cars from China. */
    public ChartSpec evImports() {
        YearPanel panel = panel("", "thousand vehicles, calendar years", new ValueFormat("", 0, "k"));
        List<Series> lines = new ArrayList<>();
        for (int at = 0; at < runs.size(); at++) {
            YearValues values =
                    Tale.scaled(runs.get(at), Indicators.IMPORT_QUANTITY, Tale.CANADA, Tale.CHINA, Tale.EV, 1000);
            Series.Role role = at == 0 ? Series.Role.MUTED : Series.Role.NORMAL;
            lines.add(new Series.Line(runs.get(at).id(), values, role, hue(at)));
        }
        return told(ChartSpec.stacked(
                "ev-imports",
                span("Electric cars from China", Indicators.IMPORT_QUANTITY, Tale.CHINA),
                "Electric cars imported from China into Canada",
                footer(),
                panel.with(lines)));
    }

    /** Exports outside the United States and the US share. */
    public ChartSpec nonUs() {
        YearPanel panel = panel("", "C$ billion, current dollars", ValueFormat.CAD_BILLION)
                .with(lines(Indicators.EXPORTS_CURRENT, Tale.NON_US, Tale.ALL, 1000, true))
                .withWeight(1.2);
        TargetVerdict goal = goal(Tale.NON_US);
        if (goal != null && goal.prices().equals("current") && goal.product().equals(Tale.ALL)) {
            panel = panel.with(new Series.Line("Goal path", path(goal), Series.Role.GOAL, Hue.INK));
        }
        YearPanel share = panel("Share of the United States in exports of goods", "%", ValueFormat.PERCENT_1)
                .with(lines(Indicators.EXPORT_SHARE, "USA", Tale.ALL, 1, true))
                .fitted();
        return told(ChartSpec.stacked(
                "non-us-exports",
                span("Exports outside the United States", Indicators.EXPORTS_CURRENT, Tale.NON_US),
                "Canada's exports of goods outside the United States",
                footer(),
                panel,
                share));
    }

    /** Canada's welfare over all product markets against the first scenario. */
    public ChartSpec welfare() {
        List<Series> lines = new ArrayList<>();
        int best = 0;
        for (int at = 1; at < runs.size(); at++) {
            YearValues values = welfareChange(runs.get(at));
            lines.add(new Series.Line(runs.get(at).id(), values, Series.Role.NORMAL, hue(at)));
            boolean better = best == 0
                    || values.at(headlineYear()) > welfareChange(runs.get(best)).at(headlineYear());
            best = better ? at : best;
        }
        String against = runs.get(0).id();
        String title = best == 0
                ? "Nothing to compare with"
                : "Canada fares best under " + runs.get(best).card().title() + ": "
                        + Words.signed(welfareChange(runs.get(best)).at(headlineYear())) + " in " + headlineYear();
        return told(ChartSpec.stacked(
                "welfare",
                title,
                "Canada, all product markets: surplus of producers and buyers, revenue and rent, change against "
                        + against,
                footer(),
                panel("", "C$ million a year, 2024 prices", ValueFormat.CAD_MILLION)
                        .with(lines)));
    }

    private YearValues welfareChange(RunRecord run) {
        double[] values = new double[to - from + 1];
        add(run, values, 1);
        add(runs.get(0), values, -1);
        return YearValues.of(from, values);
    }

    private void add(RunRecord run, double[] values, double sign) {
        for (ResultRow row : run.table().of(Indicators.WELFARE)) {
            if (row.reporter().equals(Tale.CANADA) && row.year() >= from && row.year() <= to) {
                values[row.year() - from] += sign * row.value();
            }
        }
    }

    private @Nullable TargetVerdict goal(String partner) {
        for (RunRecord run : runs) {
            for (TargetVerdict verdict : run.verdicts()) {
                if (verdict.partner().equals(partner) && verdict.product().equals(Tale.ALL)) {
                    return verdict;
                }
            }
        }
        return null;
    }

    private YearValues path(TargetVerdict goal) {
        return Tale.path(goal.baseYear(), goal.baseValue(), goal.deadline(), goal.goal(), from, to);
    }

    /** From lowest to highest over the scenarios in the headline year. */
    private String span(String what, String indicator, String partner) {
        String product = indicator.equals(Indicators.IMPORT_QUANTITY) ? Tale.EV : Tale.ALL;
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (RunRecord run : runs) {
            double value = run.table()
                    .find(indicator, Tale.CANADA, partner, product, headlineYear())
                    .orElse(0);
            low = Math.min(low, value);
            high = Math.max(high, value);
        }
        boolean cars = product.equals(Tale.EV);
        String lowest = cars ? Words.units(low) : Words.money(low);
        String highest = cars ? Words.units(high) : Words.money(high);
        return lowest.equals(highest)
                ? what + " stand at " + lowest + " in " + headlineYear() + " in every scenario"
                : what + " in " + headlineYear() + " range from " + lowest + " to " + highest;
    }
}
