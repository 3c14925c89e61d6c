package portolan.data;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which part of Canada's production or exports of a product comes from which province or territory. Results are
 * attributed with these shares; they are no model of a provincial economy.
 */
public final class ProvinceShares {
    /** Stands for all that a source does not split. */
    public static final String OTHER = "other";

    private final Map<String, String> names;
    private final List<Row> rows;
    private final Map<String, Map<String, Double>> byProduct = new LinkedHashMap<>();

    /**
     * One share.
     *
     * @param product product or sector id
     * @param province two-letter code, or {@link #OTHER}
     * @param share fraction of the Canadian total, 0 to 1
     * @param year year of the figure
     * @param measure what was counted, such as production or exports by province of origin
     * @param status observed, derived or assumed
     * @param source source id
     * @param note grounds
     */
    public record Row(
            String product,
            String province,
            double share,
            int year,
            String measure,
            TradeFlows.Status status,
            String source,
            String note) {}

    /**
     * Takes the register.
     *
     * @param names names of provinces and territories by code, from east to west
     * @param rows the shares; those of one product sum to one, {@link #OTHER} included
     */
    public ProvinceShares(Map<String, String> names, List<Row> rows) {
        this.names = Collections.unmodifiableMap(new LinkedHashMap<>(names));
        this.rows = List.copyOf(rows);
        for (Row row : rows) {
            if (!row.province().equals(OTHER)) {
                byProduct
                        .computeIfAbsent(row.product(), product -> new LinkedHashMap<>())
                        .merge(row.province(), row.share(), Double::sum);
            }
        }
    }

    /** Names of provinces and territories by code, from east to west. */
    public Map<String, String> names() {
        return names;
    }

    /** All rows, in file order. */
    public List<Row> rows() {
        return rows;
    }

    /** Products with a source, in file order. */
    public List<String> products() {
        List<String> products = new ArrayList<>();
        for (Row row : rows) {
            if (!products.contains(row.product())) {
                products.add(row.product());
            }
        }
        return products;
    }

    /** Shares of the provinces that the source of a product names; empty without a source. They sum to at most one. */
    public Map<String, Double> of(String product) {
        return Collections.unmodifiableMap(byProduct.getOrDefault(product, Map.of()));
    }
}
