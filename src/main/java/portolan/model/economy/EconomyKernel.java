package portolan.model.economy;

import java.util.Arrays;
import portolan.numerics.FixedPointMap;

/**
 * One joint sweep over wages, prices and expenditure.
 *
 * <p>The point holds, region by region, {@code ln w}, then {@code ln P} and the hat of {@code X} sector by sector. With
 * {@code B = share e^z (d T'/T)^-theta}, T the power of all wedges:
 *
 * <pre>
 *   ln c[s][i] = va[s][i] ln w[i] + sum_k g[s][k][i] ln P[k][i]
 *   ln P[s][n] = - ln( sum_i B[s][i][n] c[s][i]^-theta ) / theta
 *   Y[s][i]    = c[s][i]^-theta sum_n B[s][i][n] / T' P[s][n]^theta X[s][n]
 *   X[k][n]    = sum_s g[s][k][n] Y[s][n] + alpha[k][n] (w L VA + revenue + D)[n]
 *   ln w[n]   += step ln( sum_s va[s][n] Y[s][n] / (w L VA)[n] ), then the numeraire: world value added
 * </pre>
 *
 * <p>The inner loops run over one array of a region's neighbours times one number, in an order fixed here, so that the
 * processor can work on several cells at once and the sum is still the same to the last bit on every machine. Nothing
 * is allocated in a sweep. Not safe for several threads at once.
 */
final class EconomyKernel implements FixedPointMap {

    private final Economy economy;
    private final int n;
    private final int m;
    private final Conditions conditions;
    private final SweepCoefficients with;
    private final double[] theta;
    private final double step;

    final double[] wage;
    final double[][] lnPrice;
    final double[][] lnCost;
    final double[][] spending;
    final double[][] output;
    final double[] revenue;
    final double[] income;
    private final double[] lnWage;
    private final double[][] freshPrice;
    private final double[] pull;
    private final double[] phi;
    private final double[] reach;
    private final double[] total;
    private final double[] exports;
    private final double[] earning;
    private final double[] lnConsumerPrice;

    /** The region and sector that nobody can supply, set when the map leaves its domain. */
    private int emptySector = -1;

    private int emptyRegion = -1;

    /** The region whose income fell below zero, set likewise. */
    private int poorRegion = -1;

    private boolean held;

    EconomyKernel(Economy economy, Conditions conditions, double step) {
        this.economy = economy;
        this.conditions = conditions;
        this.step = step;
        n = economy.regions.size();
        m = economy.sectors.size();
        theta = conditions.elasticity;
        with = new SweepCoefficients(economy, conditions);
        wage = new double[n];
        lnWage = new double[n];
        lnPrice = new double[m][n];
        lnCost = new double[m][n];
        spending = new double[m][n];
        output = new double[m][n];
        revenue = new double[n];
        income = new double[n];
        freshPrice = new double[m][n];
        pull = new double[n];
        phi = new double[n];
        reach = new double[n];
        total = new double[n];
        exports = new double[n];
        earning = new double[n];
        lnConsumerPrice = new double[n];
    }

    @Override
    public int size() {
        return n * (1 + 2 * m);
    }

    /** Why the last sweep that left the map's domain did so, in words. */
    String whyOutside() {
        if (emptySector >= 0) {
            return "nobody is left to supply sector " + economy.sectors.get(emptySector) + " in region "
                    + economy.regions.get(emptyRegion);
        }
        if (poorRegion >= 0) {
            return "the income of " + economy.regions.get(poorRegion) + " would fall below zero, since it "
                    + (income[poorRegion] > 0
                            ? "pays more in subsidies on trade than it earns"
                            : "goes on paying its trade surplus");
        }
        return "prices and wages do not settle";
    }

    /** What a component of the point is, in words. */
    String nameOf(int row) {
        if (row < 0) {
            return "unknown";
        }
        String region = economy.regions.get(row % n);
        int block = row / n;
        if (block == 0) {
            return "the labour market of " + region;
        }
        return block <= m
                ? "the price of sector " + economy.sectors.get(block - 1) + " in region " + region
                : "spending on sector " + economy.sectors.get(block - 1 - m) + " in region " + region;
    }

