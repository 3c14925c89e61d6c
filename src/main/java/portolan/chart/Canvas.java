package portolan.chart;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/**
 * Room for one picture on its way into a PNG, to be used again for the next: pixels and encoded rows take 15 megabytes, and
 * fresh memory costs more time than drawing does. Not for two threads at once.
 */
final class Canvas {
    private final int width;
    private final int height;
    private final BufferedImage image;
    private final byte[] rows;

    /**
     * A canvas.
     *
     * @param width pixels in a row, above 0
     * @param height number of rows, above 0
     */
    Canvas(int width, int height) {
        this.width = width;
        this.height = height;
        image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        rows = new byte[(3 * width + 1) * height];
    }

    /** A canvas of the size of all pictures. */
    static Canvas ofTheme() {
        return new Canvas(Theme.WIDTH * Theme.PIXELS_PER_UNIT, Theme.HEIGHT * Theme.PIXELS_PER_UNIT);
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /** What is drawn on; it holds the picture before until it is painted over. */
    BufferedImage image() {
        return image;
    }

    /** Pixels of the image, 0xRRGGBB and an unused byte, row by row; not a copy. */
    int[] pixels() {
        return ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    }

    /** Room for the rows as a PNG has them: a filter byte, then three bytes a pixel; it holds what was put there last. */
    byte[] rows() {
        return rows;
    }
}
