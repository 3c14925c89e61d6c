package portolan.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Charts of every kind with made-up numbers: for the stored fingerprints and for looking at. */
final class ChartSamples {
    private static final String FOOTER =
            "Made-up numbers, for looking at the house style. Scenario: sample, version 1.";

    private ChartSamples() {}

    static List<ChartSpec> all() {
        return List.of(
                quota(),
                goal(),
                revenue(),
                products(),
                rank(),
                dots(),
                waterfall(),
                income(),
                heat(),
                twelve(),
                hard(),
                few());
    }

    private static YearValues path(int from, int to, double start, double growth) {
        double[] values = new double[to - from + 1];
        values[0] = start;
        for (int i = 1; i < values.length; i++) {
            values[i] = values[i - 1] * (1 + growth);
        }
        return YearValues.of(from, values);
    }

    static ChartSpec quota() {
        YearValues imports =
                YearValues.of(2024, 27.1, 2.4, 33.5, 44.0, 52.1, 56.7, 60.4, 63.0, 65.2, 67.1, 68.9, 70.4, 71.8);
        YearValues quota = path(2026, 2036, 49, 0.065);
        YearPanel above = YearPanel.of(
                        "Electric vehicles imported from China",
                        "thousand vehicles",
                        ValueFormat.ONE_DECIMAL,
                        2024,
                        2036)
                .projectedFrom(2026)
                .with(new Series.Columns("Imports", imports, Hue.BLUE), new Series.Steps("Quota", quota))
                .withEvents(
                        new Event(LocalDate.of(2024, 10, 1), "100% surtax"),
                        new Event(LocalDate.of(2026, 3, 1), "quota opens"))
                .withWeight(2);
        double[] fill = IntStream.rangeClosed(2026, 2036)
                .mapToDouble(y -> 100 * Math.min(1, imports.at(y) / quota.at(y)))
                .toArray();
        YearPanel below = YearPanel.of("Share of the quota used", "%", ValueFormat.PERCENT, 2024, 2036)
                .projectedFrom(2026)
                .with(new Series.Line("Fill rate", YearValues.of(2026, fill), Series.Role.FOCUS, Hue.GREEN))
                .withWeight(0.9);
        return ChartSpec.stacked(
                "ev-imports-and-quota",
                "The quota is never the limit for long: imports of Chinese electric vehicles fill it in 2028 and then fall behind",
                "Vehicles a year, history to 2025, projection to 2036",
                FOOTER,
                above,
                below);
    }

    static ChartSpec goal() {
        YearValues signed = YearValues.of(
                2015, 20.2, 21.0, 23.6, 27.7, 23.3, 25.2, 28.2, 27.9, 30.5, 30.0, 29.2, 31.5, 33.2, 34.6, 35.8, 36.8,
                37.7, 38.6, 39.6, 40.6, 41.7, 42.9);
        YearValues status = YearValues.of(
                2015, 20.2, 21.0, 23.6, 27.7, 23.3, 25.2, 28.2, 27.9, 30.5, 30.0, 29.2, 29.8, 30.4, 31.1, 31.8, 32.5,
                33.2, 34.0, 34.8, 35.6, 36.4, 37.2);
        YearValues collapse = YearValues.of(
                2015, 20.2, 21.0, 23.6, 27.7, 23.3, 25.2, 28.2, 27.9, 30.5, 30.0, 29.2, 31.5, 31.6, 31.7, 32.1, 32.7,
                33.4, 34.1, 34.9, 35.7, 36.5, 37.3);
        YearValues low = YearValues.of(2025, 29.2, 30.4, 31.2, 31.9, 32.5, 33.0, 33.5, 34.0, 34.5, 35.0, 35.6, 36.2);
        YearValues high = YearValues.of(2025, 29.2, 32.7, 35.3, 37.5, 39.3, 40.9, 42.4, 43.9, 45.4, 47.0, 48.6, 50.3);
        YearPanel panel = YearPanel.of("", "C$ billion, current prices", ValueFormat.ONE_DECIMAL, 2015, 2036)
                .projectedFrom(2026)
                .with(
                        new Series.Band("90% range", low, high, Hue.BLUE),
                        new Series.Line("Status quo", status, Series.Role.MUTED),
                        new Series.Line("Collapse in 2027", collapse, Series.Role.NORMAL, Hue.VERMILLION),
                        new Series.Line("Reset as signed", signed, Series.Role.FOCUS, Hue.BLUE),
                        new Series.Line(
                                "Goal: +50% by 2030", path(2024, 2030, 30, 0.0699), Series.Role.GOAL, Hue.PURPLE))
                .withEvents(new Event(LocalDate.of(2026, 1, 16), "reset agreed"));
        return ChartSpec.stacked(
                "exports-to-china",
                "Announced measures deliver about half of the +50% goal by 2030",
                "Canadian goods exports to China, customs basis, C$ billion in current prices; base year 2024",
                FOOTER,
                panel);
    }

