package portolan.model.economy;

import java.util.ArrayList;
import java.util.List;
import portolan.core.Numbers;
import portolan.model.ModelFailure;
import portolan.numerics.AndersonAcceleration;
import portolan.numerics.ConvergenceReport;
import portolan.numerics.FixedPointMap;

/**
 * Duties that regions choose for themselves: one region alone its optimal tariff, several a Nash equilibrium, in which
 * nobody gains by other duties while those of the others stay.
 *
 * <p>The objective is the exact real income of households. At a solution its derivative to the log of each power of duty
 * {@code 1 + t} is zero, or not above zero where the duty is at its lower bound of zero. All rates move at once, each by
 * Newton's step for itself, {@code g / |h|}, with slope g and curvature h from worlds solved a small step to either side;
 * Anderson's acceleration finds how rates bear on each other. A solution is accepted only when no larger deviation that
 * is tried pays either ({@link #DEVIATIONS}), since slopes alone would accept a point that is best only nearby.
 */
public final class TariffGame {

    /** Highest duty that may be chosen, a fraction. */
    public static final double HIGHEST = 10;

    /** Distance to either side at which slopes are taken, in the log of a power of duty times the trade elasticity. */
    private static final double NUDGE = 0.04;

    private static final double WIDEST_NUDGE = 0.01;

    /** Step still to go at which slopes are taken from four points instead of two, whose error shifts rates by about that. */
    private static final double ROUGH = 1e-3;

    /** Largest step still to go in the log of the power of a duty at which rates are accepted. */
    static final double TOLERANCE = 1e-6;

    private static final double LONGEST_STEP = 0.25;
    private static final int DEPTH = 8;
    private static final int ROUNDS = 60;

    /** Factors on {@code 1 + t} less one, and duties, tried against each rate and against all of a region's at once. */
    private static final double[] DEVIATIONS = {0, 0.25, 0.5, 0.8, 0.95, 1.05, 1.25, 2, 4};

    private static final double[] LEVELS = {0, 0.1, 0.3, 1, 3};

    /** A gain in log real income that counts as none: what a rate's tolerance can hide, and rounding. */
    static final double NO_GAIN = 1e-9;

    private final Economy economy;
    private final Closure closure;
    private final List<TariffSetter> setters;
    private final EconomySolver solver;

    /** One rate: who sets it, and its group. */
    private record Rate(int setter, int group) {}

    private final List<Rate> rates = new ArrayList<>();

    /**
     * A game.
     *
     * @param economy the world
     * @param closure what closes the model; revenue must be handed to households, whose income is what counts
     * @param setters who chooses, each on flows of its own
     */
    public TariffGame(Economy economy, Closure closure, List<TariffSetter> setters) {
        if (closure.revenue() != RevenueRule.HOUSEHOLDS) {
            throw new IllegalArgumentException("duties are chosen for households, so revenue must reach them");
        }
        List<Integer> members =
                setters.stream().flatMap(setter -> setter.members().stream()).toList();
        if (members.isEmpty() || members.stream().distinct().count() < members.size()) {
            throw new IllegalArgumentException("a game needs players, each with regions of its own");
        }
        this.economy = economy;
        this.closure = closure;
        this.setters = List.copyOf(setters);
        solver = new EconomySolver(economy);
        for (int p = 0; p < setters.size(); p++) {
            for (int g = 0; g < setters.get(p).groups().size(); g++) {
                if (!(imports(setters.get(p), g, false) > 0)) {
                    throw new IllegalArgumentException(
                            "nothing is traded that " + name(new Rate(p, g)) + " could charge");
                }
                rates.add(new Rate(p, g));
            }
        }
    }

    /** Imports of a group, at border prices or the duty paid on them. */
    private double imports(TariffSetter setter, int group, boolean duty) {
        double sum = 0;
        for (int s : setter.groups().get(group)) {
            for (int i : setter.partners()) {
                for (int j : setter.members()) {
                    double flow = economy.flow(s, i, j);
                    sum += duty ? flow * economy.duty[s][i][j] : flow;
                }
            }
        }
        return sum;
    }

    /**
     * The average duty on a group in the calibrated year.
     *
     * @param setter index of who sets it
     * @param group index of the group
     * @return a fraction, weighted by imports
     */
    public double dutyToday(int setter, int group) {
        return imports(setters.get(setter), group, true) / imports(setters.get(setter), group, false);
    }

