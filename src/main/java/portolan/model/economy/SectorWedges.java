package portolan.model.economy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import portolan.data.InputOutput;
import portolan.model.AppliedWedge;
import portolan.scenario.MarketFlows;
import portolan.scenario.ResolvedMarket;
import portolan.scenario.ResolvedScenario;

/**
 * Carries what stood between sellers and buyers of products over to sectors of whole economies.
 *
 * <p>A wedge on a product reaches its sector in proportion to the product's share in the sector's flow of the undisturbed
 * world of that year: a 15 % cut on a product that is 40 % of the flow is a 6 % cut on the flow. A region of the table
 * that holds several economies of the markets takes the mean of theirs, weighted by those flows.
 */
final class SectorWedges {
    private final InputOutput table;
    private final Map<String, Line> lines = new LinkedHashMap<>();
    private final Map<Integer, List<Line>> linesIn = new HashMap<>();
    private final Map<String, List<Integer>> regionsOf = new HashMap<>();
    private final Map<Integer, Map<Cell, Mean>> means = new HashMap<>();

    /** A market and the sectors of the table it lies in, with its share in each. */
    private record Line(MarketFlows flows, Map<Integer, Double> shares) {}

    /** A flow of the table. */
    private record Cell(int sector, int exporter, int importer) {}

    /** Weighted sums over the products of a cell. */
    private static final class Mean {
        private double weight;
        private double duty;
        private double cost;
        private double premium;
        private double rentAtHome;
    }

    /**
     * Sorts the wedges of a run into the cells of the table.
     *
     * @param scenario the scenario that was run
     * @param table regions and sectors
     * @param wedges what stood between sellers and buyers of products
     */
    SectorWedges(ResolvedScenario scenario, InputOutput table, List<AppliedWedge> wedges) {
        this.table = table;
        for (int r = 0; r < table.regions().size(); r++) {
            for (String economy : table.regions().get(r).economies()) {
                regionsOf.computeIfAbsent(economy, any -> new ArrayList<>()).add(r);
            }
        }
        ProductSectors sectors = new ProductSectors(scenario, table);
        for (ResolvedMarket market : scenario.markets()) {
            Line line = new Line(market.flows(), sectors.of(market.product()));
            lines.put(market.product(), line);
            line.shares()
                    .keySet()
                    .forEach(sector -> linesIn.computeIfAbsent(sector, any -> new ArrayList<>())
                            .add(line));
        }
        for (AppliedWedge wedge : wedges) {
            Line line = lines.get(wedge.product());
            if (line == null) {
                throw new IllegalArgumentException("the scenario has no market " + wedge.product());
            }
            add(wedge, line);
        }
        weigh();
    }

    private void add(AppliedWedge wedge, Line line) {
        double value = value(line.flows(), wedge.year(), wedge.exporter(), wedge.importer());
        line.shares().forEach((sector, share) -> {
            for (int i : regionsOf.getOrDefault(wedge.exporter(), List.of())) {
                for (int j : regionsOf.getOrDefault(wedge.importer(), List.of())) {
                    if (i != j) {
                        Mean mean = means.computeIfAbsent(wedge.year(), any -> new LinkedHashMap<>())
                                .computeIfAbsent(new Cell(sector, i, j), any -> new Mean());
                        double weight = value * share;
                        mean.duty += weight * (wedge.duty() - 1);
                        mean.cost += weight * (wedge.cost() - 1);
                        mean.premium += weight * wedge.premium();
                        mean.rentAtHome += weight * wedge.premium() * wedge.rentAtHome();
                    }
                }
            }
        });
    }

    private static double value(MarketFlows flows, int year, String exporter, String importer) {
        int i = flows.region(exporter);
        int j = flows.region(importer);
        return i < 0 || j < 0 ? 0 : flows.value(year, i, j);
    }

    /** The whole flow of each cell that has a wedge, all products and all economies of its regions. */
    private void weigh() {
        means.forEach((year, cells) -> cells.forEach((cell, mean) -> {
            for (String exporter : table.regions().get(cell.exporter()).economies()) {
                for (String importer : table.regions().get(cell.importer()).economies()) {
                    for (Line line : linesIn.getOrDefault(cell.sector(), List.of())) {
                        double share = line.shares().getOrDefault(cell.sector(), 0.0);
                        mean.weight += share * value(line.flows(), year, exporter, importer);
                    }
                }
            }
        }));
    }

    /**
     * The policy of a year.
     *
     * @param economy the undisturbed world of that year
     * @param year calendar year
     * @return its duties with the year's wedges on top
     */
    TradePolicy policy(Economy economy, int year) {
        TradePolicy.Editor editor = TradePolicy.from(economy);
        means.getOrDefault(year, Map.of()).forEach((cell, mean) -> {
            int s = cell.sector();
            int i = cell.exporter();
            int j = cell.importer();
            if (mean.weight > 0 && economy.share[s][i][j] > 0) {
                editor.duty(s, i, j, (1 + economy.duty[s][i][j]) * (1 + mean.duty / mean.weight) - 1);
                if (mean.premium > 0) {
                    editor.premium(s, i, j, mean.premium / mean.weight, mean.rentAtHome / mean.premium);
                }
                if (mean.cost != 0) {
                    editor.cost(s, i, j, 1 + mean.cost / mean.weight);
                }
            }
        });
        return editor.done();
    }
}
