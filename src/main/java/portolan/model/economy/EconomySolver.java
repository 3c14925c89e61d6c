package portolan.model.economy;

import org.jspecify.annotations.Nullable;
import portolan.core.Numbers;
import portolan.model.ModelFailure;
import portolan.numerics.AndersonAcceleration;
import portolan.numerics.ConvergenceReport;

/**
 * Finds the equilibrium under given conditions.
 *
 * <p>First accelerated joint sweeps. Where they fail, the way from the calibrated world is walked in stretches, each
 * solved by sweeps or, failing these, by {@link WageNewton}; a stretch that fails is cut to a third, one that succeeds
 * is followed by a longer one. An answer is accepted only when every row of the map agrees to {@value #TOLERANCE}.
 * Memory is kept from call to call; not safe for several threads at once.
 */
public final class EconomySolver {

    /** Largest difference between a point and its image that is accepted, relative. */
    static final double TOLERANCE = 1e-12;

    /** Step of the log wage on log excess demand for labour: measured best for elasticities of 4 to 10. */
    static final double WAGE_STEP = 0.4;

    /** Steps remembered: measured best for elasticities up to 65, where fewer stall; more cost as much as they save. */
    private static final int DEPTH = 10;

    private static final int SWEEPS = 200;
    private static final double NEAR = 1e-8;
    private static final double SHORTEST = 1e-3;

    private final Economy economy;
    private final AndersonAcceleration acceleration;
    private final WageNewton newton;

    /**
     * Claims memory for a world.
     *
     * @param economy the calibrated world
     */
    public EconomySolver(Economy economy) {
        this.economy = economy;
        int n = economy.regions.size();
        int size = n * (1 + 2 * economy.sectors.size());
        acceleration = new AndersonAcceleration(size, DEPTH);
        newton = new WageNewton(n, size, acceleration);
    }

    /**
     * Solves from the calibrated point.
     *
     * @param conditions what differs from the calibrated world
     * @return the equilibrium
     * @throws ModelFailure when there is none to be found; names the place that does not clear and what to try
     */
    public Equilibrium solve(Conditions conditions) {
        return solve(conditions, null);
    }

    /**
     * Solves from a neighbouring world.
     *
     * @param conditions what differs from the calibrated world
     * @param near a solution for similar conditions, or null
     * @return the equilibrium
     * @throws ModelFailure when there is none to be found; names the place that does not clear and what to try
     */
    public Equilibrium solve(Conditions conditions, @Nullable Equilibrium near) {
        EconomyKernel kernel = new EconomyKernel(economy, conditions, WAGE_STEP);
        double[] x = new double[kernel.size()];
        if (near == null) {
            kernel.start(x);
        } else {
            System.arraycopy(near.point, 0, x, 0, x.length);
        }
        ConvergenceReport report = acceleration.solve(kernel, x, TOLERANCE, SWEEPS);
        if (!report.converged()) {
            String why = PayableDeficits.whyNot(economy, conditions);
            if (!why.isEmpty()) {
                throw new ModelFailure(why);
            }
            report = new Walk(conditions, x).solve(report.iterations());
        }
        return new Equilibrium(economy, conditions, x, report);
    }

    /** The way from the calibrated policy to the one asked for. */
    private final class Walk {
        private final Conditions aim;
        private final double[] x;
        private final double[] last;
        private final double[] before;
        private double reached = -1;
        private double earlier = -1;
        private int sweeps;

        Walk(Conditions aim, double[] x) {
            this.aim = aim;
            this.x = x;
            last = new double[x.length];
            before = new double[x.length];
        }

        ConvergenceReport solve(int spent) {
            sweeps = spent;
            double stretch = 0.5;
            while (true) {
                double part = reached < 0 ? 0 : StrictMath.min(1, reached + stretch);
                EconomyKernel kernel = kernel(part);
                place(part, kernel);
                ConvergenceReport report = stretch(kernel, part == 1 ? TOLERANCE : NEAR);
                if (report.converged()) {
                    if (part == 1) {
                        return new ConvergenceReport(
                                true,
                                sweeps,
                                report.residual(),
                                report.step(),
                                report.worstRow(),
                                "walk, " + report.method());
                    }
                    System.arraycopy(last, 0, before, 0, x.length);
                    System.arraycopy(x, 0, last, 0, x.length);
                    earlier = reached;
                    reached = part;
                    stretch *= 1.5;
                } else {
                    stretch /= 3;
                    if (stretch < SHORTEST || reached < 0) {
                        throw failure(kernel, report);
                    }
                }
            }
        }

        private EconomyKernel kernel(double part) {
            Conditions there = part == 1 ? aim : aim.withPolicy(aim.policy.partWay(economy, aim.elasticity, part));
            return new EconomyKernel(economy, there, WAGE_STEP);
        }

        /** Starts where the last two stretches point to. */
        private void place(double part, EconomyKernel kernel) {
            if (reached < 0) {
                kernel.start(x);
                return;
            }
            int spending = x.length - economy.spending.length * economy.regions.size();
            for (int i = 0; i < x.length; i++) {
                double slope = earlier < 0 ? 0 : (last[i] - before[i]) / (reached - earlier);
                double there = last[i] + (part - reached) * slope;
                x[i] = i >= spending && !(there > 0) ? last[i] : there;
            }
        }

        private ConvergenceReport stretch(EconomyKernel kernel, double tolerance) {
            double[] start = x.clone();
            ConvergenceReport report = acceleration.solve(kernel, x, tolerance, SWEEPS);
            sweeps += report.iterations();
            if (!report.converged()) {
                System.arraycopy(start, 0, x, 0, x.length);
                sweeps += newton.solve(kernel, x, NEAR);
                report = acceleration.solve(kernel, x, tolerance, SWEEPS).by("Newton on wages");
                sweeps += report.iterations();
            }
            return report;
        }

        private ModelFailure failure(EconomyKernel kernel, ConvergenceReport report) {
            String off = Double.isFinite(report.residual())
                    ? "; the row farthest off, by " + Numbers.text(report.residual()) + ", is "
                            + kernel.nameOf(report.worstRow())
                    : "";
            return new ModelFailure("no equilibrium found beyond "
                    + Numbers.display(100 * StrictMath.max(0, reached), 0)
                    + " % of the way to these measures: " + kernel.whyOutside() + off
                    + ". Try smaller measures, "
                    + (aim.closure.deficits() == DeficitRule.FIXED ? "balanced or proportional deficits, " : "")
                    + "or lower elasticities.");
        }
    }
}
