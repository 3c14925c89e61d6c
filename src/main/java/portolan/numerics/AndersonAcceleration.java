package portolan.numerics;

/**
 * Fixed points by Anderson's acceleration (Anderson 1965, Journal of the ACM 12: 547-560; type II of Fang and Saad 2009,
 * Numerical Linear Algebra with Applications 16: 197-221).
 *
 * <p>Each step combines the last few steps so that their combined residual {@code f = g(x) - x} is smallest. Where the
 * residual grows instead of falling, or the point leaves the domain, the history is dropped and a plain step is taken
 * from the best point known. Memory is claimed once and used for every call; not safe for several threads at once.
 */
public final class AndersonAcceleration {

    /** A step after which the residual is this many times the best one is not built upon. */
    private static final double GROWTH = 1000;

    /** A direction that lies in the span of newer ones to this relative accuracy carries nothing. */
    private static final double PIVOT = 1e-11;

    private final int size;
    private final int depth;
    private final double[][] pointSteps;
    private final double[][] residualSteps;
    private final double[][] gram;
    private final double[] rightHandSide;
    private final double[] weights;
    private final double[][] factor;
    private final double[] image;
    private final double[] residual;
    private final double[] lastPoint;
    private final double[] lastResidual;
    private final double[] bestPoint;
    private final double[] bestImage;

    private int kept;
    private int newest;
    private boolean hasLast;

    /**
     * Claims memory.
     *
     * @param size unknowns, 1 or more
     * @param depth steps remembered, 1 or more; 3 to 10 is usual
     */
    public AndersonAcceleration(int size, int depth) {
        this.size = size;
        this.depth = depth;
        pointSteps = new double[depth][size];
        residualSteps = new double[depth][size];
        gram = new double[depth][depth];
        factor = new double[depth][depth];
        rightHandSide = new double[depth];
        weights = new double[depth];
        image = new double[size];
        residual = new double[size];
        lastPoint = new double[size];
        lastResidual = new double[size];
        bestPoint = new double[size];
        bestImage = new double[size];
    }

    /**
     * Looks for the fixed point.
     *
     * @param map the map, of the size given at construction
     * @param x where to start; holds the best point found afterwards
     * @param tolerance the largest component of {@code g(x) - x} at which to stop, above 0
     * @param evaluations how often the map may be evaluated, 1 or more
     * @return how it went; {@code step} is the last step taken, {@code worstRow} the component farthest off
     */
    public ConvergenceReport solve(FixedPointMap map, double[] x, double tolerance, int evaluations) {
        forget();
        double best = Double.POSITIVE_INFINITY;
        int worst = -1;
        boolean rescued = false;
        for (int k = 1; k <= evaluations; k++) {
            double norm = map.apply(x, image) ? residualOf(x) : Double.POSITIVE_INFINITY;
            if (norm <= tolerance) {
                return new ConvergenceReport(true, k, norm, norm, worstRow(), "Anderson");
            }
            if (!(norm <= GROWTH * best) || Double.isInfinite(norm)) {
                if (rescued || Double.isInfinite(best)) {
                    break;
                }
                rescued = true;
                forget();
                System.arraycopy(bestImage, 0, x, 0, size);
                continue;
            }
            rescued = false;
            if (norm < best) {
                best = norm;
                worst = worstRow();
                System.arraycopy(x, 0, bestPoint, 0, size);
                System.arraycopy(image, 0, bestImage, 0, size);
            }
            remember(x);
            step(x);
        }
        System.arraycopy(bestPoint, 0, x, 0, size);
        return new ConvergenceReport(false, evaluations, best, best, worst, "Anderson");
    }

    /** The largest component of the residual, infinite when one is not a number. */
    private double residualOf(double[] x) {
        double largest = 0;
        for (int i = 0; i < size; i++) {
            double f = image[i] - x[i];
            residual[i] = f;
            double a = f < 0 ? -f : f;
            if (!(a <= largest)) {
                largest = a;
            }
        }
        return largest < Double.POSITIVE_INFINITY ? largest : Double.POSITIVE_INFINITY;
    }

