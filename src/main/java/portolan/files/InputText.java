package portolan.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import portolan.core.Checked;
import portolan.core.Problem;

/** Bytes of an input file as text: at most 2 MB, UTF-8 and nothing else, with or without a byte-order mark. */
final class InputText {
    /** Largest input read. */
    static final int MAX_BYTES = 2_000_000;

    private InputText() {}

    /** Reads a file; a missing, unreadable or too large file is a problem. */
    static Checked<byte[]> bytes(Path file) {
        String name = file.toString();
        try {
            if (Files.isDirectory(file)) {
                return failed(name, "this is a folder, not a file", "name a file that ends in .yaml or .json");
            }
            if (Files.size(file) > MAX_BYTES) {
                return tooLarge(name);
            }
            return Checked.of(Files.readAllBytes(file));
        } catch (NoSuchFileException e) {
            return failed(name, "there is no such file", "check the name and the folder");
        } catch (IOException e) {
            return failed(name, "the file cannot be read (" + e.getMessage() + ")", "check the rights on it");
        }
    }

    /** Decodes bytes; what is not UTF-8 is a problem with line and column. */
    static Checked<String> decode(String name, byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            return tooLarge(name);
        }
        return decodeAny(name, bytes);
    }

    /** Decodes bytes of a table, which may be larger than a scenario. */
    static Checked<String> decodeAny(String name, byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(buffer)
                    .toString();
            return Checked.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            return notUtf8(name, bytes, buffer.position());
        }
    }

    private static <T> Checked<T> notUtf8(String name, byte[] bytes, int at) {
        String before = new String(Arrays.copyOf(bytes, at), StandardCharsets.UTF_8);
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        int start = before.lastIndexOf('\n') + 1;
        int column = before.codePointCount(start, before.length()) + 1;
        return Checked.failed(
                List.of(new Problem(name, line, column, "the file is not written in UTF-8 here", "save it as UTF-8")));
    }

    private static <T> Checked<T> tooLarge(String name) {
        return failed(name, "the file is larger than 2 MB", "a scenario is a page or two; check that this is one");
    }

    private static <T> Checked<T> failed(String name, String what, String remedy) {
        return Checked.failed(List.of(new Problem(name, 0, 0, what, remedy)));
    }
}
