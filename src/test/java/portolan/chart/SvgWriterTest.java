package portolan.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** SVG files are well formed, closed in themselves, and can be read aloud. */
class SvgWriterTest {
    static List<ChartSpec> samples() {
        return ChartSamples.all();
    }

    private static Document parsed(byte[] svg) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(svg));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void wellFormedNamedAndClosed(ChartSpec spec) throws Exception {
        byte[] svg = SvgWriter.write(spec);
        Document document = parsed(svg);
        Element root = document.getDocumentElement();

        assertThat(root.getNamespaceURI()).isEqualTo("http://www.w3.org/2000/svg");
        assertThat(root.getElementsByTagName("title").item(0).getTextContent()).isEqualTo(spec.title());
        assertThat(root.getElementsByTagName("desc").item(0).getTextContent()).contains(spec.footer());
        String text = new String(svg, StandardCharsets.UTF_8);
        assertThat(text).doesNotContain("Dialog", "DOCTYPE", "NaN", "Infinity", "http://www.w3.org/1999");
        assertThat(text.replace("http://www.w3.org/2000/svg", "")).doesNotContain("http:", "https:");
    }

    @ParameterizedTest
    @MethodSource("samples")
    void idsAreUniqueAndEveryReferenceIsMet(ChartSpec spec) throws Exception {
        Document document = parsed(SvgWriter.write(spec));
        NodeList all = document.getElementsByTagName("*");
        Set<String> ids = new HashSet<>();
        List<String> references = new ArrayList<>();
        for (int i = 0; i < all.getLength(); i++) {
            Element element = (Element) all.item(i);
            if (element.hasAttribute("id")) {
                assertThat(element.getAttribute("id")).startsWith(spec.id() + "-");
                assertThat(ids.add(element.getAttribute("id"))).isTrue();
            }
            if (element.hasAttribute("clip-path")) {
                references.add(element.getAttribute("clip-path"));
            }
        }
        assertThat(references).allMatch(r -> ids.contains(r.substring("url(#".length(), r.length() - 1)));
        // a table of heat has nothing to clip; all else does
        assertThat(references.isEmpty()).isEqualTo(spec.id().equals("flows"));
    }

    @Test
    void hostileTextStaysText() throws Exception {
        String hostile = "</text><script>alert(\"1\")</script>&\u0001\ud83d\ude00";
        YearPanel panel = YearPanel.of(hostile, hostile, ValueFormat.WHOLE, 2024, 2026)
                .with(new Series.Line(hostile, YearValues.of(2024, 1, 2, 3), Series.Role.FOCUS));

        Document document = parsed(SvgWriter.write(ChartSpec.stacked("a", hostile, hostile, hostile, panel)));

        assertThat(document.getElementsByTagName("script").getLength()).isZero();
        assertThat(document.getElementsByTagName("title").item(0).getTextContent())
                .isEqualTo(hostile.replace('\u0001', '\ufffd'));
    }

    @Test
    void thePageVersionLeavesOutTheFontOnly() throws Exception {
        RenderedChart chart = ChartRenderer.render(ChartSamples.goal());

        String inline = chart.inlineSvg();

        assertThat(inline).startsWith("<svg ").doesNotContain("@font-face", "<?xml");
        assertThat(inline.length()).isLessThan(chart.svg().length - 40_000);
        assertThat(parsed(inline.getBytes(StandardCharsets.UTF_8))
                        .getElementsByTagName("text")
                        .getLength())
                .isEqualTo(parsed(chart.svg()).getElementsByTagName("text").getLength());
    }
}
