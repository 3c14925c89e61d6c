package portolan.chart.story;

import java.util.ArrayList;
import java.util.List;
import portolan.chart.ChartSpec;
import portolan.chart.Series;
import portolan.chart.ValueFormat;
import portolan.chart.YearPanel;
import portolan.results.Indicators;
import portolan.results.RunRecord;

/** Farm and fish products to China, one small panel each. */
final class FarmStory {
    static final List<String> PRODUCTS =
            List.of("canola-seed", "canola-meal", "canola-oil", "peas", "lobster-crab", "other-seafood", "pork");

    private static final ValueFormat BILLIONS = new ValueFormat("C$", 2, "\u00a0bn");

    private final Tale tale;

    FarmStory(Tale tale) {
        this.tale = tale;
    }

    ChartSpec chart() {
        List<YearPanel> panels = new ArrayList<>();
        for (String product : PRODUCTS) {
            YearPanel panel = YearPanel.of(
                            tale.run().card().name(product),
                            "C$ billion, 2024 prices",
                            BILLIONS,
                            tale.from(),
                            tale.to())
                    .projectedFrom(Tale.PROJECTED);
            if (tale.compared()) {
                panel = panel.with(new Series.Line("", exports(tale.against(), product), Series.Role.MUTED));
            }
            panels.add(panel.with(new Series.Line("", exports(tale.run(), product), Series.Role.FOCUS)));
        }
        return ChartSpec.grid(
                "farm-and-fish-to-china",
                title(),
                "Canada's exports to China, C$ billion at 2024 prices"
                        + (tale.compared() ? "; grey: " + tale.against().card().title() : ""),
                tale.footer(),
                panels);
    }

    private static portolan.chart.YearValues exports(RunRecord run, String product) {
        return Tale.billions(run, Indicators.EXPORTS, Tale.CHINA, product);
    }

    private double total(RunRecord run, int year) {
        double sum = 0;
        for (String product : PRODUCTS) {
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
        String reach = "Farm and fish exports to China stand at " + Words.money(now) + " in " + year + ", "
                + Words.percent(100 * now / base) + " of " + tale.from();
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
