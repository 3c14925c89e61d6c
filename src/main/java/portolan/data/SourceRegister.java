package portolan.data;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The register of sources, in file order. */
public final class SourceRegister {
    private final Map<String, Source> byId = new LinkedHashMap<>();

    /**
     * One source.
     *
     * @param id id that data and scenarios name
     * @param title what it is
     * @param publisher who published it
     * @param date date of publication or vintage, as stated
     * @param url public address, possibly empty
     * @param licence terms of use
     * @param grade official statistic or notice, press report, estimate, derived, or assumption
     * @param note remarks
     */
    public record Source(
            String id,
            String title,
            String publisher,
            String date,
            String url,
            String licence,
            String grade,
            String note) {}

    /**
     * Indexes the entries.
     *
     * @throws IllegalArgumentException when an id occurs twice
     */
    public SourceRegister(List<Source> sources) {
        for (Source source : sources) {
            if (byId.put(source.id(), source) != null) {
                throw new IllegalArgumentException("source " + source.id() + " occurs twice");
            }
        }
    }

    public List<Source> all() {
        return List.copyOf(byId.values());
    }

    public Set<String> ids() {
        return byId.keySet();
    }

    public @Nullable Source find(String id) {
        return byId.get(id);
    }
}
