package portolan.policy;

import java.util.List;

/**
 * Which flows a measure touches: every combination of the origins, importers and products named.
 *
 * <p>In each list {@code all} stands for every name, and a name after {@code not:} is taken out of it again.
 *
 * @param origins economies that sell, or {@code all}
 * @param importers economies that buy, or {@code all}
 * @param products product ids, or {@code all}
 */
public record FlowSelector(List<String> origins, List<String> importers, List<String> products) {
    public static final String ALL = "all";
    /** Prefix of a name that {@code all} does not cover. */
    public static final String NOT = "not:";

    public FlowSelector {
        origins = List.copyOf(origins);
        importers = List.copyOf(importers);
        products = List.copyOf(products);
        if (origins.isEmpty() || importers.isEmpty() || products.isEmpty()) {
            throw new IllegalArgumentException("a measure names at least one origin, importer and product");
        }
    }

    public static FlowSelector of(String origin, String importer, String product) {
        return new FlowSelector(List.of(origin), List.of(importer), List.of(product));
    }

    public boolean covers(String origin, String importer, String product) {
        return !origin.equals(importer) && joins(origin, importer, product);
    }

    /** Whether the names match, own sales included. */
    boolean joins(String origin, String importer, String product) {
        return matches(origins, origin) && matches(importers, importer) && matches(products, product);
    }

    public boolean coversProduct(String product) {
        return matches(products, product);
    }

    public boolean coversImporter(String importer) {
        return matches(importers, importer);
    }

    private static boolean matches(List<String> names, String name) {
        return names.contains(name) || (names.contains(ALL) && !names.contains(NOT + name));
    }

    /** For instance {@code canola-seed from CAN into CHN}. */
    @Override
    public String toString() {
        return String.join(", ", products) + " from " + String.join(", ", origins) + " into "
                + String.join(", ", importers);
    }
}
