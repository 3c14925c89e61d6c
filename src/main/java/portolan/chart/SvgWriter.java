package portolan.chart;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Stroke;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SVGIDGenerator;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/**
 * Paints a chart into an SVG: shapes by Batik, text as text in the embedded house font, a title and a description for
 * readers who do not see, no document type, and ids that begin with the id of the chart so that several charts can
 * stand in one page.
 */
final class SvgWriter {
    private static final String NAMESPACE = "http://www.w3.org/2000/svg";
    private static final int DECIMALS = 2;
    /** What Batik writes about shapes and what SVG does not assume anyway; all else it writes is left out. */
    private static final Set<String> KEPT = Set.of(
            "fill",
            "fill-opacity",
            "stroke",
            "stroke-opacity",
            "stroke-width",
            "stroke-linecap",
            "stroke-linejoin",
            "stroke-miterlimit",
            "stroke-dasharray",
            "stroke-dashoffset",
            "opacity",
            "clip-path",
            "clip-rule",
            "transform",
            "id",
            "d",
            "x",
            "y",
            "x1",
            "y1",
            "x2",
            "y2",
            "cx",
            "cy",
            "r",
            "rx",
            "ry",
            "width",
            "height",
            "points",
            "clipPathUnits");

    private final ChartSpec spec;
    private final StringBuilder out = new StringBuilder(1 << 17);

    private SvgWriter(ChartSpec spec) {
        this.spec = spec;
    }

    static byte[] write(ChartSpec spec) {
        return new SvgWriter(spec).document().getBytes(StandardCharsets.UTF_8);
    }

    private String document() {
        TextSheet text = new TextSheet(HouseFonts.get());
        Element shapes = shapes(text);
        out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        out.append("<svg xmlns=\"").append(NAMESPACE).append("\" width=\"").append(Theme.WIDTH);
        out.append("\" height=\"")
                .append(Theme.HEIGHT)
                .append("\" viewBox=\"0 0 ")
                .append(Theme.WIDTH);
        out.append(' ')
                .append(Theme.HEIGHT)
                .append("\" role=\"img\" aria-labelledby=\"")
                .append(spec.id());
        out.append("-title ")
                .append(spec.id())
                .append("-desc\">\n<title id=\"")
                .append(spec.id())
                .append("-title\">");
        escape(spec.title());
        out.append("</title>\n<desc id=\"").append(spec.id()).append("-desc\">");
        escape(Description.of(spec));
        out.append("</desc>\n").append(RenderedChart.STYLE_START).append(HouseFonts.styleSheet());
        out.append(RenderedChart.STYLE_END).append("\n<g");
        attributes(shapes, true);
        out.append('>');
        for (Node child = shapes.getFirstChild(); child != null; child = child.getNextSibling()) {
            node(child);
        }
        out.append("</g>\n<g font-family=\"'Source Sans 3','Source Sans Pro',Arial,sans-serif\">\n");
        text.runs().forEach(this::run);
        return out.append("</g>\n</svg>\n").toString();
    }

    private Element shapes(TextSheet text) {
        Document document;
        try {
            document = DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation()
                    .createDocument(NAMESPACE, "svg", null);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the platform has no document builder", e);
        }
        SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
        context.setComment(null);
        context.setPrecision(DECIMALS);
        context.setIDGenerator(new SVGIDGenerator() {
            private int last;

            @Override
            public String generateID(String prefix) {
                return spec.id() + "-" + prefix.toLowerCase(Locale.ROOT) + ++last;
            }
        });
        SVGGraphics2D g = new SVGGraphics2D(context, false) {
            @Override
            public void setStroke(Stroke stroke) {
                super.setStroke(stroke instanceof Pen pen ? pen.described() : stroke);
            }
        };
        g.setSVGCanvasSize(new Dimension(Theme.WIDTH, Theme.HEIGHT));
        new ChartPainter(spec, text).paint(g);
        return g.getRoot();
    }

    private void node(Node node) {
        if (!(node instanceof Element element)) {
            return;
        }
        String name = element.getTagName();
        boolean empty = element.getFirstChild() == null;
        if (empty && (name.equals("defs") || name.equals("g"))) {
            return;
        }
        out.append('<').append(name);
        attributes(element, false);
        if (empty) {
            out.append("/>");
        } else {
            out.append('>');
            for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
                node(child);
            }
            out.append("</").append(name).append('>');
        }
        if (name.equals("g")) {
            out.append('\n');
        }
    }

    private void attributes(Element element, boolean root) {
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            Node attribute = attributes.item(i);
            String name = attribute.getNodeName();
            boolean size = root && (name.equals("width") || name.equals("height"));
            if (KEPT.contains(name) && !size) {
                out.append(' ').append(name).append("=\"");
                escape(attribute.getNodeValue());
                out.append('"');
            }
        }
    }

    private void run(TextSheet.Run run) {
        out.append("<text x=\"").append(number(run.x())).append("\" y=\"").append(number(run.y()));
        out.append("\" font-size=\"").append(number(run.face().size())).append('"');
        if (run.face().bold()) {
            out.append(" font-weight=\"600\"");
        }
        switch (run.anchor()) {
            case START -> {}
            case MIDDLE -> out.append(" text-anchor=\"middle\"");
            case END -> out.append(" text-anchor=\"end\"");
        }
        out.append(" fill=\"").append(hex(run.face().colour())).append('"');
        if (run.halo()) {
            out.append(" stroke=\"").append(hex(Theme.PAPER));
            out.append("\" stroke-width=\"3.2\" stroke-linejoin=\"round\" paint-order=\"stroke\"");
        }
        out.append('>');
        escape(run.text());
        out.append("</text>\n");
    }

    private static String number(double value) {
        BigDecimal rounded = new BigDecimal(value).setScale(DECIMALS, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    private static String hex(Color colour) {
        String digits = Integer.toHexString((colour.getRGB() & 0xFFFFFF) | 0x1000000);
        return "#" + digits.substring(1);
    }

    private void escape(String text) {
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> out.appendCodePoint(allowed(c) ? c : 0xFFFD);
            }
        });
    }

    /** Whether XML 1.0 can hold a character at all. */
    private static boolean allowed(int c) {
        boolean control = c < 0x20 && c != '\t' && c != '\n' && c != '\r';
        boolean surrogate = c >= 0xD800 && c <= 0xDFFF;
        return !control && !surrogate && c != 0xFFFE && c != 0xFFFF;
    }
}
