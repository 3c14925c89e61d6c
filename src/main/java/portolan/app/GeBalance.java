package portolan.app;

import java.util.List;
import java.util.Locale;
import portolan.data.GeWorld;
import portolan.model.economy.Balancing;

/** Balances a user's own world and says how far its tables moved. */
final class GeBalance {
    /** Relative changes below this are rounding. */
    private static final double NOTHING = 1e-12;

    private final GeWorld world;
    private final double[][][] flow;
    private final double[][][] tariff;
    private final double[][][] inputs;
    private final int n;
    private final int m;

    private GeBalance(GeWorld world) {
        this.world = world;
        flow = world.flows().copy();
        tariff = world.tariffs().copy();
        inputs = world.inputShares().copy();
        n = world.regions().size();
        m = world.sectors().size();
    }

    /**
     * The flows at which all tables fit.
     *
     * @param notes where the largest change of each table is noted
     */
    static double[][][] flows(GeWorld world, List<String> notes) {
        return new GeBalance(world).balance(notes);
    }

    private double[][][] balance(List<String> notes) {
        double[][] left = left();
        double[][] finals = finalShares(left, notes);
        double[] own = deficits(flow);
        List<Double> given = world.deficits();
        double[] aim =
                given == null ? own : given.stream().mapToDouble(value -> value).toArray();
        double[][][] balanced = new Balancing(flow, tariff, inputs, finals, aim).flow();
        double largest = 0;
        String where = "";
        double moved = 0;
        double all = 0;
        for (int s = 0; s < m; s++) {
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    double change = StrictMath.abs(balanced[s][i][j] - flow[s][i][j]);
                    moved += change;
                    all += flow[s][i][j];
                    if (flow[s][i][j] > 0 && change > largest * flow[s][i][j]) {
                        largest = change / flow[s][i][j];
                        where = world.regions().get(i) + " to "
                                + world.regions().get(j) + ", "
                                + world.sectors().get(s);
                    }
                }
            }
        }
        if (largest < NOTHING) {
            notes.add("balanced: all tables fit, so nothing changed");
            return flow;
        }
        notes.add("balanced: flows changed by at most " + small(largest) + " of themselves"
                + (where.isEmpty() ? "" : " (" + where + ")") + ", all together by " + small(moved / all));
        deficitNote(aim, own, deficits(balanced), all, notes);
        return balanced;
    }

    private void deficitNote(double[] aim, double[] own, double[] reached, double all, List<String> notes) {
        double largest = 0;
        int where = 0;
        for (int j = 0; j < n; j++) {
            double change = StrictMath.abs(reached[j] - own[j]);
            if (change > largest) {
                largest = change;
                where = j;
            }
        }
        if (world.deficits() != null && largest > NOTHING * all) {
            notes.add("balanced: deficits are those given; the largest change against the flows is " + small(largest)
                    + " (" + world.regions().get(where) + "), to " + small(aim[where]));
        }
    }

    /** Spending less inputs, [sector][region]. */
    private double[][] left() {
        double[][] left = new double[m][n];
        for (int s = 0; s < m; s++) {
            for (int i = 0; i < n; i++) {
                double output = 0;
                for (int j = 0; j < n; j++) {
                    left[s][j] += flow[s][i][j] * (1 + tariff[s][i][j]);
                    output += flow[s][i][j];
                }
                for (int k = 0; k < m; k++) {
                    left[k][i] -= inputs[s][k][i] * output;
                }
            }
        }
        return left;
    }

    /** Final shares as given, or what is left of spending, nothing where that is below zero; [sector][region]. */
    private double[][] finalShares(double[][] left, List<String> notes) {
        double[][] shares = new double[m][n];
        List<List<Double>> given = world.finalShares();
        double largest = 0;
        String where = "";
        for (int j = 0; j < n; j++) {
            double all = 0;
            for (int k = 0; k < m; k++) {
                all += StrictMath.max(0, left[k][j]);
            }
            for (int k = 0; k < m; k++) {
                double own = StrictMath.max(0, left[k][j]) / all;
                shares[k][j] = given == null ? own : given.get(j).get(k);
                double change =
                        given == null ? StrictMath.max(0, -left[k][j]) / all : StrictMath.abs(shares[k][j] - own);
                if (change > largest) {
                    largest = change;
                    where = world.regions().get(j) + ", " + world.sectors().get(k);
                }
            }
        }
        if (largest > 0) {
            notes.add("balanced: final use " + (given == null ? "below zero set to zero" : "put to the shares given")
                    + "; largest change " + small(largest) + " of all final use (" + where + ")");
        }
        return shares;
    }

    private static double[] deficits(double[][][] flow) {
        double[] deficit = new double[flow[0].length];
        for (double[][] plane : flow) {
            for (int i = 0; i < plane.length; i++) {
                for (int j = 0; j < plane.length; j++) {
                    if (i != j) {
                        deficit[j] += plane[i][j];
                        deficit[i] -= plane[i][j];
                    }
                }
            }
        }
        return deficit;
    }

    private static String small(double value) {
        return String.format(Locale.ROOT, "%.1e", value);
    }
}
