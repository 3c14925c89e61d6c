package portolan.model.market;

import java.util.Arrays;
import portolan.numerics.ComplementarityProblem;

/**
 * The equations of one segment: supply equals demand in every region whose supply is finite, and every limit is kept.
 *
 * <p>Unknowns are the log supply prices {@code p_i} of those regions, then the log premia {@code mu_k}. Rows:
 * {@code ln sum_j phi_ij q_ij - w_i p_i = 0}, and {@code ln(amount_k / inflow_k)} complementary to {@code 0 <= mu_k <=
 * ln outside - premia of the quotas around it}.
 */
final class SegmentSystem implements ComplementarityProblem {

    private static final int[] NONE = {};

    private final int n;
    private final MarketBaseline baseline;
    private final Limits limits;
    private final ArmingtonDemand demand;
    private final double[] wedge;
    private final double[] wedgeLevel;
    private final double[] landed;
    private final double[] level;
    private final double[] at;
    private boolean placed;
    private final double[][] importSlopes;
    private final double[][] homeSlopes;
    private final double[] price;
    private final double[] elasticity;
    private final int[] supplier;
    private final int[] row;
    private final int suppliers;
    private final double[][] flow;
    private final int[][] sharers;

    /**
     * Sets up the equations.
     *
     * @param demand a workspace of the size of the market, taken over until the next segment
     */
    SegmentSystem(Market market, MarketBaseline baseline, Preferences state, Segment segment, ArmingtonDemand demand) {
        this.baseline = baseline;
        this.demand = demand;
        n = market.size();
        limits = new Limits(market, baseline, segment);
        demand.prepare(market, baseline, state, segment.wedges().shift());
        wedge = new double[n * n];
        wedgeLevel = new double[n * n];
        landed = new double[n * n];
        level = new double[n * n];
        price = new double[n];
        elasticity = new double[n];
        supplier = new int[n];
        row = new int[n];
        int count = 0;
        for (int i = 0; i < n; i++) {
            elasticity[i] = market.supplyElasticity(i);
            boolean unknown = baseline.sales(i) > 0 && Double.isFinite(elasticity[i]);
            row[i] = unknown ? count : -1;
            if (unknown) {
                supplier[count++] = i;
            }
        }
        suppliers = count;
        flow = new double[limits.count()][suppliers + limits.count()];
        importSlopes = new double[n][size()];
        homeSlopes = new double[n][size()];
        at = new double[size()];
        sharers = new int[limits.count()][];
        for (int k = 0; k < sharers.length; k++) {
            sharers[k] = limits.above(k).clone();
            for (int m = 0; m < sharers[k].length; m++) {
                sharers[k][m] += suppliers;
            }
        }
        prepareWedges(segment.wedges());
    }

    private void prepareWedges(Wedges wedges) {
        double[] before = baseline.power().cells();
        double[] after = wedges.power().cells();
        double[] cost = wedges.cost().cells();
        for (int c = 0; c < n * n; c++) {
            boolean moved = limits.units(c) > 0 && (after[c] != before[c] || cost[c] != 1);
            double factor = moved ? after[c] / before[c] * cost[c] : 1;
            wedge[c] = moved ? StrictMath.log(factor) : 0;
            wedgeLevel[c] = factor;
        }
        for (Subsidy subsidy : wedges.subsidies()) {
            int c = subsidy.link().origin() * n + subsidy.link().importer();
            if (limits.units(c) > 0) {
                wedge[c] += StrictMath.log1p(-subsidy.rate());
                wedgeLevel[c] *= 1 - subsidy.rate();
            }
        }
    }

