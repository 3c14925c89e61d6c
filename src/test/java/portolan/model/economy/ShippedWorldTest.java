package portolan.model.economy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import portolan.data.EconomyBaseline;
import portolan.files.EconomyTables;

/** Rules of the model on the shipped tables: 25 regions, 22 sectors, inputs, duties and deficits. */
class ShippedWorldTest {
    private static final EconomyBaseline TABLES = EconomyTables.shipped().get().baseline();
    private static final Economy WORLD = BaselineCalibration.of(TABLES);
    private static final int N = WORLD.regions.size();
    private static final int M = WORLD.sectors.size();

    private static TradePolicy raised(Economy world, String region, double rate) {
        return Worlds.raise(world, TradePolicy.from(world), WORLD.regions.indexOf(region), rate)
                .done();
    }

    @ParameterizedTest
    @EnumSource(RevenueRule.class)
    void theBaseYearIsAFixedPoint(RevenueRule revenue) {
        for (DeficitRule deficits : new DeficitRule[] {DeficitRule.FIXED, DeficitRule.PROPORTIONAL}) {
            for (double labour : new double[] {0, 1}) {
                WorldAccounts books =
                        Worlds.solve(WORLD, TradePolicy.of(WORLD), new Closure(deficits, revenue, labour));
                for (int j = 0; j < N; j++) {
                    assertThat(books.world.wage(j)).isCloseTo(1, within(1e-12));
                    assertThat(books.lnConsumerPrice[j]).isCloseTo(0, within(1e-12));
                    for (int s = 0; s < M; s++) {
                        assertThat(books.world.price(s, j)).isCloseTo(1, within(1e-12));
                        assertThat(books.output(s, j)).isCloseTo(WORLD.output[s][j], within(1e-6));
                    }
                }
                assertThat(EconomyCheck.of(books).worst()).isLessThan(1e-11);
            }
        }
    }

    @Test
    void theOrderOfRegionsAndSectorsDoesNotMatter() {
        Tables tables = Tables.of(WORLD)
                .regionsInOrder(
                        IntStream.range(0, N).map(j -> (7 * j + 3) % N).boxed().toList())
                .sectorsInOrder(
                        IntStream.range(0, M).map(s -> M - 1 - s).boxed().toList());
        Economy shuffled = tables.calibrate();
        TradePolicy policy = raised(WORLD, "USA", 0.25);
        WorldAccounts one = Worlds.solve(WORLD, policy, Closure.USUAL);
        WorldAccounts other = Worlds.solve(shuffled, tables.policy(policy, shuffled), Closure.USUAL);
        for (int j = 0; j < N; j++) {
            int old = tables.regionOf().get(j);
            assertThat(other.world.wage(j)).isCloseTo(one.world.wage(old), within(1e-11));
            assertThat(other.realIncome(j)).isCloseTo(one.realIncome(old), within(1e-11 * one.realIncome(old)));
        }
    }

    /** A 1e-4 duty of the United States: within its square of the derivative; half of it leaves a quarter of the rest. */
    @Test
    void smallShocksFollowTheDerivatives() {
        double[][][] duty = new double[M][N][N];
        int usa = WORLD.regions.indexOf("USA");
        for (int s = 0; s < M; s++) {
            for (int i = 0; i < N; i++) {
                duty[s][i][usa] = i == usa ? 0 : 1;
            }
        }
        double[][][] cost = new double[M][N][N];
        LinearWorld linear = new LinearWorld(WORLD, duty, cost, 0);
        double whole = EconomyLimitsTest.beyondFirstOrder(WORLD, linear, duty, cost, 1e-3, Closure.USUAL);
        double half = EconomyLimitsTest.beyondFirstOrder(WORLD, linear, duty, cost, 5e-4, Closure.USUAL);
        assertThat(whole / half).isCloseTo(4, within(0.1));
        assertThat(EconomyLimitsTest.beyondFirstOrder(WORLD, linear, duty, cost, 1e-4, Closure.USUAL))
                .isLessThan(1e-6);
    }

    @Test
    void thePathOfPolicyDoesNotMatter() {
        TradePolicy there = raised(WORLD, "CAN", 0.5);
        WorldAccounts direct = Worlds.solve(WORLD, there, Closure.USUAL);
        Economy middle =
                Worlds.solve(WORLD, raised(WORLD, "CAN", 0.2), Closure.USUAL).asEconomy(WORLD.elasticity);
        WorldAccounts onwards = Worlds.solve(middle, raised(middle, "CAN", 1.5 / 1.2 - 1), Closure.USUAL);
        WorldAccounts back = Worlds.solve(middle, raised(middle, "CAN", 1 / 1.2 - 1), Closure.USUAL);
        for (int j = 0; j < N; j++) {
            double half = middle.valueAdded[j] / WORLD.valueAdded[j];
            assertThat(half * onwards.world.wage(j)).isCloseTo(direct.world.wage(j), within(1e-9));
            assertThat(half * back.world.wage(j)).isCloseTo(1, within(1e-9));
            for (int s = 0; s < M; s++) {
                for (int i = 0; i < N; i++) {
                    assertThat(onwards.share(s, i, j)).isCloseTo(direct.share(s, i, j), within(1e-9));
                    assertThat(back.share(s, i, j)).isCloseTo(WORLD.share[s][i][j], within(1e-9));
                }
            }
        }
    }

    /** With the elasticities of each study, refined petroleum at 64.85 among them: a duty of 1,000 %, and trade cut off. */
    @ParameterizedTest
    @ValueSource(strings = {"fontagne", "caliendo-parro", "lashkaripour"})
    void extremesAreSolvedFromCold(String study) {
        Economy world = new Economy(
                WORLD.regions,
                WORLD.sectors,
                WORLD.share,
                WORLD.duty,
                WORLD.spending,
                WORLD.output,
                WORLD.valueAddedShare,
                WORLD.inputShare,
                WORLD.finalUse,
                WORLD.valueAdded,
                WORLD.deficit,
                TABLES.elasticities().of(study));
        int canada = world.regions.indexOf("CAN");
        int usa = world.regions.indexOf("USA");
        TradePolicy.Editor apart = TradePolicy.from(world);
        for (int s = 0; s < M; s++) {
            apart.cost(s, canada, usa, Double.POSITIVE_INFINITY).cost(s, usa, canada, Double.POSITIVE_INFINITY);
        }
        for (TradePolicy policy : new TradePolicy[] {raised(world, "USA", 10), apart.done()}) {
            WorldAccounts books = Worlds.solve(world, policy, Closure.USUAL);
            assertThat(EconomyCheck.of(books).failures()).isEmpty();
            assertThat(books.realIncome(canada)).isLessThan(world.income(canada));
        }
    }
}
