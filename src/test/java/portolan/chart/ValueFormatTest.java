package portolan.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Numbers in labels. */
class ValueFormatTest {
    @Test
    void numbersHaveCommasPointsAndMinusSigns() {
        assertThat(ValueFormat.WHOLE.label(49000)).isEqualTo("49,000");
        assertThat(ValueFormat.WHOLE.label(-1234567.5)).isEqualTo("\u22121,234,568");
        assertThat(ValueFormat.CAD_BILLION.label(45.25)).isEqualTo("C$45.3\u00a0bn");
        assertThat(ValueFormat.CAD_BILLION.label(-0.8)).isEqualTo("\u2212C$0.8\u00a0bn");
        assertThat(ValueFormat.PERCENT_1.label(6.1)).isEqualTo("6.1%");
        assertThat(ValueFormat.ONE_DECIMAL.label(999.96)).isEqualTo("1,000.0");
    }

    @Test
    void whatRoundsToZeroHasNoSign() {
        assertThat(ValueFormat.ONE_DECIMAL.label(-0.04)).isEqualTo("0.0");
        assertThat(ValueFormat.ONE_DECIMAL.change(0.04)).isEqualTo("0.0");
        assertThat(ValueFormat.ONE_DECIMAL.label(-0.0)).isEqualTo("0.0");
    }

    @Test
    void changesHaveSigns() {
        assertThat(ValueFormat.ONE_DECIMAL.change(4.6)).isEqualTo("+4.6");
        assertThat(ValueFormat.ONE_DECIMAL.change(-4.6)).isEqualTo("\u22124.6");
    }

    @Test
    void ticksLeaveTheUnitToTheHeading() {
        assertThat(ValueFormat.CAD_BILLION.tick(-2.5, 1)).isEqualTo("\u22122.5");
        assertThat(ValueFormat.PERCENT.tick(25, 0)).isEqualTo("25%");
        assertThat(ValueFormat.WHOLE.shortTick(6e11)).isEqualTo("6e11");
        assertThat(ValueFormat.WHOLE.shortTick(-2.5e-8)).isEqualTo("\u22122.5e\u22128");
        assertThat(ValueFormat.WHOLE.shortTick(0)).isEqualTo("0");
    }

    @Test
    void hugeNumbersAreShortened() {
        assertThat(ValueFormat.WHOLE.label(1.5e18)).isEqualTo("1.5e18");
    }

    @Test
    void noLocaleMatters() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(ValueFormat.ONE_DECIMAL.label(1234.5)).isEqualTo("1,234.5");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void impossibleDecimalsAreRefused() {
        assertThatThrownBy(() -> new ValueFormat("", 10, "")).isInstanceOf(IllegalArgumentException.class);
    }
}
