package portolan.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The few words above a plot: what happened on dated days, each beside the rule that marks its day, and where the
 * projection begins. Rows are chosen from the last day to the first, each text above all rules that it would
 * otherwise be crossed by, like flags on a staircase.
 */
final class EventNotes {
    /**
     * One text.
     *
     * @param text the words
     * @param x its left end
     * @param width its width
     * @param ruleX position of its rule, or {@code NaN} if it has none
     * @param row 0 is next to the plot
     */
    record Note(String text, double x, double width, double ruleX, int row) {
        private boolean covers(double position) {
            return position > x - GAP && position < x + width + GAP;
        }
    }

    /** Something to be placed: text and the position of its rule. */
    record Day(String text, double ruleX) {}

    private static final double BESIDE = 5;
    private static final double GAP = 4;
    private static final double SPACE = 14;

    private final TextSheet text;
    private final TextSheet.Face face;
    private final double right;
    private final List<Note> notes = new ArrayList<>();

    EventNotes(TextSheet text, TextSheet.Face face, double right) {
        this.text = text;
        this.face = face;
        this.right = right;
    }

    List<Note> notes() {
        return List.copyOf(notes);
    }

    int rows() {
        return notes.stream().mapToInt(n -> n.row() + 1).max().orElse(0);
    }

    /** Places the days of a plot. */
    void place(List<Day> days) {
        List<Day> lastFirst = new ArrayList<>(days);
        lastFirst.sort(Comparator.comparingDouble(Day::ruleX).reversed());
        for (Day day : lastFirst) {
            double width = text.width(day.text(), face);
            double beside = day.ruleX() + BESIDE;
            double x = beside + width > right ? Math.max(0, day.ruleX() - BESIDE - width) : beside;
            int row = 0;
            for (Note note : notes) {
                boolean meets = x < note.x() + note.width() + GAP && note.x() < x + width + GAP;
                Note self = new Note(day.text(), x, width, day.ruleX(), 0);
                if (meets || self.covers(note.ruleX())) {
                    row = Math.max(row, note.row() + 1);
                }
            }
            notes.add(new Note(day.text(), x, width, day.ruleX(), row));
        }
    }

    /** Places a text without rule: next to the plot where there is a gap from a position on, else above everything. */
    void placeInGap(String words, double from) {
        double width = text.width(words, face);
        List<Double> starts = new ArrayList<>();
        starts.add(from + BESIDE);
        for (Note note : notes) {
            starts.add(note.x() + note.width() + SPACE);
            starts.add(note.ruleX() + BESIDE);
        }
        starts.sort(Comparator.naturalOrder());
        for (double start : starts) {
            if (start >= from + BESIDE && start + width <= right && isFree(start, width)) {
                notes.add(new Note(words, start, width, Double.NaN, 0));
                return;
            }
        }
        notes.add(new Note(words, from + BESIDE, width, Double.NaN, rows()));
    }

    private boolean isFree(double start, double width) {
        for (Note note : notes) {
            boolean onText = note.row() == 0 && start < note.x() + note.width() + GAP && note.x() < start + width + GAP;
            boolean onRule = note.ruleX() > start - GAP && note.ruleX() < start + width + GAP;
            if (onText || onRule) {
                return false;
            }
        }
        return true;
    }
}
