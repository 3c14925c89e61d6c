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
        ValueFormat format = EconomyTale.fine(largest);
        List<RankPanel.Item> items = new ArrayList<>();
        items.add(item(Tale.CANADA, canada, canada < 0 ? Hue.VERMILLION : Hue.BLUE, year));
        List<String> moving = others.stream()
                .filter(region -> !EconomyTale.zero(changes.getOrDefault(region, 0.0), format))
                .toList();
        moving.forEach(region -> items.add(item(region, changes.getOrDefault(region, 0.0), Hue.GREY, year)));
        String title = "Canada's real income " + EconomyTale.moves(canada, format) + " in " + year + " against "
                + tale.base()
                + (moving.isEmpty()
                        ? ""
                        : "; of all others " + PlaceName.inText(tale.run().name(first)) + " moves most ("
                                + format.change(most) + ")");
        return List.of(ChartSpec.stacked(
                "economy-real-income",
                title,
                "What household income buys, " + year + ", change against " + tale.base()
                        + ", per cent of the undisturbed level of the region; at most " + OTHERS
                        + " others, those that move most. Lines: low to high trade elasticities, a sensitivity",
                tale.footer(),
                RankPanel.bars("", "", format, items).ranked()));
    }

    /** A region with its range over trade elasticities. */
    private RankPanel.Item item(String region, double change, Hue hue, int year) {
        double low = tale.points(Indicators.REAL_INCOME_LOW, region, Tale.ALL, year);
        double high = tale.points(Indicators.REAL_INCOME_HIGH, region, Tale.ALL, year);
        return new RankPanel.Item(
                tale.run().name(region), change, Double.NaN, Math.min(low, high), Math.max(low, high), hue);
    }
}
