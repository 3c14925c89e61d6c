package portolan.model.economy;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Turns a year's data into an {@link Economy} that is an equilibrium of the model to the last digit.
 *
 * <p>With flows {@code F} net of duty, duty rates {@code t} and purchases of inputs {@code z} at prices with duty:
 * spending {@code X = F (1 + t)}, output = row sum of F, value added = output less inputs, final use = spending less
 * inputs, deficit = imports less exports. Income = value added + duty revenue + deficit then equals final use without
 * any adjustment, so unchanged conditions change nothing.
 */
public final class Calibration {

    /** Final use may be this far below zero, as a part of spending, before it is refused: rounding of published data. */
    private static final double SLACK = 1e-6;

    private final List<String> regions;
    private final List<String> sectors;
    private final int n;
    private final int m;

    /**
     * Names the world.
     *
     * @param regions one name a region, each once
     * @param sectors one name a sector, each once
     */
    public Calibration(List<String> regions, List<String> sectors) {
        this.regions = List.copyOf(regions);
        this.sectors = List.copyOf(sectors);
        n = regions.size();
        m = sectors.size();
    }

    /**
     * Calibrates.
     *
     * @param flow {@code [sector][exporter][importer]}, 0 or more, own sales on the diagonal, net of duty
     * @param duty {@code [sector][exporter][importer]}, fractions above -1
     * @param inputs {@code [output][input][region]}, purchases of inputs, 0 or more; null for a world without inputs
     * @param elasticity {@code [sector]}, trade elasticities above 0
     * @return the calibrated world
     * @throws IllegalArgumentException when value added is not above zero in a sector that produces, or final use is
     *     below zero by more than rounding; the message names every such place
     */
    public Economy calibrate(
            double[][][] flow, double[][][] duty, double @Nullable [][][] inputs, double[] elasticity) {
        double[][] spending = new double[m][n];
        double[][] output = new double[m][n];
        double[] deficit = new double[n];
        double[][][] share = new double[m][n][n];
        for (int s = 0; s < m; s++) {
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    double value = flow[s][i][j];
                    output[s][i] += value;
                    spending[s][j] += value * (1 + duty[s][i][j]);
                    if (i != j) {
                        deficit[j] += value;
                        deficit[i] -= value;
                    }
                }
            }
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    share[s][i][j] = spending[s][j] > 0 ? flow[s][i][j] * (1 + duty[s][i][j]) / spending[s][j] : 0;
                }
            }
        }
        double[][][] inputShare = new double[m][m][n];
        double[][] valueAddedShare = new double[m][n];
        double[][] finalUse = new double[m][n];
        double[] valueAdded = new double[n];
        List<String> faults = new ArrayList<>();
        for (int j = 0; j < n; j++) {
            costs(j, inputs, output, inputShare, valueAddedShare, valueAdded, faults);
            use(j, inputs, spending, finalUse, faults);
        }
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", faults));
        }
        return new Economy(
                regions,
                sectors,
                share,
                duty,
                spending,
                output,
                valueAddedShare,
                inputShare,
                finalUse,
                valueAdded,
                deficit,
                elasticity.clone());
    }

    /** Shares of inputs and of value added in each output of a region. */
    private void costs(
            int j,
            double @Nullable [][][] inputs,
            double[][] output,
            double[][][] inputShare,
            double[][] valueAddedShare,
            double[] valueAdded,
            List<String> faults) {
        for (int s = 0; s < m; s++) {
            double bought = 0;
            for (int k = 0; k < m && inputs != null; k++) {
                bought += inputs[s][k][j];
            }
            double made = output[s][j];
            if (made <= 0) {
                valueAddedShare[s][j] = 1;
                if (bought > 0) {
                    faults.add(place(s, j) + " buys inputs of " + bought + " but sells nothing");
                }
                continue;
            }
            if (!(made > bought)) {
                faults.add(place(s, j) + " has no value added: output " + made + ", inputs " + bought);
                continue;
            }
            double shares = 0;
            for (int k = 0; k < m && inputs != null; k++) {
                inputShare[s][k][j] = inputs[s][k][j] / made;
                shares += inputShare[s][k][j];
            }
            valueAddedShare[s][j] = 1 - shares;
            valueAdded[j] += made - bought;
        }
    }

    private void use(
            int j, double @Nullable [][][] inputs, double[][] spending, double[][] finalUse, List<String> faults) {
        for (int k = 0; k < m; k++) {
            double left = spending[k][j];
            for (int s = 0; s < m && inputs != null; s++) {
                left -= inputs[s][k][j];
            }
            if (left < -SLACK * spending[k][j]) {
                faults.add(place(k, j) + " is used as an input for " + (spending[k][j] - left) + " but bought for only "
                        + spending[k][j]);
            }
            finalUse[k][j] = left;
        }
    }

    private String place(int s, int j) {
        return "sector " + sectors.get(s) + " in region " + regions.get(j);
    }
}
