package portolan.chart.story;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import portolan.chart.ChartSpec;
import portolan.chart.Hue;
import portolan.chart.RankPanel;
import portolan.chart.ValueFormat;
import portolan.core.PlaceName;
import portolan.results.Indicators;

/** What household income buys in each region: Canada and those that move most. */
final class IncomeStory {
    private static final int OTHERS = 11;
    /** Changes of real income are small; below this, per cent, nothing moves. */
    private static final double NOTHING = 0.0005;

    private static final double LARGE = 0.5;

    private final EconomyTale tale;

    IncomeStory(EconomyTale tale) {
        this.tale = tale;
    }

    List<ChartSpec> charts() {
        int year = tale.year();
        Map<String, Double> changes = new HashMap<>();
        for (String region : tale.run().regions()) {
            changes.put(region, tale.points(Indicators.REAL_INCOME, region, Tale.ALL, year));
        }
        List<String> others = EconomyTale.largestFirst(tale.run().regions(), changes).stream()
                .filter(region -> !region.equals(Tale.CANADA))
                .limit(OTHERS)
                .toList();
        double canada = changes.getOrDefault(Tale.CANADA, 0.0);
        String first = others.get(0);
        double most = changes.getOrDefault(first, 0.0);
        double largest = Math.max(Math.abs(canada), Math.abs(most));
        if (largest < NOTHING) {
            return List.of();
        }
        ValueFormat format = new ValueFormat("", largest >= LARGE ? 2 : 3, "%");
        List<RankPanel.Item> items = new ArrayList<>();
        items.add(new RankPanel.Item(tale.run().name(Tale.CANADA), canada, canada < 0 ? Hue.VERMILLION : Hue.BLUE));
        others.forEach(region ->
                items.add(new RankPanel.Item(tale.run().name(region), changes.getOrDefault(region, 0.0), Hue.GREY)));
        String title = "Canada's real income " + moves(canada, format) + " in " + year + " against " + tale.base()
                + "; of all others " + PlaceName.inText(tale.run().name(first)) + " moves most ("
                + format.change(most) + ")";
        return List.of(ChartSpec.stacked(
                "economy-real-income",
                title,
                "What household income buys, " + year + ", change against " + tale.base()
                        + ", per cent of the undisturbed level of the region; Canada and the " + OTHERS
                        + " others that move most",
                tale.footer(),
                RankPanel.bars("", "", format, items).ranked()));
    }

    private static String moves(double percent, ValueFormat format) {
        if (format.label(percent).equals(format.label(0.0))
                || format.label(-percent).equals(format.label(0.0))) {
            return "hardly moves";
        }
        return (percent < 0 ? "falls by " : "rises by ") + format.label(Math.abs(percent));
    }
}
