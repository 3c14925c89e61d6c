package portolan.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import portolan.app.Answer;

/**
 * Where results and remarks are printed, both in UTF-8. A result that cannot be written is an error, not a shrug as with
 * {@code System.out}. Control characters that come from input are shown, not obeyed.
 */
final class Terminal {
    private static final String BOLD = "\u001b[1m";
    private static final String PLAIN = "\u001b[0m";

    private final Writer out;
    private final Writer err;
    private boolean colour;

    /**
     * A terminal.
     *
     * @param out where results go
     * @param err where remarks go
     * @param colour whether lines may stand out in bold
     */
    Terminal(OutputStream out, OutputStream err, boolean colour) {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        this.err = new BufferedWriter(new OutputStreamWriter(err, StandardCharsets.UTF_8));
        this.colour = colour;
    }

    void noColour() {
        colour = false;
    }

    boolean colour() {
        return colour;
    }

    /**
     * Prints results.
     *
     * @throws IOException when they cannot be written whole
     */
    void print(String text) throws IOException {
        for (String line : text.split("(?<=\n)", -1)) {
            boolean strong = !line.isEmpty() && line.charAt(0) == Answer.STRONG;
            String plain = visible(strong ? line.substring(1) : line);
            if (strong && colour) {
                String words = plain.stripTrailing();
                out.write(BOLD + words + PLAIN + plain.substring(words.length()));
            } else {
                out.write(plain);
            }
        }
        out.flush();
    }

    /** Prints results that this program has already set in order, such as help with its colours. */
    void printAsIs(String text) throws IOException {
        out.write(text);
        out.flush();
    }

    /** Prints a remark; when even that fails there is nobody left to tell. */
    void remark(String text) {
        try {
            err.write(visible(text));
            err.write('\n');
            err.flush();
        } catch (IOException e) {
            return;
        }
    }

    /** Control characters as escapes, so that no name or message can steer the terminal. */
    static String visible(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean control = (c < ' ' && c != '\n') || (c >= '\u007f' && c <= '\u009f');
            if (control) {
                safe.append("\\u00").append(hex(c >> 4)).append(hex(c & 15));
            } else {
                safe.append(c);
            }
        }
        return safe.toString();
    }

    private static char hex(int digit) {
        return "0123456789abcdef".charAt(digit);
    }
}
