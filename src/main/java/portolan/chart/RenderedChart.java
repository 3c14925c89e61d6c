package portolan.chart;

import java.nio.charset.StandardCharsets;

/** A chart as files would hold it, in memory. Immutable. */
public final class RenderedChart {
    static final String STYLE_START = "<style>";
    static final String STYLE_END = "</style>";

    private final byte[] svg;
    private final byte[] png;
    private final String csv;

    RenderedChart(byte[] svg, byte[] png, String csv) {
        this.svg = svg;
        this.png = png;
        this.csv = csv;
    }

    /**
     * The picture as a scalable file that needs nothing else: the font is inside.
     *
     * @return UTF-8
     */
    public byte[] svg() {
        return svg.clone();
    }

    /**
     * The picture in 1920 by 1120 pixels.
     *
     * @return a PNG file
     */
    public byte[] png() {
        return png.clone();
    }

    /**
     * Exactly the numbers drawn: {@code panel,unit,series,kind,at,value,low,high}.
     *
     * @return lines ending with a line feed
     */
    public String csv() {
        return csv;
    }

    /**
     * The picture for a page that has the font already, see {@link ChartRenderer#fontStyleSheet()}: an {@code svg}
     * element without XML declaration and without font. Its ids begin with the id of the chart.
     *
     * @return the element
     */
    public String inlineSvg() {
        String whole = new String(svg, StandardCharsets.UTF_8);
        int start = whole.indexOf(STYLE_START);
        int end = whole.indexOf(STYLE_END) + STYLE_END.length();
        return whole.substring(whole.indexOf("<svg"), start)
                + whole.substring(end).stripLeading();
    }
}
