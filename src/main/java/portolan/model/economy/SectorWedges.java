package portolan.model.economy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import portolan.core.YearRange;
import portolan.data.InputOutput;
import portolan.model.AppliedWedge;
import portolan.scenario.MarketFlows;
import portolan.scenario.ResolvedMarket;
import portolan.scenario.ResolvedScenario;

/**
 * Carries what stood between sellers and buyers of products over to sectors of whole economies.
 *
 * <p>A wedge on a product reaches its sector by the product's share in the sector's flow of the undisturbed world of that
 * year ({@link CompositeWedge}): a 15 % cut on a product that is 40 % of the flow is about a 6 % cut on the flow, and a
 * product that is shut out takes 40 % of the flow with it, no more. What buyers' preferences for a product keep of the wedges
 * of earlier years is followed product by product, as {@link Horizon} does for flows. Flows of several economies of the markets that the
 * table holds as one region are like products.
 */
final class SectorWedges {
    private final InputOutput table;
    private final double[] elasticity;
    private final YearRange years;
    private final double impactShare;
    private final double speed;
    private final Map<String, Line> lines = new LinkedHashMap<>();
    private final Map<Integer, List<Line>> linesIn = new HashMap<>();
    private final Map<String, List<Integer>> regionsOf = new HashMap<>();
    private final Map<Integer, Map<Cell, CompositeWedge.Products>> products = new HashMap<>();

    /** A market and the sectors of the table it lies in, with its share in each. */
    private record Line(MarketFlows flows, Map<Integer, Double> shares) {}

    /** Trade of one product between two economies of the markets. */
    private record Trade(String product, String exporter, String importer) {}

    /** A flow of the table. */
    private record Cell(int sector, int exporter, int importer) {}

    /**
     * Sorts the wedges of a run into the cells of the table.
     *
     * @param scenario the scenario that was run
     * @param table regions and sectors
     * @param elasticity trade elasticity by sector, in the long run
     * @param wedges what stood between sellers and buyers of products
     */
    SectorWedges(ResolvedScenario scenario, InputOutput table, double[] elasticity, List<AppliedWedge> wedges) {
        this.table = table;
        this.elasticity = elasticity;
        years = scenario.modelYears();
        impactShare = scenario.parameter(Horizon.IMPACT_SHARE);
        speed = scenario.parameter(Horizon.SPEED);
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
        Map<Trade, Map<Integer, AppliedWedge>> courses = new LinkedHashMap<>();
        for (AppliedWedge wedge : wedges) {
            courses.computeIfAbsent(
                            new Trade(wedge.product(), wedge.exporter(), wedge.importer()), any -> new TreeMap<>())
                    .put(wedge.year(), wedge);
        }
        courses.forEach((trade, course) -> {
            Line line = line(trade);
            line.shares().forEach((sector, share) -> follow(trade, course, line.flows(), sector, share));
        });
        weigh();
    }

    /** Puts each year's wedge on a product's trade into the cells of a sector, with what earlier years left behind. */
    private void follow(Trade trade, Map<Integer, AppliedWedge> course, MarketFlows flows, int sector, double share) {
        double gap = elasticity[sector] * (1 - impactShare);
        double state = 0;
        for (int year = years.first(); year <= years.last(); year++) {
            AppliedWedge wedge = course.get(year);
            if (wedge != null || state != 0) {
                double value = share * value(flows, year, trade.exporter(), trade.importer());
                for (Cell cell : cells(sector, trade)) {
                    CompositeWedge.Products flow = products.computeIfAbsent(year, any -> new LinkedHashMap<>())
                            .computeIfAbsent(cell, any -> new CompositeWedge.Products());
                    if (wedge == null) {
                        flow.add(value, state);
                    } else {
                        flow.add(wedge, value, state);
                    }
                }
            }
            double lnPrice = wedge == null ? 0 : StrictMath.log(wedge.duty() * (1 + wedge.premium()) * wedge.cost());
            state = (1 - speed) * state - speed * gap * lnPrice;
        }
    }

    private Line line(Trade trade) {
        Line line = lines.get(trade.product());
        if (line == null) {
            throw new IllegalArgumentException("the scenario has no market " + trade.product());
        }
        return line;
    }

    private List<Cell> cells(int sector, Trade trade) {
        List<Cell> cells = new ArrayList<>();
        for (int i : regionsOf.getOrDefault(trade.exporter(), List.of())) {
            for (int j : regionsOf.getOrDefault(trade.importer(), List.of())) {
                cells.add(new Cell(sector, i, j));
            }
        }
        return cells;
    }

    private static double value(MarketFlows flows, int year, String exporter, String importer) {
        int i = flows.region(exporter);
        int j = flows.region(importer);
        return i < 0 || j < 0 ? 0 : flows.value(year, i, j);
    }

    /** The whole flow of each cell that has a wedge, all products and all economies of its regions. */
    private void weigh() {
        products.forEach((year, cells) -> cells.forEach((cell, flow) -> {
            for (String exporter : table.regions().get(cell.exporter()).economies()) {
                for (String importer : table.regions().get(cell.importer()).economies()) {
                    for (Line line : linesIn.getOrDefault(cell.sector(), List.of())) {
                        double share = line.shares().getOrDefault(cell.sector(), 0.0);
                        flow.grow(share * value(line.flows(), year, exporter, importer));
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
     * @param theta trade elasticity by sector that acts within the year
     * @return its duties with the year's wedges on top
     */
    TradePolicy policy(Economy economy, int year, double[] theta) {
        TradePolicy.Editor editor = TradePolicy.from(economy);
        touched(economy, year).forEach((cell, flow) -> {
            int s = cell.sector();
            int i = cell.exporter();
            int j = cell.importer();
            CompositeWedge wedge = flow.with(theta[s]);
            editor.duty(s, i, j, (1 + economy.duty[s][i][j]) * wedge.duty() - 1);
            if (wedge.premium() > 0) {
                editor.premium(s, i, j, wedge.premium(), wedge.rentAtHome());
            }
            if (wedge.cost() != 1) {
                editor.cost(s, i, j, wedge.cost());
            }
        });
        return editor.done();
    }

    /**
     * What wedges of earlier years left behind of buyers' preferences.
     *
     * @param economy the undisturbed world of the year
     * @param year calendar year
     * @param theta trade elasticity by sector that acts within the year
     * @return logs, {@code [sector][exporter][importer]}, zero where nothing ever stood
     */
    double[][][] state(Economy economy, int year, double[] theta) {
        int n = economy.regions.size();
        double[][][] state = new double[economy.sectors.size()][n][n];
        touched(economy, year)
                .forEach((cell, flow) -> state[cell.sector()][cell.exporter()][cell.importer()] =
                        flow.with(theta[cell.sector()]).state());
        return state;
    }

    private Map<Cell, CompositeWedge.Products> touched(Economy economy, int year) {
        Map<Cell, CompositeWedge.Products> touched = new LinkedHashMap<>(products.getOrDefault(year, Map.of()));
        touched.entrySet()
                .removeIf(entry -> !entry.getValue().any()
                        || economy.share[entry.getKey().sector()][entry.getKey().exporter()][
                                        entry.getKey().importer()]
                                == 0);
        return touched;
    }
}
