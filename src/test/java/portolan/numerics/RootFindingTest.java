package portolan.numerics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RootFindingTest {

    @Test
    void findsARootBetweenTwoEnds() {
        assertThat(RootFinding.between(x -> x * x * x - 8, 0, 10, 1e-13)).isCloseTo(2, within(1e-12));
        assertThat(RootFinding.between(x -> x, 0, 1, 1e-13)).isZero();
        assertThat(RootFinding.between(x -> x - 1, 0, 1, 1e-13)).isEqualTo(1.0);
    }

    @Test
    void refusesEndsOfOneSignAndEndsInDisorder() {
        assertThatThrownBy(() -> RootFinding.between(x -> x + 5, 0, 1, 1e-12))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no change of sign");
        assertThatThrownBy(() -> RootFinding.between(x -> x, 2, 1, 1e-12))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("order");
    }

    @Test
    void widensUntilTheFunctionIsNoLongerPositive() {
        assertThat(RootFinding.firstNotPositive(x -> 3 - x, 0, 0.5, 100)).isEqualTo(4.0);
        assertThat(RootFinding.firstNotPositive(x -> 1, 0, 0.5, 100)).isEqualTo(100.0);
    }
}