    /**
     * Holds wages where they are: the map then only looks for the prices and expenditure that go with them.
     *
     * @param hold whether to hold them
     */
    void holdWages(boolean hold) {
        held = hold;
    }

    /**
     * How far each region is from balancing its payments after a sweep with wages held: the log of what it receives for
     * exports and as transfer over what it pays for imports and as transfer. In logs, since that is nearly linear in log
     * wages however closed a region is; with prices and expenditure solved it is zero where the labour market clears.
     *
     * @param excess where it is written, {@code [region]}; not a number where nothing is paid or received
     */
    void imbalance(double[] excess) {
        Arrays.fill(excess, 0);
        for (int s = 0; s < m; s++) {
            RowSums.addProduct(excess, economy.valueAddedShare[s], output[s]);
        }
        for (int j = 0; j < n; j++) {
            double received = exports[j] + StrictMath.max(0, income[j] - earning[j]);
            double paid = received - (excess[j] - earning[j]);
            excess[j] = received == 0 && excess[j] == earning[j] ? 0 : StrictMath.log(received / paid);
        }
    }

    /** Brings wages to the numeraire, prices and expenditure with them. */
    void normalise(double[] x) {
        double world = 0;
        for (int j = 0; j < n; j++) {
            world += StrictMath.exp(x[j]) * economy.valueAdded[j];
        }
        double numeraire = StrictMath.log(world / with.worldValue);
        for (int j = 0; j < n; j++) {
            x[j] -= numeraire;
        }
    }

    /** The calibrated point: all hats one. */
    void start(double[] x) {
        Arrays.fill(x, 0, n * (1 + m), 0);
        Arrays.fill(x, n * (1 + m), x.length, 1);
    }

    @Override
    public boolean apply(double[] x, double[] image) {
        if (!unpack(x)) {
            return false;
        }
        for (int s = 0; s < m; s++) {
            if (!sector(s)) {
                return false;
            }
        }
        return incomes() && pack(x, image);
    }

    private boolean unpack(double[] x) {
        System.arraycopy(x, 0, lnWage, 0, n);
        for (int j = 0; j < n; j++) {
            wage[j] = StrictMath.exp(lnWage[j]);
        }
        for (int s = 0; s < m; s++) {
            System.arraycopy(x, n * (1 + s), lnPrice[s], 0, n);
            double[] row = spending[s];
            double[] base = economy.spending[s];
            int offset = n * (1 + m + s);
            for (int j = 0; j < n; j++) {
                double hat = x[offset + j];
                if (!(hat > 0)) {
                    return false;
                }
                row[j] = hat * base[j];
            }
        }
        labourIncome();
        Arrays.fill(revenue, 0);
        Arrays.fill(exports, 0);
        return true;
    }

    /** What labour earns: by its wage and supply, or as much as real value added is meant to be. */
    private void labourIncome() {
        double eta = conditions.closure.labourSupply();
        double[] target = conditions.realValueAdded;
        if (eta != 0 || target != null) {
            consumerPrices();
        }
        for (int j = 0; j < n; j++) {
            if (target != null) {
                earning[j] = target[j] * economy.valueAdded[j] * StrictMath.exp(lnConsumerPrice[j]);
            } else {
                double answer = eta == 0 ? 1 : StrictMath.exp(eta * (lnWage[j] - lnConsumerPrice[j]));
                earning[j] = wage[j] * answer * with.labourValue[j];
            }
        }
    }

    private void consumerPrices() {
        Arrays.fill(lnConsumerPrice, 0);
        for (int k = 0; k < m; k++) {
            RowSums.addProduct(lnConsumerPrice, with.alpha[k], lnPrice[k]);
        }
    }

