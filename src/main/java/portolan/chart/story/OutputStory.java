package portolan.chart.story;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import portolan.chart.ChartSpec;
import portolan.chart.Hue;
import portolan.chart.RankPanel;
import portolan.chart.ValueFormat;
import portolan.results.Indicators;

/** Which of Canada's sectors make more or less. */
final class OutputStory {
    private static final int MOST = 14;
    /** Below this, per cent, nothing moves. */
    private static final double NOTHING = 0.005;

    /** From here on, per cent, one decimal is enough. */
    private static final double LARGE = 10;

    private final EconomyTale tale;

    OutputStory(EconomyTale tale) {
        this.tale = tale;
    }

    List<ChartSpec> charts() {
        int year = tale.year();
        Map<String, Double> changes = new HashMap<>();
        for (String sector : tale.run().sectors()) {
            changes.put(sector, tale.points(Indicators.OUTPUT, Tale.CANADA, sector, year));
        }
        List<String> order = EconomyTale.largestFirst(tale.run().sectors(), changes).stream()
                .filter(sector -> Math.abs(changes.getOrDefault(sector, 0.0)) >= NOTHING)
                .toList();
        List<String> told = new ArrayList<>(order.stream().limit(MOST).toList());
        // where most sectors move one way, the largest move the other way is part of the finding
        for (boolean up : new boolean[] {true, false}) {
            order.stream()
                    .filter(sector -> changes.getOrDefault(sector, 0.0) > 0 == up)
                    .findFirst()
                    .filter(sector -> !told.contains(sector))
                    .ifPresent(sector -> told.set(MOST - 1, sector));
        }
        if (told.isEmpty()) {
            return List.of();
        }
        double largest = Math.abs(changes.getOrDefault(order.get(0), 0.0));
        ValueFormat format = new ValueFormat("", largest >= LARGE ? 1 : 2, "%");
        List<RankPanel.Item> items = new ArrayList<>();
        for (String sector : told) {
            double change = changes.getOrDefault(sector, 0.0);
            items.add(new RankPanel.Item(tale.run().name(sector), change, change < 0 ? Hue.VERMILLION : Hue.BLUE));
        }
        return List.of(ChartSpec.stacked(
                "economy-sectors",
                title(told, changes, format, year),
                "Quantity made by Canada's sectors, " + year + ", change against " + tale.base()
                        + ", per cent of the undisturbed level"
                        + (told.size() < MOST
                                ? ""
                                : "; " + MOST + " of " + changes.size() + ", the largest moves either way"),
                tale.footer(),
                RankPanel.bars("", "", format, items).ranked()));
    }

    private String title(List<String> told, Map<String, Double> changes, ValueFormat format, int year) {
        List<String> ends = new ArrayList<>();
        for (boolean up : new boolean[] {true, false}) {
            told.stream()
                    .filter(sector -> changes.getOrDefault(sector, 0.0) > 0 == up)
                    .findFirst()
                    .ifPresent(sector -> ends.add((ends.isEmpty() ? "" : up ? "" : ", ")
                            + tale.run().name(sector).toLowerCase(Locale.ROOT) + " "
                            + format.change(changes.getOrDefault(sector, 0.0))));
        }
        return "What Canada makes in " + year + " against " + tale.base() + ": " + String.join("", ends);
    }
}
