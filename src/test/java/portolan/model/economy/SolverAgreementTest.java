package portolan.model.economy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import portolan.model.ModelFailure;
import portolan.numerics.AndersonAcceleration;

/** Whatever the way to an equilibrium, it is the same one: other methods, other starts, other steps of policy. */
class SolverAgreementTest {
    private static final int N = 6;
    private static final int M = 4;

    private static double[] plainSweeps(EconomyKernel kernel) {
        double[] x = new double[kernel.size()];
        double[] image = new double[kernel.size()];
        kernel.start(x);
        for (int sweep = 0; sweep < 50_000; sweep++) {
            assertThat(kernel.apply(x, image)).isTrue();
            double largest = 0;
            for (int i = 0; i < x.length; i++) {
                largest = StrictMath.max(largest, StrictMath.abs(image[i] - x[i]));
                x[i] = image[i];
            }
            if (largest < 1e-14) {
                return x;
            }
        }
        throw new AssertionError("plain sweeps do not settle");
    }

    @ParameterizedTest
    @MethodSource("portolan.model.economy.WorldSymmetriesTest#closures")
    void allMethodsAgree(Closure closure) {
        Economy economy = Worlds.random(N, M, 51);
        Conditions conditions = Conditions.of(economy, WorldSymmetriesTest.mixture(economy), closure);
        double[] answer = new EconomySolver(economy).solve(conditions).point;
        same(plainSweeps(new EconomyKernel(economy, conditions, 0.1)), answer);
        EconomyKernel kernel = new EconomyKernel(economy, conditions, EconomySolver.WAGE_STEP);
        for (int depth : new int[] {1, 3, 10}) {
            double[] x = new double[kernel.size()];
            kernel.start(x);
            assertThat(new AndersonAcceleration(x.length, depth)
                            .solve(kernel, x, 1e-13, 2000)
                            .converged())
                    .isTrue();
            same(x, answer);
        }
        double[] x = new double[kernel.size()];
        kernel.start(x);
        new WageNewton(N, x.length, new AndersonAcceleration(x.length, 6)).solve(kernel, x, 1e-12);
        same(x, answer);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void allStartsAgree(long seed) {
        Economy economy = Worlds.random(N, M, 52);
        Conditions conditions = Conditions.of(economy, WorldSymmetriesTest.mixture(economy), Closure.USUAL);
        EconomySolver solver = new EconomySolver(economy);
        Equilibrium cold = solver.solve(conditions);
        TradePolicy high =
                Worlds.raise(economy, TradePolicy.from(economy), 1, 3).done();
        Equilibrium far = solver.solve(Conditions.of(economy, high, Closure.USUAL));
        same(solver.solve(conditions, far).point, cold.point);
        SplittableRandom random = new SplittableRandom(seed);
        double[] start = cold.point.clone();
        for (int i = 0; i < start.length; i++) {
            double change = random.nextDouble() - 0.5;
            start[i] = i < N * (1 + M) ? change : StrictMath.exp(change);
        }
        Equilibrium odd = new Equilibrium(economy, conditions, start, cold.report());
        same(solver.solve(conditions, odd).point, cold.point);
    }

    private static void same(double[] one, double[] other) {
        for (int i = 0; i < other.length; i++) {
            assertThat(one[i]).as("row %d", i).isCloseTo(other[i], within(1e-9));
        }
    }

    /** Duties in two steps, each from the world that the last one made, are duties in one; taken back, nothing is left. */
    @ParameterizedTest
    @MethodSource("portolan.model.economy.WorldSymmetriesTest#closures")
    void thePathOfPolicyDoesNotMatter(Closure closure) {
        Economy economy = Worlds.random(N, M, 53);
        TradePolicy.Editor editor = Worlds.raise(economy, TradePolicy.from(economy), 1, 0.5);
        TradePolicy there = editor.duty(2, 4, 0, 0.8).duty(1, 0, 3, 0).done();
        TradePolicy half = there.partWay(economy, economy.elasticity, 0.4);
        WorldAccounts direct = Worlds.solve(economy, there, closure);
        WorldAccounts first = Worlds.solve(economy, half, closure);
        Economy middle = first.asEconomy(economy.elasticity);
        WorldAccounts second = Worlds.solve(middle, dutiesOf(middle, there), closure);
        Economy end = second.asEconomy(economy.elasticity);
        WorldAccounts back = Worlds.solve(end, dutiesOf(end, TradePolicy.of(economy)), closure);
        WorldAccounts start = Worlds.solve(economy, TradePolicy.of(economy), closure);
        for (int j = 0; j < N; j++) {
            double toHalf = first.realIncome(j) / householdIncome(economy, closure, j);
            double onwards = second.realIncome(j) / householdIncome(middle, closure, j);
            double home = back.realIncome(j) / householdIncome(end, closure, j);
            double whole = direct.realIncome(j) / householdIncome(economy, closure, j);
            assertThat(toHalf * onwards).isCloseTo(whole, within(1e-9));
            // With balanced trade the first step also closes the deficits, and nothing opens them again.
            double left = start.realIncome(j) / householdIncome(economy, closure, j);
            assertThat(toHalf * onwards * home).isCloseTo(left, within(1e-9));
            for (int s = 0; s < M; s++) {
                for (int i = 0; i < N; i++) {
                    assertThat(second.share(s, i, j)).isCloseTo(direct.share(s, i, j), within(1e-9));
                    assertThat(back.share(s, i, j)).isCloseTo(start.share(s, i, j), within(1e-9));
                }
            }
        }
    }

    private static double householdIncome(Economy economy, Closure closure, int j) {
        return economy.income(j) - (closure.revenue() == RevenueRule.GOVERNMENT ? economy.revenue(j) : 0);
    }

    private static TradePolicy dutiesOf(Economy economy, TradePolicy policy) {
        TradePolicy.Editor editor = TradePolicy.from(economy);
        for (int s = 0; s < M; s++) {
            for (int i = 0; i < N; i++) {
                for (int j = 0; j < N; j++) {
                    editor.duty(s, i, j, policy.duty[s][i][j]);
                }
            }
        }
        return editor.done();
    }

    /** Where sweeps fail and the way is walked, shorter steps from neighbour to neighbour lead to the same place. */
    @ParameterizedTest
    @ValueSource(longs = {9, 11})
    void aWalkedWayEndsWhereOthersEnd(long seed) {
        Economy economy = Worlds.random(10, 6, seed, 1, 10, 20);
        TradePolicy.Editor editor = TradePolicy.from(economy);
        for (int j = 0; j < 10; j++) {
            Worlds.raise(economy, editor, j, 10);
        }
        TradePolicy policy = editor.done();
        EconomySolver solver = new EconomySolver(economy);
        Equilibrium walked = solver.solve(Conditions.of(economy, policy, Closure.USUAL));
        Equilibrium near = solver.solve(Conditions.of(economy, TradePolicy.of(economy), Closure.USUAL));
        for (int step = 1; step <= 20; step++) {
            TradePolicy part = step == 20 ? policy : policy.partWay(economy, economy.elasticity, step / 20.0);
            near = solver.solve(Conditions.of(economy, part, Closure.USUAL), near);
        }
        assertThat(walked.report().method()).contains("walk");
        WorldAccounts one = new WorldAccounts(walked);
        WorldAccounts other = new WorldAccounts(near);
        assertThat(EconomyCheck.of(one).failures()).isEmpty();
        for (int j = 0; j < 10; j++) {
            assertThat(walked.wage(j)).isCloseTo(near.wage(j), within(1e-8));
            assertThat(one.realIncome(j)).isCloseTo(other.realIncome(j), within(1e-8 * other.realIncome(j)));
        }
    }

    /** Duties of one region on all, a trade that stops in one sector or between two regions: all from cold. */
    @ParameterizedTest
    @ValueSource(doubles = {10, 65})
    void extremesAreSolvedFromCold(double highest) {
        Economy economy = Worlds.random(8, 5, 54, 1, 2, highest);
        TradePolicy.Editor noTradeInASector = TradePolicy.from(economy);
        TradePolicy.Editor twoApart = TradePolicy.from(economy);
        for (int i = 0; i < 8; i++) {
            for (int j = 0; j < 8; j++) {
                if (i != j) {
                    noTradeInASector.cost(2, i, j, Double.POSITIVE_INFINITY);
                }
            }
        }
        for (int s = 0; s < 5; s++) {
            twoApart.cost(s, 1, 4, Double.POSITIVE_INFINITY).cost(s, 4, 1, Double.POSITIVE_INFINITY);
        }
        solved(economy, noTradeInASector.done(), DeficitRule.FIXED);
        solved(economy, twoApart.done(), DeficitRule.FIXED);
        TradePolicy duties =
                Worlds.raise(economy, TradePolicy.from(economy), 3, 10).done();
        solved(economy, duties, DeficitRule.PROPORTIONAL);
        solved(economy, duties, DeficitRule.BALANCED);
    }

    private static void solved(Economy economy, TradePolicy policy, DeficitRule rule) {
        Closure closure = new Closure(rule, RevenueRule.HOUSEHOLDS, 0);
        WorldAccounts books = Worlds.solve(economy, policy, closure);
        assertThat(EconomyCheck.of(books).failures()).isEmpty();
    }

    /** Its largest customer closes, and a surplus of a fifth of its value added leaves it nothing to live on. */
    @Test
    void whoCannotPayASurplusIsNamed() {
        Economy economy = Worlds.random(8, 5, 54);
        assertThat(economy.deficit[7] / economy.valueAdded[7]).isLessThan(-0.2);
        TradePolicy duties =
                Worlds.raise(economy, TradePolicy.from(economy), 3, 10).done();
        assertThatThrownBy(() -> Worlds.solve(economy, duties, Closure.USUAL))
                .isInstanceOf(ModelFailure.class)
                .hasMessageContaining("the income of R107 would fall below zero")
                .hasMessageContaining("goes on paying its trade surplus")
                .hasMessageContaining("Try");
    }

    @Test
    void whatNobodySuppliesIsNamed() {
        Economy economy = Worlds.random(5, 3, 55);
        TradePolicy.Editor editor = TradePolicy.from(economy);
        for (int i = 0; i < 5; i++) {
            editor.cost(1, i, 3, Double.POSITIVE_INFINITY);
        }
        TradePolicy policy = editor.done();
        assertThatThrownBy(() -> Worlds.solve(economy, policy, Closure.USUAL))
                .isInstanceOf(ModelFailure.class)
                .hasMessageContaining("S101")
                .hasMessageContaining("R103")
                .hasMessageContaining("Try");
    }
}
