package portolan.data;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import portolan.core.Range;

/** Parameters with their ranges and grounds, in file order. */
public final class ParameterBook {
    private final Map<String, Entry> byId = new LinkedHashMap<>();

    /**
     * One parameter.
     *
     * @param id id, such as {@code elasticity.canola-seed.origin}
     * @param range low, central, high
     * @param unit unit or {@code -}
     * @param source source id
     * @param assumption number in the assumption register, such as {@code A7}, or empty
     * @param note grounds
     */
    public record Entry(String id, Range range, String unit, String source, String assumption, String note) {}

    /**
     * Indexes the entries.
     *
     * @throws IllegalArgumentException when an id occurs twice
     */
    public ParameterBook(List<Entry> entries) {
        for (Entry entry : entries) {
            if (byId.put(entry.id(), entry) != null) {
                throw new IllegalArgumentException("parameter " + entry.id() + " occurs twice");
            }
        }
    }

    public List<Entry> all() {
        return List.copyOf(byId.values());
    }

    public Set<String> ids() {
        return byId.keySet();
    }

    public @Nullable Entry find(String id) {
        return byId.get(id);
    }
}
