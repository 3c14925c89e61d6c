package portolan.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The palette can be read on a projector and by colour-blind readers. */
class HueTest {
    /** Full protanopia, deuteranopia and tritanopia in linear RGB: Machado, Oliveira and Fernandes 2009, severity 1. */
    private static final double[][][] VISION = {
        {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}},
        {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}},
        {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}},
        {{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}},
    };

    @ParameterizedTest
    @EnumSource
    void linesAndTextStandOutFromWhite(Hue hue) {
        assertThat(contrastWithWhite(hue.line())).isGreaterThanOrEqualTo(hue == Hue.GREY ? 2.9 : 3);
        assertThat(contrastWithWhite(hue.text())).isGreaterThanOrEqualTo(4.5);
    }

    @Test
    void theFirstSixColoursDifferForEveryVision() {
        Hue[] palette = Hue.palette();
        for (double[][] vision : VISION) {
            for (int i = 0; i < 6; i++) {
                for (int j = 0; j < i; j++) {
                    double distance = distance(seen(palette[i].line(), vision), seen(palette[j].line(), vision));
                    assertThat(distance).as(palette[i] + " and " + palette[j]).isGreaterThan(12);
                }
            }
        }
    }

    private static double[] linear(int rgb) {
        double[] linear = new double[3];
        for (int i = 0; i < 3; i++) {
            double c = ((rgb >> (16 - 8 * i)) & 255) / 255.0;
            linear[i] = c <= 0.04045 ? c / 12.92 : StrictMath.pow((c + 0.055) / 1.055, 2.4);
        }
        return linear;
    }

    private static double contrastWithWhite(int rgb) {
        double[] c = linear(rgb);
        return 1.05 / (0.2126 * c[0] + 0.7152 * c[1] + 0.0722 * c[2] + 0.05);
    }

    private static double[] seen(int rgb, double[][] vision) {
        double[] c = linear(rgb);
        double[] seen = new double[3];
        for (int i = 0; i < 3; i++) {
            double value = vision[i][0] * c[0] + vision[i][1] * c[1] + vision[i][2] * c[2];
            seen[i] = Math.max(0, Math.min(1, value));
        }
        return seen;
    }

    /** Distance in CIE Lab, 1976; about 2.3 is just noticeable. */
    private static double distance(double[] a, double[] b) {
        double[] p = lab(a);
        double[] q = lab(b);
        return StrictMath.sqrt(
                (p[0] - q[0]) * (p[0] - q[0]) + (p[1] - q[1]) * (p[1] - q[1]) + (p[2] - q[2]) * (p[2] - q[2]));
    }

    private static double[] lab(double[] c) {
        double x = f((0.4124564 * c[0] + 0.3575761 * c[1] + 0.1804375 * c[2]) / 0.95047);
        double y = f(0.2126729 * c[0] + 0.7151522 * c[1] + 0.0721750 * c[2]);
        double z = f((0.0193339 * c[0] + 0.1191920 * c[1] + 0.9503041 * c[2]) / 1.08883);
        return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

    private static double f(double t) {
        return t > 216.0 / 24389 ? StrictMath.cbrt(t) : (24389.0 / 27 * t + 16) / 116;
    }
}