    /**
     * The world in which each partner answers each point that a duty rises above today's, flow by flow, with a point on the
     * same goods of who raised it.
     *
     * @param chosen the duties answered
     * @return its books, checked
     */
    public WorldAccounts answered(TariffEquilibrium chosen) {
        TradePolicy policy = chosen.chosen().world.conditions.policy;
        TradePolicy.Editor answers = TradePolicy.from(economy);
        for (TariffSetter setter : setters) {
            for (int s : setter.groups().stream().flatMap(List::stream).toList()) {
                for (int i : setter.partners()) {
                    for (int j : setter.members()) {
                        double rise = StrictMath.max(0, policy.duty[s][i][j] - economy.duty[s][i][j]);
                        answers.duty(s, i, j, policy.duty[s][i][j]);
                        answers.duty(s, j, i, economy.duty[s][j][i] + rise);
                    }
                }
            }
        }
        return books(solver.solve(Conditions.of(economy, answers.done(), closure)));
    }

    /**
     * The world without any of the duties that are chosen.
     *
     * @return its books, checked
     */
    public WorldAccounts withoutDuties() {
        return books(solver.solve(conditions(new double[rates.size()])));
    }

    /**
     * Finds the duties.
     *
     * @return rates, and the worlds before and after
     * @throws ModelFailure when rates do not settle, or a deviation pays; names the rate
     */
    public TariffEquilibrium solve() {
        return solve(0.2);
    }

    /**
     * Finds the duties from a given start; every start must lead to the same.
     *
     * @param start duty everywhere at first, a fraction from 0 to {@link #HIGHEST}
     */
    TariffEquilibrium solve(double start) {
        WorldAccounts today = books(solver.solve(Conditions.of(economy, TradePolicy.of(economy), closure)));
        double[] x = new double[rates.size()];
        java.util.Arrays.fill(x, StrictMath.log(1 + start));
        AndersonAcceleration acceleration = new AndersonAcceleration(x.length, DEPTH);
        ConvergenceReport report = acceleration.solve(new Search(today.world, false), x, ROUGH, ROUNDS);
        if (report.converged()) {
            report = acceleration.solve(new Search(today.world, true), x, TOLERANCE, ROUNDS);
        }
        clamp(x);
        if (!report.converged()) {
            throw new ModelFailure("duties do not settle: " + name(rates.get(report.worstRow())) + " still moves by "
                    + Numbers.text(100 * report.residual()) + " points after " + ROUNDS
                    + " rounds. Try fewer sectors, or one rate for all of them.");
        }
        Equilibrium solved = solver.solve(conditions(x), today.world);
        double bestDeviation = refuteByDeviations(x, solved);
        return new TariffEquilibrium(setters, today, books(solved), ratesOf(x), report, bestDeviation);
    }

    private static WorldAccounts books(Equilibrium world) {
        WorldAccounts books = new WorldAccounts(world);
        EconomyCheck.of(books).require("a world of chosen duties");
        return books;
    }

    private List<List<Double>> ratesOf(double[] x) {
        List<List<Double>> all = new ArrayList<>();
        for (int p = 0; p < setters.size(); p++) {
            all.add(new ArrayList<>());
        }
        for (int k = 0; k < x.length; k++) {
            all.get(rates.get(k).setter()).add(StrictMath.expm1(x[k]));
        }
        return all;
    }

    private String name(Rate rate) {
        TariffSetter setter = setters.get(rate.setter());
        List<String> sectors = setter.groups().get(rate.group()).stream()
                .map(economy.sectors::get)
                .toList();
        return "the duty of " + name(setter) + " on "
                + (sectors.size() > 3 ? sectors.size() + " sectors" : String.join(", ", sectors));
    }

    private String name(TariffSetter setter) {
        return String.join(
                "+", setter.members().stream().map(economy.regions::get).toList());
    }

    private static void clamp(double[] x) {
        for (int k = 0; k < x.length; k++) {
            x[k] = clamped(x[k]);
        }
    }

    private static double clamped(double x) {
        return StrictMath.max(0, StrictMath.min(StrictMath.log(1 + HIGHEST), x));
    }

    private Conditions conditions(double[] x) {
        TradePolicy.Editor policy = TradePolicy.from(economy);
        for (int k = 0; k < x.length; k++) {
            Rate rate = rates.get(k);
            setters.get(rate.setter()).charge(policy, rate.group(), StrictMath.expm1(x[k]));
        }
        return Conditions.of(economy, policy.done(), closure);
    }

