package portolan.chart;

import java.util.List;
import java.util.regex.Pattern;

/**
 * One chart, described completely: the same description always gives the same picture.
 *
 * @param id name for files and for ids inside the SVG: lower-case letters, digits and single hyphens, starting with
 *     a letter, for example {@code ev-imports-and-quota}
 * @param title the finding in words; wrapped to two lines, and set smaller if it is long
 * @param subtitle measure, unit and base year; may be empty
 * @param footer source, scenario and version; may be empty
 * @param notice what a reader must know before believing the picture, set in colour above the footer; may be empty
 * @param arrangement how several panels share the picture
 * @param panels at least one panel, at most sixteen
 */
public record ChartSpec(
        String id,
        String title,
        String subtitle,
        String footer,
        String notice,
        Arrangement arrangement,
        List<Panel> panels) {

    /** How several panels share the picture. */
    public enum Arrangement {
        /** One below the other, sharing their left and right edges; heights by the weights of the panels. */
        STACKED,
        /** Small multiples: equal cells in rows, filled from the top left. */
        GRID
    }

    private static final Pattern SLUG = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final int MOST_PANELS = 16;

    /**
     * Checks the description.
     *
     * @throws IllegalArgumentException if the id is no slug, the title is blank, or there are no or too many panels
     */
    public ChartSpec {
        panels = List.copyOf(panels);
        if (!SLUG.matcher(id).matches()) {
            throw new IllegalArgumentException("chart id must be lower-case words joined by hyphens: " + id);
        }
        if (title.isBlank()) {
            throw new IllegalArgumentException("chart " + id + " has no title");
        }
        if (panels.isEmpty() || panels.size() > MOST_PANELS) {
            throw new IllegalArgumentException("chart " + id + " has " + panels.size() + " panels, not 1 to 16");
        }
    }

    /**
     * A chart whose panels stand one below the other.
     *
     * @param id slug
     * @param title the finding in words
     * @param subtitle measure, unit, base year
     * @param footer source and scenario version
     * @param panels from top to bottom
     * @return the chart
     */
    public static ChartSpec stacked(String id, String title, String subtitle, String footer, Panel... panels) {
        return new ChartSpec(id, title, subtitle, footer, "", Arrangement.STACKED, List.of(panels));
    }

    /**
     * A chart of small multiples.
     *
     * @param id slug
     * @param title the finding in words
     * @param subtitle measure, unit, base year
     * @param footer source and scenario version
     * @param panels row by row from the top left
     * @return the chart
     */
    public static ChartSpec grid(
            String id, String title, String subtitle, String footer, List<? extends Panel> panels) {
        return new ChartSpec(id, title, subtitle, footer, "", Arrangement.GRID, List.copyOf(panels));
    }

    /**
     * The same chart under another name.
     *
     * @param other slug
     * @return the chart
     */
    public ChartSpec named(String other) {
        return new ChartSpec(other, title, subtitle, footer, notice, arrangement, panels);
    }

    /**
     * The same chart with a notice.
     *
     * @param words what a reader must know before believing the picture; empty for nothing
     * @return the chart
     */
    public ChartSpec noticed(String words) {
        return new ChartSpec(id, title, subtitle, footer, words, arrangement, panels);
    }
}
