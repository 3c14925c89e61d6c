package portolan.model.economy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import portolan.files.EconomyTables;

/**
 * Chosen duties. In one sector without inputs the optimal duty of one of two regions has a closed form, worked out from the
 * other's offer curve: {@code t = 1 / (theta x own share of the other at producer prices)}, whatever duty the other charges.
 */
class TariffGameTest {
    private static final Closure BALANCED = new Closure(DeficitRule.BALANCED, RevenueRule.HOUSEHOLDS, 0);

    /** Two regions, one sector, no inputs; own sales of the first and the second, and trade each way. */
    private static Economy two(double first, double second, double trade, double theta) {
        double[][][] flow = {{{first, trade}, {trade, second}}};
        return new Calibration(Worlds.names("R", 2), Worlds.names("S", 1))
                .calibrate(flow, new double[1][2][2], null, new double[] {theta});
    }

    private static TariffSetter alone(int region, int other) {
        return new TariffSetter(List.of(region), List.of(other), List.of(List.of(0)));
    }

    /** Own share of a region in its purchases at producer prices. */
    private static double ownShare(WorldAccounts books, int region) {
        double all = 0;
        for (int i = 0; i < books.sale[0].length; i++) {
            all += books.sale[0][i][region];
        }
        return books.sale[0][region][region] / all;
    }

    @Test
    void theOptimalDutyIsTheInverseOfTheOthersElasticity() {
        for (double theta : new double[] {1.5, 4, 12}) {
            TariffEquilibrium best = new TariffGame(two(80, 50, 20, theta), BALANCED, List.of(alone(0, 1))).solve();
            assertThat(best.rates().get(0).get(0)).isCloseTo(1 / (theta * ownShare(best.chosen(), 1)), within(1e-6));
            assertThat(change(best, 0)).isPositive();
            assertThat(change(best, 1)).isNegative();
        }
    }

    @Test
    void inNashEquilibriumBothChargeTheirOptimalDuty() {
        double theta = 5;
        TariffEquilibrium nash =
                new TariffGame(two(80, 50, 20, theta), BALANCED, List.of(alone(0, 1), alone(1, 0))).solve();
        assertThat(nash.rates().get(0).get(0)).isCloseTo(1 / (theta * ownShare(nash.chosen(), 1)), within(1e-6));
        assertThat(nash.rates().get(1).get(0)).isCloseTo(1 / (theta * ownShare(nash.chosen(), 0)), within(1e-6));
    }

    @Test
    void alikeRegionsChargeAlikeAndLose() {
        Economy three = Worlds.symmetric(3, 60, 20, 4);
        List<TariffSetter> all = IntStream.range(0, 3)
                .mapToObj(j -> new TariffSetter(
                        List.of(j),
                        IntStream.range(0, 3).filter(i -> i != j).boxed().toList(),
                        List.of(List.of(0))))
                .toList();
        TariffEquilibrium nash = new TariffGame(three, BALANCED, all).solve();
        for (int j = 0; j < 3; j++) {
            assertThat(nash.rates().get(j).get(0)).isCloseTo(nash.rates().get(0).get(0), within(1e-6));
            assertThat(change(nash, j)).isNegative();
        }
    }

    /** A region too small to bear on the rest still sells goods of its own kind: its duty falls to 1/theta, not to zero. */
    @Test
    void aSmallRegionChargesTheInverseOfTheElasticity() {
        for (double theta : new double[] {4, 50}) {
            TariffEquilibrium best = new TariffGame(two(0.8, 1e4, 0.2, theta), BALANCED, List.of(alone(0, 1))).solve();
            assertThat(best.rates().get(0).get(0)).isCloseTo(1 / theta, within(2e-5));
        }
    }

