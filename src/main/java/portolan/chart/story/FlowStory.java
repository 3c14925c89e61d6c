package portolan.chart.story;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import portolan.chart.ChartSpec;
import portolan.chart.HeatPanel;
import portolan.chart.ValueFormat;
import portolan.core.PlaceName;
import portolan.results.Indicators;

/** A map of goods between regions: how each flow changes. */
final class FlowStory {
    private static final int REGIONS = 10;
    private static final List<String> ALWAYS = List.of(Tale.CANADA, "USA", Tale.CHINA, "MEX");
    /** Below this, per cent, no flow moves. */
    private static final double NOTHING = 0.05;

    private final EconomyTale tale;

    /** A flow and its change in per cent. */
    private record Cell(String exporter, String importer, double change) {}

    FlowStory(EconomyTale tale) {
        this.tale = tale;
    }

    List<ChartSpec> charts() {
        int year = tale.year();
        List<String> regions = regions(year);
        List<String> names = regions.stream().map(tale.run()::name).toList();
        List<List<Double>> cells = new ArrayList<>();
        Cell up = new Cell("", "", 0);
        Cell down = up;
        for (String exporter : regions) {
            List<Double> row = new ArrayList<>();
            for (String importer : regions) {
                double change = exporter.equals(importer) ? Double.NaN : change(exporter, importer, year);
                row.add(change);
                up = change > up.change() ? new Cell(exporter, importer, change) : up;
                down = change < down.change() ? new Cell(exporter, importer, change) : down;
            }
            cells.add(row);
        }
        if (Math.max(up.change(), -down.change()) < NOTHING) {
            return List.of();
        }
        String subtitle = "Quantity of goods by exporter (rows) and importer (columns), " + year + ", change against "
                + tale.base()
                + ", per cent; sectors at their undisturbed values; the regions whose trade with Canada moves most";
        return List.of(ChartSpec.stacked(
                "economy-flows",
                title(up, down, year),
                subtitle,
                tale.footer(),
                new HeatPanel("", "", ValueFormat.PERCENT_1, "from / to", names, names, cells, 1)));
    }

    private String title(Cell up, Cell down, int year) {
        List<String> ends = new ArrayList<>();
        if (up.change() >= NOTHING) {
            ends.add("from " + name(up.exporter()) + " to " + name(up.importer()) + " "
                    + ValueFormat.PERCENT_1.change(up.change()));
        }
        if (down.change() <= -NOTHING) {
            ends.add("from " + name(down.exporter()) + " to " + name(down.importer()) + " "
                    + ValueFormat.PERCENT_1.change(down.change()));
        }
        return "Quantities of goods in " + year + " against " + tale.base() + ": " + String.join(", ", ends);
    }

    private String name(String region) {
        return PlaceName.inText(tale.run().name(region));
    }

    /** Canada, its largest partners, and the others whose trade with Canada changes most; in the order of the table. */
    private List<String> regions(int year) {
        Map<String, Double> sizes = new HashMap<>();
        for (String region : tale.run().regions()) {
            double out = change(Tale.CANADA, region, year);
            double in = change(region, Tale.CANADA, year);
            sizes.put(region, Math.max(Math.abs(out), Math.abs(in)));
        }
        Set<String> told = new LinkedHashSet<>(ALWAYS);
        for (String region : EconomyTale.largestFirst(tale.run().regions(), sizes)) {
            if (told.size() < REGIONS) {
                told.add(region);
            }
        }
        return List.copyOf(told);
    }

    private double change(String exporter, String importer, int year) {
        if (exporter.equals(importer)) {
            return 0;
        }
        double own = EconomyTale.value(tale.run(), Indicators.FLOW, exporter, importer, Tale.ALL, year);
        double other = tale.compared()
                ? EconomyTale.value(tale.against(), Indicators.FLOW, exporter, importer, Tale.ALL, year)
                : 0;
        return 100 * ((1 + own) / (1 + other) - 1);
    }
}
