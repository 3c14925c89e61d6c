package portolan.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a value type refuses, and the words it does it in. */
class RefusalsTest {
    private static void refuses(ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"25", "25.%", "%", "1e2%", "25 percent", "0,25%", "--5%", ""})
    void aRateWithoutItsSign(String text) {
        refuses(() -> AdValorem.parse(text), "'" + text + "' is not a rate; write it with a per cent sign, as in 6.1%");
    }

    @ParameterizedTest
    @CsvSource({"-100%, -100.0%", "10001%, 10001.0%"})
    void aRateOutOfRange(String text, String shown) {
        refuses(() -> AdValorem.parse(text), "a rate lies above -100% and at most 10000%, not " + shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"49000", "vehicles", "-3 vehicles", "49,000 vehicles", "49000vehicles", "4e4 vehicles"})
    void anAmountWithoutAUnit(String text) {
        refuses(
                () -> Quantity.parse(text),
                "'" + text + "' is not an amount with a unit; write for instance 49000 vehicles");
    }

    @Test
    void anAmountBelowZero() {
        refuses(() -> new Quantity(-1, "tonnes"), "an amount is a number from zero upwards, not -1.0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"5000", "$5000", "US$5000", "C$", "C$5 trillion", "C$1,000", "C$5million"})
    void moneyWithoutACurrency(String text) {
        refuses(
                () -> Money.parse(text),
                "'" + text + "' is not an amount of money; write for instance C$5000 or C$1.5 billion");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024", "2024-2036", "2024...2036", "24..36"})
    void yearsInAnotherForm(String text) {
        refuses(() -> YearRange.parse(text), "'" + text + "' is not a range of years; write it as 2024..2036");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2036..2024", "1899..2000", "2100..2201"})
    void yearsThatRunBackwardsOrTooFar(String text) {
        refuses(() -> YearRange.parse(text), "a range of years runs forward within 1900..2200, not " + text);
    }

    @Test
    void aSpanThatEndsBeforeItStarts() {
        refuses(
                () -> new DateSpan(java.time.LocalDate.of(2026, 3, 2), java.time.LocalDate.of(2026, 3, 1)),
                "it would end on 2026-03-01, before it starts on 2026-03-02");
    }

    @Test
    void aRangeOutOfOrder() {
        refuses(() -> new Range(1, 0.5, 2), "low, central and high must be in order, not 1.0, 0.5, 2.0");
        assertThatThrownBy(() -> new Range(0, Double.NaN, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThat(Range.exactly(3)).isEqualTo(new Range(3, 3, 3));
    }

    @Test
    void aSourceIdInCapitals() {
        refuses(
                () -> new SourceRef("GAC-2026"),
                "'GAC-2026' is not a source id; ids are lower-case, as in gac-2026-04-07");
    }
}