    static ChartSpec revenue() {
        YearValues revenue = YearValues.of(2024, 120, 35, 88, 96, 103, 108, 112, 115, 118, 120, 122, 124, 126);
        YearValues rent = YearValues.of(2024, 0, 0, 210, 260, 240, 190, 150, 120, 90, 60, 40, 20, 0);
        YearValues surplus = YearValues.of(2024, 0, 0, 340, 420, 480, 520, 545, 560, 572, 580, 588, 595, 600);
        YearValues loss = YearValues.of(2024, 0, 0, -150, -190, -230, -262, -280, -291, -300, -306, -311, -315, -318);
        YearPanel panel = YearPanel.of("", "C$ million, constant 2024 prices", ValueFormat.WHOLE, 2024, 2036)
                .projectedFrom(2026)
                .with(
                        new Series.Columns("Consumer surplus", surplus),
                        new Series.Columns("Tariff revenue", revenue),
                        new Series.Columns("Quota rent", rent),
                        new Series.Columns("Surplus lost by producers at home", loss),
                        new Series.Line("Net", YearValues.of(2026, 488, 586, 593), Series.Role.OBSERVED))
                .withEvents(
                        new Event(LocalDate.of(2025, 3, 20), "duties on canola, peas and seafood"),
                        new Event(LocalDate.of(2026, 3, 1), "quota opens"),
                        new Event(LocalDate.of(2026, 12, 31), "relief on meal and seafood ends"));
        return ChartSpec.stacked(
                "revenue-rent-surplus",
                "Consumers gain most; producers at home lose about half as much",
                "Change against the status quo, C$ million a year, constant 2024 prices",
                FOOTER,
                panel);
    }

    static ChartSpec products() {
        String[] names = {
            "Canola seed", "Canola meal", "Canola oil", "Peas", "Lobster and crab", "Other seafood", "Pork", "Crude oil"
        };
        double[] start = {4.98, 0.92, 0.02, 0.53, 0.86, 0.41, 0.47, 2.1};
        List<YearPanel> panels = new ArrayList<>();
        for (int i = 0; i < names.length; i++) {
            double[] signed = new double[13];
            double[] status = new double[13];
            for (int t = 0; t < 13; t++) {
                double dispute = t == 0 ? 1 : t == 1 ? 0.55 : 0.35;
                status[t] = start[i] * (i == 7 ? 1 + 0.06 * t : dispute);
                signed[t] = t < 2 ? status[t] : start[i] * (i == 7 ? 1 + 0.07 * t : 0.5 + 0.05 * t);
            }
            panels.add(YearPanel.of(names[i], "", ValueFormat.TWO_DECIMALS, 2024, 2036)
                    .projectedFrom(2026)
                    .with(
                            new Series.Line("Status quo", YearValues.of(2024, status), Series.Role.MUTED),
                            new Series.Line("Reset as signed", YearValues.of(2024, signed), Series.Role.FOCUS)));
        }
        return ChartSpec.grid(
                "farm-and-fish-exports",
                "Canola seed recovers most of what the dispute cost; oil and pork do not",
                "Exports to China, C$ billion, constant 2024 prices; each panel has its own scale",
                FOOTER,
                panels);
    }

