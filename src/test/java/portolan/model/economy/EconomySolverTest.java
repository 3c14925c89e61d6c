package portolan.model.economy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import portolan.model.ModelFailure;

class EconomySolverTest {

    private static final Closure USUAL = Closure.USUAL;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void nothingChangesWhenNothingChanges(long seed) {
        Economy economy = Worlds.random(7, 5, seed);
        for (Closure closure : closures()) {
            if (closure.deficits() == DeficitRule.BALANCED) {
                continue;
            }
            WorldAccounts world = Worlds.solve(economy, TradePolicy.of(economy), closure);
            for (int j = 0; j < 7; j++) {
                assertThat(world.world.wage(j)).isCloseTo(1, within(1e-12));
                assertThat(world.lnConsumerPrice[j]).isCloseTo(0, within(1e-12));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.25, 1})
    void everyEquationHolds(double rate) {
        Economy economy = Worlds.random(8, 6, 42);
        for (Closure closure : closures()) {
            TradePolicy.Editor editor = Worlds.raise(economy, TradePolicy.from(economy), 2, rate);
            editor.exportTax(1, 3, 0, 0.2).exportTax(1, 3, 4, -0.1);
            editor.premium(4, 5, 2, 0.3, 0.25).cost(0, 6, 1, 0.8);
            WorldAccounts books = Worlds.solve(economy, editor.done(), closure);
            assertThat(EconomyCheck.of(books).failures()).isEmpty();
        }
    }

    @Test
    void theCheckSeesEveryFieldThatIsWrong() {
        Economy economy = Worlds.random(5, 3, 7);
        TradePolicy policy =
                Worlds.raise(economy, TradePolicy.from(economy), 1, 0.3).done();
        Equilibrium right = new EconomySolver(economy).solve(Conditions.of(economy, policy, USUAL));
        assertThat(EconomyCheck.of(new WorldAccounts(right)).failures()).isEmpty();
        for (int row = 0; row < right.point.length; row++) {
            double[] point = right.point.clone();
            point[row] += 1e-8;
            Equilibrium wrong = new Equilibrium(economy, right.conditions, point, right.report());
            assertThat(EconomyCheck.of(new WorldAccounts(wrong)).failures())
                    .as("row %d", row)
                    .isNotEmpty();
        }
    }

    /** Six regions, own share 0.75, elasticity 4, all raise duties of 20 %: each keeps 0.75 / (0.75 + 0.25 x 1.2^-4). */
    @Test
    void symmetricRegionsByHand() {
        Economy economy = Worlds.symmetric(6, 75, 5, 4);
        TradePolicy.Editor editor = TradePolicy.from(economy);
        for (int j = 0; j < 6; j++) {
            Worlds.raise(economy, editor, j, 0.2);
        }
        WorldAccounts books = Worlds.solve(economy, editor.done(), USUAL);
        double own = 0.75 / (0.75 + 0.25 / (1.2 * 1.2 * 1.2 * 1.2));
        for (int j = 0; j < 6; j++) {
            assertThat(books.share(0, j, j)).isCloseTo(own, within(1e-11));
            assertThat(books.world.wage(j)).isCloseTo(1, within(1e-11));
        }
    }

    /** Shut off, the region of the case above loses 1 - 0.75^(1/4) of its real wage. */
    @Test
    void autarkyByHand() {
        Economy economy = Worlds.symmetric(6, 75, 5, 4);
        TradePolicy.Editor editor = TradePolicy.from(economy);
        for (int i = 1; i < 6; i++) {
            editor.cost(0, i, 0, Double.POSITIVE_INFINITY).cost(0, 0, i, Double.POSITIVE_INFINITY);
        }
        WorldAccounts books = Worlds.solve(economy, editor.done(), USUAL);
        assertThat(books.realWage(0)).isCloseTo(StrictMath.sqrt(StrictMath.sqrt(0.75)), within(1e-10));
    }

    /** Arkolakis, Costinot and Rodriguez-Clare 2012: without duties and deficits, welfare is the own share's change. */
    @Test
    void ownShareTellsWelfareWithoutDuties() {
        Economy economy = Worlds.symmetric(5, 60, 10, 5);
        TradePolicy.Editor editor = TradePolicy.from(economy);
        editor.cost(0, 1, 0, 0.7).cost(0, 2, 3, 1.5);
        WorldAccounts books = Worlds.solve(economy, editor.done(), USUAL);
        for (int j = 0; j < 5; j++) {
            double own = books.share(0, j, j) / 0.6;
            assertThat(books.realIncome(j) / 100).isCloseTo(StrictMath.exp(-StrictMath.log(own) / 5), within(1e-10));
        }
    }

    @Test
    void unitsOfMoneyDoNotMatter() {
        for (double unit : new double[] {1e-9, 1e6, 1e12}) {
            Economy plain = Worlds.random(6, 4, 11);
            Economy scaled = Worlds.random(6, 4, 11, unit, 2, 10);
            WorldAccounts one = Worlds.solve(
                    plain, Worlds.raise(plain, TradePolicy.from(plain), 0, 0.5).done(), USUAL);
            WorldAccounts two = Worlds.solve(
                    scaled,
                    Worlds.raise(scaled, TradePolicy.from(scaled), 0, 0.5).done(),
                    USUAL);
            for (int j = 0; j < 6; j++) {
                assertThat(two.world.wage(j)).isCloseTo(one.world.wage(j), within(1e-10));
                assertThat(two.realIncome(j) / unit).isCloseTo(one.realIncome(j), within(1e-9 * one.realIncome(j)));
            }
        }
    }

    /** A uniform tax on a region's exports does what a uniform duty of the same power on its imports does. */
    @Test
    void lernerSymmetry() {
        Economy economy = balanced(Worlds.symmetric(4, 50, 20, 6));
        TradePolicy.Editor taxed = TradePolicy.from(economy);
        for (int j = 1; j < 4; j++) {
            taxed.exportTax(0, 0, j, 0.3);
        }
        WorldAccounts tax = Worlds.solve(economy, taxed.done(), USUAL);
        WorldAccounts duty = Worlds.solve(
                economy,
                Worlds.raise(economy, TradePolicy.from(economy), 0, 0.3).done(),
                USUAL);
        for (int j = 0; j < 4; j++) {
            assertThat(tax.realIncome(j)).isCloseTo(duty.realIncome(j), within(1e-8));
        }
    }

    @Test
    void halfASmallShockIsHalfTheAnswer() {
        Economy economy = Worlds.random(6, 4, 3);
        double whole = lnWage(economy, 2e-4);
        double half = lnWage(economy, 1e-4);
        assertThat(half).isGreaterThan(1e-6);
        assertThat(whole / half).isCloseTo(2, within(1e-3));
    }

    private static double lnWage(Economy economy, double rate) {
        TradePolicy policy =
                Worlds.raise(economy, TradePolicy.from(economy), 1, rate).done();
        return StrictMath.log(Worlds.solve(economy, policy, USUAL).world.wage(1));
    }

    @Test
    void importsFallInTheOwnDuty() {
        Economy economy = Worlds.random(6, 4, 5);
        double last = Double.POSITIVE_INFINITY;
        for (double rate : new double[] {-0.3, -0.1, 0, 0.1, 0.3, 1, 3}) {
            WorldAccounts books = Worlds.solve(
                    economy,
                    Worlds.raise(economy, TradePolicy.from(economy), 1, rate).done(),
                    USUAL);
            double imports = 0;
            for (int s = 0; s < 4; s++) {
                for (int i = 0; i < 6; i++) {
                    imports += i == 1 ? 0 : books.border(s, i, 1);
                }
            }
            assertThat(imports).isLessThan(last);
            last = imports;
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"PROPORTIONAL", "BALANCED"})
    void dutiesOfAThousandPercentOnEverything(DeficitRule rule) {
        for (double highest : new double[] {6, 65}) {
            Economy economy = Worlds.random(10, 6, 9, 1, 2, highest);
            TradePolicy.Editor editor = TradePolicy.from(economy);
            for (int j = 0; j < 10; j++) {
                Worlds.raise(economy, editor, j, 10);
            }
            WorldAccounts books = Worlds.solve(economy, editor.done(), new Closure(rule, RevenueRule.HOUSEHOLDS, 0));
            assertThat(EconomyCheck.of(books).failures()).isEmpty();
        }
    }

    @Test
    void aRegionShutOffCannotKeepItsDeficit() {
        Economy economy = Worlds.random(5, 3, 2);
        TradePolicy.Editor editor = TradePolicy.from(economy);
        for (int s = 0; s < 3; s++) {
            for (int i = 0; i < 5; i++) {
                if (i != 2) {
                    editor.cost(s, i, 2, Double.POSITIVE_INFINITY).cost(s, 2, i, Double.POSITIVE_INFINITY);
                }
            }
        }
        TradePolicy shut = editor.done();
        assertThatThrownBy(() -> Worlds.solve(economy, shut, USUAL))
                .isInstanceOf(ModelFailure.class)
                .hasMessageContaining("R102 trades with nobody")
                .hasMessageContaining("Try balanced trade");
        Closure balanced = new Closure(DeficitRule.BALANCED, RevenueRule.HOUSEHOLDS, 0);
        assertThat(EconomyCheck.of(Worlds.solve(economy, shut, balanced)).failures())
                .isEmpty();
    }

    private static List<Closure> closures() {
        List<Closure> all = new ArrayList<>();
        for (DeficitRule deficits : DeficitRule.values()) {
            for (RevenueRule revenue : RevenueRule.values()) {
                all.add(new Closure(deficits, revenue, 0));
                all.add(new Closure(deficits, revenue, 1.5));
            }
        }
        return all;
    }

    private static Economy balanced(Economy economy) {
        for (double deficit : economy.deficit) {
            assertThat(deficit).isCloseTo(0, within(1e-12));
        }
        return economy;
    }
}
