package portolan.chart;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Locale;

/**
 * The house font, Source Sans 3 in its regular and semi-bold weights, loaded from the program itself.
 *
 * <p>On Linux the Java platform insists on a configuration of system fonts before it will look at any font, and fails
 * where none are installed. A file of two lines, named to it before the first graphics class loads, lets it go
 * without. That is why the fonts are asked for through {@link #get()} before anything else of {@code java.awt}.
 */
final class HouseFonts {
    private static final String FOLDER = "/portolan/fonts/";
    private static final String FONT_CONFIGURATION = "sun.awt.fontconfig";

    private final Font regular;
    private final Font semiBold;

    private HouseFonts() {
        System.setProperty("java.awt.headless", System.getProperty("java.awt.headless", "true"));
        doWithoutSystemFonts();
        regular = load("SourceSans3_400Regular.ttf");
        semiBold = load("SourceSans3_600SemiBold.ttf");
    }

    /** Loads the fonts once, when first asked for. */
    private static final class Loaded {
        static final HouseFonts FONTS = new HouseFonts();
    }

    /** The style sheet, made once, when first asked for. */
    private static final class Sheet {
        static final String TEXT =
                face(400, "source-sans-3-latin-400-normal.woff2") + face(600, "source-sans-3-latin-600-normal.woff2");
    }

    /**
     * The fonts.
     *
     * @return the one instance
     */
    static HouseFonts get() {
        return Loaded.FONTS;
    }

    /**
     * One of the two weights at a size.
     *
     * @param bold whether semi-bold
     * @param size height of an em in units of the picture
     * @return the font
     */
    Font font(boolean bold, double size) {
        return (bold ? semiBold : regular).deriveFont((float) size);
    }

    /**
     * The rules that embed the Latin letters of both weights in a page or SVG, so that text looks the same
     * everywhere and can still be selected.
     *
     * @return two {@code @font-face} rules
     */
    static String styleSheet() {
        return Sheet.TEXT;
    }

    private static String face(int weight, String file) {
        try (InputStream in = open(file)) {
            return "@font-face{font-family:\"Source Sans 3\";font-style:normal;font-weight:" + weight
                    + ";src:url(data:font/woff2;base64,"
                    + Base64.getEncoder().encodeToString(in.readAllBytes()) + ") format(\"woff2\")}";
        } catch (IOException e) {
            throw new UncheckedIOException("font " + file + " cannot be read", e);
        }
    }

    private static Font load(String file) {
        try (InputStream in = open(file)) {
            Font font = Font.createFont(Font.TRUETYPE_FONT, in);
            GraphicsEnvironment.getLocalGraphicsEnvironment().registerFont(font);
            return font;
        } catch (IOException e) {
            throw new UncheckedIOException("font " + file + " cannot be read", e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("font " + file + " is damaged", e);
        }
    }

    private static InputStream open(String file) throws IOException {
        InputStream in = HouseFonts.class.getResourceAsStream(FOLDER + file);
        if (in == null) {
            throw new IOException("font " + file + " is missing from the program");
        }
        return in;
    }

    private static void doWithoutSystemFonts() {
        boolean linux =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");
        if (!linux || System.getProperty(FONT_CONFIGURATION) != null) {
            return;
        }
        try {
            Path file = Files.createTempFile("portolan-fonts", ".properties");
            file.toFile().deleteOnExit();
            Files.write(file, "version=1\nsequence.allfonts=default\n".getBytes(StandardCharsets.ISO_8859_1));
            System.setProperty(FONT_CONFIGURATION, file.toString());
        } catch (IOException e) {
            throw new UncheckedIOException("the font configuration cannot be written", e);
        }
    }
}
