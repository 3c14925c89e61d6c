package portolan.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Breaking lines. */
class TextSheetTest {
    private static final TextSheet.Face FACE = new TextSheet.Face(false, 10, Color.BLACK);
    private final TextSheet text = new TextSheet(HouseFonts.get());

    @Test
    void linesBreakAtSpacesAndFit() {
        List<String> lines = text.wrap("one two three four five six seven eight", FACE, 60, 20);

        assertThat(lines.size()).isGreaterThan(2);
        assertThat(String.join(" ", lines)).isEqualTo("one two three four five six seven eight");
        assertThat(lines).allMatch(line -> text.width(line, FACE) <= 60);
    }

    @Test
    void whatDoesNotFitEndsWithAnEllipsis() {
        List<String> lines = text.wrap("one two three four five six seven eight", FACE, 60, 2);

        assertThat(lines).hasSize(2);
        assertThat(lines.get(1)).endsWith("\u2026");
        assertThat(text.width(lines.get(1), FACE)).isLessThanOrEqualTo(60);
    }

    @Test
    void aWordThatIsTooWideIsCut() {
        List<String> lines = text.wrap("Donaudampfschifffahrtsgesellschaft", FACE, 60, 9);

        assertThat(lines.size()).isGreaterThan(1);
        assertThat(String.join("", lines)).isEqualTo("Donaudampfschifffahrtsgesellschaft");
    }

    @Test
    void noBreakSpacesHoldAndBlankTextHasNoLines() {
        assertThat(text.wrap("C$45.2\u00a0bn", FACE, 200, 2)).containsExactly("C$45.2\u00a0bn");
        assertThat(text.wrap("  ", FACE, 200, 2)).isEmpty();
    }
}
