package portolan.model.economy;

/**
 * One year of a scenario beside the undisturbed world of the same year.
 *
 * @param year calendar year
 * @param undisturbed the world without measures
 * @param books the world with them, measured against that one
 */
public record EconomyYear(int year, Economy undisturbed, WorldAccounts books) {

    /**
     * What household income buys, against the undisturbed world.
     *
     * @param region index of the region
     * @return a fraction; 0.01 is a gain of one per cent
     */
    public double realIncomeChange(int region) {
        double before = 0;
        double spent =
                books.world.conditions.closure.revenue() == RevenueRule.GOVERNMENT ? undisturbed.revenue(region) : 0;
        for (double[] use : undisturbed.finalUse) {
            before += use[region];
        }
        return books.realIncome(region) / (before - spent) - 1;
    }

    /**
     * The wage in prices of consumption, against the undisturbed world.
     *
     * @param region index of the region
     * @return a fraction
     */
    public double realWageChange(int region) {
        return books.realWage(region) - 1;
    }

    /**
     * Quantity a sector makes, against the undisturbed world.
     *
     * @param sector index of the sector
     * @param region index of the region
     * @return a fraction; 0 where nothing is made
     */
    public double outputChange(int sector, int region) {
        double before = undisturbed.output[sector][region];
        return before == 0
                ? 0
                : books.output[sector][region] * StrictMath.exp(-books.lnCost[sector][region]) / before - 1;
    }

    /** A flow at the border in the undisturbed world. */
    double flowBefore(int sector, int exporter, int importer) {
        return undisturbed.flow(sector, exporter, importer);
    }

    /** The quantity of a flow, at the undisturbed value of a unit. */
    double volumeNow(int sector, int exporter, int importer) {
        double before = undisturbed.share[sector][exporter][importer];
        if (before == 0) {
            return 0;
        }
        // the buyer's price of this origin, from which the quantity follows: costs, duties, premiums and costs of trade
        double wedge = books.world.conditions.policy.costOf(sector, exporter, importer)
                * (books.world.conditions.policy.power(sector, exporter, importer)
                        / (1 + undisturbed.duty[sector][exporter][importer]));
        double paid = before * undisturbed.spending[sector][importer];
        double price = wedge * StrictMath.exp(books.lnCost[sector][exporter]);
        return flowBefore(sector, exporter, importer) * (books.purchase[sector][exporter][importer] / price / paid);
    }

    /** A flow at the border, in the undisturbed world's prices of consumption of a region. */
    double flowNow(int sector, int exporter, int importer, int pricesOf) {
        return books.border[sector][exporter][importer] * StrictMath.exp(-books.lnConsumerPrice[pricesOf]);
    }
}
