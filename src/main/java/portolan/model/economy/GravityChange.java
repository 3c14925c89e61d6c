package portolan.model.economy;

/**
 * What new trade costs do in structural gravity: prices, resistances and trade before and after, in units in which the
 * inward resistance of the reference region is one before and after.
 */
public final class GravityChange {

    private final double[] price;
    private final Resistances before;
    private final Resistances after;
    private final double[][] flowBefore;
    private final double[][] flowAfter;
    private final double root;

    /**
     * States a change.
     *
     * @param price factory-gate prices against those before
     * @param before resistances before
     * @param after resistances after
     * @param flowBefore flows before
     * @param flowAfter flows after
     * @param root one over (1 - sigma)
     */
    GravityChange(
            double[] price,
            Resistances before,
            Resistances after,
            double[][] flowBefore,
            double[][] flowAfter,
            double root) {
        this.price = price;
        this.before = before;
        this.after = after;
        this.flowBefore = flowBefore;
        this.flowAfter = flowAfter;
        this.root = root;
    }

    /**
     * The factory-gate price, which is also the change of output and of expenditure: quantities are an endowment.
     *
     * @param region index of the region
     * @return a factor
     */
    public double price(int region) {
        return price[region];
    }

    /**
     * Inward resistance before.
     *
     * @param region index of the region
     * @return above 0; 1 for the reference
     */
    public double inwardBefore(int region) {
        return StrictMath.exp(root * StrictMath.log(before.in[region]));
    }

    /**
     * Inward resistance after: the consumer price is in proportion to it.
     *
     * @param region index of the region
     * @return above 0; 1 for the reference
     */
    public double inwardAfter(int region) {
        return StrictMath.exp(root * StrictMath.log(after.in[region]));
    }

    /**
     * Outward resistance before.
     *
     * @param region index of the region
     * @return above 0
     */
    public double outwardBefore(int region) {
        return StrictMath.exp(root * StrictMath.log(before.out[region]));
    }

    /**
     * Outward resistance after.
     *
     * @param region index of the region
     * @return above 0
     */
    public double outwardAfter(int region) {
        return StrictMath.exp(root * StrictMath.log(after.out[region]));
    }

    /**
     * Real income: the factory-gate price over the consumer price. It is also the change of the terms of trade as the
     * literature on gravity has them.
     *
     * @param region index of the region
     * @return a factor
     */
    public double realIncome(int region) {
        return price[region] * inwardBefore(region) / inwardAfter(region);
    }

    /**
     * Sales to all other regions.
     *
     * @param region index of the region
     * @return a factor
     */
    public double exports(int region) {
        double old = 0;
        double now = 0;
        for (int j = 0; j < price.length; j++) {
            if (j != region) {
                old += flowBefore[region][j];
                now += flowAfter[region][j];
            }
        }
        return now / old;
    }

    /**
     * Purchases from all other regions.
     *
     * @param region index of the region
     * @return a factor
     */
    public double imports(int region) {
        double old = 0;
        double now = 0;
        for (int i = 0; i < price.length; i++) {
            if (i != region) {
                old += flowBefore[i][region];
                now += flowAfter[i][region];
            }
        }
        return now / old;
    }

    /**
     * Sales at home.
     *
     * @param region index of the region
     * @return a factor
     */
    public double homeSales(int region) {
        return flowAfter[region][region] / flowBefore[region][region];
    }
}
