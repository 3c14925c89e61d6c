package portolan.numerics;

/**
 * Semi-smooth Newton method for a {@link ComplementarityProblem}.
 *
 * <p>A bounded row becomes the equation {@code phi(x, -phi(u - x, -f)) = 0} with the function phi of Fischer and
 * Burmeister (S. C. Billups, Algorithms for complementarity problems and generalized equations, thesis, Wisconsin 1995),
 * an unbounded row stays {@code f = 0}. Steps come from the analytic derivatives and dense LU factors, are kept below
 * {@value #LONGEST_STEP} in every component, and are halved until the sum of squares falls.
 *
 * <p>A solution is called converged only when the largest residual and the size of the next Newton step are both within
 * their limits: the step is an estimate of the error that is left, the residual alone hides it. Memory is kept between
 * calls; not safe for use by several threads at once.
 */
public final class ComplementarityNewton {

    /** The residual aimed at; below it iteration stops. */
    public static final double RESIDUAL_GOAL = 1e-12;

    /** The largest residual of an accepted solution. */
    public static final double RESIDUAL_LIMIT = 1e-10;

    /** The largest next step of an accepted solution. */
    public static final double STEP_LIMIT = 1e-9;

    private static final double LONGEST_STEP = 2;

    /** Closer than this to a bound is on it; of the size of the residual aimed at. */
    private static final double SNAP = 2e-12;

    private static final double SUFFICIENT = 1e-4;
    private static final int HALVINGS = 30;
    private static final int STEPS = 60;

    private final DenseLu lu;
    private final double[] residual;
    private final double[] row;
    private final double[] trial;
    private final double[] step;
    private final double[][] jacobian;

    /**
     * Makes room for problems of up to the given size.
     *
     * @param capacity the largest number of unknowns
     */
    public ComplementarityNewton(int capacity) {
        lu = new DenseLu(capacity);
        residual = new double[capacity];
        row = new double[capacity];
        trial = new double[capacity];
        step = new double[capacity];
        jacobian = new double[capacity][capacity];
    }

    /**
     * Solves from a starting point.
     *
     * @param problem the system
     * @param x the starting point; on return the best point reached, bounded unknowns within their bounds
     * @return how it went; look at {@code converged} before using x
     */
    public ConvergenceReport solve(ComplementarityProblem problem, double[] x) {
        int n = problem.size();
        if (n == 0) {
            return ConvergenceReport.NOTHING_TO_SOLVE;
        }
        double merit = evaluate(problem, x);
        int taken = 0;
        while (true) {
            double worst = largest(residual, n);
            if (!newtonStep(n)) {
                return report(n, false, taken, Double.POSITIVE_INFINITY, "Newton, singular");
            }
            double length = largest(step, n);
            boolean good = worst <= RESIDUAL_LIMIT && length <= STEP_LIMIT;
            if (good && worst <= RESIDUAL_GOAL) {
                return settled(problem, x, taken, length, "Newton");
            }
            double next = taken < STEPS ? search(problem, x, merit, length) : Double.NaN;
            if (Double.isNaN(next)) {
                return settled(problem, x, taken, length, good ? "Newton" : "Newton, no further progress");
            }
            merit = next;
            taken++;
        }
    }

    /** Moves x to a point with a smaller sum of squares and returns it, or NaN where there is none on the way. */
    private double search(ComplementarityProblem problem, double[] x, double merit, double length) {
        int n = problem.size();
        double share = length > LONGEST_STEP ? LONGEST_STEP / length : 1;
        for (int k = 0; k < HALVINGS; k++) {
            for (int i = 0; i < n; i++) {
                trial[i] = x[i] + share * step[i];
            }
            double next = evaluate(problem, trial);
            if (next <= (1 - 2 * SUFFICIENT * share) * merit) {
                System.arraycopy(trial, 0, x, 0, n);
                return next;
            }
            share /= 2;
        }
        return Double.NaN;
    }

    private boolean newtonStep(int n) {
        if (!lu.factor(jacobian, n)) {
            return false;
        }
        lu.solve(residual, step);
        for (int i = 0; i < n; i++) {
            step[i] = -step[i];
        }
        return Double.isFinite(largest(step, n));
    }

    /** Fills residual and jacobian with those of the reformulated system; returns half the sum of squares. */
    private double evaluate(ComplementarityProblem problem, double[] x) {
        int n = problem.size();
        problem.evaluate(x, residual, jacobian);
        double sum = 0;
        for (int i = 0; i < n; i++) {
            if (!problem.isEquation(i)) {
                reformulate(problem, x, i);
            }
            sum += residual[i] * residual[i];
        }
        return Double.isFinite(sum) ? sum / 2 : Double.POSITIVE_INFINITY;
    }

    private void reformulate(ComplementarityProblem problem, double[] x, int i) {
        int n = problem.size();
        double f = residual[i];
        double room = room(problem, x, i);
        double inner = -FischerBurmeister.value(room, -f);
        double byRoom = -FischerBurmeister.slope(room, -f);
        double byF = FischerBurmeister.slope(-f, room);
        double byX = FischerBurmeister.slope(x[i], inner);
        double byInner = FischerBurmeister.slope(inner, x[i]);
        residual[i] = FischerBurmeister.value(x[i], inner);
        System.arraycopy(jacobian[i], 0, row, 0, n);
        for (int j = 0; j < n; j++) {
            row[j] *= byInner * byF;
        }
        row[i] += byX - byInner * byRoom;
        for (int k : problem.sharers(i)) {
            row[k] -= byInner * byRoom;
        }
        System.arraycopy(row, 0, jacobian[i], 0, n);
    }

    private static double room(ComplementarityProblem problem, double[] x, int i) {
        double room = problem.upper(i) - x[i];
        for (int k : problem.sharers(i)) {
            room -= x[k];
        }
        return room;
    }

    /** Puts bounded unknowns exactly on a bound that they touch, and reports on the point that results. */
    private ConvergenceReport settled(
            ComplementarityProblem problem, double[] x, int taken, double length, String method) {
        int n = problem.size();
        for (int i = 0; i < n; i++) {
            if (!problem.isEquation(i)) {
                double room = room(problem, x, i);
                x[i] = room <= SNAP ? x[i] + room : x[i];
                x[i] = x[i] <= SNAP ? 0 : x[i];
            }
        }
        evaluate(problem, x);
        boolean good = largest(residual, n) <= RESIDUAL_LIMIT && length <= STEP_LIMIT;
        return report(n, good, taken, length, method);
    }

    private ConvergenceReport report(int n, boolean converged, int iterations, double length, String method) {
        int worst = 0;
        for (int i = 1; i < n; i++) {
            if (!(StrictMath.abs(residual[i]) <= StrictMath.abs(residual[worst]))) {
                worst = i;
            }
        }
        return new ConvergenceReport(converged, iterations, StrictMath.abs(residual[worst]), length, worst, method);
    }

    private static double largest(double[] values, int n) {
        double largest = 0;
        for (int i = 0; i < n; i++) {
            double size = StrictMath.abs(values[i]);
            if (!(size <= largest)) {
                largest = size;
            }
        }
        return largest;
    }
}
