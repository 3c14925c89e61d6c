package portolan.model.economy;

/**
 * What a sweep needs of a world and its conditions and no sweep changes: powers of wedges, shares of incomes.
 *
 * <p>With {@code B = share e^z (d T'/T)^-theta} and T the power of all wedges, a flow's value is {@code B} times the pull of
 * its seller and the reach of its buyer; the arrays here hold what each party of the flow pays or gets of that.
 */
final class SweepCoefficients {

    private static final double[][] NONE = {};

    /** {@code [sector][exporter][importer]}: B, what the buyer pays. */
    final double[][][] supply;
    /** {@code [sector][exporter][importer]}: what leaves the buyer's country; the same array where nothing stays. */
    final double[][][] paid;
    /** {@code [sector][importer][exporter]}: what the producer gets. */
    final double[][][] sold;
    /** {@code [sector][importer][exporter]}: what the seller's country gets, where that is more than the producer's. */
    final double[][][] received;
    /** {@code [sector]}: whether taxes on exports or rents of quotas are paid to exporters. */
    final boolean[] paysExporters;

    /** {@code [region]}: value of labour at the calibrated wage. */
    final double[] labourValue;
    /** {@code [region]}: the fixed transfer as a share of the value added of the world. */
    final double[] deficitShare;
    /** {@code [region]}: income with transfer over income without, in the calibrated year. */
    final double[] openIncome;
    /** Value added of the world in the calibrated year. */
    final double worldValue;
    /** {@code [sector][region]}: share of a sector in household spending. */
    final double[][] alpha;
    /** {@code [sector][region]}: share of a sector in what revenue is spent on. */
    final double[][] revenueUse;

    private final Economy economy;
    private final Conditions conditions;
    private final int n;
    private final int m;

    SweepCoefficients(Economy economy, Conditions conditions) {
        this.economy = economy;
        this.conditions = conditions;
        n = economy.regions.size();
        m = economy.sectors.size();
        supply = new double[m][n][n];
        paid = new double[m][][];
        sold = new double[m][n][n];
        received = new double[m][][];
        paysExporters = new boolean[m];
        for (int s = 0; s < m; s++) {
            prepare(s);
        }
        labourValue = new double[n];
        deficitShare = new double[n];
        openIncome = new double[n];
        double world = 0;
        for (int j = 0; j < n; j++) {
            world += economy.valueAdded[j];
        }
        worldValue = world;
        boolean balanced = conditions.closure.deficits() == DeficitRule.BALANCED;
        for (int j = 0; j < n; j++) {
            labourValue[j] = conditions.labour[j] * economy.valueAdded[j];
            deficitShare[j] = balanced ? 0 : economy.deficit[j] / world;
            openIncome[j] = 1 + economy.deficit[j] / economy.valueAdded[j];
        }
        revenueUse = new double[m][n];
        alpha = new double[m][n];
        shareFinalUse();
    }

    /** The same where nothing but duties differs from the calibrated year, most often: only changed cells need powers. */
    private void prepareDuties(int s) {
        double theta = conditions.elasticity[s];
        double[][] leaves = paid[s];
        boolean wedge = leaves != supply[s];
        double[][] sold = this.sold[s];
        for (int i = 0; i < n; i++) {
            double[] share = economy.share[s][i];
            double[] before = economy.duty[s][i];
            double[] after = conditions.policy.duty[s][i];
            double[] bought = supply[s][i];
            for (int j = 0; j < n; j++) {
                double b = share[j];
                if (after[j] != before[j] && b != 0) {
                    b *= StrictMath.exp(-theta * StrictMath.log((1 + after[j]) / (1 + before[j])));
                }
                bought[j] = b;
                double free = wedge ? b / (1 + after[j]) : b;
                sold[j][i] = free;
                leaves[i][j] = free;
            }
        }
    }

    /** The coefficients of a sector's flows. */
    private void prepare(int s) {
        TradePolicy policy = conditions.policy;
        double[][][] state = conditions.preference;
        boolean wedge = policy.hasWedge(s);
        boolean exporters = policy.paysExporters(s);
        paid[s] = wedge ? new double[n][n] : supply[s];
        paysExporters[s] = exporters;
        received[s] = exporters ? new double[n][n] : NONE;
        if (policy.onlyDuties(s) && state == null) {
            prepareDuties(s);
            return;
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double share = economy.share[s][i][j];
                if (share == 0) {
                    continue;
                }
                double power = policy.power(s, i, j);
                double kappa = policy.costOf(s, i, j) * (power / (1 + economy.duty[s][i][j]));
                double z = state == null ? 0 : state[s][i][j];
                double b = kappa == 1 && z == 0
                        ? share
                        : share * StrictMath.exp(z - conditions.elasticity[s] * StrictMath.log(kappa));
                supply[s][i][j] = b;
                sold[s][j][i] = b / power;
                if (wedge) {
                    double leaves = b * (1 - policy.keptByImporter(s, i, j));
                    paid[s][i][j] = leaves;
                    if (exporters) {
                        received[s][j][i] = leaves;
                    }
                }
            }
        }
    }

    /** Who uses how much of an income: shares of households, and of the government where it spends revenue itself. */
    private void shareFinalUse() {
        boolean government = conditions.closure.revenue() == RevenueRule.GOVERNMENT;
        for (int j = 0; j < n; j++) {
            double households = 0;
            for (int k = 0; k < m; k++) {
                households += economy.finalUse[k][j];
            }
            double spent = government ? economy.revenue(j) : 0;
            for (int k = 0; k < m; k++) {
                double use = economy.finalUse[k][j] - (k == m - 1 ? spent : 0);
                alpha[k][j] = use / (households - spent);
                revenueUse[k][j] = government ? (k == m - 1 ? 1 : 0) : alpha[k][j];
            }
        }
    }
}
