package portolan.files;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A set of known keys that together make one thing.
 *
 * @param <T> what it is read into
 * @param noun what it is, as in {@code a quota}
 * @param keys the keys it knows, in the order in which they are best written
 * @param hints what to write instead of keys that people try
 * @param check finds what is wrong between keys; sees null for keys that are absent or wrong
 * @param builder makes the thing, called only when nothing is wrong
 */
record Section<T>(
        String noun, List<Key<?>> keys, Map<String, String> hints, Consumer<Fields> check, Function<Fields, T> builder)
        implements Type<T> {
    Section {
        keys = List.copyOf(keys);
        hints = Map.copyOf(hints);
    }

    List<String> names() {
        return keys.stream().map(Key::name).toList();
    }

    @Override
    public @Nullable T read(Node node, String path, Reading reading) {
        if (node instanceof Node.Broken) {
            return null;
        }
        if (!(node instanceof Node.Mapping mapping)) {
            boolean empty = node instanceof Node.Scalar scalar && scalar.isEmpty();
            reading.problem(
                    node.mark(),
                    (path.isEmpty() ? "the file" : ScalarType.key(path)) + " is "
                            + (empty ? "empty" : node.noun() + ", not " + noun),
                    path.isEmpty()
                            ? "a scenario begins with portolan: 1, title, question and extends"
                            : "write the keys of " + noun + ": " + String.join(", ", names()));
            return null;
        }
        int before = reading.count();
        Fields fields = Fields.read(this, mapping, path, reading);
        check.accept(fields);
        if (reading.count() > before || !fields.complete()) {
            return null;
        }
        try {
            return builder.apply(fields);
        } catch (IllegalArgumentException e) {
            reading.problem(reading.mark(path), String.valueOf(e.getMessage()), "change one of the values");
            return null;
        }
    }

    @Override
    public Map<String, Object> schema() {
        Map<String, Object> properties = new LinkedHashMap<>();
        for (Key<?> key : keys) {
            Map<String, Object> described = new LinkedHashMap<>();
            described.put("description", key.help());
            described.putAll(key.type().schema());
            properties.put(key.name(), described);
        }
        Map<String, Object> schema = Schemas.of("type", "object", "properties", properties);
        List<String> required =
                keys.stream().filter(Key::required).map(Key::name).toList();
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
        schema.put("additionalProperties", false);
        return schema;
    }
}
