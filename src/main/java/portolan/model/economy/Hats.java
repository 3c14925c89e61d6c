package portolan.model.economy;

/**
 * One solved world against another of the same calibration: the ratios that the literature calls hats, and the values
 * behind them. The first world is the calibrated one, or that with balanced trade where the closure asks for it.
 *
 * <p>Values are in money of the calibrated year, in units in which the value added of the world per unit of labour stays
 * as it was. A ratio to nothing is NaN.
 */
public final class Hats {
    private final WorldAccounts before;
    private final WorldAccounts after;
    private final Economy economy;

    /**
     * Sets two worlds side by side.
     *
     * @param before the world that changes are measured against
     * @param after the other world
     */
    public Hats(WorldAccounts before, WorldAccounts after) {
        this.before = before;
        this.after = after;
        economy = before.world.economy;
        if (after.world.economy != economy) {
            throw new IllegalArgumentException("two calibrations cannot be compared");
        }
    }

    /** The world that changes are measured against. */
    public WorldAccounts before() {
        return before;
    }

    /** The other world. */
    public WorldAccounts after() {
        return after;
    }

    /** The wage of a region. */
    public double wage(int region) {
        return after.world.wage[region] / before.world.wage[region];
    }

    /** The price of final use in a region, weights of the calibrated year. */
    public double consumerPrice(int region) {
        return StrictMath.exp(after.lnConsumerPrice[region] - before.lnConsumerPrice[region]);
    }

    /** The wage in prices of final use. */
    public double realWage(int region) {
        return wage(region) / consumerPrice(region);
    }

    /** What household income buys: wages, revenue handed out and the transfer that pays for the deficit. */
    public double realIncome(int region) {
        return after.householdIncome(region) / before.householdIncome(region) / consumerPrice(region);
    }

    /** Value added of a region. */
    public double valueAdded(int region) {
        return after.earning[region] / before.earning[region];
    }

    /** The price that buyers of a sector's goods pay in a region. */
    public double price(int sector, int region) {
        return StrictMath.exp(after.world.lnPrice[sector][region] - before.world.lnPrice[sector][region]);
    }

    /** The cost of producing a sector's goods in a region, which is their producer's price. */
    public double cost(int sector, int region) {
        return StrictMath.exp(after.lnCost[sector][region] - before.lnCost[sector][region]);
    }

    /** Value of output at producer's prices. */
    public double output(int sector, int region) {
        return ratio(after.output[sector][region], before.output[sector][region]);
    }

    /**
     * What an importer spends on an origin, as a share of what it spends on the sector.
     *
     * @param books one of the two worlds
     * @return a fraction from 0 to 1
     */
    public double share(WorldAccounts books, int sector, int exporter, int importer) {
        return economy.share[sector][exporter][importer] == 0 ? 0 : books.share(sector, exporter, importer);
    }

    /**
     * Value added of a sector in a region.
     *
     * @param books one of the two worlds
     * @return money
     */
    public double valueAdded(WorldAccounts books, int sector, int region) {
        return economy.valueAddedShare[sector][region] * books.output[sector][region];
    }

    /**
     * Value added of a region.
     *
     * @param books one of the two worlds
     * @return money
     */
    public double valueAdded(WorldAccounts books, int region) {
        return books.earning[region];
    }

    /**
     * Spending on a sector in a region, at prices with duty, for inputs and final use.
     *
     * @param books one of the two worlds
     * @return money
     */
    public double spending(WorldAccounts books, int sector, int region) {
        return books.world.spending[sector][region];
    }

    private static double ratio(double after, double before) {
        return before == 0 ? Double.NaN : after / before;
    }
}