    static ChartSpec rank() {
        List<RankPanel.Item> items = List.of(
                new RankPanel.Item("Reset made permanent", 41.9, Hue.BLUE),
                new RankPanel.Item("Reset as signed", 38.6, Hue.BLUE),
                new RankPanel.Item("EV quota of 70,000", 38.7, Hue.GREY),
                new RankPanel.Item(
                        "China opens alone, with no reciprocal measure by Canada on any product", 38.4, Hue.GREY),
                new RankPanel.Item("Reset collapses in 2027", 34.1, Hue.GREY),
                new RankPanel.Item("Status quo", 34.0, Hue.GREY),
                new RankPanel.Item("Not yet computed", Double.NaN, Hue.GREY),
                new RankPanel.Item("Retaliation", -4.2, Hue.VERMILLION));
        return ChartSpec.stacked(
                "scenarios-ranked",
                "Permanence matters more than the size of the vehicle quota",
                "Exports to China in 2030, C$ billion, current prices",
                FOOTER,
                RankPanel.bars("", "C$ billion", ValueFormat.ONE_DECIMAL, items).ranked());
    }

    static ChartSpec dots() {
        List<RankPanel.Item> items = List.of(
                new RankPanel.Item("Canola seed", 4.1, 1.9, 3.2, 5.3, Hue.BLUE),
                new RankPanel.Item("Crude oil", 3.4, 3.3, 2.9, 4.2, Hue.BLUE),
                new RankPanel.Item("Lobster and crab", 0.9, 0.5, 0.7, 1.0, Hue.BLUE),
                new RankPanel.Item("Peas", 0.5, 0.1, 0.3, 0.7, Hue.BLUE));
        return ChartSpec.stacked(
                "reset-against-status-quo",
                "Seed gains most, with the widest range",
                "Exports to China in 2030, C$ billion, constant 2024 prices; lines show the 90% range",
                FOOTER,
                RankPanel.dots("", "C$ billion", ValueFormat.ONE_DECIMAL, "Reset as signed", "Status quo", items));
    }

    static ChartSpec waterfall() {
        List<WaterfallPanel.Item> items = List.of(
                new WaterfallPanel.Item("Exports in 2024", 30.0, true),
                new WaterfallPanel.Item("Growth of China's demand", 4.6, false),
                new WaterfallPanel.Item("Canola seed duty 84.8% to 14.9%", 2.2, false),
                new WaterfallPanel.Item("Peas, lobster, crab, meal", 0.9, false),
                new WaterfallPanel.Item("Sales taken from other buyers", -0.8, false),
                new WaterfallPanel.Item("Exports in 2030", 36.9, true),
                new WaterfallPanel.Item("Missing to the goal", 8.1, false),
                new WaterfallPanel.Item("Goal: +50%", 45.0, true));
        return ChartSpec.stacked(
                "what-closes-the-gap",
                "Demand does more than duties; C$8 billion are missing to the goal",
                "Exports to China, contributions 2024 to 2030, C$ billion, current prices",
                FOOTER,
                new WaterfallPanel("", "C$ billion", ValueFormat.ONE_DECIMAL, items, 1));
    }

    /** Two stacked falls, one below zero and one that crosses it, with thousandths. */
    static ChartSpec income() {
        ValueFormat fine = new ValueFormat("", 3, "%");
        return ChartSpec.stacked(
                "income-by-parts",
                "Terms of trade cost most here and help there",
                "Parts of the change of real income, percentage points",
                FOOTER,
                new WaterfallPanel(
                        "Here",
                        "",
                        fine,
                        List.of(
                                new WaterfallPanel.Item("Terms of trade", -0.081, false),
                                new WaterfallPanel.Item("Volume of trade", -0.012, false),
                                new WaterfallPanel.Item("Revenue not handed to households", 0.0405, false),
                                new WaterfallPanel.Item("Real income", -0.0525, true)),
                        4),
                new WaterfallPanel(
                        "There",
                        "",
                        fine,
                        List.of(
                                new WaterfallPanel.Item("Terms of trade", 0.02, false),
                                new WaterfallPanel.Item("Volume of trade", -0.035, false),
                                new WaterfallPanel.Item("Real income", -0.015, true)),
                        3));
    }

