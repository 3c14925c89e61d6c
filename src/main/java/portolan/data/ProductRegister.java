package portolan.data;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Product markets, in file order. */
public final class ProductRegister {
    private final Map<String, Entry> byId = new LinkedHashMap<>();

    /**
     * One product.
     *
     * @param id id
     * @param name name in running text
     * @param unit unit, singular
     * @param units unit, plural, as scenario files write it
     * @param hs codes of the Harmonized System it covers
     * @param baseYear last undisturbed year, in which its market is calibrated
     * @param homogeneous whether home and foreign goods substitute as origins do (s_d = s_m)
     * @param leavesOut what its market leaves out
     * @param source source id
     */
    public record Entry(
            String id,
            String name,
            String unit,
            String units,
            String hs,
            int baseYear,
            boolean homogeneous,
            String leavesOut,
            String source) {}

    public ProductRegister(List<Entry> products) {
        products.forEach(product -> byId.put(product.id(), product));
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

    /** The name, or the id itself when there is no entry. */
    public String name(String id) {
        Entry entry = byId.get(id);
        return entry == null ? id : entry.name();
    }
}
