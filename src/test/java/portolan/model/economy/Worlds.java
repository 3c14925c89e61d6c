package portolan.model.economy;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Small worlds for tests: made up, but consistent. */
final class Worlds {

    private Worlds() {}

    /** Regions that differ in nothing: own sales {@code home}, sales to each other {@code abroad}, one sector, no inputs. */
    static Economy symmetric(int regions, double home, double abroad, double theta) {
        double[][][] flow = new double[1][regions][regions];
        for (int i = 0; i < regions; i++) {
            for (int j = 0; j < regions; j++) {
                flow[0][i][j] = i == j ? home : abroad;
            }
        }
        return new Calibration(names("R", regions), names("S", 1))
                .calibrate(flow, new double[1][regions][regions], null, new double[] {theta});
    }

    /** Random flows with duties, deficits and inputs. */
    static Economy random(int regions, int sectors, long seed) {
        return random(regions, sectors, seed, 1, 2, 10);
    }

    static Economy random(int regions, int sectors, long seed, double unit, double lowest, double highest) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][][] flow = new double[sectors][regions][regions];
        double[][][] duty = new double[sectors][regions][regions];
        double[][][] inputs = new double[sectors][sectors][regions];
        double[] theta = new double[sectors];
        double[] size = new double[regions];
        for (int i = 0; i < regions; i++) {
            size[i] = unit * StrictMath.exp(3 * random.nextDouble());
        }
        for (int s = 0; s < sectors; s++) {
            theta[s] = lowest + (highest - lowest) * random.nextDouble();
            for (int i = 0; i < regions; i++) {
                for (int j = 0; j < regions; j++) {
                    flow[s][i][j] = size[i] * size[j] / unit * (i == j ? 4.0 * regions / 10 : random.nextDouble() / 10);
                    duty[s][i][j] = i == j ? 0 : 0.2 * random.nextDouble();
                }
            }
        }
        double[][] output = new double[sectors][regions];
        double[][] bought = new double[sectors][regions];
        for (int s = 0; s < sectors; s++) {
            for (int i = 0; i < regions; i++) {
                for (int j = 0; j < regions; j++) {
                    output[s][i] += flow[s][i][j];
                    bought[s][j] += flow[s][i][j];
                }
            }
        }
        for (int j = 0; j < regions; j++) {
            double all = 0;
            for (int s = 0; s < sectors; s++) {
                all += output[s][j];
            }
            for (int s = 0; s < sectors; s++) {
                for (int k = 0; k < sectors; k++) {
                    inputs[s][k][j] = bought[k][j] * output[s][j] / all * (0.2 + 0.4 * random.nextDouble());
                }
            }
            keepValueAdded(inputs, output, j);
        }
        return new Calibration(names("R", regions), names("S", sectors)).calibrate(flow, duty, inputs, theta);
    }

    private static void keepValueAdded(double[][][] inputs, double[][] output, int j) {
        for (int s = 0; s < output.length; s++) {
            double sum = 0;
            for (double[] use : inputs[s]) {
                sum += use[j];
            }
            double limit = 0.7 * output[s][j];
            for (double[] use : inputs[s]) {
                use[j] *= sum > limit ? limit / sum : 1;
            }
        }
    }

    static List<String> names(String prefix, int count) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            names.add(prefix + (i + 100));
        }
        return names;
    }

    /** A duty of a rate on top of the old power, on all goods from all other regions. */
    static TradePolicy.Editor raise(Economy economy, TradePolicy.Editor editor, int importer, double rate) {
        for (int s = 0; s < economy.sectors.size(); s++) {
            for (int i = 0; i < economy.regions.size(); i++) {
                if (i != importer) {
                    editor.duty(s, i, importer, (1 + economy.duty[s][i][importer]) * (1 + rate) - 1);
                }
            }
        }
        return editor;
    }

    static WorldAccounts solve(Economy economy, TradePolicy policy, Closure closure) {
        return new WorldAccounts(new EconomySolver(economy).solve(Conditions.of(economy, policy, closure)));
    }

    /** What a duty on every good of a flow leaves behind of buyers' preferences after one more year. */
    static double[][][] leftBehind(
            Economy economy, TradePolicy policy, double[][][] before, double impactShare, double speed) {
        int n = economy.regions.size();
        double[][][] after = new double[economy.sectors.size()][n][n];
        for (int s = 0; s < after.length; s++) {
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    double lnWedge = StrictMath.log(policy.power(s, i, j) / (1 + economy.duty[s][i][j]));
                    after[s][i][j] =
                            (1 - speed) * before[s][i][j] - speed * (1 - impactShare) * economy.elasticity[s] * lnWedge;
                }
            }
        }
        return after;
    }
}
