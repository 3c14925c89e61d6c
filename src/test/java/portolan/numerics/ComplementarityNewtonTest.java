package portolan.numerics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComplementarityNewtonTest {

    /** One row of one unknown. */
    private record Single(boolean isEquation, double upper, DoubleUnaryOperator f, DoubleUnaryOperator slope)
            implements ComplementarityProblem {

        @Override
        public int size() {
            return 1;
        }

        @Override
        public boolean isEquation(int row) {
            return isEquation;
        }

        @Override
        public double upper(int row) {
            return upper;
        }

        @Override
        public int[] sharers(int row) {
            return new int[0];
        }

        @Override
        public void evaluate(double[] x, double[] residual, double[][] jacobian) {
            residual[0] = f.applyAsDouble(x[0]);
            jacobian[0][0] = slope.applyAsDouble(x[0]);
        }
    }

    private static double solve(Single problem, double start) {
        double[] x = {start};
        ConvergenceReport report = new ComplementarityNewton(3).solve(problem, x);
        assertThat(report.converged()).as(report.toString()).isTrue();
        assertThat(report.residual()).isLessThanOrEqualTo(ComplementarityNewton.RESIDUAL_LIMIT);
        assertThat(report.step()).isLessThanOrEqualTo(ComplementarityNewton.STEP_LIMIT);
        return x[0];
    }

    @Test
    void findsTheRootOfAnEquation() {
        assertThat(solve(new Single(true, 0, x -> x * x - 2, x -> 2 * x), 5))
                .isCloseTo(StrictMath.sqrt(2), within(1e-12));
    }

    /** {@code f = x - c} with x from 0 to 1: at 0 where f stays positive, at 1 where it stays negative, c in between. */
    @ParameterizedTest
    @CsvSource({"-3, 0", "-0.001, 0", "0, 0", "0.3, 0.3", "1, 1", "1.001, 1", "7, 1"})
    void theThreeRegimes(double c, double expected) {
        Single problem = new Single(false, 1, x -> x - c, x -> 1);
        for (double start : new double[] {-2, 0, 0.5, 1, 3}) {
            assertThat(solve(problem, start)).isCloseTo(expected, within(1e-9)).isBetween(0.0, 1.0);
        }
    }

    @Test
    void anUnknownThatTouchesItsBoundIsExactlyThere() {
        assertThat(solve(new Single(false, 1, x -> x + 2, x -> 1), 0.7)).isZero();
        assertThat(solve(new Single(false, 1, x -> x - 2, x -> 1), 0.7)).isEqualTo(1.0);
        assertThat(solve(new Single(false, Double.POSITIVE_INFINITY, x -> x - 40, x -> 1), 0))
                .isCloseTo(40, within(1e-9));
    }

    @Test
    void aStepTooLongIsShortened() {
        assertThat(solve(new Single(true, 0, StrictMath::atan, x -> 1 / (1 + x * x)), 50))
                .isCloseTo(0, within(1e-9));
    }

    @Test
    void whatHasNoSolutionIsNotCalledOne() {
        double[] x = {3};
        ConvergenceReport report =
                new ComplementarityNewton(1).solve(new Single(true, 0, y -> y * y + 1, y -> 2 * y), x);
        assertThat(report.converged()).isFalse();
        assertThat(report.residual()).isGreaterThanOrEqualTo(1);
        double[] y = {0};
        ConvergenceReport singular = new ComplementarityNewton(1).solve(new Single(true, 0, z -> 1, z -> 0), y);
        assertThat(singular.converged()).isFalse();
        assertThat(singular.method()).contains("singular");
        double[] z = {1};
        ConvergenceReport nan = new ComplementarityNewton(1).solve(new Single(true, 0, v -> Double.NaN, v -> 1), z);
        assertThat(nan.converged()).isFalse();
    }

    /** Two unknowns share a bound of 1: x asks for 0.7, y for 0.8; y gets what x leaves. */
    @Test
    void twoUnknownsShareABound() {
        ComplementarityProblem problem = new ComplementarityProblem() {
            @Override
            public int size() {
                return 2;
            }

            @Override
            public boolean isEquation(int row) {
                return false;
            }

            @Override
            public double upper(int row) {
                return 1;
            }

            @Override
            public int[] sharers(int row) {
                return row == 1 ? new int[] {0} : new int[0];
            }

            @Override
            public void evaluate(double[] x, double[] residual, double[][] jacobian) {
                residual[0] = x[0] - 0.7;
                residual[1] = x[1] - 0.8;
                jacobian[0] = new double[] {1, 0};
                jacobian[1] = new double[] {0, 1};
            }
        };
        double[] x = new double[2];
        assertThat(new ComplementarityNewton(2).solve(problem, x).converged()).isTrue();
        assertThat(x).containsExactly(new double[] {0.7, 0.3}, within(1e-10));
    }

    @Test
    void fischerBurmeisterIsZeroExactlyWhereItShould() {
        assertThat(FischerBurmeister.value(0, 3)).isZero();
        assertThat(FischerBurmeister.value(3, 0)).isZero();
        assertThat(FischerBurmeister.value(1e-9, 1e9)).isCloseTo(1e-9, within(1e-20));
        assertThat(FischerBurmeister.value(-1, 2)).isNegative();
        assertThat(FischerBurmeister.value(-1, -2)).isNegative();
        assertThat(FischerBurmeister.value(1, 2)).isPositive();
        for (double a : new double[] {-2, 0.3, 5}) {
            double slope = (FischerBurmeister.value(a + 1e-6, 1) - FischerBurmeister.value(a - 1e-6, 1)) / 2e-6;
            assertThat(FischerBurmeister.slope(a, 1)).isCloseTo(slope, within(1e-8));
        }
    }
}
