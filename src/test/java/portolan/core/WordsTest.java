package portolan.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The small words of messages and files: numbers, places, problems, and what a user may have meant. */
class WordsTest {
    private static final List<String> PRODUCTS = List.of("canola-seed", "canola-meal", "peas", "pork");

    @ParameterizedTest
    @CsvSource({
        "canola-sed, canola-seed",
        "Canola-Meal, canola-meal",
        "paes, peas",
        "pea, peas",
        "perk, pork",
        "steel, "
    })
    void theNearestNameIsWithinAThirdOfTheWord(String word, String expected) {
        assertThat(Nearest.to(word, PRODUCTS).orElse(null)).isEqualTo(expected);
    }

    @Test
    void aTieGoesToTheFirst() {
        assertThat(Nearest.hint("CHM", List.of("CHN", "CHE"))).isEqualTo("did you mean 'CHN'?");
        assertThat(Nearest.hint("CHM", List.of("CHE", "CHN"))).isEqualTo("did you mean 'CHE'?");
        assertThat(Nearest.hint("nowhere", List.of())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0.0, 0",
        "0.1, 0.1",
        "49000, 49000",
        "-1234567.5, -1234567.5",
        "0.333333333333333333, 0.333333333333",
        "2.0000000000005, 2",
        "123456789012345678, 1.23456789012E+17",
        "1e-12, 1E-12",
        "0.000000001, 0.000000001"
    })
    void twelveDigitsAndNoExponentInTheUsualRange(double value, String text) {
        assertThat(Numbers.text(value)).isEqualTo(text);
    }

    @Test
    void whatIsNoNumberIsNeverWritten() {
        assertThatThrownBy(() -> Numbers.text(Double.NaN)).hasMessage("cannot write the number NaN");
        assertThatThrownBy(() -> Numbers.text(Double.POSITIVE_INFINITY)).hasMessage("cannot write the number Infinity");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1234567.25 | 1 | 1,234,567.2",
                "1234567.75 | 1 | 1,234,567.8",
                "-999.5 | 0 | \u22121,000",
                "-0.04 | 1 | 0.0",
                "999 | 0 | 999",
                "1000 | 0 | 1,000"
            })
    void numbersForTheEye(double value, int decimals, String text) {
        assertThat(Numbers.display(value, decimals)).isEqualTo(text);
    }

    @Test
    void aProblemStandsAtTheNearestAncestorThatIsInTheFile() {
        Places places = new Places(
                "reset.yaml", Map.of("measures", new Places.Place(3, 1), "measures.ev-quota", new Places.Place(4, 3)));
        assertThat(places.problem("measures.ev-quota.amount", "no unit", "write 49000 vehicles"))
                .hasToString("reset.yaml:4:3: no unit; write 49000 vehicles");
        assertThat(places.problem("measures.other.from", "no date", "")).hasToString("reset.yaml:3:1: no date");
        assertThat(places.problem("years", "no years", "")).hasToString("reset.yaml: no years");
    }

    @Test
    void allProblemsAreCarried() {
        Problem first = new Problem("a", 1, 2, "this", "");
        Problem second = new Problem("b", 0, 0, "that", "mend it");
        Checked<String> failed = Checked.failed(List.of(first, second));
        assertThatThrownBy(failed::get).isInstanceOf(InputException.class).hasMessage("a:1:2: this\nb: that; mend it");
        assertThatThrownBy(() -> new Checked<String>(null, List.of())).hasMessage("either a value or problems");
    }
}
