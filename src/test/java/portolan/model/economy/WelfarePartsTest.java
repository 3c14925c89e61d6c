package portolan.model.economy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import portolan.results.IncomeParts;
import portolan.results.Indicators;
import portolan.results.ResultRow;
import portolan.results.ResultTable;

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
        double[][][] wedges = new double[3][5][5];
        Equilibrium world = solve(economy, policy, horizon, wedges);
        for (int year = 1; year < 3; year++) {
            horizon = horizon.after(new WorldAccounts(world));
            wedges = Worlds.leftBehind(economy, policy, wedges, 0.38, 0.28);
            world = solve(economy, policy, horizon, wedges);
        }
        for (WelfareParts parts : WelfareParts.of(world)) {
            assertThat(parts.gap()).isCloseTo(0, within(1e-9));
            assertThat(parts.habits()).isCloseTo(0, within(3e-3));
        }
    }

    private static Equilibrium solve(Economy economy, TradePolicy policy, Horizon horizon, double[][][] wedges) {
        return new EconomySolver(economy)
                .solve(Conditions.of(economy, policy, Closure.USUAL)
                        .withHorizon(horizon.acting(economy), horizon.preference(economy, wedges)));
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

    /** For a small duty the first-order figure is the exact one, for a large one it is not. */
    @Test
    void theFirstOrderFigureIsOneOfSmallChanges() {
        Economy economy = Worlds.random(4, 3, 8);
        double[] gaps = new double[2];
        double[] sizes = {0.0001, 1};
        for (int k = 0; k < 2; k++) {
            TradePolicy policy = Worlds.raise(economy, TradePolicy.from(economy), 1, sizes[k])
                    .done();
            Equilibrium world = new EconomySolver(economy).solve(Conditions.of(economy, policy, Closure.USUAL));
            EconomyYear year = new EconomyYear(2030, economy, new WorldAccounts(world));
            double total = WelfareParts.of(year).get(1).total();
            gaps[k] = Math.abs(WelfareParts.firstOrder(year)[1] / total - 1);
        }
        assertThat(gaps[0]).isLessThan(1e-3);
        assertThat(gaps[1]).isGreaterThan(0.05);
    }

    /** Two regions, no duty before: by hand, quantity at base prices times the price less that of the border. */
    @Test
    void withoutDutyAtFirstTheFirstOrderFigureIsTermsOfTradeAlone() {
        Economy economy = Worlds.symmetric(2, 75, 25, 4);
        TradePolicy policy = TradePolicy.from(economy).duty(0, 1, 0, 0.2).done();
        Equilibrium world = new EconomySolver(economy).solve(Conditions.of(economy, policy, Closure.USUAL));
        WorldAccounts books = new WorldAccounts(world);
        double gain = 0.25 * (books.lnCost[0][0] - books.lnCost[0][1]);
        double[] figures = WelfareParts.firstOrder(new EconomyYear(2030, economy, books));
        assertThat(figures[0]).isCloseTo(gain, within(1e-12));
        assertThat(figures[1]).isCloseTo(-gain, within(1e-12));
        assertThat(gain).isGreaterThan(0.01);
    }

    /** The scenario less the comparator in logs, times the logarithmic mean, is the difference in percentage points. */
    @Test
    void partsInPercentagePointsAddUpToTheDifferenceOfTwoScenarios() {
        ResultTable one = table("one", -0.04, 0.01);
        ResultTable other = table("other", -0.01, -0.002);
        IncomeParts parts = IncomeParts.of(one, other, "CAN", 2030);
        assertThat(parts.total()).isCloseTo(100 * (Math.exp(-0.03) - Math.exp(-0.012)), within(1e-12));
        assertThat(parts.points(Indicators.INCOME_TERMS_OF_TRADE) + parts.points(Indicators.INCOME_VOLUME))
                .isCloseTo(parts.total(), within(1e-12));
        assertThat(parts.points(Indicators.INCOME_TERMS_OF_TRADE)).isCloseTo(-2.9378, within(1e-3));
        assertThat(parts.firstOrder()).isCloseTo(0, within(1e-12));
    }

    private static ResultTable table(String scenario, double terms, double volume) {
        List<ResultRow> rows = new ArrayList<>();
        for (IncomeParts.Part part : IncomeParts.NAMES) {
            rows.add(row(part.indicator(), 0));
        }
        rows.set(0, row(Indicators.INCOME_TERMS_OF_TRADE, terms));
        rows.set(1, row(Indicators.INCOME_VOLUME, volume));
        rows.add(row(Indicators.INCOME_LOG, terms + volume));
        rows.add(row(Indicators.INCOME_FIRST_ORDER, 0.5));
        return new ResultTable(scenario, rows);
    }

    private static ResultRow row(String indicator, double value) {
        return new ResultRow(indicator, "CAN", "all", "all", 2030, value, "");
    }
}
