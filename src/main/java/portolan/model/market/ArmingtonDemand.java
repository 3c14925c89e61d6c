package portolan.model.market;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import portolan.numerics.LogarithmicMean;

/**
 * What buyers take at given landed prices: two nests of CES demand around the baseline (Armington 1969), in logs.
 *
 * <p>For importer j, with pi the log landed prices, theta the shares among imports and a the home share of the baseline,
 * s_m, s_d the impact elasticities, e that of total demand and z, x the normalised preferences:
 *
 * <ul>
 *   <li>{@code C_M(pi) = ln( sum_i theta_i exp(z_i + (1 - s_m) pi_i) ) / (1 - s_m)}, which gives the spending shares
 *       {@code theta_i exp(z_i + (1 - s_m) (pi_i - C_M))};
 *   <li>{@code P_M = C_M(pi) + V_M(r) - C_M(r)}, r the landed prices of the year before and V_M(r) their Sato-Vartia
 *       mean between the shares of the baseline and those that today's tastes give at r;
 *   <li>{@code C}, {@code P} the same of the home price and P_M with weights {@code a exp(h)}, {@code (1 - a) exp(x)} and
 *       s_d;
 *   <li>{@code ln q_i = z_i - s_m (pi_i - C_M) + (P_M - C_M) + x - s_d (P_M - C) + (P - C) - e P}, and at home
 *       {@code ln q_h = h - s_d (pi_h - C) + (P - C) - e P}.
 * </ul>
 *
 * <p>Without preferences of their own buyers have P_M = C_M and P = C, the textbook form. With them C alone would mislead:
 * it forgets an origin that buyers have turned away from, as if its loss had cost nothing, and total demand would
 * recover for no reason. So what the year before left behind is counted by the index of Sato and Vartia, which is exact
 * at impact and once buyers have adjusted, and what moves within a year by the exact CES change at given tastes. P is
 * also the index by which consumer surplus is counted.
 *
 * <p>An index C is computed as the weighted mean of the logs plus Jensen's gap, {@code m + ln(1 + sum w expm1((1 - s)
 * (pi - m))) / (1 - s)}: the sum is never negative, so no digit is lost at prices close together. Away from s = 1 one
 * exponential, {@code exp(-s (pi - m))}, gives both the index and the quantity.
 *
 * <p>A workspace for one market size; arrays are row by row, exporter first.
 */
final class ArmingtonDemand {

    /** Closer to an elasticity of one the index needs an exponential of its own to keep its digits. */
    private static final double NEAR_ONE = 1e-3;

    private final int n;
    private final int[][] origins;
    private final int[] originCount;

    /** Weights among imports with preferences, and normalised preferences as factors. */
    private final double[] weight;

    private final double[] taste;
    private final double[] base;
    private final double[] homeWeight;
    private final double[] homeTaste;
    private final double[] importTaste;
    private final double[] demand;
    private double among;
    private double againstHome;
    private boolean neutral;
    private @Nullable Prepared preparedFor;
    private final boolean[] originsMoved;
    private final boolean[] topMoved;

    /** The answers of the last evaluation. */
    final double[] quantity;

    final double[] importIndex;
    final double[] index;
    private final double[] importCes;
    private final double[] ces;

    /** Spending shares: each origin among imports, and home. */
    private final double[] share;

    private final double[] homeShare;

    /** What the year before left behind: the Sato-Vartia mean of its prices less their CES index, in both nests. */
    private final double[] importMemory;

    private final double[] memory;

    /** Responses of an imported and of the home quantity of importer j to each landed price, own effect left out. */
    final double[][] importResponse;

    final double[][] homeResponse;

    /** What the workspace was last prepared for: parts of one year differ in their measures alone. */
    private record Prepared(MarketBaseline baseline, Preferences state, Grid shift) {

        @SuppressWarnings("ReferenceEquality") // the same objects, not equal ones, are what makes it quick
        boolean same(MarketBaseline otherBaseline, Preferences otherState, Grid otherShift) {
            return baseline == otherBaseline && state == otherState && shift.equals(otherShift);
        }
    }

