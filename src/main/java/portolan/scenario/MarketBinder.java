package portolan.scenario;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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

    /** Binds a product to its base-year flows. */
    ResolvedMarket bind(ProductRegister.Entry product, List<Measure> measures) {
        List<TradeFlows.Cell> cells = world.flows().of(product.id());
        List<String> regions = regions(cells);
        int n = regions.size();
        double toBasePrices = StrictMath.pow(1 + deflator, ResolvedScenario.BASE_YEAR - product.baseYear());
        double[][] value = new double[n][n];
        double[][] quantity = new double[n][n];
        for (TradeFlows.Cell cell : cells) {
            int i = regions.indexOf(cell.exporter());
            int j = regions.indexOf(cell.importer());
            value[i][j] = cell.value() * toBasePrices;
            quantity[i][j] = cell.quantity();
        }
        return bind(product, regions, value, quantity, measures);
    }

    /**
     * Binds a product or sector whose flows are known; takes the matrices as they are.
     *
     * @param regions codes of the economies
     * @param value [exporter][importer] in its base year, C$ million at prices of the model's base year
     * @param quantity [exporter][importer] in its unit
     */
    ResolvedMarket bind(
            ProductRegister.Entry product,
            List<String> regions,
            double[][] value,
            double[][] quantity,
            List<Measure> measures) {
        Map<String, double[][]> without = new TreeMap<>();
        for (String agreement : world.duties().agreements()) {
            without.put(agreement, duties(product, regions, agreement));
        }
        return new ResolvedMarket(
                product.id(),
                product.units(),
                new MarketFlows(
                        regions,
                        value,
                        quantity,
                        duties(product, regions, ""),
                        without,
                        growth.of(product, regions, years)),
                elasticities(product, regions.size()),
                measures.stream()
                        .filter(measure -> measure.flows().coversProduct(product.id()))
                        .toList(),
                world.agreements());
    }

    /** Standing duties [exporter][importer], as if an agreement had ended unless it is blank. */
    private double[][] duties(ProductRegister.Entry product, List<String> regions, String ended) {
        int n = regions.size();
        double[][] duty = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                String importer = regions.get(j);
                String origin = regions.get(i);
                duty[i][j] = ended.isEmpty()
                        ? world.duties().rate(product.id(), importer, origin)
                        : world.duties().rateWithout(ended, product.id(), importer, origin);
            }
        }
        return duty;
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

    private MarketElasticities elasticities(ProductRegister.Entry product, int n) {
        Double[] demand = new Double[n];
        Double[] supply = new Double[n];
        Arrays.fill(demand, elasticity(product, "demand"));
        Arrays.fill(supply, elasticity(product, "supply"));
        return new MarketElasticities(
                elasticity(product, "origin"),
                elasticity(product, "home"),
                elasticity(product, "impact-share"),
                parameter("adjustment-speed"),
                List.of(demand),
                List.of(supply));
    }

    /** A market's own elasticity, or that of sectors in general. */
    private double elasticity(ProductRegister.Entry product, String kind) {
        Double own = parameters.get("elasticity." + product.id() + '.' + kind);
        return own != null || !product.sector()
                ? parameter("elasticity." + product.id() + '.' + kind)
                : parameter("elasticity.sectors." + kind);
    }

    private double parameter(String id) {
        Double value = parameters.get(id);
        if (value == null) {
            throw new IllegalStateException("the parameter book has no " + id);
        }
        return value;
    }
}
