package portolan.chart;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.font.GlyphVector;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Paints a chart into a PNG: three bytes a pixel, no time stamp, nothing that depends on the machine. Text is filled
 * from the outlines of the house font, so that no platform setting for smoothing or hinting letters matters.
 */
final class PngWriter {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final int LEVEL = 6;
    private static final byte SUB = 1;
    private static final byte UP = 2;
    /** Around letters that stand on lines: the same letters in white, moved a little in eight directions. */
    private static final double[][] HALO = {{1.5, 0}, {1, 1}, {0, 1.5}, {-1, 1}, {-1.5, 0}, {-1, -1}, {0, -1.5}, {1, -1}
    };

    private PngWriter() {}

    static byte[] write(ChartSpec spec) {
        return write(spec, Canvas.ofTheme());
    }

    /**
     * Paints and encodes a chart.
     *
     * @param spec what to draw
     * @param canvas room to do it in; what it held before does not matter
     * @return the file
     */
    static byte[] write(ChartSpec spec, Canvas canvas) {
        TextSheet text = new TextSheet(HouseFonts.get());
        paint(spec, text, canvas.image());
        int[] pixels = canvas.pixels();
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] &= 0xFFFFFF; // What the unused byte holds is nobody's promise.
        }
        return encode(pixels, canvas.width(), canvas.height(), canvas.rows());
    }

    private static void paint(ChartSpec spec, TextSheet text, BufferedImage image) {
        Graphics2D g = image.createGraphics();
        g.scale(Theme.PIXELS_PER_UNIT, Theme.PIXELS_PER_UNIT);
        new ChartPainter(spec, text).paint(g);
        text.runs().forEach(run -> fill(g, text, run));
        g.dispose();
    }

    /** Paints a chart where nobody sees it, so that what the platform needs for it is loaded. */
    static void rehearse(ChartSpec spec) {
        paint(spec, new TextSheet(HouseFonts.get()), new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB));
    }

    private static void fill(Graphics2D g, TextSheet text, TextSheet.Run run) {
        GlyphVector glyphs = text.font(run.face()).createGlyphVector(TextSheet.context(), run.text());
        double width = glyphs.getGlyphPosition(glyphs.getNumGlyphs()).getX();
        double x = switch (run.anchor()) {
            case START -> run.x();
            case MIDDLE -> run.x() - width / 2;
            case END -> run.x() - width;
        };
        Shape outline = glyphs.getOutline((float) x, (float) run.y());
        if (run.halo()) {
            g.setPaint(Theme.PAPER);
            for (double[] step : HALO) {
                g.translate(step[0], step[1]);
                g.fill(outline);
                g.translate(-step[0], -step[1]);
            }
        }
        g.setPaint(run.face().colour());
        g.fill(outline);
    }

    /**
     * Encodes pixels.
     *
     * @param pixels 0xRRGGBB, row by row
     * @param width pixels in a row
     * @param height number of rows
     * @return the file
     */
    static byte[] encode(int[] pixels, int width, int height) {
        return encode(pixels, width, height, new byte[(3 * width + 1) * height]);
    }

    private static byte[] encode(int[] pixels, int width, int height, byte[] raw) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 18);
        out.writeBytes(SIGNATURE);
        byte[] header = new byte[13];
        putInt(header, 0, width);
        putInt(header, 4, height);
        header[8] = 8; // bits a sample
        header[9] = 2; // red, green, blue
        chunk(out, "IHDR", header, header.length);
        chunk(out, "sRGB", new byte[1], 1);
        filter(pixels, width, height, raw);
        byte[] packed = packed(raw);
        chunk(out, "IDAT", packed, packed.length);
        chunk(out, "IEND", new byte[0], 0);
        return out.toByteArray();
    }

    private static byte[] packed(byte[] raw) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(1 << 18);
        byte[] part = new byte[1 << 16];
        Deflater deflater = new Deflater(LEVEL);
        deflater.setInput(raw);
        deflater.finish();
        while (!deflater.finished()) {
            packed.write(part, 0, deflater.deflate(part, 0, part.length));
        }
        deflater.end();
        return packed.toByteArray();
    }

    /**
     * Rows as differences from the pixel to the left or from the row above, whichever leaves fewer pixels to tell; a
     * row like the one above stays all zeros.
     */
    private static void filter(int[] pixels, int width, int height, byte[] raw) {
        int stride = 3 * width + 1;
        Arrays.fill(raw, (byte) 0);
        for (int y = 0; y < height; y++) {
            int row = y * width;
            int above = row - width;
            int at = y * stride;
            if (y > 0 && Arrays.equals(pixels, row, row + width, pixels, above, above + width)) {
                raw[at] = UP;
                continue;
            }
            boolean fromAbove =
                    y > 0 && differences(pixels, row, above, width) <= differences(pixels, row, row - 1, width);
            raw[at++] = fromAbove ? UP : SUB;
            for (int x = 0; x < width; x++) {
                int pixel = pixels[row + x];
                int base = fromAbove ? pixels[above + x] : x == 0 ? 0 : pixels[row + x - 1];
                if (pixel != base) {
                    raw[at] = (byte) ((pixel >> 16) - (base >> 16));
                    raw[at + 1] = (byte) ((pixel >> 8) - (base >> 8));
                    raw[at + 2] = (byte) (pixel - base);
                }
                at += 3;
            }
        }
    }

    /** How many pixels of a row, but the first, differ from those at another place. */
    private static int differences(int[] pixels, int row, int other, int width) {
        int count = 0;
        for (int x = 1; x < width; x++) {
            count += pixels[row + x] == pixels[other + x] ? 0 : 1;
        }
        return count;
    }

    private static void chunk(ByteArrayOutputStream out, String type, byte[] data, int length) {
        byte[] number = new byte[4];
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        putInt(number, 0, length);
        out.writeBytes(number);
        out.writeBytes(name);
        out.write(data, 0, length);
        CRC32 sum = new CRC32();
        sum.update(name);
        sum.update(data, 0, length);
        putInt(number, 0, (int) sum.getValue());
        out.writeBytes(number);
    }

    private static void putInt(byte[] bytes, int at, int value) {
        for (int i = 0; i < 4; i++) {
            bytes[at + i] = (byte) (value >> (24 - 8 * i));
        }
    }
}
