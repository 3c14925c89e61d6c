package portolan.data;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Economies by code, in file order. */
public final class EconomyRegister {
    private final Map<String, Economy> byCode = new LinkedHashMap<>();

    /**
     * One economy.
     *
     * @param code ISO 3166 alpha-3, {@code EUN} for the EU, {@code ROW} for all others
     * @param name English short name
     * @param countsUnder code of the economy that sector markets and totals by partner count it under; its own when it
     *     has sector trade of its own
     */
    public record Economy(String code, String name, String countsUnder) {}

    public EconomyRegister(List<Economy> economies) {
        economies.forEach(economy -> byCode.put(economy.code(), economy));
    }

    public Set<String> codes() {
        return byCode.keySet();
    }

    /** Codes of the economies that sector markets and totals by partner tell apart, in file order. */
    public List<String> regions() {
        return byCode.values().stream()
                .filter(economy -> economy.countsUnder().equals(economy.code()))
                .map(Economy::code)
                .toList();
    }

    /** The code of {@link #regions} that an economy counts under; the code itself when it has no entry. */
    public String countsUnder(String code) {
        Economy economy = byCode.get(code);
        return economy == null ? code : economy.countsUnder();
    }

    /** The name, or the code itself for an aggregate that has no entry. */
    public String name(String code) {
        Economy economy = byCode.get(code);
        return economy == null ? code : economy.name();
    }
}
