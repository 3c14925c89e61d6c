package portolan.model.economy;

/** The parts of one stretch of the way from one world to another: changes of logs, weighted by flows over incomes. */
final class WelfareStretch {
    static final int TERMS = 0;
    static final int VOLUME = 1;
    static final int COST = 2;
    static final int TRANSFERS = 3;
    static final int WITHHELD = 4;
    static final int HABITS = 5;
    /** How many parts there are. */
    static final int PARTS = 6;

    private final WorldAccounts from;
    private final WorldAccounts to;
    private final boolean firstOrder;
    private final Economy economy;

    private WelfareStretch(WorldAccounts from, WorldAccounts to, boolean firstOrder) {
        this.from = from;
        this.to = to;
        this.firstOrder = firstOrder;
        economy = from.world.economy;
    }

    /** A stretch with weights from the mean of both ends. */
    WelfareStretch(WorldAccounts from, WorldAccounts to) {
        this(from, to, false);
    }

    /**
     * The figure of Caliendo and Parro (2015): terms of trade and volume of trade over the whole way at once, at the flows
     * and duties of its start.
     *
     * @return one number a region; a change of the log of real income to first order
     */
    static double[] firstOrder(WorldAccounts from, WorldAccounts to) {
        int n = from.world.economy.regions.size();
        double[][] sums = new double[n][PARTS];
        new WelfareStretch(from, to, true).addTo(sums);
        double[] figures = new double[n];
        for (int j = 0; j < n; j++) {
            figures[j] = sums[j][TERMS] + sums[j][VOLUME];
        }
        return figures;
    }

    /** Adds the parts of every region, {@code [region][part]}. */
    void addTo(double[][] sums) {
        int n = economy.regions.size();
        for (int s = 0; s < economy.sectors.size(); s++) {
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    if (economy.share[s][i][j] > 0) {
                        flow(sums, s, i, j);
                    }
                }
            }
        }
        for (int j = 0; j < n; j++) {
            sums[j][TRANSFERS] +=
                    mean(1 / from.householdIncome(j), 1 / to.householdIncome(j)) * (to.transfer[j] - from.transfer[j])
                            + mean(from.earning[j] / from.householdIncome(j), to.earning[j] / to.householdIncome(j))
                                    * StrictMath.log(to.labour[j] / from.labour[j]);
            if (from.world.conditions.closure.revenue() == RevenueRule.GOVERNMENT) {
                sums[j][WITHHELD] += withheld(j);
            }
        }
    }

    /** Revenue the government keeps, less what it loses to dearer services: households buy none of those. */
    private double withheld(int j) {
        int services = economy.sectors.size() - 1;
        double lnServices = to.world.lnPrice[services][j] - from.world.lnPrice[services][j];
        return mean(from.revenue[j] / from.householdIncome(j), to.revenue[j] / to.householdIncome(j)) * lnServices
                - mean(1 / from.householdIncome(j), 1 / to.householdIncome(j)) * (to.revenue[j] - from.revenue[j]);
    }

    private void flow(double[][] sums, int s, int i, int j) {
        double lnCostOfTrade =
                change(from.world.conditions.policy.costOf(s, i, j), to.world.conditions.policy.costOf(s, i, j));
        double habit = z(to, s, i, j) - z(from, s, i, j);
        double theta = from.world.conditions.elasticity[s];
        sums[j][HABITS] += weight(from.purchase, to.purchase, s, i, j, j) * habit / theta;
        double lnBuyer = to.lnCost[s][i]
                - from.lnCost[s][i]
                + change(from.world.conditions.policy.power(s, i, j), to.world.conditions.policy.power(s, i, j))
                + lnCostOfTrade;
        double lnQuantity = change(from.purchase[s][i][j], to.purchase[s][i][j]) - lnBuyer;
        double lnBorder = lnBuyer
                + change(
                        1 - from.world.conditions.policy.keptByImporter(s, i, j),
                        1 - to.world.conditions.policy.keptByImporter(s, i, j))
                - lnCostOfTrade;
        double borderBuyer = weight(from.border, to.border, s, i, j, j);
        double borderSeller = weight(from.border, to.border, s, i, j, i);
        double wedgeSeller = borderSeller - weight(from.sale, to.sale, s, i, j, i);
        sums[i][TERMS] += borderSeller * lnBorder;
        sums[j][TERMS] -= borderBuyer * lnBorder;
        sums[j][VOLUME] += (weight(from.purchase, to.purchase, s, i, j, j) - borderBuyer) * lnQuantity;
        sums[i][VOLUME] += wedgeSeller * lnQuantity;
        sums[i][COST] += wedgeSeller * lnCostOfTrade;
        sums[j][COST] -= borderBuyer * lnCostOfTrade;
    }

    private static double z(WorldAccounts books, int s, int i, int j) {
        double[][][] state = books.world.conditions.preference;
        return state == null ? 0 : state[s][i][j];
    }

    /** A flow as a part of a region's income, mean of both ends. */
    private double weight(double[][][] before, double[][][] after, int s, int i, int j, int region) {
        return mean(before[s][i][j] / from.householdIncome(region), after[s][i][j] / to.householdIncome(region));
    }

    private double mean(double a, double b) {
        return firstOrder ? a : (a + b) / 2;
    }

    private static double change(double before, double after) {
        return before == after ? 0 : StrictMath.log(after / before);
    }
}
