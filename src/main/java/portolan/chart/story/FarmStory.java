package portolan.chart.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import portolan.chart.ChartSpec;
import portolan.chart.Series;
import portolan.chart.ValueFormat;
import portolan.chart.YearPanel;
import portolan.chart.YearValues;
import portolan.results.Indicators;
import portolan.results.ResultRow;
import portolan.results.RunRecord;
import portolan.results.TradeLines;

/** Farm and fish products to China, one small panel each: those that Canada sells there or sold there. */
final class FarmStory {
    /** Most small panels that can be read on a slide. */
    private static final int MOST = 8;

    /** A product counts when its exports to China reach this in any year shown, C$ million. */
    private static final double MATTERS = 10;

    private static final ValueFormat BILLIONS = new ValueFormat("C$", 2, "\u00a0bn");

    private final Tale tale;
    private final List<String> products;

    FarmStory(Tale tale) {
        this.tale = tale;
        products = products(tale.compared() ? List.of(tale.run(), tale.against()) : List.of(tale.run()));
    }

    /**
     * Farm and fish products whose exports to China matter in any of some runs, in the order of the results; with more than
     * fit, the largest of them.
     */
    static List<String> products(List<RunRecord> runs) {
        Map<String, Double> most = new LinkedHashMap<>();
        for (RunRecord run : runs) {
            TradeLines.of(run.table()).tonnes().forEach(product -> most.putIfAbsent(product, 0.0));
            for (ResultRow row : run.table().of(Indicators.EXPORTS)) {
                boolean counts = row.reporter().equals(Tale.CANADA)
                        && row.partner().equals(Tale.CHINA)
                        && run.card().shown().contains(row.year());
                if (counts) {
                    most.computeIfPresent(row.product(), (product, value) -> Math.max(value, row.value()));
                }
            }
        }
        List<String> largest = most.keySet().stream()
                .filter(product -> most.getOrDefault(product, 0.0) >= MATTERS)
                .sorted(Comparator.comparingDouble(product -> -most.getOrDefault(product, 0.0)))
                .limit(MOST)
                .toList();
        return most.keySet().stream().filter(largest::contains).toList();
    }

    /** The chart; none where Canada sells no such product to China. */
    List<ChartSpec> charts() {
        if (products.isEmpty()) {
            return List.of();
        }
        List<YearPanel> panels = new ArrayList<>();
        for (String product : products) {
            YearPanel panel = YearPanel.of(
                            tale.run().card().name(product),
                            "C$ billion, 2024 prices",
                            BILLIONS,
                            tale.from(),
                            tale.to())
                    .projectedFrom(Tale.PROJECTED);
            if (tale.compared()) {
                panel = panel.with(new Series.Line(
                        tale.against().card().title(), exports(tale.against(), product), Series.Role.MUTED));
            }
            panels.add(panel.with(
                    new Series.Line(tale.run().card().title(), exports(tale.run(), product), Series.Role.FOCUS)));
        }
        return List.of(ChartSpec.grid(
                "farm-and-fish-to-china",
                title(),
                "Canada's exports to China, C$ billion at 2024 prices",
                tale.footer(),
                panels));
    }

    private static YearValues exports(RunRecord run, String product) {
        return Tale.billions(run, Indicators.EXPORTS, Tale.CHINA, product);
    }

    private double total(RunRecord run, int year) {
        double sum = 0;
        for (String product : products) {
            sum += run.table()
                    .find(Indicators.EXPORTS, Tale.CANADA, Tale.CHINA, product, year)
                    .orElse(0);
        }
        return sum;
    }

    private String title() {
        int year = tale.headlineYear();
        double base = total(tale.run(), tale.from());
        double now = total(tale.run(), year);
        String reach = "Farm and fish exports to China stand at " + Words.money(now) + " in " + year
                + (base > 0 ? ", " + Words.percent(100 * now / base) + " of " + tale.from() : "");
        if (!tale.compared()) {
            return reach;
        }
        double gain = now - total(tale.against(), year);
        if (Math.abs(gain) < 1) {
            return reach + ", as under " + tale.against().id();
        }
        return reach + ", " + Words.money(gain) + (gain > 0 ? " more than under " : " less than under ")
                + tale.against().id();
    }
}
