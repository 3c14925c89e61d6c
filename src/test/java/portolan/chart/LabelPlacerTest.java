package portolan.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Label placement, by hand and by its rules. */
class LabelPlacerTest {
    private static final Offset<Double> EXACT = within(1e-9);

    @Test
    void labelsWithRoomStayWhereTheyWish() {
        double[] centres = LabelPlacer.place(new double[] {80, 20}, new double[] {10, 10}, 2, 0, 100);

        assertThat(centres).containsExactly(new double[] {80, 20}, EXACT);
    }

    @Test
    void twoLabelsAtOnePointShareTheWay() {
        // Distance needed: 10 / 2 + 10 / 2 + 2 = 12, half of it for each.
        double[] centres = LabelPlacer.place(new double[] {50, 50}, new double[] {10, 10}, 2, 0, 100);

        assertThat(centres).containsExactly(new double[] {44, 56}, EXACT);
    }

    @Test
    void threeLabelsArePooledIntoOneBlock() {
        // Wishes 40, 44, 60, distances 12, 12: reduced 40, 32, 36; pooled mean 36; centres 36, 48, 60.
        double[] centres = LabelPlacer.place(new double[] {40, 44, 60}, new double[] {10, 10, 10}, 2, 0, 100);

        assertThat(centres).containsExactly(new double[] {36, 48, 60}, EXACT);
    }

    @Test
    void unequalHeightsNeedUnequalDistances() {
        // Heights 10 and 30, gap 0: distance 20; wishes 50, 50; centres 40, 60.
        double[] centres = LabelPlacer.place(new double[] {50, 50}, new double[] {10, 30}, 0, 0, 100);

        assertThat(centres).containsExactly(new double[] {40, 60}, EXACT);
    }

    @Test
    void theEdgesHold() {
        double[] low = LabelPlacer.place(new double[] {1, 2}, new double[] {10, 10}, 2, 0, 100);
        double[] high = LabelPlacer.place(new double[] {99, 98}, new double[] {10, 10}, 2, 0, 100);

        assertThat(low).containsExactly(new double[] {5, 17}, EXACT);
        assertThat(high).containsExactly(new double[] {95, 83}, EXACT);
    }

    @Test
    void withoutRoomTheGapShrinksAndTheLabelsFillTheEdge() {
        double[] centres = LabelPlacer.place(new double[] {5, 5, 5}, new double[] {10, 10, 10}, 8, 0, 30);

        assertThat(centres).containsExactly(new double[] {5, 15, 25}, EXACT);
    }

    @Test
    void poolingIsLeastSquares() {
        assertThat(LabelPlacer.nonDecreasing(new double[] {1, 3, 2, 4, 3.5, 3, 7}))
                .containsExactly(new double[] {1, 2.5, 2.5, 3.5, 3.5, 3.5, 7}, EXACT);
        assertThat(LabelPlacer.nonDecreasing(new double[] {3, 2, 1})).containsExactly(new double[] {2, 2, 2}, EXACT);
        assertThat(LabelPlacer.nonDecreasing(new double[0])).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void randomLabelsNeverOverlapAndKeepTheirOrder(long seed) {
        Random random = new Random(seed);
        int n = 2 + random.nextInt(11);
        double[] wishes = random.doubles(n, 0, 400).toArray();
        double[] heights = random.doubles(n, 12, 32).toArray();

        double[] centres = LabelPlacer.place(wishes, heights, 2, 0, 420);

        for (int i = 0; i < n; i++) {
            assertThat(centres[i]).isBetween(heights[i] / 2 - 1e-9, 420 - heights[i] / 2 + 1e-9);
            for (int j = 0; j < n; j++) {
                if (wishes[i] < wishes[j]) {
                    assertThat(centres[j] - centres[i]).isGreaterThan((heights[i] + heights[j]) / 2);
                }
            }
        }
    }
}
