package portolan.chart;

import java.awt.Color;

/** The house style: every size and colour that is not a hue of a series. Sizes are in units of the picture. */
final class Theme {
    /** Width of the picture; a PNG has {@link #PIXELS_PER_UNIT} times as many pixels. */
    static final int WIDTH = 960;
    /** Height of the picture. */
    static final int HEIGHT = 560;
    /** Pixels of a PNG for one unit of the picture. */
    static final int PIXELS_PER_UNIT = 2;

    static final double MARGIN = 36;
    static final double TITLE = 26;
    static final double SMALLEST_TITLE = 17;
    static final double SUBTITLE = 15;
    static final double PANEL_TITLE = 15;
    static final double LABEL = 13.5;
    static final double SMALLEST_LABEL = 9.5;
    static final double TICK = 13;
    static final double SMALL = 12;
    static final double NOTICE = 13;
    static final double FOOTER = 11;
    /** Distance between baselines, as a multiple of the size of the letters. */
    static final double LEADING = 1.22;

    static final Color PAPER = Color.WHITE;
    static final Color ACCENT = new Color(0x005C97);
    static final Color TITLE_INK = new Color(0x17202B);
    static final Color TEXT_INK = new Color(0x4A5562);
    static final Color QUIET_INK = new Color(0x66717E);
    static final Color AXIS = new Color(0x7A8591);
    static final Color GRID = new Color(0xDDE2E7);
    static final Color FUTURE = new Color(0xF2F6FA);
    /** The ground of the projection as a sample in a key, where it is too small to be seen otherwise. */
    static final Color FUTURE_SAMPLE = new Color(0xDCE6F0);

    static final Color EVENT = new Color(0x9AA5B1);

    private Theme() {}

    /**
     * The colour of lines and fills of a hue.
     *
     * @param hue any hue
     * @return the colour
     */
    static Color line(Hue hue) {
        return new Color(hue.line());
    }

    /**
     * The colour of text of a hue.
     *
     * @param hue any hue
     * @return the colour
     */
    static Color text(Hue hue) {
        return new Color(hue.text());
    }

    /**
     * The colour of a band of a hue: pale and opaque.
     *
     * @param hue any hue
     * @return the colour
     */
    static Color band(Hue hue) {
        return mixedWithPaper(hue, 0.24);
    }

    /**
     * The colour of the edges of a band.
     *
     * @param hue any hue
     * @return the colour
     */
    static Color bandEdge(Hue hue) {
        return mixedWithPaper(hue, 0.5);
    }

    /**
     * A hue thinned with the colour of the paper, opaque.
     *
     * @param hue any hue
     * @param share how much of the hue is left, 0 to 1
     * @return the colour
     */
    static Color mixedWithPaper(Hue hue, double share) {
        int mixed = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int full = (hue.line() >> shift) & 255;
            mixed = (mixed << 8) | (int) StrictMath.rint(255 - share * (255 - full));
        }
        return new Color(mixed);
    }
}
