package portolan.model.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What the accounts say once a duty is gone and buyers keep their habits: the year after it is charged too much, the years
 * after that too little (limits.md). Worked out by hand for imports of 50 beside home goods of 50, elasticity 2 at impact
 * and 4 in the long run, adjustment one half, a duty of 100 % for one year.
 */
class AfterADutyTest {
    private static final double FIXED = Double.POSITIVE_INFINITY;

    private static List<MarketYear> path(double homeSupply) {
        Market market = Market.of(
                "after", List.of("World", "Home"), new Elasticities(4, 4, 0.5, 0.5), new double[] {1, 1}, new double[] {
                    FIXED, homeSupply
                });
        MarketBaseline baseline =
                MarketBaseline.ofValues(Grid.of(new double[][] {{0, 50}, {0, 50}}), Grid.filled(2, 1));
        List<YearInput> inputs = new ArrayList<>();
        for (int t = 0; t < 6; t++) {
            double power = t == 0 ? 2 : 1;
            Wedges wedges = Wedges.none(baseline).withPower(0, 1, power);
            inputs.add(new YearInput(2027 + t, baseline, List.of(Segment.wholeYear(wedges))));
        }
        return MarketPath.solve(market, inputs);
    }

    private static RegionAccount home(List<MarketYear> years, int t) {
        return years.get(t).accounts().regions().get(1);
    }

    private static double imports(List<MarketYear> years, int t) {
        return years.get(t).accounts().quantity().at(0, 1);
    }

    @Test
    void whatHabitsCostIsCountedInTheFirstYearAfterTheDutyAndNeverAgain() {
        List<MarketYear> years = path(FIXED);
        // under the duty: index 1 / (1/2 + 1/2 x 1/2) = 4/3; a third of 100 is spent on imports at twice the price
        assertThat(home(years, 0).consumerSurplus()).isCloseTo(-100 * StrictMath.log(4 / 3.0), within(1e-9));
        assertThat(home(years, 0).revenue()).isCloseTo(100 / 6.0, within(1e-9));
        // year after: x = -ln 2, so home 2/3 and imports 1/3 at unchanged prices; at the prices of the duty 4/5 and
        // 1/5,
        // Sato-Vartia mean ln 2 x ln 1.6 / ln 4 = ln 1.6 / 2 against a CES index of ln 6/5
        assertThat(imports(years, 1)).isCloseTo(100 / 3.0, within(1e-9));
        double lump = -100 * (StrictMath.log(1.6) / 2 - StrictMath.log(1.2));
        assertThat(lump).isCloseTo(-5.268, within(1e-3));
        assertThat(home(years, 1).welfare()).isCloseTo(lump, within(1e-9));
        // then x = -ln 2 / 2: imports still miss a sixth, and nothing is charged for it
        assertThat(imports(years, 2)).isCloseTo(100 / (1 + StrictMath.sqrt(2)), within(1e-9));
        assertThat(home(years, 2).welfare()).isCloseTo(0, within(1e-9));
        assertThat(home(years, 3).welfare()).isCloseTo(0, within(1e-9));
    }

    @Test
    void theLumpIsMoreThanTheLongRunTastesWouldChargeInAllYearsTogether() {
        // long-run CES of elasticity 4, equal weights: what spending 100 on shares a, 1 - a is worth against halves
        double all = 0;
        double habit = 1;
        for (int t = 1; t < 40; t++) {
            double abroad = StrictMath.exp(-StrictMath.log(2) * habit);
            double a = abroad / (1 + abroad);
            double mean = StrictMath.sqrt(StrictMath.sqrt(0.5))
                    * (StrictMath.exp(0.75 * StrictMath.log(a)) + StrictMath.exp(0.75 * StrictMath.log(1 - a)));
            all += 100 * (4 / 3.0) * StrictMath.log(mean);
            habit /= 2;
        }
        assertThat(all).isBetween(-2.0, -1.8);
        assertThat(home(path(FIXED), 1).welfare()).isLessThan(2 * all);
    }

    @Test
    void laterYearsShowASmallGainThatNobodyHas() {
        // world prices are fixed and no duty is left, so no terms of trade and no revenue: the gain is none
        List<MarketYear> years = path(1);
        for (int t = 2; t < 6; t++) {
            RegionAccount home = home(years, t);
            assertThat(home.termsOfTrade()).isZero();
            assertThat(home.revenue()).isZero();
            assertThat(home.producerSurplus()).isPositive();
            assertThat(home.welfare()).isPositive().isLessThan(0.1 * home.producerSurplus());
        }
        double gains = 0;
        for (int t = 2; t < 6; t++) {
            gains += home(years, t).welfare();
        }
        assertThat(gains).isLessThan(0.05 * -home(years, 1).welfare());
    }
}
