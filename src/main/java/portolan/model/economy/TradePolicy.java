package portolan.model.economy;

import org.jspecify.annotations.Nullable;

/**
 * What stands between a seller and a buyer: duties, taxes on exports, rents of quotas and costs of trade.
 *
 * <p>The buyer pays {@code p (1 + e) (1 + t) (1 + q)}: the producer's price, the exporter's tax on exports (below zero:
 * a subsidy), the duty on the border price, and the premium of a quota, whose rent is {@code q} times the price with
 * duty. Arrays are {@code [sector][exporter][importer]}; none means zero everywhere.
 */
public final class TradePolicy {

    /** Applied duty, a fraction above -1. */
    final double[][][] duty;
    /** Tax on exports, a fraction above -1, levied at home; null for none. */
    final double @Nullable [][][] exportTax;
    /** Premium of quotas over the price with duty, a fraction of 0 or more; null for none. */
    final double @Nullable [][][] premium;
    /** Share of the premium's rent that stays with the importer, 0 to 1; read where there is a premium. */
    final double @Nullable [][][] rentAtHome;
    /** Cost of trade against the calibrated year, a factor above 0; infinite where trade is forbidden; null for 1. */
    final double @Nullable [][][] cost;

    private TradePolicy(Editor editor) {
        duty = editor.duty;
        exportTax = editor.exportTax;
        premium = editor.premium;
        rentAtHome = editor.rentAtHome;
        cost = editor.cost;
    }

    /**
     * The policy of the calibrated year.
     *
     * @param economy the world
     * @return its duties and nothing else
     */
    public static TradePolicy of(Economy economy) {
        return new Editor(economy).done();
    }

    /**
     * Starts from the policy of the calibrated year.
     *
     * @param economy the world
     * @return an editor
     */
    public static Editor from(Economy economy) {
        return new Editor(economy);
    }

    /** Whether anything but plain duties stands on a sector's flows. */
    boolean paysExporters(int sector) {
        return (exportTax != null && anyNonZero(exportTax[sector])) || (premium != null && anyNonZero(premium[sector]));
    }

    /** Whether a sector's flows bear nothing but duties. */
    boolean onlyDuties(int sector) {
        return cost == null && !paysExporters(sector);
    }

    boolean hasWedge(int sector) {
        return anyNonZero(duty[sector]) || paysExporters(sector);
    }

