package portolan.chart;

import java.util.List;

/**
 * The name of a series and its last value, in opposite weights so that a number in the name is not taken for the
 * value: on one line where they fit, else wrapped, the value after the last word or on a line of its own.
 */
final class LabelBlock {
    private static final double SPACE = 5;
    private static final int MOST_LINES = 3;

    private final TextSheet text;
    private final List<String> lines;
    private final String value;
    private final TextSheet.Face face;
    private final TextSheet.Face valueFace;
    private final boolean beside;
    private final double width;

    /**
     * Lays out a label.
     *
     * @param text measures and takes the text
     * @param name name; may be blank
     * @param value value; may be blank
     * @param face look of the name, or of the value if there is no name
     * @param room width available to the name
     */
    LabelBlock(TextSheet text, String name, String value, TextSheet.Face face, double room) {
        this.text = text;
        this.lines = text.wrap(name, face, room, MOST_LINES);
        this.value = value;
        this.face = face;
        this.valueFace = lines.isEmpty() ? face : new TextSheet.Face(!face.bold(), face.size(), face.colour());
        double names = text.widest(lines, face);
        double values = text.width(value, valueFace);
        double last = lines.isEmpty() ? 0 : text.width(lines.get(lines.size() - 1), face) + SPACE;
        this.beside = lines.isEmpty() || last + values <= Math.max(room, names);
        this.width = Math.max(names, beside ? last + values : values);
    }

    double width() {
        return width;
    }

    double height() {
        int rows = lines.size() + (value.isBlank() || (beside && !lines.isEmpty()) ? 0 : 1);
        return rows * face.leading();
    }

    double size() {
        return face.size();
    }

    /** Writes the label with its left edge and its middle at a point. */
    void write(double x, double middle, boolean halo) {
        double baseline = middle - height() / 2 + face.leading() / 2 + face.halfHeight();
        double end = x;
        for (int i = 0; i < lines.size(); i++) {
            text.add(lines.get(i), x, baseline, TextSheet.Anchor.START, face, halo);
            boolean last = i + 1 == lines.size();
            end = last && beside ? x + text.width(lines.get(i), face) + SPACE : x;
            baseline += last && beside ? 0 : face.leading();
        }
        text.add(value, end, baseline, TextSheet.Anchor.START, valueFace, halo);
    }
}
