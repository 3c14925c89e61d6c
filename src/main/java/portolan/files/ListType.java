package portolan.files;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A list of values, at least one.
 *
 * @param <T> type of an item
 * @param item what an item is
 * @param single whether a single value may stand without brackets
 * @param distinct whether no value may occur twice
 */
record ListType<T>(Type<T> item, boolean single, boolean distinct) implements Type<List<T>> {
    @Override
    public @Nullable List<T> read(Node node, String path, Reading reading) {
        if (node instanceof Node.Broken) {
            return null;
        }
        if (node instanceof Node.Mapping || (!single && node instanceof Node.Scalar scalar && !scalar.isEmpty())) {
            reading.problem(
                    node.mark(),
                    ScalarType.key(path) + " is " + node.noun() + ", not a list",
                    "put it in square brackets, as in [first, second]");
            return null;
        }
        if (node instanceof Node.Scalar) {
            T only = item.read(node, path, reading);
            return only == null ? null : List.of(only);
        }
        return items((Node.Sequence) node, path, reading);
    }

    private @Nullable List<T> items(Node.Sequence list, String path, Reading reading) {
        int before = reading.count();
        if (list.items().isEmpty()) {
            reading.problem(list.mark(), ScalarType.key(path) + " is an empty list", "name at least one, or remove it");
        }
        List<T> values = new ArrayList<>();
        Map<T, Integer> seen = new HashMap<>();
        for (int at = 0; at < list.items().size(); at++) {
            Node node = list.items().get(at);
            reading.place(path + '.' + at, node.mark());
            T value = item.read(node, path + '.' + at, reading);
            if (value != null) {
                values.add(value);
                if (distinct && seen.put(value, at) != null) {
                    reading.problem(node.mark(), node.noun() + " is named twice", "name it once");
                }
            }
        }
        return reading.count() == before && values.size() == list.items().size() ? values : null;
    }

    @Override
    public Map<String, Object> schema() {
        Map<String, Object> list = Schemas.of("type", "array", "items", item.schema(), "minItems", 1);
        if (distinct) {
            list.put("uniqueItems", true);
        }
        return single ? Schemas.of("anyOf", List.of(item.schema(), list)) : list;
    }
}
