package portolan.scenario;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import portolan.core.YearRange;
import portolan.data.MacroOutlook;
import portolan.data.MarketTrends;
import portolan.data.PartnerTotals;
import portolan.data.ProductRegister;
import portolan.data.World;

/**
 * How flows grow in the undisturbed world.
 *
 * <p>V_ij(t) = V_ij(t-1) (1 + g_j)^eta [(1 + g_i) / (1 + g_W)]^nu, with g real growth of the importer j, exporter i and
 * the rest of the world W as yardstick, eta the income elasticity of import demand (parameters
 * {@code growth.PRODUCT.income} and {@code growth.PRODUCT.income.IMPORTER}, else {@code growth.sectors.income}), and nu the pull of the exporter's own growth
 * ({@code growth.PRODUCT.supply}, zero by default: exporters follow demand). A market with a sourced trend follows that
 * instead; years before the product's base year follow observed exports. Leaves out relative prices, tastes, and stocks.
 */
final class Growth {
    private static final String YARDSTICK = "ROW";
    private static final String CANADA = "CAN";
    private static final String SECTORS = "growth.sectors.income";

    private final World world;
    private final Map<String, Double> parameters;
    private final Variation.Level level;
    private final Map<Demand, Double> known = new HashMap<>();

    private record Demand(String product, String importer, int year) {}

    Growth(World world, Map<String, Double> parameters, Variation.Level level) {
        this.world = world;
        this.level = level;
        this.parameters = parameters;
    }

    /** Size of every flow between some regions, product's base year = 1. */
    FlowGrowth of(ProductRegister.Entry product, List<String> regions, YearRange years) {
        int n = regions.size();
        double[][] importers = new double[years.size()][n];
        double[][] exporters = new double[years.size()][n];
        for (int year = years.first(); year <= years.last(); year++) {
            for (int r = 0; r < n; r++) {
                importers[year - years.first()][r] = demand(product, regions.get(r), year);
                exporters[year - years.first()][r] =
                        supply(product, regions.get(r), year) * competitiveness(product, regions.get(r), year);
            }
        }
        FlowGrowth growth = new FlowGrowth(years, importers, exporters);
        int home = regions.indexOf(CANADA);
        for (int j = 0; j < n && home >= 0; j++) {
            double[] path = new double[years.size()];
            boolean observed = false;
            for (int year = years.first(); year <= years.last(); year++) {
                Double past = observedPast(product, CANADA, regions.get(j), year);
                observed |= past != null;
                path[year - years.first()] = past != null ? past : growth.of(year, home, j);
            }
            if (observed) {
                growth.follow(home, j, path);
            }
        }
        return growth;
    }

    /**
     * Size of one of Canada's flows in a year before the product's base year, from observed exports by destination, or null
     * where there are none. Destinations without a row of their own move like the rest of the world together.
     */
    private @Nullable Double observedPast(ProductRegister.Entry product, String exporter, String importer, int year) {
        if (year >= product.baseYear() || !exporter.equals("CAN") || importer.equals(exporter)) {
            return null;
        }
        double then = 0;
        double base = 0;
        boolean own = !importer.equals(YARDSTICK) && observed(product.id(), importer, year) > 0;
        for (PartnerTotals.Row row : world.partners().rows()) {
            if (!row.line().equals(product.id())) {
                continue;
            }
            boolean counts = own
                    ? row.partner().equals(importer)
                    : row.partner().equals(YARDSTICK) || observed(product.id(), row.partner(), year) == 0;
            if (counts) {
                then += row.year() == year ? row.value() : 0;
                base += row.year() == product.baseYear() ? row.value() : 0;
            }
        }
        double prices = StrictMath.pow(1 + parameter("deflator", 0), product.baseYear() - year);
        return then > 0 && base > 0 ? Double.valueOf(then * prices / base) : null;
    }

    private double observed(String product, String partner, int year) {
        for (PartnerTotals.Row row : world.partners().rows()) {
            if (row.line().equals(product) && row.partner().equals(partner) && row.year() == year) {
                return row.value();
            }
        }
        return 0;
    }

    /** Income elasticity of an importer's demand, eta. */
    double incomeElasticity(String product, String importer) {
        String prefix = "growth." + product + ".income";
        Double own = parameters.get(prefix + '.' + importer);
        if (own == null) {
            own = parameters.get(prefix);
        }
        return own != null ? own : incomeElasticity(importer);
    }

    /** Income elasticity of an importer's demand for goods that have none of their own. */
    double incomeElasticity(String importer) {
        Double own = parameters.get(SECTORS + '.' + importer);
        return own != null ? own : parameter(SECTORS, 1);
    }

    /** Size of an importer's demand for goods in general in a year, model's base year = 1. */
    double goods(String importer, int year) {
        return StrictMath.pow(growthSince(ResolvedScenario.BASE_YEAR, year, importer), incomeElasticity(importer));
    }

    /** The same for every exporter, so worked out once. */
    private double demand(ProductRegister.Entry product, String importer, int year) {
        return known.computeIfAbsent(
                new Demand(product.id(), importer, year), key -> demandOf(product, importer, year));
    }

    private double demandOf(ProductRegister.Entry product, String importer, int year) {
        MarketTrends.Entry then = world.trends().find(product.id(), importer, year);
        MarketTrends.Entry base = world.trends().find(product.id(), importer, product.baseYear());
        if (then != null && base != null) {
            return level.of(then.index()) / level.of(base.index());
        }
        return StrictMath.pow(
                growthSince(product.baseYear(), year, importer), incomeElasticity(product.id(), importer));
    }

    private double supply(ProductRegister.Entry product, String exporter, int year) {
        double nu = parameter(
                "growth." + product.id() + ".supply", product.sector() ? parameter("growth.sectors.supply", 0) : 0);
        if (nu == 0) {
            return 1;
        }
        double relative =
                growthSince(product.baseYear(), year, exporter) / growthSince(product.baseYear(), year, YARDSTICK);
        return StrictMath.pow(relative, nu);
    }

    /**
     * An exporter's gain in competitiveness since the product's base year, a yearly rate; zero unless
     * {@code competitiveness.PRODUCT.EXPORTER} says otherwise.
     */
    private double competitiveness(ProductRegister.Entry product, String exporter, int year) {
        double gain = parameter("competitiveness." + product.id() + '.' + exporter, 0);
        return gain == 0 ? 1 : StrictMath.pow(1 + gain, year - product.baseYear());
    }

    private double growthSince(int base, int year, String economy) {
        MacroOutlook macro = world.macro();
        double level = 1;
        for (int t = base + 1; t <= year; t++) {
            level *= 1 + macro.of(economy, t).growth();
        }
        for (int t = base; t > year; t--) {
            level /= 1 + macro.of(economy, t).growth();
        }
        return level;
    }

    private double parameter(String id, double otherwise) {
        Double value = parameters.get(id);
        return value == null ? otherwise : value;
    }
}