    private static boolean anyNonZero(double[][] rows) {
        for (double[] row : rows) {
            for (double value : row) {
                if (value != 0) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The buyer's price over the producer's, without costs of trade. */
    double power(int s, int i, int j) {
        return (1 + duty[s][i][j]) * (1 + exportTaxOf(s, i, j)) * (1 + premiumOf(s, i, j));
    }

    double exportTaxOf(int s, int i, int j) {
        return exportTax == null ? 0 : exportTax[s][i][j];
    }

    double premiumOf(int s, int i, int j) {
        return premium == null ? 0 : premium[s][i][j];
    }

    double costOf(int s, int i, int j) {
        return cost == null ? 1 : cost[s][i][j];
    }

    /** The part of a purchase that stays with the importing country: duty, and its share of rent. */
    double keptByImporter(int s, int i, int j) {
        double q = premiumOf(s, i, j);
        double t = duty[s][i][j];
        double kept = t / ((1 + t) * (1 + q));
        return rentAtHome == null ? kept : kept + rentAtHome[s][i][j] * q / (1 + q);
    }

    /**
     * A policy part of the way from the calibrated year's to this one: powers and costs of trade are interpolated in
     * logs; a forbidden flow fades as {@code 1 - part} of its attraction.
     *
     * @param economy the world
     * @param theta trade elasticity by sector
     * @param part from 0 (the calibrated year) to below 1
     */
    TradePolicy partWay(Economy economy, double[] theta, double part) {
        Editor way = new Editor(economy);
        for (int s = 0; s < theta.length; s++) {
            for (int i = 0; i < economy.regions.size(); i++) {
                for (int j = 0; j < economy.regions.size(); j++) {
                    if (economy.share[s][i][j] > 0) {
                        partWay(economy, theta[s], part, way, s, i, j);
                    }
                }
            }
        }
        return way.done();
    }

    private void partWay(Economy economy, double theta, double part, Editor way, int s, int i, int j) {
        double before = 1 + economy.duty[s][i][j];
        double after = 1 + duty[s][i][j];
        if (after != before) {
            way.duty(s, i, j, before * between(after / before, part) - 1);
        }
        if (exportTax != null && exportTax[s][i][j] != 0) {
            way.exportTax(s, i, j, between(1 + exportTax[s][i][j], part) - 1);
        }
        if (premium != null && rentAtHome != null && premium[s][i][j] != 0) {
            way.premium(s, i, j, between(1 + premium[s][i][j], part) - 1, rentAtHome[s][i][j]);
        }
        if (cost != null && cost[s][i][j] != 1) {
            boolean forbidden = cost[s][i][j] == Double.POSITIVE_INFINITY;
            way.cost(s, i, j, forbidden ? between(1 - part, -1 / theta) : between(cost[s][i][j], part));
        }
    }

    private static double between(double factor, double part) {
        return StrictMath.exp(part * StrictMath.log(factor));
    }

    /** Changes a policy cell by cell. */
    public static final class Editor {
        private final int sectors;
        private final int regions;
        private double[][][] duty;
        private double @Nullable [][][] exportTax;
        private double @Nullable [][][] premium;
        private double @Nullable [][][] rentAtHome;
        private double @Nullable [][][] cost;

        private Editor(Economy economy) {
            sectors = economy.sectors.size();
            regions = economy.regions.size();
            duty = copy(economy.duty);
        }

        /**
         * Sets the applied duty.
         *
         * @param rate a fraction above -1
         * @return this editor
         */
        public Editor duty(int sector, int exporter, int importer, double rate) {
            duty[sector][exporter][importer] = above(rate, -1, "a duty");
            return this;
        }

        /**
         * Sets the exporter's tax on exports.
         *
         * @param rate a fraction above -1; below zero it is a subsidy
         * @return this editor
         */
        public Editor exportTax(int sector, int exporter, int importer, double rate) {
            if (exportTax == null) {
                exportTax = new double[sectors][regions][regions];
            }
            exportTax[sector][exporter][importer] = above(rate, -1, "a tax on exports");
            return this;
        }

        /**
         * Sets the premium of a quota.
         *
         * @param rate fraction of the price with duty, 0 or more
         * @param atHome share of the rent that stays with the importer, 0 to 1
         * @return this editor
         */
        public Editor premium(int sector, int exporter, int importer, double rate, double atHome) {
            if (premium == null || rentAtHome == null) {
                premium = new double[sectors][regions][regions];
                rentAtHome = new double[sectors][regions][regions];
            }
            premium[sector][exporter][importer] = above(rate, -Double.MIN_VALUE, "a premium");
            rentAtHome[sector][exporter][importer] = atHome;
            return this;
        }

        /**
         * Multiplies the cost of trade.
         *
         * @param factor above 0; {@link Double#POSITIVE_INFINITY} forbids the flow
         * @return this editor
         */
        public Editor cost(int sector, int exporter, int importer, double factor) {
            if (cost == null) {
                cost = new double[sectors][regions][regions];
                for (double[][] rows : cost) {
                    for (double[] row : rows) {
                        java.util.Arrays.fill(row, 1);
                    }
                }
            }
            cost[sector][exporter][importer] *= above(factor, 0, "a factor of the cost of trade");
            return this;
        }

        /**
         * Ends the editing.
         *
         * @return the policy; the editor must not be used again
         */
        public TradePolicy done() {
            return new TradePolicy(this);
        }

        private static double above(double value, double limit, String what) {
            if (!(value > limit)) {
                throw new IllegalArgumentException(what + " must be above " + limit + ": " + value);
            }
            return value;
        }

        private static double[][][] copy(double[][][] cube) {
            double[][][] copy = new double[cube.length][][];
            for (int s = 0; s < cube.length; s++) {
                copy[s] = new double[cube[s].length][];
                for (int i = 0; i < cube[s].length; i++) {
                    copy[s][i] = cube[s][i].clone();
                }
            }
            return copy;
        }
    }
}
