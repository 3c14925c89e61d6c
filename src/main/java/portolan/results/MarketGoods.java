package portolan.results;

import java.util.OptionalDouble;
import java.util.Set;

/** Canada's exports of the goods that have a market: all goods without gold, levers, and the remainder. */
public final class MarketGoods {
    private static final String HOME = "CAN";
    private static final Set<String> WITHOUT = Set.of("gold", "levers", "other-goods");
    private static final Set<String> NO_PARTNER = Set.of(HOME, ResultRow.ALL, "non-US");

    private MarketGoods() {}

    /**
     * Exports to a partner or to all.
     *
     * @param table results of product markets
     * @param partner code of the partner, or {@link ResultRow#ALL}
     * @param year calendar year
     * @return C$ million, constant prices; empty where the run has no total
     */
    public static OptionalDouble exports(ResultTable table, String partner, int year) {
        OptionalDouble all = table.find(Indicators.EXPORTS, HOME, partner, ResultRow.ALL, year);
        if (all.isEmpty()) {
            return all;
        }
        double without = 0;
        for (ResultRow row : table.of(Indicators.EXPORTS)) {
            boolean to = partner.equals(ResultRow.ALL)
                    ? !NO_PARTNER.contains(row.partner())
                    : row.partner().equals(partner);
            if (to && row.year() == year && row.reporter().equals(HOME) && WITHOUT.contains(row.product())) {
                without += row.value();
            }
        }
        return OptionalDouble.of(all.getAsDouble() - without);
    }
}
