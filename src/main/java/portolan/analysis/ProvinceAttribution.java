package portolan.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import portolan.data.ProvinceShares;
import portolan.results.Indicators;
import portolan.results.ResultRow;
import portolan.results.ResultTable;

/**
 * Puts Canada's results down to provinces: the number of each product times the share of the province in its
 * production or exports, summed over products. Every firm of an industry is taken to fare like the industry; nothing is
 * solved by province. What no source splits is a row of its own, so that provinces and that row add up to Canada.
 *
 * <p>Rows have the reporter {@code CAN-SK} and the like, or {@link #NONE}. {@code producer-surplus-change} is given by
 * product and for {@code all}; {@code attributed-exports} for {@code all} only. Units are those of the rows they come
 * from, C$ million at prices of the base year.
 */
public final class ProvinceAttribution {
    /** What stands before the code of a province. */
    public static final String PREFIX = "CAN-";

    /** Reporter of what is not attributed. */
    public static final String NONE = PREFIX + "unattributed";

    private static final String HOME = "CAN";
    private static final String NON_US = "non-US";

    private final ProvinceShares shares;
    private final ResultTable table;
    private final Map<String, Map<Integer, Double>> exports = new LinkedHashMap<>();
    private final Map<String, Map<Integer, Double>> surplus = new LinkedHashMap<>();
    private final Map<Integer, Double> allExports = new TreeMap<>();
    private final List<ResultRow> rows = new ArrayList<>();
    private String unit = "";

    private ProvinceAttribution(ProvinceShares shares, ResultTable table) {
        this.shares = shares;
        this.table = table;
    }

    /** The same table with rows by province after its own. */
    public static ResultTable add(ResultTable table, ProvinceShares shares) {
        return new ProvinceAttribution(shares, table).with();
    }

    private ResultTable with() {
        for (ResultRow row : table.rows()) {
            if (row.reporter().equals(HOME)) {
                collect(row);
            }
        }
        if (surplus.isEmpty()) {
            return table;
        }
        rows.addAll(table.rows());
        sums(Indicators.PRODUCER_SURPLUS, surplus, total(surplus));
        sums(Indicators.ATTRIBUTED_EXPORTS, exports, allExports);
        surplusByProduct();
        return new ResultTable(table.scenario(), rows);
    }

    private void collect(ResultRow row) {
        boolean product = !row.product().equals(ResultRow.ALL);
        boolean together = row.partner().equals(ResultRow.ALL);
        if (row.indicator().equals(Indicators.PRODUCER_SURPLUS) && product && together) {
            put(surplus, row);
            unit = row.unit();
        } else if (row.indicator().equals(Indicators.EXPORTS) && together && !product) {
            allExports.merge(row.year(), row.value(), Double::sum);
        } else if (row.indicator().equals(Indicators.EXPORTS) && product && abroad(row.partner())) {
            put(exports, row);
        }
    }

    /** Whether a partner of Canada's exports is a destination, and no sum over several. */
    public static boolean abroad(String partner) {
        return !partner.equals(HOME) && !partner.equals(ResultRow.ALL) && !partner.equals(NON_US);
    }

    private static void put(Map<String, Map<Integer, Double>> into, ResultRow row) {
        into.computeIfAbsent(row.product(), product -> new TreeMap<>()).merge(row.year(), row.value(), Double::sum);
    }

    private static Map<Integer, Double> total(Map<String, Map<Integer, Double>> numbers) {
        Map<Integer, Double> total = new TreeMap<>();
        numbers.values().forEach(byYear -> byYear.forEach((year, value) -> total.merge(year, value, Double::sum)));
        return total;
    }

    private void sums(String indicator, Map<String, Map<Integer, Double>> numbers, Map<Integer, Double> canada) {
        Map<Integer, Double> rest = new TreeMap<>(canada);
        for (String province : shares.names().keySet()) {
            Map<Integer, Double> own = new TreeMap<>();
            canada.keySet().forEach(year -> own.put(year, 0.0));
            for (Map.Entry<String, Map<Integer, Double>> product : numbers.entrySet()) {
                double share = shares.of(product.getKey()).getOrDefault(province, 0.0);
                if (share > 0) {
                    product.getValue().forEach((year, value) -> own.merge(year, share * value, Double::sum));
                }
            }
            own.forEach((year, value) -> {
                rows.add(row(indicator, PREFIX + province, ResultRow.ALL, year, value));
                rest.merge(year, -value, Double::sum);
            });
        }
        rest.forEach((year, value) -> rows.add(row(indicator, NONE, ResultRow.ALL, year, value)));
    }

    private void surplusByProduct() {
        surplus.forEach((product, byYear) -> shares.of(product)
                .forEach((province, share) -> byYear.forEach((year, value) ->
                        rows.add(row(Indicators.PRODUCER_SURPLUS, PREFIX + province, product, year, share * value)))));
    }

    private ResultRow row(String indicator, String reporter, String product, int year, double value) {
        return new ResultRow(indicator, reporter, ResultRow.ALL, product, year, value, unit);
    }
}
