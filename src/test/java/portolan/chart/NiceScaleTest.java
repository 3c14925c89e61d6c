package portolan.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Round axes. */
class NiceScaleTest {
    @ParameterizedTest
    @CsvSource({
        "0, 50.3, 6, 0, 60, 7, 0",
        "0, 92, 6, 0, 100, 6, 0",
        "0, 0.3, 6, 0, 0.3, 7, 2",
        "-318, 824, 6, -500, 1000, 7, 0",
        "57, 61.2, 6, 57, 62, 6, 0",
        "0, 1, 4, 0, 1, 5, 2",
        "0, 643076643000, 4, 0, 800000000000, 5, 0",
        "-29.5, 0, 4, -30, 0, 4, 0",
    })
    void endsAreRoundAndTicksFew(
            double low, double high, int most, double lower, double upper, int ticks, int decimals) {
        NiceScale scale = NiceScale.covering(low, high, most);

        assertThat(scale.lower()).isEqualTo(lower);
        assertThat(scale.upper()).isEqualTo(upper);
        assertThat(scale.ticks()).hasSize(ticks).startsWith(lower).endsWith(upper);
        assertThat(scale.decimals()).isEqualTo(decimals);
    }

    @Test
    void equalValuesStillHaveAnAxisAroundThem() {
        assertThat(NiceScale.covering(7, 7, 6).lower()).isLessThan(7);
        assertThat(NiceScale.covering(7, 7, 6).upper()).isGreaterThan(7);
        assertThat(NiceScale.covering(-3e-12, -3e-12, 6).upper()).isGreaterThan(-3e-12);
        assertThat(NiceScale.covering(0, 0, 6).lower()).isZero();
        assertThat(NiceScale.covering(0, 0, 6).upper()).isEqualTo(1);
    }

    @Test
    void ticksAreExactDecimals() {
        assertThat(NiceScale.covering(0, 0.6, 6).ticks()).containsExactly(0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6);
    }
}
