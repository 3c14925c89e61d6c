package portolan.files;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A single value.
 *
 * @param <T> what it is read into
 * @param noun what it is, as in {@code a date}
 * @param example how one looks
 * @param schema its JSON Schema
 * @param parser reads its text
 */
record ScalarType<T>(String noun, String example, Map<String, Object> schema, Parser<T> parser) implements Type<T> {

    /**
     * Reads the text of a value.
     *
     * @param <T> what it is read into
     */
    interface Parser<T> {
        T parse(Node.Scalar scalar, Reading reading) throws BadValue;
    }

    @Override
    public @Nullable T read(Node node, String path, Reading reading) {
        if (node instanceof Node.Broken) {
            return null;
        }
        if (!(node instanceof Node.Scalar scalar)) {
            reading.problem(
                    node.mark(), key(path) + " is " + node.noun() + ", not " + noun, "write for instance " + example);
            return null;
        }
        if (scalar.isEmpty()) {
            reading.problem(node.mark(), key(path) + " is empty", "write " + noun + ", for instance " + example);
            return null;
        }
        try {
            return parser.parse(scalar, reading);
        } catch (BadValue bad) {
            reading.problem(node.mark(), bad.what(), bad.remedy());
            return null;
        } catch (IllegalArgumentException e) {
            reading.problem(node.mark(), String.valueOf(e.getMessage()), "write for instance " + example);
            return null;
        }
    }

    /** The last part of a path, in quotes; an item of a list goes by the name of its list. */
    static String key(String path) {
        int dot = path.lastIndexOf('.');
        String last = path.substring(dot + 1);
        boolean item = !last.isEmpty() && last.chars().allMatch(Character::isDigit) && dot > 0;
        return item ? "an entry of " + key(path.substring(0, dot)) : Quoted.text(last.isEmpty() ? "file" : last);
    }
}