    /** Log of the real income of a setter under given duties near others. */
    private double welfare(double[] x, int setter, ChordSolver near) {
        WorldAccounts there = new WorldAccounts(near.solve(conditions(x)));
        return StrictMath.log(setters.get(setter).realIncome(there));
    }

    /** Steps of all rates from where they are. */
    private final class Search implements FixedPointMap {
        private Equilibrium near;
        private final boolean fine;

        Search(Equilibrium near, boolean fine) {
            this.near = near;
            this.fine = fine;
        }

        @Override
        public int size() {
            return rates.size();
        }

        @Override
        public boolean apply(double[] x, double[] image) {
            double[] at = x.clone();
            clamp(at);
            near = solver.solve(conditions(at), near);
            WorldAccounts here = new WorldAccounts(near);
            ChordSolver around = new ChordSolver(economy, near);
            for (int k = 0; k < at.length; k++) {
                TariffSetter setter = setters.get(rates.get(k).setter());
                image[k] = clamped(at[k] + step(around, at, k, StrictMath.log(setter.realIncome(here))));
            }
            return true;
        }

        /** Newton's step of one rate, from differences of second or fourth order. */
        private double step(ChordSolver around, double[] at, int k, double middle) {
            double h = nudge(k);
            double above = beside(around, at, k, h);
            double below = beside(around, at, k, -h);
            double slope = (above - below) / (2 * h);
            double curvature = (above - 2 * middle + below) / (h * h);
            if (fine) {
                double twoAbove = beside(around, at, k, 2 * h);
                double twoBelow = beside(around, at, k, -2 * h);
                slope = (4 * slope - (twoAbove - twoBelow) / (4 * h)) / 3;
                curvature = (4 * curvature - (twoAbove - 2 * middle + twoBelow) / (4 * h * h)) / 3;
            }
            return TariffGame.step(slope, curvature);
        }

        private double beside(ChordSolver around, double[] at, int k, double distance) {
            double[] there = at.clone();
            there[k] += distance;
            return welfare(there, rates.get(k).setter(), around);
        }
    }

    private double nudge(int k) {
        Rate rate = rates.get(k);
        double theta = 0;
        for (int s : setters.get(rate.setter()).groups().get(rate.group())) {
            theta = StrictMath.max(theta, economy.elasticity[s]);
        }
        return StrictMath.min(WIDEST_NUDGE, NUDGE / theta);
    }

    /** Newton's step; where real income curves upwards, the longest step uphill. */
    private static double step(double slope, double curvature) {
        if (!(curvature < 0)) {
            return StrictMath.signum(slope) * LONGEST_STEP;
        }
        return StrictMath.max(-LONGEST_STEP, StrictMath.min(LONGEST_STEP, -slope / curvature));
    }

    /**
     * Tries larger deviations of each rate alone and of all rates of a region at once.
     *
     * @return the largest change of log real income by any of them, 0 or below but for rounding
     * @throws ModelFailure when one pays
     */
    private double refuteByDeviations(double[] x, Equilibrium solved) {
        double largest = Double.NEGATIVE_INFINITY;
        ChordSolver around = new ChordSolver(economy, solved);
        for (int p = 0; p < setters.size(); p++) {
            double here = StrictMath.log(setters.get(p).realIncome(new WorldAccounts(solved)));
            for (double[] deviation : deviations(x, p)) {
                double gain = welfare(deviation, p, around) - here;
                if (gain > NO_GAIN) {
                    throw new ModelFailure("no equilibrium in duties found: "
                            + name(setters.get(p))
                            + " would gain another " + Numbers.text(100 * gain)
                            + " % by duties far from those found. Try fewer sectors, or one rate for all of them.");
                }
                largest = StrictMath.max(largest, gain);
            }
        }
        return largest;
    }

    private List<double[]> deviations(double[] x, int setter) {
        List<double[]> all = new ArrayList<>();
        for (double factor : DEVIATIONS) {
            double[] joint = x.clone();
            for (int k = 0; k < x.length; k++) {
                if (rates.get(k).setter() == setter) {
                    joint[k] = clamped(StrictMath.log(1 + factor * StrictMath.expm1(x[k])));
                    double[] alone = x.clone();
                    alone[k] = joint[k];
                    all.add(alone);
                }
            }
            all.add(joint);
        }
        for (double level : LEVELS) {
            double[] joint = x.clone();
            for (int k = 0; k < x.length; k++) {
                if (rates.get(k).setter() == setter) {
                    joint[k] = StrictMath.log(1 + level);
                }
            }
            all.add(joint);
        }
        return all;
    }
}