    /** Costs, attraction of origins, prices, sales and revenue of one sector. */
    private boolean sector(int s) {
        double[] cost = lnCost[s];
        double[] va = economy.valueAddedShare[s];
        for (int i = 0; i < n; i++) {
            cost[i] = va[i] * lnWage[i];
        }
        for (int k = 0; k < m; k++) {
            RowSums.addProduct(cost, economy.inputShare[s][k], lnPrice[k]);
        }
        // Only ratios matter: measured from the mean, costs to the power of a large theta stay within range.
        double reference = 0;
        for (int i = 0; i < n; i++) {
            reference += cost[i];
        }
        reference /= n;
        for (int i = 0; i < n; i++) {
            pull[i] = StrictMath.exp(-theta[s] * (cost[i] - reference));
        }
        RowSums.weightedSum(with.supply[s], pull, phi);
        double[] spend = spending[s];
        double[] v = reach;
        for (int j = 0; j < n; j++) {
            if (economy.spending[s][j] == 0) {
                v[j] = 0;
                continue;
            }
            if (!(phi[j] > 0) || phi[j] == Double.POSITIVE_INFINITY) {
                emptySector = s;
                emptyRegion = j;
                return false;
            }
            v[j] = spend[j] / phi[j];
        }
        double[] sales = output[s];
        RowSums.weightedSum(with.sold[s], v, sales);
        for (int i = 0; i < n; i++) {
            sales[i] *= pull[i];
        }
        if (held) {
            for (int i = 0; i < n; i++) {
                exports[i] += sales[i] - with.sold[s][i][i] * v[i] * pull[i];
            }
        }
        revenues(s, sales);
        double[] price = lnPrice[s];
        // Later sectors still need the old prices: new ones go to a place of their own.
        double[] fresh = freshPrice[s];
        for (int j = 0; j < n; j++) {
            fresh[j] = economy.spending[s][j] == 0 ? price[j] : reference - StrictMath.log(phi[j]) / theta[s];
        }
        return true;
    }

    private void revenues(int s, double[] sales) {
        if (with.paid[s] == with.supply[s]) {
            return;
        }
        RowSums.weightedSum(with.paid[s], pull, total);
        for (int j = 0; j < n; j++) {
            revenue[j] += spending[s][j] - reach[j] * total[j];
        }
        if (with.paysExporters[s]) {
            RowSums.weightedSum(with.received[s], reach, total);
            for (int i = 0; i < n; i++) {
                revenue[i] += total[i] * pull[i] - sales[i];
            }
        }
    }

    /** Incomes at the wages and revenues of this sweep, and expenditure on each sector. */
    private boolean incomes() {
        double earned = 0;
        double open = 0;
        for (int j = 0; j < n; j++) {
            earned += earning[j];
            open += earning[j] * with.openIncome[j];
        }
        boolean proportional = conditions.closure.deficits() == DeficitRule.PROPORTIONAL;
        for (int j = 0; j < n; j++) {
            // One factor lets incomes that move with own value added still add up to the value added of the world.
            income[j] = proportional
                    ? earned / open * earning[j] * with.openIncome[j]
                    : earning[j] + with.deficitShare[j] * earned;
            if (!(income[j] + revenue[j] > 0)) {
                poorRegion = j;
                return false;
            }
        }
        for (int k = 0; k < m; k++) {
            double[] use = spending[k];
            for (int j = 0; j < n; j++) {
                use[j] = with.alpha[k][j] * income[j] + with.revenueUse[k][j] * revenue[j];
            }
            for (int s = 0; s < m; s++) {
                RowSums.addProduct(use, economy.inputShare[s][k], output[s]);
            }
        }
        return true;
    }

    private boolean pack(double[] x, double[] image) {
        double[] demand = total;
        Arrays.fill(demand, 0);
        for (int s = 0; s < m; s++) {
            RowSums.addProduct(demand, economy.valueAddedShare[s], output[s]);
        }
        double world = 0;
        for (int j = 0; j < n; j++) {
            double excess = StrictMath.log(demand[j] / earning[j]);
            if (!(StrictMath.abs(excess) < Double.POSITIVE_INFINITY)) {
                return false;
            }
            image[j] = held ? x[j] : x[j] + step * excess;
            world += StrictMath.exp(image[j]) * economy.valueAdded[j];
        }
        double numeraire = held ? 0 : StrictMath.log(world / with.worldValue);
        for (int j = 0; j < n; j++) {
            image[j] -= numeraire;
        }
        for (int s = 0; s < m; s++) {
            System.arraycopy(freshPrice[s], 0, image, n * (1 + s), n);
            int offset = n * (1 + m + s);
            double[] base = economy.spending[s];
            for (int j = 0; j < n; j++) {
                image[offset + j] = base[j] == 0 ? 1 : spending[s][j] / base[j];
            }
        }
        return true;
    }
}
