package portolan.chart.story;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import portolan.chart.ChartSpec;
import portolan.chart.Hue;
import portolan.chart.Series;
import portolan.chart.ValueFormat;
import portolan.chart.YearPanel;
import portolan.chart.YearValues;
import portolan.results.Indicators;
import portolan.results.ResultRow;
import portolan.results.TargetVerdict;

/** Exports against a stated goal: to China (+50 %), and outside the United States (doubled) with the US share. */
final class GoalStory {
    /** Below this, C$ million, nothing changes. */
    private static final double NOTHING = 1;

    /** An imposed cut below this share of trade costs would be told as 0.0%: the goal is met without it. */
    private static final double NO_CUT = 0.0005;

    private final Tale tale;

    GoalStory(Tale tale) {
        this.tale = tale;
    }

    List<ChartSpec> charts() {
        List<ChartSpec> charts = new ArrayList<>();
        charts.add(china());
        charts.add(nonUs());
        if (tale.compared() && changes()) {
            charts.add(grossAndNet());
        }
        return charts;
    }

    private ChartSpec china() {
        TargetVerdict verdict = verdict(Tale.CHINA);
        YearPanel panel = YearPanel.of("", "C$ billion", ValueFormat.CAD_BILLION, tale.from(), tale.to())
                .projectedFrom(Tale.PROJECTED);
        if (tale.compared()) {
            panel = panel.with(new Series.Line(
                    tale.against().card().title(),
                    Tale.billions(tale.against(), Indicators.EXPORTS_CURRENT, Tale.CHINA, Tale.ALL),
                    Series.Role.MUTED));
        }
        panel = panel.with(
                range(Indicators.EXPORTS_CURRENT, Tale.CHINA, Tale.ALL),
                new Series.Line(
                        "At 2024 prices",
                        Tale.billions(tale.run(), Indicators.EXPORTS, Tale.CHINA, Tale.ALL),
                        Series.Role.NORMAL,
                        Hue.SKY),
                new Series.Line(
                        "In current dollars",
                        Tale.billions(tale.run(), Indicators.EXPORTS_CURRENT, Tale.CHINA, Tale.ALL),
                        Series.Role.FOCUS,
                        Hue.BLUE));
        if (verdict != null) {
            panel = panel.with(new Series.Line("Goal path", goal(verdict), Series.Role.GOAL, Hue.VERMILLION));
        }
        int year = tale.headlineYear();
        String title = verdict == null
                ? "Exports of goods to China reach "
                        + Words.money(tale.value(Indicators.EXPORTS_CURRENT, Tale.CANADA, Tale.CHINA, Tale.ALL, year))
                        + " in " + year
                : verdictTitle("Exports to China", verdict);
        return ChartSpec.stacked(
                "exports-to-china",
                title,
                "Canada's exports of goods to China, C$ billion, " + basis() + " basis"
                        + (verdict == null ? "" : "; band: low and high growth")
                        + part(verdict),
                tale.footer(),
                panel);
    }

