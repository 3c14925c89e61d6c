package portolan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Markdown document of this repository, as tests see it: fenced blocks and links.
 *
 * @param path where it stands
 * @param text its content
 */
public record Document(Path path, String text) {
    private static final Pattern FENCE = Pattern.compile("(?ms)^```([a-z]*)[ ]*([^\\n]*)\\n(.*?)^```$");
    private static final Pattern LINK = Pattern.compile("!?\\[[^\\]]*\\]\\(([^)\\s]+)\\)");

    /** Reads a document. */
    public static Document at(String path) {
        try {
            return new Document(Path.of(path), Files.readString(Path.of(path)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A fenced block.
     *
     * @param kind the word behind the fence, such as console or yaml
     * @param name what stands behind it, such as a file name
     * @param body the lines between the fences, with their last line break
     */
    public record Block(String kind, String name, String body) {}

    /** Fenced blocks of a kind, in order. */
    public List<Block> blocks(String kind) {
        List<Block> blocks = new ArrayList<>();
        Matcher matcher = FENCE.matcher(text);
        while (matcher.find()) {
            if (matcher.group(1).equals(kind)) {
                blocks.add(new Block(kind, matcher.group(2).strip(), matcher.group(3)));
            }
        }
        return blocks;
    }

    /** Targets of links and pictures that lie in this repository, without their anchors. */
    public List<String> localLinks() {
        List<String> links = new ArrayList<>();
        Matcher matcher = LINK.matcher(FENCE.matcher(text).replaceAll(""));
        while (matcher.find()) {
            String target = matcher.group(1).replaceFirst("#.*", "");
            if (!target.isEmpty() && !target.contains("://") && !target.startsWith("mailto:")) {
                links.add(target);
            }
        }
        return links;
    }
}
