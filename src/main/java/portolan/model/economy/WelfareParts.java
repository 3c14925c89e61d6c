package portolan.model.economy;

import java.util.ArrayList;
import java.util.List;

/**
 * Why real income changed: the change of log real income of a region, taken apart.
 *
 * <p>With R what crosses the border for a flow, X what its buyer pays, F what its producer gets, q its quantity, d its cost
 * of trade, and r the border price without d, the income I of households changes by
 *
 * <pre>
 *   I dln(I/P) =  sum over exports R dln r - sum over imports R dln r                     terms of trade
 *               + sum over imports (X - R) dln q + sum over exports (R - F) dln q         volume of trade
 *               + sum over exports (R - F) dln d - sum over imports R dln d - home F dln d costs of trade
 *               + dD + labour's part dln L                                                transfers and labour
 *               - d(revenue) + revenue dln P of services, where it is not handed to them    revenue withheld
 *               + sum of X dz / theta                                                     buyers' habits
 * </pre>
 *
 * <p>(derived by the envelope theorem from cost minimisation; for duties alone the first two lines are the parts of
 * Caliendo and Parro 2015, there at their first-order values). The parts are integrated along the way from the undisturbed
 * world to the new one by Romberg's method over solved worlds, so that they add up to the exact change.
 *
 * @param termsOfTrade prices of exports against those of imports
 * @param volume flows that carry revenue or rent, at home or abroad
 * @param tradeCost costs of trade
 * @param transfers transfers from abroad and labour
 * @param withheld revenue that households do not get
 * @param habits preferences that are still on their way: nothing in the long run and at first, small in between
 * @param total the exact change of log real income
 */
public record WelfareParts(
        double termsOfTrade,
        double volume,
        double tradeCost,
        double transfers,
        double withheld,
        double habits,
        double total) {

    private static final int PARTS = 6;
    private static final int LEVELS = 5;

    /** What the parts leave unexplained. */
    public double gap() {
        return total - (termsOfTrade + volume + tradeCost + transfers + withheld + habits);
    }

    /**
     * Takes the change of every region apart.
     *
     * @param year a solved year
     * @return one entry a region, in their order
     */
    public static List<WelfareParts> of(EconomyYear year) {
        return of(year.books().world);
    }

    /**
     * Takes the change of every region between a calibrated world and a solved one apart.
     *
     * @param world the solved world; no flow may be forbidden
     * @return one entry a region, in their order
     */
    static List<WelfareParts> of(Equilibrium world) {
        int n = world.economy.regions.size();
        List<WorldAccounts> books = walk(world);
        double[][][] table = new double[LEVELS][n][PARTS];
        for (int level = 0; level < LEVELS; level++) {
            int stride = 1 << (LEVELS - 1 - level);
            for (int at = 0; at + stride < books.size(); at += stride) {
                new Stretch(books.get(at), books.get(at + stride)).addTo(table[level]);
            }
        }
        List<WelfareParts> parts = new ArrayList<>();
        WorldAccounts first = books.get(0);
        WorldAccounts last = books.get(books.size() - 1);
        for (int j = 0; j < n; j++) {
            double[] sums = new double[PARTS];
            for (int p = 0; p < PARTS; p++) {
                sums[p] = romberg(table, j, p);
            }
            double total = StrictMath.log(last.realIncome(j) / first.realIncome(j));
            parts.add(new WelfareParts(sums[0], sums[1], sums[2], sums[3], sums[4], sums[5], total));
        }
        return parts;
    }

    /** Worlds at equal distances along the way, the calibrated one first. */
    private static List<WorldAccounts> walk(Equilibrium world) {
        Economy economy = world.economy;
        Conditions aim = world.conditions;
        EconomySolver solver = new EconomySolver(economy);
        int steps = 1 << (LEVELS - 1);
        List<WorldAccounts> books = new ArrayList<>();
        Equilibrium last = null;
        for (int step = 0; step < steps; step++) {
            double part = step / (double) steps;
            Conditions there = aim.withPolicy(aim.policy.partWay(economy, aim.elasticity, part))
                    .withHorizon(aim.elasticity, scaled(aim.preference, part));
            last = solver.solve(there, last);
            books.add(new WorldAccounts(last));
        }
        books.add(new WorldAccounts(world));
        return books;
    }

    private static double @org.jspecify.annotations.Nullable [][][] scaled(
            double @org.jspecify.annotations.Nullable [][][] state, double part) {
        if (state == null) {
            return null;
        }
        double[][][] scaled = new double[state.length][][];
        for (int s = 0; s < state.length; s++) {
            scaled[s] = new double[state[s].length][];
            for (int i = 0; i < state[s].length; i++) {
                scaled[s][i] = state[s][i].clone();
                for (int j = 0; j < scaled[s][i].length; j++) {
                    scaled[s][i][j] *= part;
                }
            }
        }
        return scaled;
    }

    /** The limit of trapezoids of halved width: their errors fall in even powers of the width. */
    private static double romberg(double[][][] table, int j, int p) {
        double[] row = new double[LEVELS];
        for (int level = 0; level < LEVELS; level++) {
            row[level] = table[level][j][p];
        }
        double power = 4;
        for (int order = 1; order < LEVELS; order++) {
            for (int level = LEVELS - 1; level >= order; level--) {
                row[level] += (row[level] - row[level - 1]) / (power - 1);
            }
            power *= 4;
        }
        return row[LEVELS - 1];
    }

    /** The parts of one stretch of the way, weights from the mean of both ends. */
    private static final class Stretch {
        private final WorldAccounts from;
        private final WorldAccounts to;
        private final Economy economy;

        Stretch(WorldAccounts from, WorldAccounts to) {
            this.from = from;
            this.to = to;
            economy = from.world.economy;
        }

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
                sums[j][3] += mean(1 / from.householdIncome(j), 1 / to.householdIncome(j))
                                * (to.transfer[j] - from.transfer[j])
                        + mean(from.earning[j] / from.householdIncome(j), to.earning[j] / to.householdIncome(j))
                                * StrictMath.log(to.labour[j] / from.labour[j]);
                if (from.world.conditions.closure.revenue() == RevenueRule.GOVERNMENT) {
                    sums[j][4] += withheld(j);
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
            sums[j][5] += weight(from.purchase, to.purchase, s, i, j, j) * habit / theta;
            if (i == j) {
                sums[j][2] -= weight(from.sale, to.sale, s, i, j, j) * lnCostOfTrade;
                return;
            }
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
            sums[i][0] += borderSeller * lnBorder;
            sums[j][0] -= borderBuyer * lnBorder;
            sums[j][1] += (weight(from.purchase, to.purchase, s, i, j, j) - borderBuyer) * lnQuantity;
            sums[i][1] += wedgeSeller * lnQuantity;
            sums[i][2] += wedgeSeller * lnCostOfTrade;
            sums[j][2] -= borderBuyer * lnCostOfTrade;
        }

        private static double z(WorldAccounts books, int s, int i, int j) {
            double[][][] state = books.world.conditions.preference;
            return state == null ? 0 : state[s][i][j];
        }

        /** A flow as a part of a region's income, mean of both ends. */
        private double weight(double[][][] before, double[][][] after, int s, int i, int j, int region) {
            return mean(before[s][i][j] / from.householdIncome(region), after[s][i][j] / to.householdIncome(region));
        }

        private static double mean(double a, double b) {
            return (a + b) / 2;
        }

        private static double change(double before, double after) {
            return before == after ? 0 : StrictMath.log(after / before);
        }
    }
}
