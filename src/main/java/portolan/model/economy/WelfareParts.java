package portolan.model.economy;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import portolan.model.ModelFailure;

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
 * @param habits preferences that are still on their way: nothing at first, next to nothing in the long run, small in between
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

    /** What the parts may leave unexplained. */
    static final double LIMIT = 1e-9;

    /** The way is walked in steps of half the width until the parts leave less than this unexplained. */
    private static final double AIM = 1e-10;

    private static final int FEWEST_HALVINGS = 3;
    private static final int MOST_HALVINGS = 8;

    /** What the parts leave unexplained. */
    public double gap() {
        return total - (termsOfTrade + volume + tradeCost + transfers + withheld + habits);
    }

    /**
     * Takes the change of every region apart.
     *
     * @param year a solved year
     * @return one entry a region, in their order; each adds up to 1e-9
     * @throws ModelFailure when the parts of a region do not add up
     */
    public static List<WelfareParts> of(EconomyYear year) {
        List<WelfareParts> parts = of(year.books().world);
        for (int j = 0; j < parts.size(); j++) {
            double gap = parts.get(j).gap();
            if (!(Math.abs(gap) <= LIMIT)) {
                throw new ModelFailure("the parts of the change of real income of "
                        + year.undisturbed().regions.get(j) + " in " + year.year() + " do not add up: " + gap
                        + " is left; try a smaller change");
            }
        }
        return parts;
    }

    /**
     * The figure that the literature prints for welfare, of every region: terms of trade and volume of trade at the flows
     * and duties of the undisturbed world (Caliendo and Parro 2015). It leaves out what happens on the way, such as trade that
     * shrinks while its duty rises, costs of trade and habits.
     *
     * @param year a solved year
     * @return one number a region, in their order; a change of the log of real income to first order
     */
    public static double[] firstOrder(EconomyYear year) {
        return WelfareStretch.firstOrder(start(year.books().world), year.books());
    }

    /**
     * Takes the change of every region between a calibrated world and a solved one apart.
     *
     * @param world the solved world; no flow may be forbidden
     * @return one entry a region, in their order
     */
    static List<WelfareParts> of(Equilibrium world) {
        List<WorldAccounts> way = List.of(start(world), new WorldAccounts(world));
        List<WelfareParts> parts = List.of();
        for (int halvings = 1; halvings <= MOST_HALVINGS; halvings++) {
            way = halved(way, world);
            if (halvings >= FEWEST_HALVINGS) {
                parts = along(way, halvings);
                if (parts.stream().allMatch(part -> Math.abs(part.gap()) <= AIM)) {
                    break;
                }
            }
        }
        return parts;
    }

    /** The parts over a way of {@code 2^halvings} steps. */
    private static List<WelfareParts> along(List<WorldAccounts> way, int halvings) {
        int n = way.get(0).world.economy.regions.size();
        double[][][] table = new double[halvings + 1][n][WelfareStretch.PARTS];
        for (int level = 0; level <= halvings; level++) {
            int stride = 1 << (halvings - level);
            for (int at = 0; at + stride < way.size(); at += stride) {
                new WelfareStretch(way.get(at), way.get(at + stride)).addTo(table[level]);
            }
        }
        List<WelfareParts> parts = new ArrayList<>();
        WorldAccounts first = way.get(0);
        WorldAccounts last = way.get(way.size() - 1);
        for (int j = 0; j < n; j++) {
            double[] sums = new double[WelfareStretch.PARTS];
            for (int p = 0; p < sums.length; p++) {
                sums[p] = romberg(table, j, p);
            }
            double total = StrictMath.log(last.realIncome(j) / first.realIncome(j));
            parts.add(new WelfareParts(
                    sums[WelfareStretch.TERMS],
                    sums[WelfareStretch.VOLUME],
                    sums[WelfareStretch.COST],
                    sums[WelfareStretch.TRANSFERS],
                    sums[WelfareStretch.WITHHELD],
                    sums[WelfareStretch.HABITS],
                    total));
        }
        return parts;
    }

    /** The calibrated world, under the closure and the elasticities of a solved one. */
    private static WorldAccounts start(Equilibrium world) {
        return partWay(world, 0, new EconomySolver(world.economy), null);
    }

    /** The same way with a world between every two. */
    private static List<WorldAccounts> halved(List<WorldAccounts> way, Equilibrium aim) {
        EconomySolver solver = new EconomySolver(aim.economy);
        int steps = 2 * (way.size() - 1);
        List<WorldAccounts> finer = new ArrayList<>();
        for (int at = 0; at + 1 < way.size(); at++) {
            finer.add(way.get(at));
            finer.add(partWay(aim, (2 * at + 1) / (double) steps, solver, way.get(at).world));
        }
        finer.add(way.get(way.size() - 1));
        return finer;
    }

    private static WorldAccounts partWay(
            Equilibrium aim, double part, EconomySolver solver, @Nullable Equilibrium near) {
        Conditions conditions = aim.conditions;
        return new WorldAccounts(solver.solve(
                conditions
                        .withPolicy(conditions.policy.partWay(aim.economy, conditions.elasticity, part))
                        .withHorizon(conditions.elasticity, scaled(conditions.preference, part)),
                near));
    }

    private static double @Nullable [][][] scaled(double @Nullable [][][] state, double part) {
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
        int levels = table.length;
        double[] row = new double[levels];
        for (int level = 0; level < levels; level++) {
            row[level] = table[level][j][p];
        }
        double power = 4;
        for (int order = 1; order < levels; order++) {
            for (int level = levels - 1; level >= order; level--) {
                row[level] += (row[level] - row[level - 1]) / (power - 1);
            }
            power *= 4;
        }
        return row[levels - 1];
    }
}
