package portolan.files;

import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** Writes a tree as JSON: what looks like a number, true or false and is not quoted stays that. */
final class TreeAsJson {
    private static final JsonMapper JSON = new JsonMapper();

    private TreeAsJson() {}

    static String write(Node node) {
        if (node instanceof Node.Scalar scalar) {
            boolean bare = !scalar.quoted() && scalar.text().matches("-?(0|[1-9]\\d*)(\\.\\d+)?|true|false");
            return bare ? scalar.text() : JSON.writeValueAsString(scalar.text());
        }
        if (node instanceof Node.Sequence list) {
            return list.items().stream().map(TreeAsJson::write).collect(Collectors.joining(", ", "[", "]"));
        }
        return ((Node.Mapping) node)
                .entries().stream()
                        .map(entry -> JSON.writeValueAsString(entry.key()) + ": " + write(entry.value()))
                        .collect(Collectors.joining(",\n", "{", "}"));
    }
}