    /** Whether the baseline itself is the solution: no wedge, no memory, every limit slack. */
    boolean isBaseline() {
        if (!demand.isNeutral()) {
            return false;
        }
        for (double w : wedge) {
            if (w != 0) {
                return false;
            }
        }
        double[] one = new double[n * n];
        Arrays.fill(one, 1);
        double[] inflow = limits.inflow(one);
        for (int k = 0; k < limits.count(); k++) {
            if (inflow[k] > limits.amount(k)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int size() {
        return suppliers + limits.count();
    }

    @Override
    public boolean isEquation(int index) {
        return index < suppliers;
    }

    @Override
    public double upper(int index) {
        return index < suppliers ? Double.POSITIVE_INFINITY : limits.upper(index - suppliers);
    }

    @Override
    public int[] sharers(int index) {
        return index < suppliers ? NONE : sharers[index - suppliers];
    }

    /** Sets prices and quantities to those of a point. */
    void moveTo(double[] x) {
        if (placed && Arrays.equals(x, 0, size(), at, 0, size())) {
            return;
        }
        placed = true;
        System.arraycopy(x, 0, at, 0, size());
        for (int r = 0; r < suppliers; r++) {
            price[supplier[r]] = x[r];
        }
        for (int i = 0; i < n; i++) {
            double factor = price[i] == 0 ? 1 : StrictMath.exp(price[i]);
            for (int c = i * n; c < (i + 1) * n; c++) {
                boolean traded = limits.units(c) > 0;
                landed[c] = traded ? wedge[c] + price[i] : 0;
                level[c] = traded ? wedgeLevel[c] * factor : 1;
            }
        }
        for (int k = 0; k < limits.count(); k++) {
            double premium = x[suppliers + k];
            double factor = premium == 0 ? 1 : StrictMath.exp(premium);
            for (int c : limits.cells(k)) {
                landed[c] += premium;
                level[c] *= factor;
            }
        }
        demand.evaluate(landed, level);
    }

    @Override
    public void evaluate(double[] x, double[] residual, double[][] jacobian) {
        moveTo(x);
        differentiateImporters();
        for (int r = 0; r < size(); r++) {
            Arrays.fill(jacobian[r], 0, size(), 0);
        }
        for (int r = 0; r < suppliers; r++) {
            clearing(supplier[r], residual, jacobian[r]);
        }
        limitRows(residual, jacobian);
    }

    /** Responses of each importer's quantities to every unknown, the own elasticity of each link left out. */
    private void differentiateImporters() {
        demand.differentiate();
        for (int j = 0; j < n; j++) {
            for (int r = 0; r < suppliers; r++) {
                importSlopes[j][r] = demand.importResponse[j][supplier[r]];
                homeSlopes[j][r] = demand.homeResponse[j][supplier[r]];
            }
            Arrays.fill(importSlopes[j], suppliers, size(), 0);
            Arrays.fill(homeSlopes[j], suppliers, size(), 0);
        }
        for (int k = 0; k < limits.count(); k++) {
            for (int c : limits.cells(k)) {
                importSlopes[c % n][suppliers + k] += demand.importResponse[c % n][c / n];
                homeSlopes[c % n][suppliers + k] += demand.homeResponse[c % n][c / n];
            }
        }
    }

    private void clearing(int i, double[] residual, double[] slopes) {
        double[] shares = baseline.salesShares();
        double total = 0;
        for (int c = i * n; c < (i + 1) * n; c++) {
            total += shares[c] * demand.quantity[c];
        }
        int r = row[i];
        residual[r] = StrictMath.log(total) - elasticity[i] * price[i];
        for (int j = 0; j < n; j++) {
            double part = shares[i * n + j] * demand.quantity[i * n + j] / total;
            if (part > 0) {
                addLogQuantitySlopes(i, j, part, slopes);
            }
        }
        slopes[r] -= elasticity[i];
    }

    /** Adds the derivatives of one log quantity by all unknowns, times a factor. */
    private void addLogQuantitySlopes(int i, int j, double factor, double[] slopes) {
        double[] response = i == j ? homeSlopes[j] : importSlopes[j];
        for (int x = 0; x < response.length; x++) {
            slopes[x] += factor * response[x];
        }
        double own = factor * demand.ownElasticity(i == j);
        if (row[i] >= 0) {
            slopes[row[i]] -= own;
        }
        for (int k = 0; k < limits.count(); k++) {
            if (limits.holds(k, i * n + j)) {
                slopes[suppliers + k] -= own;
            }
        }
    }

    private void limitRows(double[] residual, double[][] jacobian) {
        if (limits.count() == 0) {
            return;
        }
        double[] inflow = limits.inflow(demand.quantity);
        for (int k = 0; k < flow.length; k++) {
            Arrays.fill(flow[k], 0);
        }
        for (int k : limits.bottomUp()) {
            int r = suppliers + k;
            if (limits.cells(k).length == 0) {
                residual[r] = 1;
                continue;
            }
            for (int c : limits.own(k)) {
                addLogQuantitySlopes(c / n, c % n, limits.units(c) * demand.quantity[c], flow[k]);
            }
            residual[r] = StrictMath.log(limits.amount(k) / inflow[k]);
            for (int x = 0; x < size(); x++) {
                jacobian[r][x] = -flow[k][x] / inflow[k];
            }
            if (limits.parent(k) >= 0 && inflow[k] < limits.amount(k)) {
                double[] up = flow[limits.parent(k)];
                for (int x = 0; x < size(); x++) {
                    up[x] += flow[k][x];
                }
            }
        }
    }

    /** What a row is about, for messages. */
    String describe(int index, Market market) {
        return index < suppliers
                ? "supply of " + market.regions().get(supplier[index])
                : "limit " + limits.id(index - suppliers);
    }

    /** The region whose price is unknown number r. */
    int supplier(int r) {
        return supplier[r];
    }

    int suppliers() {
        return suppliers;
    }

    Limits limits() {
        return limits;
    }

    ArmingtonDemand demand() {
        return demand;
    }

    double[] landed() {
        return landed;
    }

    double[] price() {
        return price;
    }
}
