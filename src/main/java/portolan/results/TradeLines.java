package portolan.results;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Which goods a run tells of, read off its numbers: products are counted in a unit of their own, sectors in money alone;
 * what is no market at all (gold, services, totals) is neither.
 *
 * @param products ids of product markets, in the order of the results
 * @param sectors ids of sector markets, in the order of the results
 * @param tonnes ids of products counted in tonnes: those of farms and fisheries
 */
public record TradeLines(List<String> products, List<String> sectors, List<String> tonnes) {
    private static final String MONEY = "C$";
    private static final String TONNES = "tonnes";

    public TradeLines {
        products = List.copyOf(products);
        sectors = List.copyOf(sectors);
        tonnes = List.copyOf(tonnes);
    }

    /** Reads the lines of some results. */
    public static TradeLines of(ResultTable table) {
        Set<String> products = new LinkedHashSet<>();
        Set<String> tonnes = new LinkedHashSet<>();
        for (ResultRow row : table.of(Indicators.EXPORT_QUANTITY)) {
            if (!row.unit().startsWith(MONEY)) {
                products.add(row.product());
            }
            if (row.unit().equals(TONNES)) {
                tonnes.add(row.product());
            }
        }
        Set<String> sectors = new LinkedHashSet<>();
        for (ResultRow row : table.of(Indicators.SUPPLY_PRICE)) {
            if (!products.contains(row.product())) {
                sectors.add(row.product());
            }
        }
        return new TradeLines(List.copyOf(products), List.copyOf(sectors), List.copyOf(tonnes));
    }

    /** Every market: products, then sectors. */
    public List<String> markets() {
        Set<String> all = new LinkedHashSet<>(products);
        all.addAll(sectors);
        return List.copyOf(all);
    }
}
