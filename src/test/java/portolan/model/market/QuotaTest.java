package portolan.model.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Regimes of quotas and capacities, on random markets and on small ones. */
class QuotaTest {

    private static final Link FIRST = new Link(0, 1);

    /** Quantity on the quota's link without limit at a power of duty. */
    private static double at(RandomMarkets random, double factor) {
        double power = random.wedges().power().at(FIRST);
        Wedges duty = random.wedges().withPower(0, 1, power * factor);
        return random.with(duty).solve().accounts().quantity().at(FIRST);
    }

    private static MarketYear under(RandomMarkets random, double amount, double outside) {
        Quota quota = new Quota("q", List.of(FIRST), amount, outside, RentHolder.AUCTION);
        return random.solve(Segment.wholeYear(random.wedges()).with(quota));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void threeRegimesJoinWithoutJump(long seed) {
        RandomMarkets random = RandomMarkets.draw(seed);
        double open = at(random, 1);
        double shut = at(random, 1.5);
        assertThat(shut).isLessThan(open);
        double last = 0;
        for (int k = 0; k <= 24; k++) {
            double amount = open * 1.2 * k / 24;
            MarketYear year = under(random, amount, 1.5);
            QuotaOutcome quota = year.accounts().quotas().get(0);
            double quantity = year.accounts().quantity().at(FIRST);
            double expected = StrictMath.min(open, StrictMath.max(shut, amount));
            assertThat(quantity).isCloseTo(expected, within(1e-9 * expected));
            assertThat(quantity).isGreaterThanOrEqualTo(last * (1 - 1e-10));
            assertThat(quota.rent()).isNotNegative();
            assertThat(quota.premium()).isBetween(0.0, StrictMath.log(1.5) + 1e-12);
            assertThat(quota.inside()).isLessThanOrEqualTo(amount * (1 + 1e-9));
            last = quantity;
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void nothingInsideIsTheDutyOutsideAndPlentyIsTheDutyInside(long seed) {
        RandomMarkets random = RandomMarkets.draw(seed);
        MarketYear none = under(random, 0, 1.5);
        MarketYear plenty = under(random, 1e9, 1.5);
        double power = random.wedges().power().at(FIRST);
        MarketYear high =
                random.with(random.wedges().withPower(0, 1, power * 1.5)).solve();
        MarketYear low = random.solve();
        for (int r = 0; r < random.market().size(); r++) {
            same(none, high, r);
            same(plenty, low, r);
        }
        assertThat(none.accounts().quotas().get(0).rent()).isZero();
        assertThat(plenty.accounts().quotas().get(0).premium()).isZero();
    }

    private static void same(MarketYear one, MarketYear other, int r) {
        double welfare = other.accounts().regions().get(r).welfare();
        assertThat(one.accounts().regions().get(r).welfare())
                .isCloseTo(welfare, within(1e-8 * StrictMath.max(1, StrictMath.abs(welfare))));
        double revenue = other.accounts().regions().get(r).revenue();
        assertThat(one.accounts().regions().get(r).revenue())
                .isCloseTo(revenue, within(1e-8 * StrictMath.max(1, StrictMath.abs(revenue))));
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24})
    void aHardCapThatBindsIsMetToTheLastUnits(long seed) {
        RandomMarkets random = RandomMarkets.draw(seed);
        double amount = at(random, 1) / 2;
        MarketYear year = under(random, amount, Double.POSITIVE_INFINITY);
        assertThat(year.accounts().quantity().at(FIRST)).isCloseTo(amount, within(1e-9 * amount));
        assertThat(year.accounts().quotas().get(0).fillRate()).isCloseTo(1, within(1e-9));
        assertThat(year.accounts().quotas().get(0).rent()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33, 34})
    void aCapacityThatBindsEarnsItsOwnerAPremium(long seed) {
        RandomMarkets random = RandomMarkets.draw(seed);
        double amount = at(random, 1) / 2;
        Capacity port = new Capacity("port", List.of(FIRST), amount, 2);
        MarketYear year = random.solve(Segment.wholeYear(random.wedges()).with(port));
        assertThat(year.accounts().quantity().at(FIRST)).isCloseTo(amount, within(1e-9 * amount));
        assertThat(year.accounts().capacities().get(0).premium()).isPositive();
        assertThat(year.accounts().regions().get(2).capacityRent())
                .isEqualTo(year.accounts().capacities().get(0).rent());
        assertThat(MarketEquationCheck.check(random.market(), List.of(year))).isEmpty();
    }

    /** Two origins share 80 units; one of them has no more than 20 of these. */
    @Test
    void aSubQuotaDrawsOnTheQuotaAroundIt() {
        Market market = Market.of(
                "shared", List.of("A", "B", "H"), Elasticities.constant(3, 3), new double[] {1, 1, 2}, new double[] {
                    Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, 1
                });
        double[][] value = {{0, 0, 60}, {0, 0, 60}, {0, 0, 30}};
        MarketBaseline baseline = MarketBaseline.ofValues(Grid.of(value), Grid.filled(3, 1));
        List<Link> both = List.of(new Link(0, 2), new Link(1, 2));
        Quota all = new Quota("all", both, 80, Double.POSITIVE_INFINITY, RentHolder.IMPORTER);
        Quota few = new Quota("few", both.subList(0, 1), 20, Double.POSITIVE_INFINITY, RentHolder.EXPORTER);
        for (Segment segment : List.of(
                Segment.wholeYear(Wedges.none(baseline)).with(all).with(few),
                Segment.wholeYear(Wedges.none(baseline)).with(few).with(all))) {
            MarketYear year = MarketPath.solve(market, new YearInput(2030, baseline, List.of(segment)));
            assertThat(year.accounts().quantity().at(0, 2)).isCloseTo(20, within(1e-8));
            assertThat(year.accounts().quantity().at(1, 2)).isCloseTo(60, within(1e-8));
            assertThat(MarketEquationCheck.check(market, List.of(year))).isEmpty();
        }
    }

    /** Beyond 20 inside, origin A pays the duty; origin B does not, as 90 are not used up. */
    @Test
    void aFullSubQuotaSendsItsOriginOutsideAndLeavesTheOthersIn() {
        double fixed = Double.POSITIVE_INFINITY;
        Market market = Market.of(
                "shared", List.of("A", "B", "H"), Elasticities.constant(3, 3), new double[] {1, 1, 2}, new double[] {
                    fixed, fixed, fixed
                });
        double[][] value = {{0, 0, 60}, {0, 0, 60}, {0, 0, 30}};
        MarketBaseline baseline = MarketBaseline.ofValues(Grid.of(value), Grid.filled(3, 1));
        List<Link> both = List.of(new Link(0, 2), new Link(1, 2));
        Segment segment = Segment.wholeYear(Wedges.none(baseline))
                .with(new Quota("all", both, 90, 1.1, RentHolder.IMPORTER))
                .with(new Quota("few", both.subList(0, 1), 20, 1.1, RentHolder.IMPORTER));
        MarketYear year = MarketPath.solve(market, new YearInput(2030, baseline, List.of(segment)));
        Wedges duty = Wedges.none(baseline).withPower(0, 2, 1.1);
        MarketYear taxed = MarketPath.solve(market, new YearInput(2030, baseline, List.of(Segment.wholeYear(duty))));
        Accounts books = year.accounts();
        double quantity = books.quantity().at(0, 2);
        assertThat(quantity).isCloseTo(taxed.accounts().quantity().at(0, 2), within(1e-9));
        assertThat(books.quotas().get(0).premium()).isZero();
        assertThat(books.quotas().get(1).premium()).isCloseTo(StrictMath.log(1.1), within(1e-12));
        assertThat(books.revenue().at(0, 2)).isCloseTo(0.1 * (quantity - 20), within(1e-9));
        assertThat(books.rents().importer().at(0, 2)).isCloseTo(2, within(1e-9));
        assertThat(books.revenue().at(1, 2)).isZero();
        assertThat(MarketEquationCheck.check(market, List.of(year))).isEmpty();
    }

    @Test
    void quotasThatOverlapAreRefusedByName() {
        RandomMarkets random = RandomMarkets.draw(41);
        Quota one = new Quota("one", List.of(FIRST, new Link(2, 1)), 5, 2, RentHolder.IMPORTER);
        Quota two = new Quota("two", List.of(FIRST, new Link(3, 1)), 5, 2, RentHolder.IMPORTER);
        Segment segment = Segment.wholeYear(random.wedges()).with(one).with(two);
        assertThatThrownBy(() -> random.solve(segment))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("one")
                .hasMessageContaining("two")
                .hasMessageContaining("overlap");
    }

    @Test
    void aRefusalThatAdmitsNothingIsRefused() {
        assertThatThrownBy(() -> Quota.refusedOutside("none", FIRST, 0, RentHolder.IMPORTER))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("none")
                .hasMessageContaining("admits nothing");
    }

    @ParameterizedTest
    @ValueSource(longs = {51, 52, 53, 54, 55, 56})
    void bracketingFindsWhatNewtonFinds(long seed) {
        RandomMarkets random = RandomMarkets.draw(seed);
        Segment segment = RandomPaths.draw(random, seed, 1).get(0).segments().get(0);
        int n = random.market().size();
        SegmentSystem system = new SegmentSystem(
                random.market(), random.baseline(), Preferences.neutral(n), segment, new ArmingtonDemand(n));
        double[] bracketed = new double[system.size()];
        assertThat(PremiumBracketing.solve(system, bracketed).converged()).isTrue();
        SegmentSolution direct =
                new SegmentSolver(random.market()).solve(2030, random.baseline(), Preferences.neutral(n), segment);
        assertThat(direct.report().method()).isEqualTo("Newton");
        system.moveTo(bracketed);
        for (int i = 0; i < n; i++) {
            assertThat(system.price()[i]).isCloseTo(direct.supplyPrice().get(i), within(1e-9));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {61, 62, 63, 64, 65, 66})
    void derivativesAreThoseOfTheEquations(long seed) {
        RandomMarkets random = RandomMarkets.draw(seed);
        Segment segment = RandomPaths.draw(random, seed, 1).get(0).segments().get(0);
        int n = random.market().size();
        SegmentSystem system = new SegmentSystem(
                random.market(), random.baseline(), Preferences.neutral(n), segment, new ArmingtonDemand(n));
        int size = system.size();
        double[] x = new double[size];
        for (int i = 0; i < size; i++) {
            x[i] = 0.05 * (i + 1) / size;
        }
        double[] f = new double[size];
        double[][] exact = new double[size][size];
        system.evaluate(x, f, exact);
        for (int k = 0; k < size; k++) {
            double[] up = new double[size];
            double[] down = new double[size];
            double[] moved = x.clone();
            moved[k] = x[k] + 1e-5;
            system.evaluate(moved, up, new double[size][size]);
            moved[k] = x[k] - 1e-5;
            system.evaluate(moved, down, new double[size][size]);
            for (int i = 0; i < size; i++) {
                assertThat(exact[i][k]).isCloseTo((up[i] - down[i]) / 2e-5, within(1e-7));
            }
        }
    }
}
