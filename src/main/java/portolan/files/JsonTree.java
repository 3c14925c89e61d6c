package portolan.files;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import portolan.core.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/** JSON as a tree of {@link Node}s; numbers stay the text that stands in the file. */
final class JsonTree {
    private static final JsonFactory JSON = new JsonFactory();

    private final String file;
    private final JsonParser parser;
    private final List<Problem> problems = new ArrayList<>();

    private JsonTree(String file, JsonParser parser) {
        this.file = file;
        this.parser = parser;
    }

    static Parsed parse(String file, String text) {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), text)) {
            JsonTree tree = new JsonTree(file, parser);
            Node root = tree.root();
            return new Parsed(root, tree.problems);
        }
    }

    private @Nullable Node root() {
        try {
            JsonToken first = parser.nextToken();
            if (first == null) {
                return new Node.Scalar("", false, new Node.Mark(file, 1, 1));
            }
            Node root = node(first, 1);
            if (root != null && parser.nextToken() != null) {
                problem(mark(), "there is text after the end of the JSON", "delete it, or keep one scenario to a file");
            }
            return root;
        } catch (JacksonException e) {
            String said = String.valueOf(e.getOriginalMessage())
                    .replaceAll("\\s+", " ")
                    .replaceAll(": enable.*", "")
                    // the parser's own words on where the open bracket stands, which no user can read
                    .replaceAll(" \\(start marker at .*", "");
            problem(
                    mark(e.getLocation()),
                    "this is not JSON (" + (said.length() > 160 ? said.substring(0, 160) + "..." : said) + ")",
                    "check commas, quotes and brackets around this place");
            return null;
        }
    }

    private @Nullable Node node(@Nullable JsonToken token, int depth) {
        Node.Mark mark = mark();
        if (depth > Parsed.MAX_DEPTH) {
            problem(mark, "the file nests deeper than " + Parsed.MAX_DEPTH + " levels", "a scenario needs five");
            return null;
        }
        if (token == JsonToken.START_OBJECT) {
            return mapping(mark, depth);
        }
        if (token == JsonToken.START_ARRAY) {
            return sequence(mark, depth);
        }
        return new Node.Scalar(parser.getString(), token == JsonToken.VALUE_STRING, mark);
    }

    private Node.@Nullable Sequence sequence(Node.Mark mark, int depth) {
        List<Node> items = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            Node item = node(token, depth + 1);
            if (item == null) {
                return null;
            }
            items.add(item);
        }
        return new Node.Sequence(items, mark);
    }

    private Node.@Nullable Mapping mapping(Node.Mark mark, int depth) {
        List<Node.Entry> entries = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            Node.Mark keyMark = mark();
            Node value = node(parser.nextToken(), depth + 1);
            if (value == null) {
                return null;
            }
            entries.add(new Node.Entry(key, keyMark, value));
        }
        return new Node.Mapping(entries, mark);
    }

    private Node.Mark mark() {
        return mark(parser.currentTokenLocation());
    }

    private Node.Mark mark(@Nullable TokenStreamLocation at) {
        return at == null || at.getLineNr() < 1
                ? new Node.Mark(file, 1, 1)
                : new Node.Mark(file, at.getLineNr(), Math.max(1, at.getColumnNr()));
    }

    private void problem(Node.Mark mark, String what, String remedy) {
        problems.add(new Problem(file, mark.line(), mark.column(), what, remedy));
    }
}
