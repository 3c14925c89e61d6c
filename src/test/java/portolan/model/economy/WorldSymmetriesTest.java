package portolan.model.economy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import portolan.numerics.AndersonAcceleration;
import portolan.numerics.ConvergenceReport;

/** What must not matter: order and cut of the tables, the unit of money, prices that all rise alike. */
class WorldSymmetriesTest {
    private static final int N = 6;
    private static final int M = 4;

    static Stream<Closure> closures() {
        return Stream.of(DeficitRule.values())
                .flatMap(deficits -> Stream.of(RevenueRule.values())
                        .flatMap(revenue -> Stream.of(0.0, 1.5).map(labour -> new Closure(deficits, revenue, labour))));
    }

    /** Something of everything a policy can hold. */
    static TradePolicy mixture(Economy economy) {
        return Worlds.raise(economy, TradePolicy.from(economy), 1, 0.25)
                .exportTax(2, 3, 0, 0.2)
                .exportTax(1, 3, 4, -0.1)
                .premium(0, 5, 2, 0.3, 0.25)
                .cost(1, 5, 1, 0.8)
                .cost(2, 2, 2, 1.1)
                .done();
    }

    @ParameterizedTest
    @MethodSource("closures")
    void theOrderOfRegionsDoesNotMatter(Closure closure) {
        Economy economy = Worlds.random(N, M, 31);
        List<Integer> order = List.of(4, 2, 5, 0, 3, 1);
        alike(Tables.of(economy).regionsInOrder(order), closure);
    }

    /** The last sector stays the last: it is the one that the government buys from. */
    @ParameterizedTest
    @MethodSource("closures")
    void theOrderOfSectorsDoesNotMatter(Closure closure) {
        Economy economy = Worlds.random(N, M, 32);
        alike(Tables.of(economy).sectorsInOrder(List.of(2, 0, 1, 3)), closure);
    }

    @ParameterizedTest
    @MethodSource("closures")
    void aRegionCutInTwinsStaysWhatItWas(Closure closure) {
        Economy economy = Worlds.random(N, M, 33);
        for (int region : new int[] {1, 3, 5}) {
            alike(Tables.of(economy).regionInTwo(region, 0.3), closure);
        }
    }

    @ParameterizedTest
    @MethodSource("closures")
    void aSectorCutInTwinsStaysWhatItWas(Closure closure) {
        Economy economy = Worlds.random(N, M, 34);
        for (int sector = 0; sector < M - 1; sector++) {
            alike(Tables.of(economy).sectorInTwo(sector, 0.6), closure);
        }
    }

    /** Solves a world and the same in another table: every price is the same, every value its part. */
    private static void alike(Tables tables, Closure closure) {
        TradePolicy policy = mixture(tables.economy());
        WorldAccounts old = Worlds.solve(tables.economy(), policy, closure);
        Economy economy = tables.calibrate();
        WorldAccounts fresh = Worlds.solve(economy, tables.policy(policy, economy), closure);
        for (int j = 0; j < economy.regions.size(); j++) {
            int jo = tables.regionOf().get(j);
            double part = tables.regionPart().get(j);
            same(fresh.world.wage(j), old.world.wage(jo));
            same(fresh.labour[j], old.labour[jo]);
            same(fresh.revenue(j), part * old.revenue(jo));
            same(fresh.realIncome(j), part * old.realIncome(jo));
            for (int s = 0; s < economy.sectors.size(); s++) {
                int so = tables.sectorOf().get(s);
                double cell = part * tables.sectorPart().get(s);
                same(fresh.world.price(s, j), old.world.price(so, jo));
                same(fresh.output(s, j), cell * old.output(so, jo));
                for (int i = 0; i < economy.regions.size(); i++) {
                    int io = tables.regionOf().get(i);
                    same(fresh.border(s, i, j), cell * tables.regionPart().get(i) * old.border(so, io, jo));
                }
            }
        }
    }

    /** Ten digits: the solver stops at 1e-12, and a flow moves theta times as much as a price. */
    private static void same(double fresh, double old) {
        assertThat(fresh).isCloseTo(old, within(1e-10 * StrictMath.max(1, StrictMath.abs(old))));
    }

    /** Regions on a ring, each a copy of the last: whatever all do alike leaves them alike. */
    @ParameterizedTest
    @MethodSource("closures")
    void copiesOnARingStayCopies(Closure closure) {
        Economy economy = ring(5, 3);
        TradePolicy.Editor editor = TradePolicy.from(economy);
        for (int s = 0; s < 3; s++) {
            for (int i = 0; i < 5; i++) {
                editor.duty(s, i, (i + 1) % 5, 0.1 * (s + 1)).exportTax(s, i, (i + 2) % 5, 0.05 * (s + 1));
                editor.premium(s, i, (i + 3) % 5, 0.2, 0.4).cost(s, i, (i + 4) % 5, 1.3);
            }
        }
        WorldAccounts books = Worlds.solve(economy, editor.done(), closure);
        for (int j = 0; j < 5; j++) {
            assertThat(books.world.wage(j)).isCloseTo(1, within(1e-11));
            assertThat(books.realIncome(j)).isCloseTo(books.realIncome(0), within(1e-9));
            for (int s = 0; s < 3; s++) {
                assertThat(books.world.price(s, j)).isCloseTo(books.world.price(s, 0), within(1e-11));
                assertThat(books.border(s, j, (j + 2) % 5)).isCloseTo(books.border(s, 0, 2), within(1e-9));
            }
        }
    }

