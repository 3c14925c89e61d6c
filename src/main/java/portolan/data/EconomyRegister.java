package portolan.data;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Economies by code, in file order. */
public final class EconomyRegister {
    private final Map<String, String> names = new LinkedHashMap<>();

    /**
     * One economy.
     *
     * @param code ISO 3166 alpha-3, {@code EUN} for the EU, {@code ROW} for all others
     * @param name English short name
     */
    public record Economy(String code, String name) {}

    public EconomyRegister(List<Economy> economies) {
        economies.forEach(economy -> names.put(economy.code(), economy.name()));
    }

    public Set<String> codes() {
        return names.keySet();
    }

    /** The name, or the code itself for an aggregate that has no entry. */
    public String name(String code) {
        return names.getOrDefault(code, code);
    }
}
