package portolan.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** PNG files hold the pixels that were painted. */
class PngWriterTest {
    @Test
    void pixelsComeBackAsTheyWent() throws Exception {
        int[] pixels = new Random(7).ints(37 * 23, 0, 1 << 24).toArray();

        BufferedImage image = ImageIO.read(new ByteArrayInputStream(PngWriter.encode(pixels, 37, 23)));

        assertThat(image.getWidth()).isEqualTo(37);
        assertThat(image.getHeight()).isEqualTo(23);
        for (int i = 0; i < pixels.length; i++) {
            assertThat(image.getRGB(i % 37, i / 37) & 0xFFFFFF).isEqualTo(pixels[i]);
        }
    }

    @Test
    void aChartFillsASlide() throws Exception {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(
                ChartRenderer.render(ChartSamples.goal()).png()));

        assertThat(image.getWidth()).isEqualTo(1920);
        assertThat(image.getHeight()).isEqualTo(1120);
        assertThat(image.getRGB(5, 500) & 0xFFFFFF).isEqualTo(0xFFFFFF);
    }
}
