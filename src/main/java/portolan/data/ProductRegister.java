package portolan.data;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Products and sectors of goods, each a market of its own, in file order: products first. */
public final class ProductRegister {
    private final Map<String, Entry> byId = new LinkedHashMap<>();

    /**
     * One product, or one sector of goods less the products carved out of it.
     *
     * @param id id
     * @param name name in running text
     * @param unit unit, singular
     * @param units unit, plural, as scenario files write it
     * @param hs codes of the Harmonized System it covers
     * @param baseYear last undisturbed year, in which its market is calibrated
     * @param homogeneous whether home and foreign goods substitute as origins do (s_d = s_m)
     * @param sectors sectors it is carved out of, with the share of it that each holds, adding up to one; empty for a
     *     sector and for lines that are no market
     * @param sector whether it is a sector
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
            Map<String, Double> sectors,
            boolean sector,
            String leavesOut,
            String source) {
        public Entry {
            sectors = Collections.unmodifiableMap(new LinkedHashMap<>(sectors));
        }
    }

    public ProductRegister(List<Entry> products) {
        products.forEach(product -> byId.put(product.id(), product));
    }

    public List<Entry> all() {
        return List.copyOf(byId.values());
    }

    /** Sectors of goods. */
    public List<Entry> sectors() {
        return byId.values().stream().filter(Entry::sector).toList();
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
