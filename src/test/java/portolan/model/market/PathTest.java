package portolan.model.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Short and long run: what buyers remember from year to year. */
class PathTest {

    private static final double FIXED = Double.POSITIVE_INFINITY;

    /** Region 0 sells a part of the imports of region 1; region 2 sells the rest; region 1 has its own product. */
    private static Market market(Elasticities elasticities, double supply) {
        return Market.of("path", List.of("A", "H", "B"), elasticities, new double[] {1, 1.5, 1}, new double[] {
            supply, supply, supply
        });
    }

    private static MarketBaseline baseline(double fromA) {
        double[][] value = {{0, fromA, 0}, {0, 100, 0}, {0, 100 - fromA, 0}};
        return MarketBaseline.ofValues(Grid.of(value), Grid.filled(3, 1));
    }

    private static List<MarketYear> path(
            Market market, MarketBaseline baseline, int years, IntFunction<Segment> segment) {
        List<YearInput> inputs = new ArrayList<>();
        for (int t = 0; t < years; t++) {
            inputs.add(new YearInput(2024 + t, baseline, List.of(segment.apply(t))));
        }
        return MarketPath.solve(market, inputs);
    }

    private static Segment duty(MarketBaseline baseline, double power) {
        return Segment.wholeYear(Wedges.none(baseline).withPower(0, 1, power));
    }

    @Test
    void aSmallSupplierFollowsThePublishedImpulseResponse() {
        double[] powers = {1, 1.25, 1.25, 0.9, 1.4, 1.4, 1.4, 1, 1, 1, 1.1, 1.1};
        Elasticities e = new Elasticities(5, 2, 0.38, 0.28);
        MarketBaseline baseline = baseline(1e-11);
        List<MarketYear> years = path(market(e, FIXED), baseline, powers.length, t -> duty(baseline, powers[t]));
        for (int t = 0; t < powers.length; t++) {
            double expected = 0;
            for (int s = 0; s <= t; s++) {
                int h = t - s + 1;
                double response = 5 - (5 - 0.38 * 5) * StrictMath.pow(1 - 0.28, h - 1);
                double before = s == 0 ? 1 : powers[s - 1];
                expected -= response * StrictMath.log(powers[s] / before);
            }
            double log = StrictMath.log(years.get(t).accounts().quantity().at(0, 1) / 1e-11);
            assertThat(log).isCloseTo(expected, within(1e-9));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "9.1, 3, 0.38, 0.28, 0",
        "13, 3, 0.5, 0.35, 0",
        "8, 8, 0.6, 0.28, 0",
        "4, 2, 1, 0.2, 0",
        // at the very edge of stability it comes to rest from below: by a thousandth, and once
        "9.1, 3, 0.38, 0.38, 0.001",
        "13, 3, 0.5, 0.5, 0.001"
    })
    void thePremiumOfAConstantBindingQuotaIsMonotone(
            double s, double d, double impact, double adjustment, double overshoot) {
        Market market = market(new Elasticities(s, d, impact, adjustment), 1);
        MarketBaseline baseline = baseline(30);
        Quota cap = Quota.refusedOutside("cap", new Link(0, 1), 10, RentHolder.IMPORTER);
        List<MarketYear> years = path(
                market,
                baseline,
                14,
                t -> Segment.wholeYear(Wedges.none(baseline)).with(cap));
        double last = Double.POSITIVE_INFINITY;
        for (MarketYear year : years) {
            double premium = year.accounts().quotas().get(0).premium();
            assertThat(premium).isPositive().isLessThanOrEqualTo(last * (1 + overshoot) + 1e-10);
            assertThat(year.accounts().quantity().at(0, 1)).isCloseTo(10, within(1e-8));
            last = premium;
        }
        assertThat(MarketEquationCheck.check(market, years)).isEmpty();
    }

