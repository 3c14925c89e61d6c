package portolan.model.economy;

/**
 * The books of a solved world: flows, output, revenue and incomes that follow from its wages, prices and spending.
 *
 * <p>Plain loops over the equations as they stand in the paper, apart from the solver's kernel. Values are in the money
 * of the calibrated year, at wages of the numeraire.
 */
public final class WorldAccounts {

    final Equilibrium world;
    /** {@code [sector][region]}: log of unit cost against the calibrated year. */
    final double[][] lnCost;
    /** {@code [sector][exporter][importer]}: what the buyer pays. */
    final double[][][] purchase;
    /** {@code [sector][exporter][importer]}: what crosses the border: the purchase less all that stays with the buyer's
     * country. */
    final double[][][] border;
    /** {@code [sector][exporter][importer]}: what the producer gets. */
    final double[][][] sale;
    /** {@code [sector][region]}: output. */
    final double[][] output;
    /** {@code [region]}: income of labour. */
    final double[] earning;
    /** {@code [region]}: duties, taxes on exports less subsidies, and rents that stay in the region. */
    final double[] revenue;
    /** {@code [region]}: transfer from abroad that pays for the trade deficit. */
    final double[] transfer;
    /** {@code [region]}: log of the price of household consumption against the calibrated year. */
    final double[] lnConsumerPrice;
    /** {@code [region]}: labour against the calibrated year. */
    final double[] labour;

    private final int n;
    private final int m;

    /**
     * Draws up the books.
     *
     * @param world a solved world
     */
    public WorldAccounts(Equilibrium world) {
        this.world = world;
        Economy economy = world.economy;
        n = economy.regions.size();
        m = economy.sectors.size();
        lnCost = new double[m][n];
        purchase = new double[m][n][n];
        border = new double[m][n][n];
        sale = new double[m][n][n];
        output = new double[m][n];
        earning = new double[n];
        revenue = new double[n];
        transfer = new double[n];
        lnConsumerPrice = new double[n];
        labour = new double[n];
        for (int s = 0; s < m; s++) {
            costs(s);
            flows(s);
        }
        incomes();
    }

    private void costs(int s) {
        Economy economy = world.economy;
        for (int i = 0; i < n; i++) {
            double sum = economy.valueAddedShare[s][i] * StrictMath.log(world.wage[i]);
            for (int k = 0; k < m; k++) {
                sum += economy.inputShare[s][k][i] * world.lnPrice[k][i];
            }
            lnCost[s][i] = sum;
        }
    }

