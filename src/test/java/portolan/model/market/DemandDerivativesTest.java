package portolan.model.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import portolan.numerics.LogarithmicMean;

/** Demand, its price index and its derivatives where buyers have moved in both nests. */
class DemandDerivativesTest {
    private static final double STEP = 1e-6;

    /** A random market whose buyers have moved among origins and between imports and home. */
    private static final class Moved {
        private final RandomMarkets random;
        private final Preferences state;
        private final ArmingtonDemand demand;
        private final double[] landed;

        private Moved(RandomMarkets random, Preferences state, ArmingtonDemand demand, double[] landed) {
            this.random = random;
            this.state = state;
            this.demand = demand;
            this.landed = landed;
        }

        static Moved draw(long seed) {
            RandomMarkets random = RandomMarkets.draw(seed);
            SplittableRandom draws = new SplittableRandom(seed);
            int n = random.market().size();
            double[] z = new double[n * n];
            double[] landed = new double[n * n];
            List<Double> x = new ArrayList<>();
            for (int c = 0; c < n * n; c++) {
                z[c] = c / n == c % n ? 0 : draws.nextDouble(-1.5, 1.5);
                boolean traded = random.baseline().quantity().cells()[c] > 0;
                landed[c] = traded ? draws.nextDouble(-0.4, 0.6) : 0;
            }
            for (int j = 0; j < n; j++) {
                x.add(draws.nextDouble(-1, 1));
            }
            Preferences state = new Preferences(Grid.owning(n, z), x, Grid.owning(n, landed.clone()));
            ArmingtonDemand demand = new ArmingtonDemand(n);
            demand.prepare(random.market(), random.baseline(), state, Grid.filled(n, 0));
            return new Moved(random, state, demand, landed);
        }

        int size() {
            return random.market().size();
        }

        boolean traded(int i, int j) {
            return random.baseline().quantity().at(i, j) > 0;
        }

        void evaluate(double[] prices) {
            double[] level = new double[prices.length];
            for (int c = 0; c < level.length; c++) {
                level[c] = StrictMath.exp(prices[c]);
            }
            demand.evaluate(prices, level);
        }

        /** Log quantities of one importer at its landed prices, one of them moved. */
        double[] logQuantities(int j, int k, double step) {
            double[] prices = landed.clone();
            prices[k * size() + j] += step;
            evaluate(prices);
            double[] logs = new double[size()];
            for (int i = 0; i < size(); i++) {
                logs[i] = traded(i, j) ? StrictMath.log(demand.quantity[i * size() + j]) : 0;
            }
            return logs;
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void responsesAreTheSlopesOfDemand(long seed) {
        Moved moved = Moved.draw(seed);
        ArmingtonDemand demand = moved.demand;
        assertThat(demand.isNeutral()).isFalse();
        int n = moved.size();
        moved.evaluate(moved.landed);
        demand.differentiate();
        double[][] imports = copy(demand.importResponse);
        double[][] home = copy(demand.homeResponse);
        int compared = 0;
        for (int j = 0; j < n; j++) {
            for (int k = 0; k < n; k++) {
                if (!moved.traded(k, j)) {
                    continue;
                }
                double[] up = moved.logQuantities(j, k, STEP);
                double[] down = moved.logQuantities(j, k, -STEP);
                for (int i = 0; i < n; i++) {
                    if (moved.traded(i, j)) {
                        double slope = (up[i] - down[i]) / (2 * STEP);
                        double own = i == k ? demand.ownElasticity(i == j) : 0;
                        double response = (i == j ? home : imports)[j][k] - own;
                        assertThat(response)
                                .as("quantity %d of importer %d by price %d", i, j, k)
                                .isCloseTo(slope, within(1e-7 * (1 + StrictMath.abs(slope))));
                        compared++;
                    }
                }
            }
        }
        assertThat(compared).isGreaterThan(n);
    }

    /** At the prices of the year before, spending is V P^(1 - e), P the Sato-Vartia mean of both nests of what they buy. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void totalSpendingFollowsTheSatoVartiaIndex(long seed) {
        Moved moved = Moved.draw(seed);
        moved.evaluate(moved.landed);
        int n = moved.size();
        MarketBaseline baseline = moved.random.baseline();
        for (int j = 0; j < n; j++) {
            double[] before = new double[n];
            double[] after = new double[n];
            for (int i = 0; i < n; i++) {
                int c = i * n + j;
                before[i] = baseline.value().cells()[c] * baseline.power().cells()[c];
                after[i] = before[i] * moved.demand.quantity[c] * StrictMath.exp(moved.landed[c]);
            }
            double allBefore = sum(before);
            if (allBefore == 0) {
                continue;
            }
            double importsBefore = allBefore - before[j];
            double importsAfter = sum(after) - after[j];
            double imports = 0;
            double weights = 0;
            for (int i = 0; i < n; i++) {
                if (i != j && before[i] > 0) {
                    double weight = LogarithmicMean.of(before[i] / importsBefore, after[i] / importsAfter);
                    weights += weight;
                    imports += weight * moved.landed[i * n + j];
                }
            }
            imports = weights == 0 ? 0 : imports / weights;
            double homeWeight = LogarithmicMean.of(before[j] / allBefore, after[j] / sum(after));
            double importWeight = LogarithmicMean.of(importsBefore / allBefore, importsAfter / sum(after));
            double index =
                    (homeWeight * moved.landed[j * n + j] + importWeight * imports) / (homeWeight + importWeight);
            double elasticity = moved.random.market().demandElasticity(j);
            assertThat(moved.demand.index[j]).as("index of %d", j).isCloseTo(index, within(1e-12));
            assertThat(sum(after) / allBefore)
                    .as("spending of %d", j)
                    .isCloseTo(StrictMath.exp((1 - elasticity) * index), within(1e-11));
        }
    }

    /** The whole system: clearing, quotas one in another, a capacity. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void theJacobianOfASegmentIsItsSlope(long seed) {
        Moved moved = Moved.draw(seed);
        Segment segment =
                RandomPaths.draw(moved.random, seed, 1).get(0).segments().get(0);
        SegmentSystem system = new SegmentSystem(
                moved.random.market(),
                moved.random.baseline(),
                moved.state,
                segment,
                new ArmingtonDemand(moved.size()));
        int size = system.size();
        SplittableRandom draws = new SplittableRandom(seed + 100);
        double[] at = new double[size];
        for (int r = 0; r < size; r++) {
            at[r] = r < system.suppliers() ? draws.nextDouble(-0.2, 0.2) : draws.nextDouble(0.01, 0.3);
        }
        double[][] jacobian = new double[size][size];
        system.evaluate(at, new double[size], jacobian);
        for (int x = 0; x < size; x++) {
            double[] up = residual(system, at, x, STEP);
            double[] down = residual(system, at, x, -STEP);
            for (int r = 0; r < size; r++) {
                double slope = (up[r] - down[r]) / (2 * STEP);
                assertThat(jacobian[r][x])
                        .as("row %d by unknown %d", r, x)
                        .isCloseTo(slope, within(1e-7 * (1 + StrictMath.abs(slope))));
            }
        }
    }

    private static double[] residual(SegmentSystem system, double[] at, int x, double step) {
        double[] moved = at.clone();
        moved[x] += step;
        double[] residual = new double[at.length];
        system.evaluate(moved, residual, new double[at.length][at.length]);
        return residual;
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }

    private static double[][] copy(double[][] rows) {
        double[][] copy = new double[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            copy[i] = rows[i].clone();
        }
        return copy;
    }
}