    private int worstRow() {
        int worst = 0;
        for (int i = 1; i < size; i++) {
            if (StrictMath.abs(residual[i]) > StrictMath.abs(residual[worst])) {
                worst = i;
            }
        }
        return worst;
    }

    private void forget() {
        kept = 0;
        newest = depth - 1;
        hasLast = false;
    }

    /** Adds the step since the last point to the history. */
    private void remember(double[] x) {
        if (hasLast) {
            newest = (newest + 1) % depth;
            kept = kept < depth ? kept + 1 : depth;
            subtract(x, lastPoint, pointSteps[newest]);
            subtract(residual, lastResidual, residualSteps[newest]);
            for (int slot = 0; slot < depth; slot++) {
                if (inUse(slot)) {
                    double product = dot(residualSteps[newest], residualSteps[slot]);
                    gram[newest][slot] = product;
                    gram[slot][newest] = product;
                }
            }
        }
        hasLast = true;
        System.arraycopy(x, 0, lastPoint, 0, size);
        System.arraycopy(residual, 0, lastResidual, 0, size);
    }

    private boolean inUse(int slot) {
        return (newest - slot + depth) % depth < kept;
    }

    /** x := g(x) less what the remembered steps explain of the residual. */
    private void step(double[] x) {
        System.arraycopy(image, 0, x, 0, size);
        if (kept == 0) {
            return;
        }
        for (int j = 0; j < kept; j++) {
            rightHandSide[j] = dot(residualSteps[slot(j)], residual);
        }
        leastSquares();
        for (int j = 0; j < kept; j++) {
            double weight = weights[j];
            if (weight != 0) {
                double[] dx = pointSteps[slot(j)];
                double[] df = residualSteps[slot(j)];
                for (int i = 0; i < size; i++) {
                    x[i] -= weight * (dx[i] + df[i]);
                }
            }
        }
    }

    /** The slot of the j-th newest step. */
    private int slot(int j) {
        return (newest - j + depth) % depth;
    }

    /** Weights of the steps, newest first, by Cholesky's method; a step that adds nothing to newer ones gets none. */
    private void leastSquares() {
        for (int j = 0; j < kept; j++) {
            int row = slot(j);
            double pivot = gram[row][row];
            for (int k = 0; k < j; k++) {
                double sum = gram[row][slot(k)];
                for (int l = 0; l < k; l++) {
                    sum -= factor[j][l] * factor[k][l];
                }
                factor[j][k] = factor[k][k] == 0 ? 0 : sum / factor[k][k];
                pivot -= factor[j][k] * factor[j][k];
            }
            factor[j][j] = pivot > PIVOT * gram[row][row] ? StrictMath.sqrt(pivot) : 0;
        }
        for (int j = 0; j < kept; j++) {
            double sum = rightHandSide[j];
            for (int k = 0; k < j; k++) {
                sum -= factor[j][k] * weights[k];
            }
            weights[j] = factor[j][j] == 0 ? 0 : sum / factor[j][j];
        }
        for (int j = kept - 1; j >= 0; j--) {
            double sum = weights[j];
            for (int k = j + 1; k < kept; k++) {
                sum -= factor[k][j] * weights[k];
            }
            weights[j] = factor[j][j] == 0 ? 0 : sum / factor[j][j];
        }
    }

    private static void subtract(double[] a, double[] b, double[] difference) {
        for (int i = 0; i < difference.length; i++) {
            difference[i] = a[i] - b[i];
        }
    }

    /** Four running sums, so that the order of summation is fixed and the processor is kept busy. */
    private static double dot(double[] a, double[] b) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int i = 0;
        for (; i + 3 < a.length; i += 4) {
            s0 += a[i] * b[i];
            s1 += a[i + 1] * b[i + 1];
            s2 += a[i + 2] * b[i + 2];
            s3 += a[i + 3] * b[i + 3];
        }
        for (; i < a.length; i++) {
            s0 += a[i] * b[i];
        }
        return (s0 + s1) + (s2 + s3);
    }
}