    private void flows(int s) {
        TradePolicy policy = world.conditions.policy;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                if (world.economy.share[s][i][j] == 0) {
                    continue;
                }
                double paid = share(s, i, j) * world.spending[s][j];
                purchase[s][i][j] = paid;
                border[s][i][j] = paid * (1 - policy.keptByImporter(s, i, j));
                sale[s][i][j] = paid / policy.power(s, i, j);
                output[s][i] += sale[s][i][j];
                revenue[j] += paid - border[s][i][j];
                revenue[i] += border[s][i][j] - sale[s][i][j];
            }
        }
    }

    /** The share of an origin in spending under the new conditions. */
    double share(int s, int i, int j) {
        Economy economy = world.economy;
        Conditions conditions = world.conditions;
        double lnWedge = StrictMath.log(
                conditions.policy.costOf(s, i, j) * conditions.policy.power(s, i, j) / (1 + economy.duty[s][i][j]));
        double z = conditions.preference == null ? 0 : conditions.preference[s][i][j];
        return economy.share[s][i][j]
                * StrictMath.exp(z - conditions.elasticity[s] * (lnWedge + lnCost[s][i] - world.lnPrice[s][j]));
    }

    private void incomes() {
        Economy economy = world.economy;
        Closure closure = world.conditions.closure;
        double earned = 0;
        double open = 0;
        double before = 0;
        for (int j = 0; j < n; j++) {
            double spent = closure.revenue() == RevenueRule.GOVERNMENT ? economy.revenue(j) : 0;
            double all = 0;
            for (int k = 0; k < m; k++) {
                double use = economy.finalUse[k][j] - (k == m - 1 ? spent : 0);
                lnConsumerPrice[j] += use * world.lnPrice[k][j];
                all += use;
            }
            lnConsumerPrice[j] /= all;
            labourIncome(j);
            earned += earning[j];
            open += earning[j] * (1 + economy.deficit[j] / economy.valueAdded[j]);
            before += economy.valueAdded[j];
        }
        for (int j = 0; j < n; j++) {
            transfer[j] = switch (closure.deficits()) {
                case FIXED -> economy.deficit[j] * earned / before;
                case PROPORTIONAL ->
                    earned / open * earning[j] * (1 + economy.deficit[j] / economy.valueAdded[j]) - earning[j];
                case BALANCED -> 0;
            };
        }
    }

    private void labourIncome(int j) {
        double valueAdded = world.economy.valueAdded[j];
        double[] target = world.conditions.realValueAdded;
        if (target == null) {
            double lnRealWage = StrictMath.log(world.wage[j]) - lnConsumerPrice[j];
            labour[j] =
                    world.conditions.labour[j] * StrictMath.exp(world.conditions.closure.labourSupply() * lnRealWage);
            earning[j] = world.wage[j] * labour[j] * valueAdded;
        } else {
            earning[j] = target[j] * valueAdded * StrictMath.exp(lnConsumerPrice[j]);
            labour[j] = earning[j] / (world.wage[j] * valueAdded);
        }
    }

    /**
     * The world whose books these are.
     *
     * @return its wages, prices and spending
     */
    public Equilibrium world() {
        return world;
    }

    /**
     * What households spend: income of labour, transfer from abroad, and revenue where it is handed to them.
     *
     * @param region index of the region
     * @return money of the calibrated year
     */
    public double householdIncome(int region) {
        boolean handed = world.conditions.closure.revenue() == RevenueRule.HOUSEHOLDS;
        return earning[region] + transfer[region] + (handed ? revenue[region] : 0);
    }

    /**
     * What household income buys, in prices of the calibrated year.
     *
     * @param region index of the region
     * @return money of the calibrated year
     */
    public double realIncome(int region) {
        return householdIncome(region) * StrictMath.exp(-lnConsumerPrice[region]);
    }

    /**
     * The wage in prices of consumption, against the calibrated year.
     *
     * @param region index of the region
     * @return a factor
     */
    public double realWage(int region) {
        return world.wage[region] * StrictMath.exp(-lnConsumerPrice[region]);
    }

    /**
     * Output of a sector, in the money of the calibrated year and wages of the numeraire.
     *
     * @param sector index of the sector
     * @param region index of the region
     * @return money
     */
    public double output(int sector, int region) {
        return output[sector][region];
    }

    /**
     * A flow at the border.
     *
     * @param sector index of the sector
     * @param exporter index of the seller's region
     * @param importer index of the buyer's region
     * @return money
     */
    public double border(int sector, int exporter, int importer) {
        return border[sector][exporter][importer];
    }

    /**
     * Revenue of a region: duties, taxes on exports less subsidies, and rents that stay.
     *
     * @param region index of the region
     * @return money
     */
    public double revenue(int region) {
        return revenue[region];
    }

    /**
     * This world as a calibrated one, against which changes can be measured.
     *
     * @param elasticity trade elasticity by sector from now on
     * @return the world, with its duties; taxes on exports, premiums and costs of trade belong to its shares
     * @throws IllegalStateException when a tax on exports or a premium stands: revenue would be lost
     */
    Economy asEconomy(double[] elasticity) {
        TradePolicy policy = world.conditions.policy;
        if (policy.exportTax != null || policy.premium != null) {
            throw new IllegalStateException("only a world with plain duties can be calibrated to");
        }
        double[][][] share = new double[m][n][n];
        double[][] finalUse = new double[m][n];
        for (int s = 0; s < m; s++) {
            for (int j = 0; j < n; j++) {
                double left = world.spending[s][j];
                for (int o = 0; o < m; o++) {
                    left -= world.economy.inputShare[o][s][j] * output[o][j];
                }
                finalUse[s][j] = left;
                for (int i = 0; i < n && world.spending[s][j] > 0; i++) {
                    share[s][i][j] = purchase[s][i][j] / world.spending[s][j];
                }
            }
        }
        return new Economy(
                world.economy.regions,
                world.economy.sectors,
                share,
                policy.duty,
                world.spending,
                output,
                world.economy.valueAddedShare,
                world.economy.inputShare,
                finalUse,
                earning,
                transfer,
                elasticity);
    }

    /**
     * Imports less exports at border prices.
     *
     * @param region index of the region
     * @return money
     */
    public double tradeDeficit(int region) {
        double balance = 0;
        for (int s = 0; s < m; s++) {
            for (int i = 0; i < n; i++) {
                if (i != region) {
                    balance += border[s][i][region] - border[s][region][i];
                }
            }
        }
        return balance;
    }
}
