package portolan.model.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import portolan.numerics.DenseLu;
import portolan.numerics.NotConverged;

/** Rules that hold in any market, tried on random ones. */
class MarketInvariantsTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void noMeasureGivesTheBaselineToTheLastBit(long seed) {
        RandomMarkets random = RandomMarkets.draw(seed);
        MarketYear year = random.solve(Segment.wholeYear(Wedges.none(random.baseline())));
        assertThat(year.accounts().quantity()).isEqualTo(random.baseline().quantity());
        assertThat(year.accounts().producerValue()).isEqualTo(random.baseline().value());
        for (RegionAccount region : year.accounts().regions()) {
            assertThat(region.welfare()).isCloseTo(0, within(1e-9));
            assertThat(region.priceIndex()).isZero();
        }
        assertThat(year.after()).isEqualTo(year.before());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void aMeasureThatChangesNothingGivesTheBaselineThroughTheSolver(long seed) {
        // a trade cost of a few units in the last place keeps the solver from taking the short cut
        RandomMarkets random = RandomMarkets.draw(seed);
        Wedges tiny = Wedges.none(random.baseline()).withCost(0, 1, 1 + 1e-15);
        SegmentSolution solution =
                random.solve(Segment.wholeYear(tiny)).solutions().get(0);
        assertThat(solution.report().method()).isEqualTo("Newton");
        int n = random.market().size();
        for (int i = 0; i < n; i++) {
            assertThat(solution.supplyPrice().get(i)).isCloseTo(0, within(1e-12));
            for (int j = 0; j < n; j++) {
                double before = random.baseline().quantity().at(i, j);
                assertThat(solution.quantity().at(i, j)).isCloseTo(before, within(1e-12 * before));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-9, 1e6, 1e12})
    void unitsDoNotMatter(double scale) {
        RandomMarkets random = RandomMarkets.draw(11);
        Grid factor = Grid.filled(random.market().size(), scale);
        MarketBaseline money = MarketBaseline.of(
                random.baseline().value().times(factor),
                random.baseline().quantity(),
                random.baseline().power());
        MarketBaseline units = MarketBaseline.of(
                random.baseline().value(),
                random.baseline().quantity().times(factor),
                random.baseline().power());
        MarketYear plain = random.solve();
        MarketYear inMoney = new RandomMarkets(random.market(), money, random.wedges()).solve();
        MarketYear inUnits = new RandomMarkets(random.market(), units, random.wedges()).solve();
        for (int r = 0; r < random.market().size(); r++) {
            double welfare = plain.accounts().regions().get(r).welfare();
            close(inMoney.accounts().regions().get(r).welfare() / scale, welfare, 1e-9);
            close(inUnits.accounts().regions().get(r).welfare(), welfare, 1e-9);
            for (int j = 0; j < random.market().size(); j++) {
                double quantity = plain.accounts().quantity().at(r, j);
                close(inUnits.accounts().quantity().at(r, j) / scale, quantity, 1e-10);
                close(inMoney.accounts().quantity().at(r, j), quantity, 1e-10);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24, 25})
    void namesAndOrderDoNotMatter(long seed) {
        RandomMarkets random = RandomMarkets.draw(seed);
        int n = random.market().size();
        int[] order = new int[n];
        Arrays.setAll(order, i -> (i * (n - 1) + 2) % n);
        RandomMarkets moved = Relabelled.of(random, order);
        MarketYear plain = random.solve();
        MarketYear other = moved.solve();
        for (int i = 0; i < n; i++) {
            close(
                    other.accounts().regions().get(i).welfare(),
                    plain.accounts().regions().get(order[i]).welfare(),
                    1e-9);
            for (int j = 0; j < n; j++) {
                double ours = other.accounts().quantity().at(i, j);
                close(ours, plain.accounts().quantity().at(order[i], order[j]), 1e-10);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33, 34, 35, 36, 37, 38, 39, 40})
    void importsFallInTheirOwnDuty(long seed) {
        RandomMarkets random = RandomMarkets.draw(seed);
        double base = random.baseline().power().at(0, 1);
        double last = Double.POSITIVE_INFINITY;
        for (double factor = 0.7; factor <= 4; factor += 0.15) {
            Wedges duty = random.wedges().withPower(0, 1, base * factor);
            double quantity = random.with(duty).solve().accounts().quantity().at(0, 1);
            assertThat(quantity).isLessThan(last);
            last = quantity;
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {41, 42, 43, 44, 45})
    void halfASmallShockHasHalfTheEffect(long seed) {
        RandomMarkets random = RandomMarkets.draw(seed);
        double whole = effect(random, 2e-6);
        double half = effect(random, 1e-6);
        assertThat(half).isNotZero();
        assertThat(whole / half).isCloseTo(2, within(1e-3));
    }

    /** A duty up by 0.01 %: prices move as the derivative at the baseline says. */
    @ParameterizedTest
    @ValueSource(longs = {71, 72, 73, 74, 75, 76})
    void aSmallShockFollowsTheDerivative(long seed) {
        RandomMarkets random = RandomMarkets.draw(seed);
        int n = random.market().size();
        double power = random.baseline().power().at(0, 1);
        double shock = StrictMath.log(1.0001);
        Segment small = Segment.wholeYear(Wedges.none(random.baseline()).withPower(0, 1, power * 1.0001));
        SegmentSystem shocked = new SegmentSystem(
                random.market(), random.baseline(), Preferences.neutral(n), small, new ArmingtonDemand(n));
        int size = shocked.size();
        double[] residual = new double[size];
        double[][] jacobian = new double[size][size];
        shocked.evaluate(new double[size], residual, jacobian);
        DenseLu lu = new DenseLu(size);
        assertThat(lu.factor(jacobian, size)).isTrue();
        double[] step = new double[size];
        lu.solve(residual, step);
        SegmentSolution solution = random.solve(small).solutions().get(0);
        for (int r = 0; r < size; r++) {
            double solved = solution.supplyPrice().get(shocked.supplier(r));
            assertThat(solved).isCloseTo(-step[r], within(1e-3 * shock));
        }
        assertThat(size).isPositive();
    }

    @Test
    void aMarketWithoutSolutionIsAnErrorThatNamesIt() {
        // nothing responds to the price: neither supply nor demand
        Market rigid =
                Market.of("rigid", List.of("A", "B"), Elasticities.constant(1, 1), new double[] {0, 0}, new double[] {
                    0, Double.POSITIVE_INFINITY
                });
        MarketBaseline baseline =
                MarketBaseline.ofValues(Grid.of(new double[][] {{0, 100}, {0, 0}}), Grid.filled(2, 1));
        RandomMarkets market =
                new RandomMarkets(rigid, baseline, Wedges.none(baseline).withPower(0, 1, 1.2));
        assertThatThrownBy(market::solve)
                .isInstanceOf(NotConverged.class)
                .hasMessageContaining("market rigid, year 2030")
                .hasMessageContaining("supply of A")
                .hasMessageContaining("Try");
    }

    private static double effect(RandomMarkets random, double cut) {
        Wedges small = Wedges.none(random.baseline())
                .withPower(0, 1, random.baseline().power().at(0, 1) * (1 - cut));
        double before = random.baseline().quantity().at(0, 1);
        return random.with(small).solve().accounts().quantity().at(0, 1) / before - 1;
    }

    @ParameterizedTest
    @ValueSource(longs = {51, 52, 53, 54, 55})
    void aStaticMarketForgetsItsWayAndCanGoBack(long seed) {
        RandomMarkets drawn = RandomMarkets.draw(seed);
        RandomMarkets random = new RandomMarkets(statical(drawn.market()), drawn.baseline(), drawn.wedges());
        Wedges there = new Wedges(
                random.wedges().power(),
                Wedges.none(random.baseline()).cost(),
                Wedges.none(random.baseline()).shift(),
                List.of());
        MarketYear first = random.with(there).solve();
        MarketBaseline moved = MarketBaseline.of(
                first.accounts().producerValue(), first.accounts().quantity(), there.power());
        Wedges back = new Wedges(random.baseline().power(), there.cost(), there.shift(), List.of());
        MarketYear returned = new RandomMarkets(random.market(), moved, back).solve();
        Wedges further = there.withPower(0, 1, 1.7);
        MarketYear inTwoSteps = new RandomMarkets(random.market(), moved, further).solve();
        MarketYear atOnce = random.with(further).solve();
        for (int i = 0; i < random.market().size(); i++) {
            for (int j = 0; j < random.market().size(); j++) {
                close(
                        returned.accounts().quantity().at(i, j),
                        random.baseline().quantity().at(i, j),
                        1e-9);
                close(
                        inTwoSteps.accounts().quantity().at(i, j),
                        atOnce.accounts().quantity().at(i, j),
                        1e-9);
            }
        }
    }

    private static Market statical(Market market) {
        double[] demand = new double[market.size()];
        double[] supply = new double[market.size()];
        Arrays.setAll(demand, market::demandElasticity);
        Arrays.setAll(supply, market::supplyElasticity);
        Elasticities e = market.elasticities();
        return Market.of("static", market.regions(), Elasticities.constant(e.imports(), e.home()), demand, supply);
    }

    @ParameterizedTest
    @ValueSource(longs = {61, 62, 63})
    void elasticitiesOfOneAreTheLimitFromBothSides(long seed) {
        RandomMarkets random = RandomMarkets.draw(seed);
        MarketYear at = withElasticity(random, 1).solve();
        MarketYear below = withElasticity(random, 1 - 1e-8).solve();
        MarketYear above = withElasticity(random, 1 + 1e-8).solve();
        for (int i = 0; i < random.market().size(); i++) {
            for (int j = 0; j < random.market().size(); j++) {
                double quantity = at.accounts().quantity().at(i, j);
                close(below.accounts().quantity().at(i, j), quantity, 1e-6);
                close(above.accounts().quantity().at(i, j), quantity, 1e-6);
            }
        }
    }

    private static RandomMarkets withElasticity(RandomMarkets random, double s) {
        int n = random.market().size();
        double[] demand = new double[n];
        double[] supply = new double[n];
        Arrays.fill(demand, s);
        Arrays.setAll(supply, random.market()::supplyElasticity);
        Market market = Market.of("unit", random.market().regions(), Elasticities.constant(s, s), demand, supply);
        return new RandomMarkets(market, random.baseline(), random.wedges());
    }

    @Test
    void identicalTwinsAreOneSeller() {
        Elasticities e = Elasticities.constant(6, 2);
        double[][] one = {{40, 0, 0}, {30, 0, 0}, {20, 0, 0}};
        double[][] two = {{40, 0, 0, 0}, {12, 0, 0, 0}, {18, 0, 0, 0}, {20, 0, 0, 0}};
        MarketBaseline merged = MarketBaseline.ofValues(Grid.of(one), Grid.filled(3, 1));
        MarketBaseline split = MarketBaseline.ofValues(Grid.of(two), Grid.filled(4, 1));
        Market three =
                Market.of("merged", List.of("H", "T", "O"), e, new double[] {1.3, 1, 1}, new double[] {1, 2, 0.5});
        Market four = Market.of(
                "split", List.of("H", "T1", "T2", "O"), e, new double[] {1.3, 1, 1, 1}, new double[] {1, 2, 2, 0.5});
        MarketYear whole = new RandomMarkets(three, merged, Wedges.none(merged).withPower(1, 0, 1.4)).solve();
        MarketYear parts = new RandomMarkets(
                        four, split, Wedges.none(split).withPower(1, 0, 1.4).withPower(2, 0, 1.4))
                .solve();
        Grid q = parts.accounts().quantity();
        close(q.at(1, 0) + q.at(2, 0), whole.accounts().quantity().at(1, 0), 1e-11);
        close(q.at(3, 0), whole.accounts().quantity().at(2, 0), 1e-11);
        close(
                parts.accounts().regions().get(0).welfare(),
                whole.accounts().regions().get(0).welfare(),
                1e-10);
    }

    @Test
    void symmetricRegionsFareAlike() {
        double[][] value = {{80, 10, 10}, {10, 80, 10}, {10, 10, 80}};
        MarketBaseline baseline = MarketBaseline.ofValues(Grid.of(value), Grid.filled(3, 1));
        double[] one = {1, 1, 1};
        Market market = Market.of("symmetric", List.of("A", "B", "C"), Elasticities.constant(5, 3), one, one);
        double[][] power = {{1, 1.3, 1.3}, {1.3, 1, 1.3}, {1.3, 1.3, 1}};
        Wedges none = Wedges.none(baseline);
        MarketYear year = new RandomMarkets(
                        market, baseline, new Wedges(Grid.of(power), none.cost(), none.shift(), List.of()))
                .solve();
        List<RegionAccount> regions = year.accounts().regions();
        for (int r = 1; r < 3; r++) {
            close(regions.get(r).welfare(), regions.get(0).welfare(), 1e-11);
            assertThat(regions.get(r).termsOfTrade()).isCloseTo(0, within(1e-12));
        }
    }

    @Test
    void aDutyOnAllSourcesKeepsTheirMix() {
        double fixed = Double.POSITIVE_INFINITY;
        double[][] value = {{50, 0, 0}, {20, 0, 0}, {30, 0, 0}};
        MarketBaseline baseline = MarketBaseline.ofValues(Grid.of(value), Grid.filled(3, 1));
        Market market = Market.of(
                "mix", List.of("H", "A", "B"), Elasticities.constant(5, 3), new double[] {1, 1, 1}, new double[] {
                    fixed, fixed, fixed
                });
        Wedges all = Wedges.none(baseline).withPower(1, 0, 1.2).withPower(2, 0, 1.2);
        Grid q = new RandomMarkets(market, baseline, all).solve().accounts().quantity();
        close(q.at(1, 0) / q.at(2, 0), 2.0 / 3, 1e-12);
    }

    @Test
    void aLargeBuyerGainsFromASmallDutyAndASmallOneDoesNot() {
        double[][] value = {{0, 100}, {0, 0}};
        MarketBaseline baseline = MarketBaseline.ofValues(Grid.of(value), Grid.filled(2, 1));
        Wedges duty = Wedges.none(baseline).withPower(0, 1, 1.05);
        double[] welfare = new double[2];
        double[] supply = {1, Double.POSITIVE_INFINITY};
        for (int k = 0; k < 2; k++) {
            Market market = Market.of(
                    "buyer", List.of("A", "B"), Elasticities.constant(3, 3), new double[] {1, 1}, new double[] {
                        supply[k], supply[k]
                    });
            MarketYear year = new RandomMarkets(market, baseline, duty).solve();
            welfare[k] = year.accounts().regions().get(1).welfare();
            assertThat(year.accounts().regions().get(1).termsOfTrade() > 0).isEqualTo(k == 0);
        }
        assertThat(welfare[0]).isPositive();
        assertThat(welfare[1]).isNegative();
    }

    private static void close(double ours, double theirs, double relative) {
        assertThat(ours).isCloseTo(theirs, within(relative * StrictMath.max(1e-3, StrictMath.abs(theirs))));
    }
}
