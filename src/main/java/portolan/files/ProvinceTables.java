package portolan.files;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import portolan.data.ProvinceShares;
import portolan.data.TradeFlows.Status;

/** Reads provinces and their shares of products. */
final class ProvinceTables {
    /** Shares are written with four digits; those of one product may miss one by their rounding. */
    private static final double ROUNDING = 1e-6;

    private final WorldReader in;

    ProvinceTables(WorldReader in) {
        this.in = in;
    }

    ProvinceShares shares() {
        Map<String, String> names = new LinkedHashMap<>();
        in.each("province-names.csv", "code,name", row -> {
            String code = row.filled("code");
            if (row.claim(code)) {
                names.put(code, row.filled("name"));
            }
        });
        List<String> codes = new ArrayList<>(names.keySet());
        codes.add(ProvinceShares.OTHER);
        List<ProvinceShares.Row> rows = new ArrayList<>();
        Map<String, Double> sums = new LinkedHashMap<>();
        Map<String, CsvRow> last = new LinkedHashMap<>();
        in.each("provinces.csv", "product,province,share,year,measure,status,source,note", row -> {
            String product = in.product(row);
            String province = row.oneOf("province", codes, "province");
            double share = row.notNegative("share");
            if (row.claim(product, province)) {
                sums.merge(product, share, Double::sum);
                last.put(product, row);
                rows.add(new ProvinceShares.Row(
                        product,
                        province,
                        share,
                        row.year("year"),
                        row.filled("measure"),
                        row.constant("status", Status.class),
                        in.source(row),
                        row.text("note")));
            }
        });
        sums.forEach((product, sum) -> {
            CsvRow row = last.get(product);
            if (row != null && Math.abs(sum - 1) > ROUNDING) {
                row.problem("share", "the shares of " + product + " sum to " + sum, "make them sum to 1, with other");
            }
        });
        return new ProvinceShares(names, rows);
    }
}
