package portolan.chart;

/**
 * A colour of the house palette, adapted from the one that Okabe and Ito proposed for readers of all kinds of colour
 * vision: darkened where the original is too pale for thin lines on white. Each hue has three values: for lines and
 * fills (contrast with white at least 3 : 1), for text (at least 4.5 : 1), and a tint for bands.
 */
public enum Hue {
    /** The next colour of the palette that the chart has not given to another name. */
    AUTO(0x0064A4, 0x005C97),
    /** The first choice for the line that matters. */
    BLUE(0x0064A4, 0x005C97),
    /** The second choice; also decreases in a waterfall. */
    VERMILLION(0xC24A00, 0xB04300),
    /** A bluish green. */
    GREEN(0x00835F, 0x007556),
    /** A reddish purple. */
    PURPLE(0xBF5B95, 0xA2437A),
    /** A dark orange. */
    OCHRE(0xC68800, 0x8A5F00),
    /** A light blue. */
    SKY(0x3A9BD9, 0x1F74AD),
    /** A dark wine red. */
    WINE(0x7A2048, 0x7A2048),
    /** A dark olive. */
    OLIVE(0x6B6E1D, 0x5F6219),
    /** Dark ink: observed values, limits, totals. */
    INK(0x2B3440, 0x2B3440),
    /** Grey: for orientation only. */
    GREY(0x8C96A3, 0x636D79);

    private final int line;
    private final int text;

    Hue(int line, int text) {
        this.line = line;
        this.text = text;
    }

    /**
     * The colour of lines and fills.
     *
     * @return red, green and blue as 0xRRGGBB
     */
    public int line() {
        return line;
    }

    /**
     * The colour of text, as dark as small letters need.
     *
     * @return red, green and blue as 0xRRGGBB
     */
    public int text() {
        return text;
    }

    /**
     * The colours that are given to series that ask for none, in this order.
     *
     * @return the palette
     */
    static Hue[] palette() {
        return new Hue[] {BLUE, VERMILLION, GREEN, PURPLE, OCHRE, SKY, WINE, OLIVE};
    }
}
