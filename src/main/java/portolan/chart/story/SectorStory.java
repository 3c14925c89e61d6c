package portolan.chart.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import portolan.chart.ChartSpec;
import portolan.chart.Hue;
import portolan.chart.RankPanel;
import portolan.chart.ValueFormat;
import portolan.results.Indicators;
import portolan.results.ResultRow;
import portolan.results.ResultTable;
import portolan.results.TradeLines;

/** Which sectors export more or less than in the comparator. */
final class SectorStory {
    private static final int MOST = 10;
    private static final int FEWEST = 3;
    private static final double NOTHING = 1;

    private final Tale tale;

    SectorStory(Tale tale) {
        this.tale = tale;
    }

    /** The chart; none where a run has no sectors or nothing moves in them. */
    List<ChartSpec> charts() {
        List<String> sectors = TradeLines.of(tale.run().table()).sectors();
        if (!tale.compared() || sectors.size() < FEWEST) {
            return List.of();
        }
        int year = tale.headlineYear();
        Map<String, Double> changes = exports(tale.run().table(), sectors, year);
        exports(tale.against().table(), sectors, year)
                .forEach((sector, value) -> changes.merge(sector, -value, Double::sum));
        List<String> order = new ArrayList<>(changes.keySet());
        order.sort(Comparator.comparingDouble(sector -> -Math.abs(changes.getOrDefault(sector, 0.0))));
        List<String> told = order.stream()
                .filter(sector -> Math.abs(changes.getOrDefault(sector, 0.0)) >= NOTHING)
                .limit(MOST)
                .toList();
        return told.isEmpty() ? List.of() : List.of(chart(told, changes, year));
    }

    private ChartSpec chart(List<String> told, Map<String, Double> changes, int year) {
        boolean billions = Math.abs(changes.getOrDefault(told.get(0), 0.0)) >= 1000;
        List<RankPanel.Item> items = new ArrayList<>();
        for (String sector : told) {
            double change = changes.getOrDefault(sector, 0.0);
            items.add(new RankPanel.Item(
                    tale.run().card().name(sector),
                    change / (billions ? 1000 : 1),
                    change < 0 ? Hue.VERMILLION : Hue.BLUE));
        }
        String unit = billions ? "C$ billion" : "C$ million";
        double sum = changes.values().stream().mapToDouble(Double::doubleValue).sum();
        return ChartSpec.stacked(
                "sectors-exports",
                title(told, changes, sum, year),
                "Change of Canada's exports to all destinations by sector in " + year + " against "
                        + tale.against().id() + ", " + unit + " at 2024 prices"
                        + (told.size() < MOST ? "" : "; the " + MOST + " that change most"),
                tale.footer(),
                RankPanel.bars(
                        "", unit, billions ? new ValueFormat("C$", 2, "\u00a0bn") : ValueFormat.CAD_MILLION, items));
    }

    private String title(List<String> told, Map<String, Double> changes, double sum, int year) {
        String first = told.get(0);
        String sectors = tale.run().card().name(first) + " " + Words.signed(changes.getOrDefault(first, 0.0));
        if (told.size() > 1) {
            String second = told.get(1);
            sectors += ", " + tale.run().card().name(second) + " " + Words.signed(changes.getOrDefault(second, 0.0));
        }
        return "Canada's sectors export " + Words.money(sum) + (sum < 0 ? " less" : " more") + " in " + year + ": "
                + sectors;
    }

    /** Exports abroad by sector, C$ million. */
    private static Map<String, Double> exports(ResultTable table, List<String> sectors, int year) {
        Map<String, Double> sums = new LinkedHashMap<>();
        sectors.forEach(sector -> sums.put(sector, 0.0));
        for (ResultRow row : table.of(Indicators.EXPORTS)) {
            boolean abroad = row.reporter().equals(Tale.CANADA)
                    && !row.partner().equals(Tale.CANADA)
                    && !row.partner().equals(Tale.ALL)
                    && !row.partner().equals(Tale.NON_US);
            if (abroad && row.year() == year && sums.containsKey(row.product())) {
                sums.merge(row.product(), row.value(), Double::sum);
            }
        }
        return sums;
    }
}