    @Test
    void everyStartLeadsToTheSameDuties() {
        Economy world = Worlds.random(4, 3, 7);
        List<TariffSetter> two = List.of(
                new TariffSetter(List.of(0), List.of(1, 2), List.of(List.of(0), List.of(1))),
                new TariffSetter(List.of(2), List.of(0), List.of(List.of(0, 1))));
        TariffEquilibrium low = new TariffGame(world, Closure.USUAL, two).solve(0);
        TariffEquilibrium high = new TariffGame(world, Closure.USUAL, two).solve(1);
        for (int p = 0; p < 2; p++) {
            for (int g = 0; g < low.rates().get(p).size(); g++) {
                assertThat(high.rates().get(p).get(g))
                        .isCloseTo(low.rates().get(p).get(g), within(1e-5));
            }
        }
        assertThat(low.bestDeviation()).isLessThanOrEqualTo(TariffGame.NO_GAIN);
    }

    /** Two twins in a union are one region: their common duty is that of one region as large as both. */
    @Test
    void aUnionActsAsOneRegion() {
        double[][][] apart = {{{40, 40, 10}, {40, 40, 10}, {10, 10, 50}}};
        Economy three = new Calibration(Worlds.names("R", 3), Worlds.names("S", 1))
                .calibrate(apart, new double[1][3][3], null, new double[] {4});
        TariffEquilibrium union = new TariffGame(
                        three, BALANCED, List.of(new TariffSetter(List.of(0, 1), List.of(2), List.of(List.of(0)))))
                .solve();
        TariffEquilibrium one = new TariffGame(two(160, 50, 20, 4), BALANCED, List.of(alone(0, 1))).solve();
        assertThat(union.rates().get(0).get(0)).isCloseTo(one.rates().get(0).get(0), within(1e-6));
    }

    private static double change(TariffEquilibrium solved, int region) {
        return solved.chosen().realIncome(region) / solved.today().realIncome(region) - 1;
    }

    /** On the shipped tables the United States would gain by duties, Canada lose by them; answered, both lose. */
    @Test
    void aLargeRegionGainsAtTheCostOfOthersUntilItIsAnswered() {
        Economy world = BaselineCalibration.of(EconomyTables.shipped().get().baseline());
        int usa = world.regions.indexOf("USA");
        int canada = world.regions.indexOf("CAN");
        List<Integer> others = IntStream.range(0, world.regions.size())
                .filter(i -> i != usa)
                .boxed()
                .toList();
        List<List<Integer>> goods =
                List.of(IntStream.range(0, world.sectors.size() - 1).boxed().toList());
        TariffGame game = new TariffGame(world, Closure.USUAL, List.of(new TariffSetter(List.of(usa), others, goods)));
        TariffEquilibrium best = game.solve();
        assertThat(best.rates().get(0).get(0)).isBetween(0.05, 0.3);
        assertThat(change(best, usa)).isPositive();
        assertThat(change(best, canada)).isNegative();
        WorldAccounts answered = game.answered(best);
        assertThat(answered.realIncome(usa)).isLessThan(best.chosen().realIncome(usa));
        assertThat(answered.realIncome(usa)).isLessThan(best.today().realIncome(usa));
    }

    @Test
    void whatCannotBeChosenIsRefused() {
        Economy world = two(80, 50, 20, 4);
        assertThatThrownBy(() -> new TariffGame(
                        world, new Closure(DeficitRule.FIXED, RevenueRule.GOVERNMENT, 0), List.of(alone(0, 1))))
                .hasMessageContaining("households");
        assertThatThrownBy(() -> new TariffGame(world, BALANCED, List.of(alone(0, 1), alone(0, 1))))
                .hasMessageContaining("each with regions of its own");
        assertThatThrownBy(() -> alone(1, 1)).hasMessageContaining("other regions");
        assertThatThrownBy(() -> new TariffSetter(List.of(0), List.of(1), List.of(List.of(0), List.of(0))))
                .hasMessageContaining("two groups");
        Economy apart = two(80, 50, 0, 4);
        assertThatThrownBy(() -> new TariffGame(apart, BALANCED, List.of(alone(0, 1))))
                .hasMessageContaining("nothing is traded");
    }
}