    @Test
    void anUnstableAdjustmentIsRefusedAndNamesBoth() {
        assertThatThrownBy(() -> new Elasticities(10, 3, 0.2, 0.3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2.0")
                .hasMessageContaining("0.3 times the long-run elasticity 10.0");
    }

    @Test
    void tradeDecaysAndRecoversSmoothlyAroundADuty() {
        Elasticities e = new Elasticities(6, 3, 0.38, 0.28);
        MarketBaseline baseline = baseline(30);
        List<MarketYear> years = path(market(e, 1), baseline, 20, t -> duty(baseline, t >= 2 && t < 8 ? 1.5 : 1));
        double[] quantity = years.stream()
                .mapToDouble(y -> y.accounts().quantity().at(0, 1))
                .toArray();
        assertThat(quantity[0]).isEqualTo(30);
        assertThat(quantity[1]).isEqualTo(30);
        for (int t = 2; t < 20; t++) {
            if (t < 8) {
                assertThat(quantity[t]).isLessThan(quantity[t - 1]);
            } else {
                assertThat(quantity[t]).isGreaterThan(quantity[t - 1]).isLessThan(30);
            }
        }
        assertThat(quantity[19]).isCloseTo(30, within(0.5));
    }

    @Test
    void aLastingDutyReachesTheLongRunAndItsWelfare() {
        double[][] value = {{0, 40, 0}, {0, 0, 0}, {0, 60, 0}};
        MarketBaseline baseline = MarketBaseline.ofValues(Grid.of(value), Grid.filled(3, 1));
        List<MarketYear> years =
                path(market(new Elasticities(6, 3, 0.38, 0.28), FIXED), baseline, 120, t -> duty(baseline, 1.3));
        MarketYear end = years.get(119);
        MarketYear longRun = MarketPath.solve(
                market(Elasticities.constant(6, 3), FIXED),
                new YearInput(2024, baseline, List.of(duty(baseline, 1.3))));
        Grid q = end.accounts().quantity();
        Grid expected = longRun.accounts().quantity();
        assertThat(q.at(0, 1) / q.at(2, 1)).isCloseTo(expected.at(0, 1) / expected.at(2, 1), within(1e-12));
        assertThat(end.accounts().regions().get(1).consumerSurplus())
                .isCloseTo(longRun.accounts().regions().get(1).consumerSurplus(), within(1e-10));
    }

    @Test
    void anUnrelatedDateChangesNothing() {
        Elasticities e = new Elasticities(6, 3, 0.38, 0.28);
        MarketBaseline baseline = baseline(30);
        Market market = market(e, 0.7);
        List<MarketYear> whole = path(market, baseline, 5, t -> duty(baseline, 1.3));
        List<YearInput> cut = new ArrayList<>();
        for (int t = 0; t < 5; t++) {
            Segment part = duty(baseline, 1.3);
            cut.add(new YearInput(2024 + t, baseline, List.of(part.lasting(59 / 365.0), part.lasting(306 / 365.0))));
        }
        List<MarketYear> parts = MarketPath.solve(market, cut);
        for (int t = 0; t < 5; t++) {
            Accounts one = whole.get(t).accounts();
            Accounts two = parts.get(t).accounts();
            assertThat(two.quantity().at(0, 1)).isCloseTo(one.quantity().at(0, 1), within(1e-10));
            assertThat(two.regions().get(1).welfare())
                    .isCloseTo(one.regions().get(1).welfare(), within(1e-9));
        }
    }

    @Test
    void theRoadToAPointDoesNotMoveItAndRunsAreIdentical() {
        for (long seed = 1; seed <= 10; seed++) {
            RandomMarkets random = RandomMarkets.draw(seed);
            List<YearInput> inputs = RandomPaths.draw(random, seed, 3);
            List<MarketYear> years = MarketPath.solve(random.market(), inputs);
            assertThat(MarketPath.solve(random.market(), inputs)).isEqualTo(years);
            for (MarketYear year : years) {
                for (int s = 0; s < year.segments().size(); s++) {
                    SegmentSolution fresh = new SegmentSolver(random.market())
                            .solve(
                                    year.year(),
                                    year.baseline(),
                                    year.before(),
                                    year.segments().get(s));
                    for (int i = 0; i < random.market().size(); i++) {
                        assertThat(year.solutions().get(s).supplyPrice().get(i))
                                .isCloseTo(fresh.supplyPrice().get(i), within(1e-9));
                    }
                }
            }
        }
    }

    @Test
    void creationAndDiversionAddUpToTheChangeOfTheFavouredOrigin() {
        double[][] value = {{0, 30, 0}, {0, 100, 0}, {0, 70, 0}};
        Grid duties = Grid.filled(3, 1).with(0, 1, 1.5).with(2, 1, 1.5);
        MarketBaseline baseline = MarketBaseline.ofValues(Grid.of(value), duties);
        MarketYear year = MarketPath.solve(
                market(Elasticities.constant(6, 3), 1), new YearInput(2024, baseline, List.of(duty(baseline, 1))));
        RegionAccount home = year.accounts().regions().get(1);
        assertThat(home.creation()).isPositive();
        assertThat(home.diversion()).isPositive();
        double favoured = year.accounts().quantity().at(0, 1) - 30;
        assertThat(home.creation() + home.diversion()).isCloseTo(favoured, within(1e-10));
    }

    @Test
    void gapsBetweenYearsAndWeightsThatDoNotCoverTheYearAreRefused() {
        MarketBaseline baseline = baseline(30);
        Market market = market(Elasticities.constant(6, 3), 1);
        List<YearInput> gap = List.of(YearInput.quiet(2024, baseline), YearInput.quiet(2026, baseline));
        assertThatThrownBy(() -> MarketPath.solve(market, gap)).hasMessageContaining("2026 follows 2024");
        List<Segment> half = List.of(duty(baseline, 1).lasting(0.5));
        assertThatThrownBy(() -> new YearInput(2024, baseline, half)).hasMessageContaining("0.5");
    }
}
