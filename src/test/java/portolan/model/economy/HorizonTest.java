package portolan.model.economy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that grow with the years: the short run at first, the long run in the end, in incomes as in trade. */
class HorizonTest {
    private static final int N = 5;
    private static final int M = 3;

    private final Economy economy = Worlds.random(N, M, 71);
    private final EconomySolver solver = new EconomySolver(economy);
    private Horizon horizon = Horizon.start(economy, 0.38, 0.28);
    private double[][][] wedges = new double[M][N][N];

    /** Solves the next year. */
    private WorldAccounts year(TradePolicy policy) {
        Conditions conditions = Conditions.of(economy, policy, Closure.USUAL)
                .withHorizon(horizon.acting(economy), horizon.preference(economy, wedges));
        WorldAccounts books = new WorldAccounts(solver.solve(conditions));
        assertThat(EconomyCheck.of(books).failures()).isEmpty();
        horizon = horizon.after(books);
        wedges = Worlds.leftBehind(economy, policy, wedges, 0.38, 0.28);
        return books;
    }

    private TradePolicy duty(double rate) {
        return Worlds.raise(economy, TradePolicy.from(economy), 1, rate).done();
    }

    /** After many years prices, shares, wages and real incomes are those of the long-run elasticity, for large duties too. */
    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.5, 2})
    void inTheEndStandsTheLongRun(double rate) {
        WorldAccounts longRun = Worlds.solve(economy, duty(rate), Closure.USUAL);
        WorldAccounts books = year(duty(rate));
        assertThat(StrictMath.abs(books.realIncome(1) / longRun.realIncome(1) - 1))
                .isGreaterThan(1e-3);
        for (int year = 1; year < 100; year++) {
            books = year(duty(rate));
        }
        for (int j = 0; j < N; j++) {
            assertThat(books.world.wage(j)).isCloseTo(longRun.world.wage(j), within(1e-9));
            assertThat(books.realIncome(j)).isCloseTo(longRun.realIncome(j), within(1e-9 * longRun.realIncome(j)));
            for (int s = 0; s < M; s++) {
                assertThat(books.world.price(s, j)).isCloseTo(longRun.world.price(s, j), within(1e-9));
                for (int i = 0; i < N; i++) {
                    assertThat(books.share(s, i, j)).isCloseTo(longRun.share(s, i, j), within(1e-9));
                }
            }
        }
        // Costs do not move in proportion along the way, so a little is left to habits, of second order.
        for (WelfareParts parts : WelfareParts.of(books.world)) {
            assertThat(parts.habits()).isCloseTo(0, within(0.01 * rate * rate));
        }
    }

    /** Real income of a region that is hit recovers year by year towards the long run, and never beyond. */
    @Test
    void lossesShrinkTowardsTheLongRun() {
        double longRun = Worlds.solve(economy, duty(0.5), Closure.USUAL).realIncome(3);
        double last = 0;
        for (int year = 0; year < 12; year++) {
            double now = year(duty(0.5)).realIncome(3);
            assertThat(now).as("year %d", year).isBetween(last, longRun * (1 + 1e-12));
            last = now;
        }
    }

    /** A measure that has ended is forgotten; what nobody changed moves nothing. */
    @Test
    void aMeasureThatEndedIsForgotten() {
        assertThat(horizon.preference(economy, wedges)).isNull();
        WorldAccounts first = year(TradePolicy.of(economy));
        assertThat(first.realIncome(1)).isCloseTo(economy.income(1), within(1e-9));
        for (int year = 0; year < 3; year++) {
            year(duty(0.5));
        }
        WorldAccounts books = first;
        for (int year = 0; year < 100; year++) {
            books = year(TradePolicy.of(economy));
        }
        for (int j = 0; j < N; j++) {
            assertThat(books.realIncome(j)).isCloseTo(economy.income(j), within(1e-9 * economy.income(j)));
        }
    }
}
