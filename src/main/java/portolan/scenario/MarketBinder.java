package portolan.scenario;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import portolan.core.YearRange;
import portolan.data.ProductRegister;
import portolan.data.TradeFlows;
import portolan.data.World;
import portolan.policy.Measure;

/** Binds one product's flows, duties, elasticities and measures into a {@link ResolvedMarket}. */
final class MarketBinder {
    private final World world;
    private final Map<String, Double> parameters;
    private final YearRange years;
    private final Growth growth;
    private final double deflator;

    MarketBinder(World world, Map<String, Double> parameters, YearRange years, double deflator, Variation.Level level) {
        this.world = world;
        this.parameters = parameters;
        this.years = years;
        this.growth = new Growth(world, parameters, level);
        this.deflator = deflator;
    }

    ResolvedMarket bind(ProductRegister.Entry product, List<Measure> measures) {
        List<TradeFlows.Cell> cells = world.flows().of(product.id());
        List<String> regions = regions(cells);
        return new ResolvedMarket(
                product.id(),
                product.units(),
                flows(product, cells, regions),
                elasticities(product, regions.size()),
                measures.stream()
                        .filter(measure -> measure.flows().coversProduct(product.id()))
                        .toList(),
                world.agreements());
    }

    /** Economies with any trade in this product, in the order of the register: results never depend on file order. */
    private List<String> regions(List<TradeFlows.Cell> cells) {
        List<String> regions = new ArrayList<>();
        for (String code : world.economies().codes()) {
            if (cells.stream()
                    .anyMatch(cell ->
                            cell.exporter().equals(code) || cell.importer().equals(code))) {
                regions.add(code);
            }
        }
        return regions;
    }

    private MarketFlows flows(ProductRegister.Entry product, List<TradeFlows.Cell> cells, List<String> regions) {
        int n = regions.size();
        double toBasePrices = StrictMath.pow(1 + deflator, ResolvedScenario.BASE_YEAR - product.baseYear());
        double[][] value = new double[n][n];
        double[][] quantity = new double[n][n];
        double[][] duty = new double[n][n];
        double[][][] index = new double[years.size()][n][n];
        for (TradeFlows.Cell cell : cells) {
            int i = regions.indexOf(cell.exporter());
            int j = regions.indexOf(cell.importer());
            value[i][j] = cell.value() * toBasePrices;
            quantity[i][j] = cell.quantity();
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                duty[i][j] = world.duties().rate(product.id(), regions.get(j), regions.get(i));
                double[] path = growth.index(product, regions.get(i), regions.get(j), years);
                for (int t = 0; t < path.length; t++) {
                    index[t][i][j] = path[t];
                }
            }
        }
        return new MarketFlows(regions, years, value, quantity, duty, index);
    }

    private MarketElasticities elasticities(ProductRegister.Entry product, int n) {
        String prefix = "elasticity." + product.id() + ".";
        double origin = parameter(prefix + "origin");
        double home = parameter(prefix + "home");
        Double[] demand = new Double[n];
        Double[] supply = new Double[n];
        Arrays.fill(demand, parameter(prefix + "demand"));
        Arrays.fill(supply, parameter(prefix + "supply"));
        return new MarketElasticities(
                origin,
                home,
                parameter(prefix + "impact-share"),
                parameter("adjustment-speed"),
                List.of(demand),
                List.of(supply));
    }

    private double parameter(String id) {
        Double value = parameters.get(id);
        if (value == null) {
            throw new IllegalStateException("the parameter book has no " + id);
        }
        return value;
    }
}