    private ChartSpec nonUs() {
        TargetVerdict verdict = verdict(Tale.NON_US);
        String product = verdict == null ? Tale.ALL : verdict.product();
        boolean current = verdict == null || verdict.prices().equals("current");
        String indicator = current ? Indicators.EXPORTS_CURRENT : Indicators.EXPORTS;
        YearPanel panel = YearPanel.of("", "C$ billion", ValueFormat.CAD_BILLION, tale.from(), tale.to())
                .projectedFrom(Tale.PROJECTED)
                .with(range(indicator, Tale.NON_US, product))
                .with(new Series.Line(
                        label(product),
                        Tale.billions(tale.run(), indicator, Tale.NON_US, product),
                        Series.Role.FOCUS,
                        Hue.BLUE));
        if (!product.equals("goods-without-gold")) {
            panel = panel.with(new Series.Line(
                    "Goods without gold",
                    Tale.billions(tale.run(), indicator, Tale.NON_US, "goods-without-gold"),
                    Series.Role.NORMAL,
                    Hue.OCHRE));
        } else {
            panel = panel.with(new Series.Line(
                    "Goods with gold",
                    Tale.billions(tale.run(), indicator, Tale.NON_US, Tale.ALL),
                    Series.Role.NORMAL,
                    Hue.OCHRE));
        }
        if (verdict != null) {
            panel = panel.with(new Series.Line("Goal path", goal(verdict), Series.Role.GOAL, Hue.VERMILLION));
        }
        YearPanel share = YearPanel.of(
                        "Share of the United States in exports of goods",
                        "%",
                        ValueFormat.PERCENT_1,
                        tale.from(),
                        tale.to())
                .projectedFrom(Tale.PROJECTED)
                .with(new Series.Line(
                        "US share",
                        Tale.scaled(tale.run(), Indicators.EXPORT_SHARE, Tale.CANADA, "USA", Tale.ALL, 1),
                        Series.Role.NORMAL,
                        Hue.PURPLE))
                .fitted()
                .withWeight(0.5);
        String title = verdict == null
                ? "The United States takes "
                        + Words.percent(tale.value(Indicators.EXPORT_SHARE, Tale.CANADA, "USA", Tale.ALL, tale.to()))
                        + " of Canada's exports of goods in " + tale.to()
                : verdictTitle("Exports outside the United States", verdict);
        return ChartSpec.stacked(
                "non-us-exports",
                title,
                "Canada's exports outside the United States, C$ billion, "
                        + (current ? "current dollars" : "2024 prices") + ", " + basis() + " basis",
                tale.footer(),
                panel,
                share);
    }

    /** Whether exports to China, or to all, change in any year. */
    private boolean changes() {
        for (int year = tale.from(); year <= tale.to(); year++) {
            double gross = tale.change(Indicators.EXPORTS, Tale.CANADA, Tale.CHINA, Tale.ALL, year);
            double net = tale.change(Indicators.EXPORTS, Tale.CANADA, Tale.ALL, Tale.ALL, year);
            if (Math.abs(gross) >= NOTHING || Math.abs(net) >= NOTHING) {
                return true;
            }
        }
        return false;
    }

    private ChartSpec grossAndNet() {
        int size = tale.to() - tale.from() + 1;
        double[] gross = new double[size];
        double[] net = new double[size];
        for (int year = tale.from(); year <= tale.to(); year++) {
            gross[year - tale.from()] = tale.change(Indicators.EXPORTS, Tale.CANADA, Tale.CHINA, Tale.ALL, year) / 1000;
            net[year - tale.from()] = tale.change(Indicators.EXPORTS, Tale.CANADA, Tale.ALL, Tale.ALL, year) / 1000;
        }
        double before = tale.value(Indicators.EXPORTS, Tale.CANADA, Tale.CHINA, Tale.ALL, tale.from()) / 1000;
        double[] since = tale.run()
                .table()
                .series(Indicators.EXPORTS, Tale.CANADA, Tale.CHINA, Tale.ALL, tale.from(), tale.to());
        for (int k = 0; k < since.length; k++) {
            since[k] = since[k] / 1000 - before;
        }
        int year = tale.headlineYear();
        double atGross = gross[year - tale.from()];
        double atNet = net[year - tale.from()];
        YearPanel panel = YearPanel.of("", "C$ billion, 2024 prices", ValueFormat.CAD_BILLION, tale.from(), tale.to())
                .projectedFrom(Tale.PROJECTED)
                .with(
                        new Series.Line(
                                "To China, since " + tale.from(), YearValues.of(tale.from(), since), Series.Role.MUTED),
                        new Series.Line(
                                "To China, gross", YearValues.of(tale.from(), gross), Series.Role.FOCUS, Hue.BLUE),
                        new Series.Line(
                                "To all destinations, net",
                                YearValues.of(tale.from(), net),
                                Series.Role.NORMAL,
                                Hue.VERMILLION));
        return ChartSpec.stacked(
                "gains-gross-and-net",
                gainTitle(atGross * 1000, atNet * 1000, year),
                "Change of Canada's exports of goods against " + tale.against().id()
                        + ", C$ billion at 2024 prices; grey: change to China since " + tale.from(),
                tale.footer(),
                panel);
    }

