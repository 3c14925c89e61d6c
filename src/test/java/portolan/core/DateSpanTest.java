package portolan.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days counted by hand, both ends included. */
class DateSpanTest {
    @ParameterizedTest
    @CsvSource({
        "2026-03-01, ,           2026, 306, 365",
        "2026-03-01, ,           2025,   0, 365",
        "2026-03-01, ,           2027, 365, 365",
        "2028-03-01, ,           2028, 306, 366",
        "2028-02-29, 2028-02-29, 2028,   1, 366",
        "2026-03-01, 2026-12-31, 2026, 306, 365",
        "2026-03-01, 2026-12-31, 2027,   0, 365",
        "2026-03-01, 2031-02-28, 2031,  59, 365",
        "2027-03-01, 2028-02-29, 2028,  60, 366",
        "2025-12-31, 2026-01-01, 2025,   1, 365",
        "2025-12-31, 2026-01-01, 2026,   1, 365"
    })
    void shareOfAYear(LocalDate from, LocalDate until, int year, int days, int of) {
        assertThat(new DateSpan(from, until).shareOf(year)).isEqualTo(days / (double) of);
    }

    @Test
    void bothEndsBelongToIt() {
        DateSpan span = new DateSpan(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 12, 31));
        assertThat(span.contains(LocalDate.of(2026, 2, 28))).isFalse();
        assertThat(span.contains(LocalDate.of(2026, 3, 1))).isTrue();
        assertThat(span.contains(LocalDate.of(2026, 12, 31))).isTrue();
        assertThat(span.contains(LocalDate.of(2027, 1, 1))).isFalse();
        assertThat(span.dayAfter()).isEqualTo(LocalDate.of(2027, 1, 1));
        assertThat(span).hasToString("2026-03-01 to 2026-12-31");
        assertThat(new DateSpan(LocalDate.of(2026, 3, 1), null)).hasToString("2026-03-01 to further notice");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-01, 2026-03-01, 0",
        "2026-03-01, 2027-02-28, 0",
        "2026-03-01, 2027-03-01, 1",
        "2026-03-01, 2036-12-31, 10",
        "2028-02-29, 2029-02-27, 0",
        "2028-02-29, 2029-02-28, 1",
        "2028-02-29, 2032-02-28, 3",
        "2028-02-29, 2032-02-29, 4"
    })
    void anniversaries(LocalDate from, LocalDate day, int expected) {
        assertThat(DateSpan.anniversaries(from, day)).isEqualTo(expected);
    }
}
