package portolan.numerics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DenseLuTest {

    @Test
    void solvesByHand() {
        // 2x + y = 5, x + 3y = 10: x = 1, y = 3
        DenseLu lu = new DenseLu(4);
        assertThat(lu.factor(new double[][] {{2, 1}, {1, 3}}, 2)).isTrue();
        double[] x = new double[2];
        lu.solve(new double[] {5, 10}, x);
        assertThat(x).containsExactly(new double[] {1, 3}, within(1e-15));
    }

    @Test
    void changesRowsWhenThePivotIsZero() {
        DenseLu lu = new DenseLu(2);
        assertThat(lu.factor(new double[][] {{0, 2}, {4, 0}}, 2)).isTrue();
        double[] x = new double[2];
        lu.solve(new double[] {6, 8}, x);
        assertThat(x).containsExactly(2, 3);
    }

    @Test
    void saysWhenTheMatrixIsSingularOrNotANumber() {
        DenseLu lu = new DenseLu(2);
        assertThat(lu.factor(new double[][] {{1, 2}, {2, 4}}, 2)).isFalse();
        assertThat(lu.factor(new double[][] {{Double.NaN, 2}, {2, 4}}, 2)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 12, 30})
    void solvesRandomSystemsAndLeavesTheMatrixAlone(int n) {
        SplittableRandom random = new SplittableRandom(n);
        double[][] a = new double[n][n];
        double[] x = new double[n];
        double[] b = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = random.nextDouble(-1, 1);
            for (int j = 0; j < n; j++) {
                a[i][j] = random.nextDouble(-1, 1);
            }
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                b[i] += a[i][j] * x[j];
            }
        }
        double corner = a[0][0];
        DenseLu lu = new DenseLu(n);
        assertThat(lu.factor(a, n)).isTrue();
        double[] solved = new double[n];
        lu.solve(b, solved);
        assertThat(solved).containsExactly(x, within(1e-9));
        assertThat(a[0][0]).isEqualTo(corner);
    }
}