    private String gainTitle(double gross, double net, int year) {
        String all = "all exports together " + (net < 0 ? "fall by " : "rise by ") + Words.money(net);
        if (Math.abs(gross) < NOTHING) {
            return "China buys what it buys under " + tale.against().id() + " in " + year
                    + (Math.abs(net) < NOTHING ? "" : ", but " + all);
        }
        String china = "China buys " + Words.money(gross) + (gross > 0 ? " more" : " less") + " in " + year;
        if (gross > 0 && net >= 0 && net <= gross) {
            return china + "; " + Words.money(net) + " of it is new trade, the rest is taken from other buyers";
        }
        if (gross < 0 && net <= 0 && net >= gross) {
            return china + "; other buyers make up for " + Words.money(net - gross);
        }
        return china + (gross * net > 0 ? "; " : ", but ") + all;
    }

    private String verdictTitle(String what, TargetVerdict verdict) {
        String goal = Words.billions(verdict.goal()) + " by " + verdict.deadline();
        if (verdict.imposedCut() >= NO_CUT) {
            return what + " meet " + goal + " only with trade costs "
                    + ValueFormat.PERCENT_1.label(100 * verdict.imposedCut()) + " lower by " + verdict.deadline();
        }
        if (verdict.met()) {
            return what + " reach " + Words.billions(verdict.reached()) + " by " + verdict.deadline() + ": the goal of "
                    + Words.billions(verdict.goal()) + " is met"
                    + (verdict.low() < verdict.goal() ? ", but not with low growth" : "");
        }
        double share = 100 * (verdict.reached() - verdict.baseValue()) / (verdict.goal() - verdict.baseValue());
        return what + " reach " + Words.billions(verdict.reached()) + " by " + verdict.deadline() + ", "
                + Words.percent(share) + " of the way to " + Words.billions(verdict.goal())
                + (verdict.high() >= verdict.goal() ? "; met with high growth" : "");
    }

    private YearValues goal(TargetVerdict verdict) {
        return Tale.path(
                verdict.baseYear(), verdict.baseValue(), verdict.deadline(), verdict.goal(), tale.from(), tale.to());
    }

    /** The range over the growth assumptions. */
    private Series.Band range(String indicator, String partner, String product) {
        int size = tale.to() - tale.from() + 1;
        double[] low = new double[size];
        double[] high = new double[size];
        for (int year = tale.from(); year <= tale.to(); year++) {
            ResultRow row = tale.run().table().row(indicator, Tale.CANADA, partner, product, year);
            boolean projected = year >= Tale.PROJECTED - 1;
            low[year - tale.from()] = row == null || !projected ? Double.NaN : row.low() / 1000;
            high[year - tale.from()] = row == null || !projected ? Double.NaN : row.high() / 1000;
        }
        return new Series.Band("", YearValues.of(tale.from(), low), YearValues.of(tale.from(), high), Hue.BLUE);
    }

    /** How much of the rise to the deadline the scenario adds to its comparator: the goal path is not its doing alone. */
    private String part(@Nullable TargetVerdict verdict) {
        if (verdict == null || !tale.compared() || verdict.reached() <= verdict.baseValue()) {
            return "";
        }
        double share = 100 * (verdict.reached() - verdict.comparator()) / (verdict.reached() - verdict.baseValue());
        return "; " + Words.percent(share) + " of the rise is its own";
    }

    private @Nullable TargetVerdict verdict(String partner) {
        TargetVerdict first = null;
        for (TargetVerdict verdict : tale.run().verdicts()) {
            if (verdict.partner().equals(partner) && (first == null || !Double.isNaN(verdict.imposedCut()))) {
                first = verdict;
            }
        }
        return first;
    }

    private static String label(String product) {
        return switch (product) {
            case "goods-and-services" -> "Goods and services";
            case "goods-without-gold" -> "Goods without gold";
            default -> "Goods";
        };
    }

    private String basis() {
        return tale.run().card().basis();
    }
}
