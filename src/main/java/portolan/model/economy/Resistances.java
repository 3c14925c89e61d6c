package portolan.model.economy;

import portolan.model.ModelFailure;
import portolan.numerics.AndersonAcceleration;
import portolan.numerics.ConvergenceReport;
import portolan.numerics.FixedPointMap;

/**
 * Multilateral resistances (Anderson and van Wincoop 2003, American Economic Review 93: 170-192), to the power {@code 1 -
 * sigma}, which is how they enter flows.
 *
 * <p>With attraction {@code T} (trade costs to the power 1 - sigma), shares {@code y} of output and {@code e} of
 * expenditure in the output of the world, they solve
 *
 * <pre>
 *   out[i] = sum_j T[i][j] e[j] / in[j]
 *   in[j]  = sum_i T[i][j] y[i] / out[i],   in[reference] = 1
 * </pre>
 *
 * <p>The second line holds up to one common factor where expenditure and output of the world differ.
 */
final class Resistances {

    /** Largest difference of logs between a point and its image that is accepted. */
    static final double TOLERANCE = 1e-13;

    private static final int DEPTH = 6;
    private static final int EVALUATIONS = 2000;

    /** {@code [importer]}: inward resistance to the power 1 - sigma. */
    final double[] in;
    /** {@code [exporter]}: outward resistance to the power 1 - sigma. */
    final double[] out;

    /**
     * Solves for them.
     *
     * @param attraction {@code [exporter][importer]}, 0 or more
     * @param y output over world output
     * @param e expenditure over world output
     * @param reference whose inward resistance is one
     * @throws ModelFailure when they are not found, as where some region trades with nobody
     */
    Resistances(double[][] attraction, double[] y, double[] e, int reference) {
        int n = y.length;
        in = new double[n];
        out = new double[n];
        double[] logs = new double[n];
        ConvergenceReport report = new AndersonAcceleration(n, DEPTH)
                .solve(new Sweep(attraction, y, e, reference), logs, TOLERANCE, EVALUATIONS);
        if (!report.converged()) {
            throw new ModelFailure("multilateral resistances not found after " + report.iterations()
                    + " rounds; every region must sell something and buy something");
        }
        for (int j = 0; j < n; j++) {
            in[j] = StrictMath.exp(logs[j]);
        }
        outward(attraction, e, in, out);
    }

    /**
     * Takes inward resistances that are known.
     *
     * @param attraction {@code [exporter][importer]}, 0 or more
     * @param inward to the power 1 - sigma
     * @param e expenditure over world output
     */
    Resistances(double[][] attraction, double[] inward, double[] e) {
        in = inward;
        out = new double[inward.length];
        outward(attraction, e, in, out);
    }

    private static void outward(double[][] attraction, double[] e, double[] in, double[] out) {
        for (int i = 0; i < out.length; i++) {
            double sum = 0;
            for (int j = 0; j < in.length; j++) {
                sum += attraction[i][j] * e[j] / in[j];
            }
            out[i] = sum;
        }
    }

    /** From the logs of inward resistances by way of the outward ones back to them. */
    private static final class Sweep implements FixedPointMap {
        private final double[][] attraction;
        private final double[] y;
        private final double[] e;
        private final int reference;
        private final double[] inward;
        private final double[] outward;

        Sweep(double[][] attraction, double[] y, double[] e, int reference) {
            this.attraction = attraction;
            this.y = y;
            this.e = e;
            this.reference = reference;
            inward = new double[y.length];
            outward = new double[y.length];
        }

        @Override
        public int size() {
            return y.length;
        }

        @Override
        public boolean apply(double[] x, double[] image) {
            int n = y.length;
            for (int j = 0; j < n; j++) {
                inward[j] = StrictMath.exp(x[j]);
            }
            Resistances.outward(attraction, e, inward, outward);
            for (int j = 0; j < n; j++) {
                double sum = 0;
                for (int i = 0; i < n; i++) {
                    sum += attraction[i][j] * y[i] / outward[i];
                }
                image[j] = StrictMath.log(sum);
            }
            double unit = image[reference];
            boolean finite = true;
            for (int j = 0; j < n; j++) {
                image[j] -= unit;
                finite &= Double.isFinite(image[j]);
            }
            return finite;
        }
    }
}
