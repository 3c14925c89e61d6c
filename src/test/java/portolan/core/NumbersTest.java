package portolan.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {
    @Test
    void theQuickWayGivesTheTextOfTheDefinition() {
        Random random = new Random(20260116);
        for (int i = 0; i < 60_000; i++) {
            double size = StrictMath.pow(10, random.nextDouble() * 40 - 20);
            double value = i % 2 == 0 ? size : -size;
            assertThat(Numbers.text(value)).isEqualTo(Numbers.exact(value));
        }
    }

    @Test
    void tiesAndNearTiesAreRoundedByTheDefinition() {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            double tie = (random.nextLong(100_000_000_000L, 1_000_000_000_000L) + 0.5)
                    / StrictMath.pow(10, random.nextInt(12));
            assertThat(Numbers.text(tie)).isEqualTo(Numbers.exact(tie));
            double near = tie + StrictMath.ulp(tie) * (random.nextInt(9) - 4);
            assertThat(Numbers.text(near)).isEqualTo(Numbers.exact(near));
        }
    }

    @ParameterizedTest
    @ValueSource(
            doubles = {
                1,
                -1,
                10,
                0.1,
                0.5,
                1e-8,
                9.99999999999999e-9,
                1e-9,
                1e-10,
                123456789012.0,
                99999999999.9999,
                999999999999.7,
                1e11,
                1e12,
                1e15,
                1e16,
                30000,
                1e-300,
                1e300,
                Double.MIN_VALUE,
                Double.MAX_VALUE
            })
    void edgesAgree(double value) {
        assertThat(Numbers.text(value)).isEqualTo(Numbers.exact(value));
    }
}