    ArmingtonDemand(int n) {
        this.n = n;
        origins = new int[n][n];
        originCount = new int[n];
        weight = new double[n * n];
        taste = new double[n * n];
        base = new double[n * n];
        originsMoved = new boolean[n];
        topMoved = new boolean[n];
        importCes = new double[n];
        ces = new double[n];
        importMemory = new double[n];
        memory = new double[n];
        homeWeight = new double[n];
        homeTaste = new double[n];
        importTaste = new double[n];
        demand = new double[n];
        quantity = new double[n * n];
        importIndex = new double[n];
        index = new double[n];
        share = new double[n * n];
        homeShare = new double[n];
        importResponse = new double[n][n];
        homeResponse = new double[n][n];
    }

    /** Takes in the baseline and the preferences; {@code shift} is added to those of {@code state}. One market only. */
    void prepare(Market market, MarketBaseline baseline, Preferences state, Grid shift) {
        if (preparedFor != null && preparedFor.same(baseline, state, shift)) {
            return;
        }
        preparedFor = new Prepared(baseline, state, shift);
        among = market.elasticities().importsImpact();
        againstHome = market.elasticities().homeImpact();
        neutral = true;
        for (int j = 0; j < n; j++) {
            demand[j] = market.demandElasticity(j);
            int count = 0;
            for (int i = 0; i < n; i++) {
                quantity[i * n + j] = 0;
                if (i != j && baseline.importShares()[i * n + j] > 0) {
                    origins[j][count++] = i;
                }
            }
            originCount[j] = count;
            prepareImports(j, baseline, state.origins(), shift);
            prepareTop(j, baseline.homeShare(j), state.imports().get(j), shift.at(j, j));
            remember(j, baseline.homeShare(j), state.reference().cells());
        }
    }

    /** Sets the memory of both nests from the landed prices of the year before. */
    private void remember(int j, double home, double[] reference) {
        importMemory[j] = 0;
        memory[j] = 0;
        if (!originsMoved[j] && !topMoved[j]) {
            return;
        }
        double mean = 0;
        for (int k = 0; k < originCount[j]; k++) {
            int c = origins[j][k] * n + j;
            mean += weight[c] * reference[c];
        }
        evaluateImports(j, mean, reference, null);
        if (originsMoved[j]) {
            double weights = 0;
            double sum = 0;
            for (int k = 0; k < originCount[j]; k++) {
                int c = origins[j][k] * n + j;
                double part = LogarithmicMean.of(base[c], share[c]);
                weights += part;
                sum += part * reference[c];
            }
            importMemory[j] = sum / weights - importCes[j];
            importIndex[j] = sum / weights;
        }
        double homePrice = reference[j * n + j];
        evaluateTop(j, homePrice);
        if (topMoved[j]) {
            double atHome = LogarithmicMean.of(home, homeShare[j]);
            double abroad = LogarithmicMean.of(1 - home, 1 - homeShare[j]);
            double average = (atHome * homePrice + abroad * importIndex[j]) / (atHome + abroad);
            memory[j] = average - ces[j];
        }
    }

    /** Whether preferences are those of the baseline, so that unchanged prices mean unchanged quantities. */
    boolean isNeutral() {
        return neutral;
    }

    /** Elasticity of an imported or home quantity by its own landed price, indices unchanged. */
    double ownElasticity(boolean home) {
        return home ? againstHome : among;
    }

    private void prepareImports(int j, MarketBaseline baseline, Grid state, Grid shift) {
        double mean = 0;
        boolean any = false;
        for (int k = 0; k < originCount[j]; k++) {
            int c = origins[j][k] * n + j;
            weight[c] = baseline.importShares()[c];
            base[c] = weight[c];
            taste[c] = 1;
            double log = state.cells()[c] + shift.cells()[c];
            mean += weight[c] * log;
            any |= log != 0;
        }
        originsMoved[j] = any;
        if (!any) {
            return;
        }
        neutral = false;
        double sum = 1;
        for (int k = 0; k < originCount[j]; k++) {
            int c = origins[j][k] * n + j;
            taste[c] = StrictMath.exp(state.cells()[c] + shift.cells()[c] - mean);
            sum += weight[c] * (taste[c] - 1);
        }
        for (int k = 0; k < originCount[j]; k++) {
            int c = origins[j][k] * n + j;
            taste[c] /= sum;
            weight[c] *= taste[c];
        }
    }

