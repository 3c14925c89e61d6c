package portolan.chart;

/**
 * Something drawn along the years of a {@link YearPanel}. A series with an empty name is drawn without a label.
 */
public sealed interface Series {

    /**
     * The label of the series; may be empty.
     *
     * @return the name
     */
    String name();

    /**
     * The colour asked for.
     *
     * @return the hue
     */
    Hue hue();

    /** How much a line is to be noticed, and what it means. */
    enum Role {
        /** The line that the title speaks of: thick, in colour. */
        FOCUS,
        /** A line to compare: in colour. */
        NORMAL,
        /** A line for orientation: thin, grey. */
        MUTED,
        /** A path that somebody aims at: dashed. */
        GOAL,
        /** Observed values only: dark, solid. */
        OBSERVED
    }

    /**
     * A line through the values. Where the panel says from which year its values are projected, the years before are
     * drawn dark if all lines of the panel share them.
     *
     * @param name label at the end of the line
     * @param values by year
     * @param role how it is drawn
     * @param hue colour; ignored for muted and observed lines
     */
    record Line(String name, YearValues values, Role role, Hue hue) implements Series {
        /**
         * A line in the next free colour.
         *
         * @param name label at the end of the line
         * @param values by year
         * @param role how it is drawn
         */
        public Line(String name, YearValues values, Role role) {
            this(name, values, role, Hue.AUTO);
        }
    }

    /**
     * A range around a line, for uncertainty. A year that lacks either edge is a gap.
     *
     * @param name label at its upper right corner
     * @param low lower edge by year
     * @param high upper edge by year
     * @param hue colour; that of the line it belongs to
     */
    record Band(String name, YearValues low, YearValues high, Hue hue) implements Series {}

    /**
     * One layer of columns. Layers stand on each other in the order given, positive ones upwards from zero and
     * negative ones downwards.
     *
     * @param name label beside the last column
     * @param values height by year
     * @param hue colour
     */
    record Columns(String name, YearValues values, Hue hue) implements Series {
        /**
         * A layer in the next free colour.
         *
         * @param name label beside the last column
         * @param values height by year
         */
        public Columns(String name, YearValues values) {
            this(name, values, Hue.AUTO);
        }
    }

    /**
     * A limit that holds for whole years, such as a quota: a stair with one tread for each year.
     *
     * @param name label at its end
     * @param values height of the tread by year
     * @param hue colour
     */
    record Steps(String name, YearValues values, Hue hue) implements Series {
        /**
         * A stair in dark ink.
         *
         * @param name label at its end
         * @param values height of the tread by year
         */
        public Steps(String name, YearValues values) {
            this(name, values, Hue.INK);
        }
    }
}
