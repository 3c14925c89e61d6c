package portolan.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the charts are drawn with may be passed on under our licence. */
class LicenceTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.jfree.svg.SVGGraphics2D",
                "org.jfree.graphics2d.svg.SVGGraphics2D",
                "org.jfree.pdf.PDFDocument"
            })
    void noLibraryUnderTheGplIsAround(String name) {
        assertThatThrownBy(() -> Class.forName(name)).isInstanceOf(ClassNotFoundException.class);
    }

    @Test
    void theFontTravelsWithItsOwnLicence() throws Exception {
        try (InputStream in = LicenceTest.class.getResourceAsStream("/portolan/fonts/OFL.txt")) {
            assertThat(in).isNotNull();
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .contains("SIL OPEN FONT LICENSE Version 1.1", "Adobe", "Reserved Font Name");
        }
    }
}
