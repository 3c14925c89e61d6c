package portolan.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Words above a plot neither meet each other nor are crossed by rules. */
class EventNotesTest {
    private static final TextSheet.Face FACE = new TextSheet.Face(false, 12, Color.BLACK);
    private final TextSheet text = new TextSheet(HouseFonts.get());

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void nothingMeets(long seed) {
        Random random = new Random(seed);
        EventNotes placed = new EventNotes(text, FACE, 1000);

        placed.place(random.doubles(8, 0, 700)
                .mapToObj(x -> new EventNotes.Day("event at " + (int) x, x))
                .toList());
        placed.placeInGap("projection", 100);

        List<EventNotes.Note> notes = placed.notes();
        assertThat(notes).hasSize(9);
        for (EventNotes.Note a : notes) {
            for (EventNotes.Note b : notes) {
                if (!a.equals(b)) {
                    boolean meets = a.row() == b.row() && a.x() < b.x() + b.width() && b.x() < a.x() + a.width();
                    boolean crossed = b.row() >= a.row() && b.ruleX() > a.x() && b.ruleX() < a.x() + a.width();
                    assertThat(meets || crossed).as(a + " and " + b).isFalse();
                }
            }
        }
    }
}
