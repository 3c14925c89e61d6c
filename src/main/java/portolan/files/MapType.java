package portolan.files;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Named entries of one kind, at least one.
 *
 * @param <T> type of an entry
 * @param noun what an entry is, as in {@code measure}
 * @param value what stands under each name
 * @param known the names that may stand, or null when names are free
 */
record MapType<T>(String noun, Type<T> value, @Nullable Function<Vocabulary, Collection<String>> known)
        implements Type<Map<String, T>> {
    /** Knows nothing, so that names that do not come from data remain. */
    private static final Vocabulary NONE =
            new Vocabulary(Map.of(), Map.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of());

    /** Entries whose names the author chooses. */
    static <T> MapType<T> free(String noun, Type<T> value) {
        return new MapType<>(noun, value, null);
    }

    /** Entries whose names are known. */
    static <T> MapType<T> of(String noun, Type<T> value, Function<Vocabulary, Collection<String>> known) {
        return new MapType<>(noun, value, known);
    }

    @Override
    public @Nullable Map<String, T> read(Node node, String path, Reading reading) {
        if (node instanceof Node.Broken) {
            return null;
        }
        if (!(node instanceof Node.Mapping mapping)) {
            boolean empty = node instanceof Node.Scalar scalar && scalar.isEmpty();
            reading.problem(
                    node.mark(),
                    ScalarType.key(path) + " is " + (empty ? "empty" : node.noun()),
                    "write each " + noun + " under a name of its own, or remove the key");
            return null;
        }
        int before = reading.count();
        Map<String, T> values = new LinkedHashMap<>();
        Map<String, Node.Mark> seen = new HashMap<>();
        for (Node.Entry entry : mapping.entries()) {
            Node.Mark first = seen.putIfAbsent(entry.key(), entry.mark());
            if (first != null) {
                reading.problem(
                        entry.mark(),
                        noun + " " + Quoted.text(entry.key()) + " occurs twice, first on line " + first.line(),
                        "give one of the two another name, or remove it");
                continue;
            }
            checkName(entry, reading);
            String at = path + '.' + entry.key();
            reading.place(
                    at, entry.value() instanceof Node.Scalar ? entry.value().mark() : entry.mark());
            T read = value.read(entry.value(), at, reading);
            if (read != null) {
                values.put(entry.key(), read);
            }
        }
        if (mapping.entries().isEmpty()) {
            reading.problem(node.mark(), ScalarType.key(path) + " is empty", "remove the key");
        }
        return reading.count() == before && values.size() == seen.size() ? Collections.unmodifiableMap(values) : null;
    }

    private void checkName(Node.Entry entry, Reading reading) {
        String name = entry.key();
        if (name.length() > 80) {
            reading.problem(
                    entry.mark(), "the name " + Quoted.text(name) + " is longer than 80 characters", "shorten it");
        } else if (known != null) {
            Collection<String> names = known.apply(reading.vocabulary());
            if (!names.contains(name)) {
                reading.problem(
                        entry.mark(), "there is no " + noun + " " + Quoted.text(name), Names.meant(name, names));
            }
        } else if (!Ids.isSlug(name)) {
            reading.problem(
                    entry.mark(),
                    Quoted.text(name) + " cannot name a " + noun,
                    "use lower-case letters, digits and hyphens, as in canola-seed");
        }
    }

    @Override
    public Map<String, Object> schema() {
        Map<String, Object> schema = Schemas.of("type", "object", "minProperties", 1);
        if (known == null) {
            schema.put("propertyNames", Schemas.text("^" + Ids.SLUG + "$"));
        } else {
            Collection<String> fixed = known.apply(NONE);
            schema.put(
                    "propertyNames",
                    fixed.isEmpty()
                            ? Schemas.of("type", "string", "maxLength", 80)
                            : Schemas.of("enum", List.copyOf(fixed)));
        }
        schema.put("additionalProperties", value.schema());
        return schema;
    }
}
