package portolan.model.economy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WelfarePartsTest {

    @ParameterizedTest
    @EnumSource(RevenueRule.class)
    void partsAddUpToTheExactChange(RevenueRule revenue) {
        Economy economy = Worlds.random(6, 4, 21);
        for (DeficitRule deficits : List.of(DeficitRule.FIXED, DeficitRule.PROPORTIONAL)) {
            for (double labour : new double[] {0, 1}) {
                TradePolicy.Editor editor = Worlds.raise(economy, TradePolicy.from(economy), 1, 0.25);
                editor.cost(2, 3, 0, 0.9).cost(1, 4, 4, 1.05);
                editor.premium(3, 2, 5, 0.2, 0.3).exportTax(0, 5, 1, 0.1);
                Equilibrium world = new EconomySolver(economy)
                        .solve(Conditions.of(economy, editor.done(), new Closure(deficits, revenue, labour)));
                for (WelfareParts parts : WelfareParts.of(world)) {
                    assertThat(parts.gap()).isCloseTo(0, within(1e-9));
                }
            }
        }
    }

    @Test
    void habitsOnTheirWayAddUpToo() {
        Economy economy = Worlds.random(5, 3, 4);
        TradePolicy policy =
                Worlds.raise(economy, TradePolicy.from(economy), 1, 0.2).done();
        Horizon horizon = Horizon.start(economy, 0.38, 0.28);
        Equilibrium world = solve(economy, policy, horizon);
        for (int year = 1; year < 3; year++) {
            horizon = horizon.after(new WorldAccounts(world));
            world = solve(economy, policy, horizon);
        }
        for (WelfareParts parts : WelfareParts.of(world)) {
            assertThat(parts.gap()).isCloseTo(0, within(1e-9));
            assertThat(parts.habits()).isCloseTo(0, within(3e-3));
        }
    }

    private static Equilibrium solve(Economy economy, TradePolicy policy, Horizon horizon) {
        return new EconomySolver(economy)
                .solve(Conditions.of(economy, policy, Closure.USUAL)
                        .withHorizon(horizon.acting(economy), horizon.preference(economy)));
    }

    /** A small duty on one partner: terms of trade gain for who levies it, and the partner loses them. */
    @Test
    void aDutyTurnsTheTermsOfTrade() {
        Economy economy = Worlds.symmetric(2, 75, 25, 4);
        TradePolicy policy = TradePolicy.from(economy).duty(0, 1, 0, 0.05).done();
        Equilibrium world = new EconomySolver(economy).solve(Conditions.of(economy, policy, Closure.USUAL));
        List<WelfareParts> parts = WelfareParts.of(world);
        assertThat(parts.get(0).termsOfTrade()).isGreaterThan(0);
        assertThat(parts.get(1).termsOfTrade()).isLessThan(0);
        assertThat(parts.get(0).volume()).isLessThan(0);
        assertThat(parts.get(1).volume()).isCloseTo(0, within(1e-15));
    }
}
