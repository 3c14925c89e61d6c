package portolan.files;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A few names, fixed, so that messages which list them do not move with the data. */
final class SmallVocabulary {
    private SmallVocabulary() {}

    static Vocabulary get() {
        Map<String, String> economies = new LinkedHashMap<>();
        economies.put("CAN", "Canada");
        economies.put("USA", "United States");
        economies.put("CHN", "China");
        economies.put("KOR", "Korea");
        economies.put("JPN", "Japan");
        economies.put("NOR", "Norway");
        Map<String, String> products = new LinkedHashMap<>();
        products.put("electric-vehicles", "vehicles");
        products.put("canola-seed", "tonnes");
        products.put("canola-meal", "tonnes");
        products.put("pork", "tonnes");
        products.put("crude-oil", "barrels a day");
        products.put("gold", "");
        return new Vocabulary(
                economies,
                products,
                new java.util.LinkedHashSet<>(List.of(
                        "gac-2026-04-07",
                        "mofcom-2026-03-01",
                        "ctc-2026-02-28",
                        "pmo-2026-01-16",
                        "td-2026-02-05",
                        "argus-2025-02",
                        "portolan-assumptions")),
                new java.util.LinkedHashSet<>(List.of(
                        "elasticity.pork.origin",
                        "elasticity.pork.demand",
                        "growth.pork.income",
                        "adjustment-speed",
                        "deflator",
                        "gold.fade")),
                new java.util.LinkedHashSet<>(List.of("A0-1", "A1-1", "A1-2")),
                new java.util.LinkedHashSet<>(List.of("wood-products", "clean-energy")),
                new java.util.LinkedHashSet<>(List.of("no-dispute", "status-quo", "header-two")),
                new java.util.LinkedHashSet<>(List.of("cusma")));
    }
}