    /** Cells above, below and at zero, those that round to zero, and none; long names. */
    static ChartSpec heat() {
        List<String> names = List.of("Canada", "United States", "Middle East and North Africa", "China");
        return ChartSpec.stacked(
                "flows",
                "Goods turn from the United States to all others",
                "Change of flows by exporter (rows) and importer (columns), per cent",
                FOOTER,
                new HeatPanel(
                        "",
                        "",
                        ValueFormat.PERCENT_1,
                        "from / to",
                        names,
                        names,
                        List.of(
                                List.of(Double.NaN, -78.9, 34.2, 17.4),
                                List.of(-24.2, Double.NaN, -3.4, -3.3),
                                List.of(-18.2, 3.0, Double.NaN, 0.0),
                                List.of(-17.0, 2.7, 0.049, Double.NaN)),
                        1));
    }

    static ChartSpec twelve() {
        YearPanel panel = YearPanel.of("", "Index, 2024 = 100", ValueFormat.WHOLE, 2024, 2036)
                .projectedFrom(2026);
        for (int i = 0; i < 12; i++) {
            String name = i == 4 ? "Scenario with a rather long name that has to be wrapped" : "Scenario " + (i + 1);
            panel = panel.with(new Series.Line(name, path(2024, 2036, 100, 0.002 * i * (i % 3)), Series.Role.NORMAL));
        }
        return ChartSpec.stacked(
                "twelve-lines",
                "Twelve lines can be told apart, if they must",
                "Index, 2024 = 100",
                FOOTER,
                panel.fitted());
    }

    static ChartSpec hard() {
        double gap = Double.NaN;
        ValueFormat nano = new ValueFormat("", 9, "");
        return ChartSpec.grid(
                "hard-cases",
                "Gaps, single years, equal, negative, tiny and huge values: a title that is so long that it has to be set"
                        + " in smaller letters in order to fit into the two lines that it has, & <escaped> \"everywhere\"",
                "Each panel is one difficulty",
                FOOTER,
                List.of(
                        YearPanel.of("Gaps", "", ValueFormat.ONE_DECIMAL, 2024, 2032)
                                .with(new Series.Line(
                                        "a", YearValues.of(2024, 1, 2, gap, 3, gap, 4, 5, gap, 6), Series.Role.FOCUS)),
                        YearPanel.of("One year", "thousand", ValueFormat.ONE_DECIMAL, 2026, 2026)
                                .with(new Series.Line("a", YearValues.of(2026, 3.3), Series.Role.FOCUS)),
                        YearPanel.of("All equal", "", ValueFormat.ONE_DECIMAL, 2024, 2032)
                                .with(new Series.Line("a", path(2024, 2032, 7, 0), Series.Role.FOCUS))
                                .fitted(),
                        YearPanel.of("All zero", "", ValueFormat.ONE_DECIMAL, 2024, 2032)
                                .with(new Series.Line("a", path(2024, 2032, 0, 0), Series.Role.FOCUS)),
                        YearPanel.of("Negative", "%", ValueFormat.PERCENT_1, 2024, 2032)
                                .with(new Series.Line("a", path(2024, 2032, -2, 0.4), Series.Role.FOCUS)),
                        YearPanel.of("Tiny", "", nano, 2024, 2032)
                                .with(new Series.Line("a", path(2024, 2032, 2e-8, 0.1), Series.Role.FOCUS)),
                        YearPanel.of("Huge", "", ValueFormat.WHOLE, 2024, 2032)
                                .with(new Series.Line("a", path(2024, 2032, 3e11, 0.1), Series.Role.FOCUS)),
                        YearPanel.of("Nothing at all", "", ValueFormat.WHOLE, 2024, 2032)));
    }

    static ChartSpec few() {
        YearPanel panel = YearPanel.of("", "%", ValueFormat.PERCENT_1, 2024, 2027)
                .projectedFrom(2026)
                .with(
                        new Series.Line("Observed", YearValues.of(2024, 61.2, 58.4), Series.Role.OBSERVED),
                        new Series.Line("Reset", YearValues.of(2025, 58.4, 57.5, 57.0), Series.Role.FOCUS),
                        new Series.Line("Status quo", YearValues.of(2025, 58.4, 57.7, 57.2), Series.Role.NORMAL))
                .fitted();
        return ChartSpec.stacked(
                "few-years",
                "Four years are enough for a chart",
                "Share of exports that go to the United States",
                FOOTER,
                panel);
    }
}
