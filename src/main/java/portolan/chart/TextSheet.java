package portolan.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Measures and collects all text of one picture. Text is written last, over everything else: as outlines into a PNG,
 * as selectable text into an SVG; both from the same list of runs.
 */
final class TextSheet {
    /** Which point of a run its position names. */
    enum Anchor {
        START,
        MIDDLE,
        END
    }

    /**
     * One line of text at its place.
     *
     * @param text the text
     * @param x position of the anchor
     * @param y position of the baseline
     * @param anchor which end of the text is at x
     * @param face weight, size and colour
     * @param halo whether it has an edge in the colour of the paper, to stand out from lines behind it
     */
    record Run(String text, double x, double y, Anchor anchor, Face face, boolean halo) {}

    /**
     * How text looks.
     *
     * @param bold whether semi-bold
     * @param size in units of the picture
     * @param colour its colour
     */
    record Face(boolean bold, double size, Color colour) {
        double leading() {
            return size * Theme.LEADING;
        }

        /** From the middle of the small letters to the baseline. */
        double halfHeight() {
            return size * 0.33;
        }

        Face withSize(double newSize) {
            return new Face(bold, newSize, colour);
        }
    }

    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);
    private static final String ELLIPSIS = "\u2026";

    private final HouseFonts fonts;
    private final List<Run> runs = new ArrayList<>();

    TextSheet(HouseFonts fonts) {
        this.fonts = fonts;
    }

    List<Run> runs() {
        return Collections.unmodifiableList(runs);
    }

    Font font(Face face) {
        return fonts.font(face.bold(), face.size());
    }

    static FontRenderContext context() {
        return EXACT;
    }

    double width(String text, Face face) {
        return font(face).getStringBounds(text, EXACT).getWidth();
    }

    double widest(List<String> lines, Face face) {
        double widest = 0;
        for (String line : lines) {
            widest = Math.max(widest, width(line, face));
        }
        return widest;
    }

    void add(String text, double x, double y, Anchor anchor, Face face) {
        add(text, x, y, anchor, face, false);
    }

    void add(String text, double x, double y, Anchor anchor, Face face, boolean halo) {
        if (!text.isBlank()) {
            runs.add(new Run(text, x, y, anchor, face, halo));
        }
    }

    /**
     * Writes lines one below the other.
     *
     * @return the baseline of the line that would come next
     */
    double addLines(List<String> lines, double x, double firstBaseline, Anchor anchor, Face face) {
        double y = firstBaseline;
        for (String line : lines) {
            add(line, x, y, anchor, face);
            y += face.leading();
        }
        return y;
    }

    /**
     * Breaks text at spaces so that no line is wider than allowed; a word that is too wide by itself is cut, and what
     * does not fit into the last line ends with an ellipsis.
     *
     * @param text any text; line breaks count as spaces, no-break spaces hold
     * @param face its look
     * @param room width available
     * @param mostLines number of lines available, at least 1
     * @return the lines; empty for blank text
     */
    List<String> wrap(String text, Face face, double room, int mostLines) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : words(text, face, room)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (line.isEmpty() || width(longer, face) <= room) {
                line = longer;
            } else {
                lines.add(line);
                line = word;
            }
        }
        if (!line.isEmpty()) {
            lines.add(line);
        }
        if (lines.size() <= mostLines) {
            return lines;
        }
        List<String> kept = new ArrayList<>(lines.subList(0, mostLines - 1));
        kept.add(shortened(String.join(" ", lines.subList(mostLines - 1, lines.size())), face, room));
        return kept;
    }

    /** The words of a text, those that are too wide cut into pieces. */
    private List<String> words(String text, Face face, double room) {
        List<String> words = new ArrayList<>();
        for (String word : text.strip().split("[ \\t\\r\\n]+", -1)) {
            String rest = word;
            while (width(rest, face) > room && rest.codePointCount(0, rest.length()) > 1) {
                int end = rest.offsetByCodePoints(0, 1);
                while (end < rest.length() && width(rest.substring(0, rest.offsetByCodePoints(end, 1)), face) <= room) {
                    end = rest.offsetByCodePoints(end, 1);
                }
                words.add(rest.substring(0, end));
                rest = rest.substring(end);
            }
            if (!rest.isEmpty()) {
                words.add(rest);
            }
        }
        return words;
    }

    private String shortened(String text, Face face, double room) {
        String rest = text;
        while (!rest.isEmpty() && width(rest + ELLIPSIS, face) > room) {
            rest = rest.substring(0, rest.offsetByCodePoints(rest.length(), -1)).stripTrailing();
        }
        return rest + ELLIPSIS;
    }

    /**
     * The largest size, from that of the face downwards, at which text fits into a number of lines.
     *
     * @param text any text
     * @param face its look at full size
     * @param smallest size not to go below
     * @param room width available
     * @param mostLines number of lines available
     * @return the face at that size
     */
    Face fitting(String text, Face face, double smallest, double room, int mostLines) {
        Face fitted = face;
        while (fitted.size() > smallest
                && wrap(text, fitted, room, Integer.MAX_VALUE).size() > mostLines) {
            fitted = fitted.withSize(Math.max(smallest, fitted.size() - 1));
        }
        return fitted;
    }
}