    private static Economy ring(int n, int m) {
        double[][][] flow = new double[m][n][n];
        double[][][] duty = new double[m][n][n];
        double[][][] inputs = new double[m][m][n];
        for (int s = 0; s < m; s++) {
            for (int i = 0; i < n; i++) {
                for (int d = 0; d < n; d++) {
                    flow[s][i][(i + d) % n] = d == 0 ? 60 : 4 * d + s;
                    duty[s][i][(i + d) % n] = d == 0 ? 0 : 0.02 * d;
                }
                for (int k = 0; k < m; k++) {
                    inputs[s][k][i] = 8 + 3 * s + k;
                }
            }
        }
        return new Calibration(Worlds.names("R", n), Worlds.names("S", m))
                .calibrate(flow, duty, inputs, new double[] {3, 5, 9});
    }

    /** Homogeneity of degree zero: at wages, prices and spending all twice as high every equation but the numeraire holds. */
    @ParameterizedTest
    @MethodSource("closures")
    void allPricesCanRiseTogether(Closure closure) {
        Economy economy = Worlds.random(N, M, 35);
        Conditions conditions = Conditions.of(economy, mixture(economy), closure);
        double[] point = new EconomySolver(economy).solve(conditions).point.clone();
        EconomyKernel kernel = new EconomyKernel(economy, conditions, EconomySolver.WAGE_STEP);
        for (int i = 0; i < point.length; i++) {
            point[i] = i < N * (1 + M) ? point[i] + StrictMath.log(2) : 2 * point[i];
        }
        double[] image = new double[point.length];
        kernel.holdWages(true);
        assertThat(kernel.apply(point, image)).isTrue();
        for (int i = 0; i < point.length; i++) {
            assertThat(image[i]).isCloseTo(point[i], within(1e-11));
        }
        double[] excess = new double[N];
        kernel.imbalance(excess);
        for (int j = 0; j < N; j++) {
            assertThat(excess[j]).isCloseTo(0, within(1e-10));
        }
    }

    /** Walras' law: at any wages, with prices and spending that go with them, excess demands for labour add up to nothing. */
    @ParameterizedTest
    @MethodSource("closures")
    void excessDemandsAddUpToNothing(Closure closure) {
        Economy economy = Worlds.random(N, M, 36);
        Conditions conditions = Conditions.of(economy, mixture(economy), closure);
        EconomyKernel kernel = new EconomyKernel(economy, conditions, EconomySolver.WAGE_STEP);
        double[] point = new double[kernel.size()];
        kernel.start(point);
        for (int j = 0; j < N; j++) {
            point[j] = 0.05 * j - 0.1;
        }
        kernel.holdWages(true);
        ConvergenceReport report = new AndersonAcceleration(point.length, 6).solve(kernel, point, 1e-13, 500);
        assertThat(report.converged()).isTrue();
        WorldAccounts books = new WorldAccounts(new Equilibrium(economy, conditions, point, report));
        double sum = 0;
        double size = 0;
        double largest = 0;
        for (int j = 0; j < N; j++) {
            double excess = -books.earning[j];
            for (int s = 0; s < M; s++) {
                excess += economy.valueAddedShare[s][j] * books.output[s][j];
            }
            sum += excess;
            size += books.earning[j];
            largest = StrictMath.max(largest, StrictMath.abs(excess));
        }
        assertThat(largest / size).isGreaterThan(1e-3);
        assertThat(sum / size).isCloseTo(0, within(1e-12));
    }

    /** Dearer by the same factor from everywhere, home too, a buyer without inputs keeps its mix, its wage and all others'. */
    @Test
    void aUniformChangeOnAllSourcesKeepsTheMix() {
        Economy base = Worlds.random(N, M, 37);
        double[][][] flow = new double[M][N][N];
        for (int s = 0; s < M; s++) {
            for (int i = 0; i < N; i++) {
                for (int j = 0; j < N; j++) {
                    flow[s][i][j] = base.flow(s, i, j);
                }
            }
        }
        Economy economy = new Calibration(base.regions, base.sectors).calibrate(flow, base.duty, null, base.elasticity);
        TradePolicy.Editor editor = TradePolicy.from(economy);
        for (int s = 0; s < M; s++) {
            for (int i = 0; i < N; i++) {
                editor.cost(s, i, 2, 1.25);
            }
        }
        WorldAccounts books = Worlds.solve(economy, editor.done(), Closure.USUAL);
        for (int j = 0; j < N; j++) {
            assertThat(books.world.wage(j)).isCloseTo(1, within(1e-11));
            double factor = j == 2 ? 1.25 : 1;
            assertThat(books.realIncome(j) / economy.income(j)).isCloseTo(1 / factor, within(1e-11));
            for (int s = 0; s < M; s++) {
                for (int i = 0; i < N; i++) {
                    assertThat(books.share(s, i, j)).isCloseTo(economy.share[s][i][j], within(1e-11));
                }
            }
        }
    }
}