    private void prepareTop(int j, double home, double imports, double shift) {
        homeWeight[j] = home;
        topMoved[j] = false;
        homeTaste[j] = 0;
        importTaste[j] = 0;
        if ((imports == 0 && shift == 0) || home == 0 || originCount[j] == 0) {
            return;
        }
        neutral = false;
        topMoved[j] = true;
        double mean = home * shift + (1 - home) * imports;
        double gap = home * StrictMath.expm1(shift - mean) + (1 - home) * StrictMath.expm1(imports - mean);
        double norm = mean + StrictMath.log1p(gap);
        homeTaste[j] = shift - norm;
        importTaste[j] = imports - norm;
        homeWeight[j] = home * StrictMath.exp(homeTaste[j]);
    }

    /**
     * Quantities relative to the baseline.
     *
     * @param landed log landed prices
     * @param level the same prices as factors
     */
    void evaluate(double[] landed, double[] level) {
        for (int j = 0; j < n; j++) {
            double mean = 0;
            for (int k = 0; k < originCount[j]; k++) {
                int c = origins[j][k] * n + j;
                mean += weight[c] * landed[c];
            }
            evaluateImports(j, mean, landed, level);
            evaluateTop(j, landed[j * n + j]);
            evaluateQuantities(j, mean, landed[j * n + j]);
        }
    }

    private void evaluateImports(int j, double mean, double[] landed, double @Nullable [] level) {
        double power = 1 - among;
        boolean nearOne = level == null || StrictMath.abs(power) < NEAR_ONE;
        double base = StrictMath.exp(-mean);
        double gap = 0;
        for (int k = 0; k < originCount[j]; k++) {
            int c = origins[j][k] * n + j;
            double away = landed[c] - mean;
            double response = StrictMath.exp(-among * away);
            double growth =
                    nearOne || level == null ? StrictMath.expm1(power * away) : response * (level[c] * base) - 1;
            quantity[c] = taste[c] * response;
            share[c] = weight[c] * (1 + growth);
            gap += weight[c] * growth;
        }
        importCes[j] = power == 0 ? mean : mean + StrictMath.log1p(gap) / power;
        importIndex[j] = importCes[j] + importMemory[j];
        for (int k = 0; k < originCount[j]; k++) {
            share[origins[j][k] * n + j] /= 1 + gap;
        }
    }

    private void evaluateTop(int j, double homePrice) {
        double home = homeWeight[j];
        if (home == 0 || originCount[j] == 0) {
            index[j] = home == 0 ? importIndex[j] : homePrice;
            ces[j] = index[j];
            homeShare[j] = home == 0 ? 0 : 1;
            return;
        }
        double power = 1 - againstHome;
        double mean = home * homePrice + (1 - home) * importIndex[j];
        double growthHome = StrictMath.expm1(power * (homePrice - mean));
        double growthImports = StrictMath.expm1(power * (importIndex[j] - mean));
        double gap = home * growthHome + (1 - home) * growthImports;
        ces[j] = power == 0 ? mean : mean + StrictMath.log1p(gap) / power;
        index[j] = ces[j] + memory[j];
        homeShare[j] = home * (1 + growthHome) / (1 + gap);
    }

    private void evaluateQuantities(int j, double mean, double homePrice) {
        double total = index[j] - ces[j] - demand[j] * index[j];
        if (homeWeight[j] > 0) {
            quantity[j * n + j] = StrictMath.exp(homeTaste[j] - againstHome * (homePrice - ces[j]) + total);
        }
        if (originCount[j] > 0) {
            double imports = importTaste[j] - againstHome * (importIndex[j] - ces[j]) + total;
            double within = among * (importCes[j] - mean) + importIndex[j] - importCes[j];
            double factor = StrictMath.exp(within + imports);
            for (int k = 0; k < originCount[j]; k++) {
                quantity[origins[j][k] * n + j] *= factor;
            }
        }
    }

    /**
     * Derivatives of the log quantities at the point of the last evaluation: quantity i of importer j moves with the
     * landed price of k by {@code response[j][k]}, less its own elasticity where i = k.
     */
    void differentiate() {
        for (int j = 0; j < n; j++) {
            double home = homeShare[j];
            double outer = againstHome - demand[j];
            double[] imported = importResponse[j];
            double[] own = homeResponse[j];
            Arrays.fill(imported, 0);
            Arrays.fill(own, 0);
            for (int k = 0; k < originCount[j]; k++) {
                int i = origins[j][k];
                double part = share[i * n + j];
                imported[i] = (among - againstHome + outer * (1 - home)) * part;
                own[i] = outer * (1 - home) * part;
            }
            imported[j] = outer * home;
            own[j] = outer * home;
        }
    }
}
