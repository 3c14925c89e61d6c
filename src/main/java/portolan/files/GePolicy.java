package portolan.files;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import portolan.core.AdValorem;

/** The tables of a user's own world that are keyed by exporter, importer and sector: tariffs, taxes and costs. */
final class GePolicy {
    /** Words for the unit of a bare number; the empty word where nothing says so. */
    static final String FRACTION = "fraction";

    static final String PERCENT = "percent";

    private static final List<String> KEYS = List.of("exporter", "importer", "sector");

    private final TableFolder tables;
    private final Predicate<String> exists;
    private final GeNames regions;
    private final GeNames sectors;
    private final String unit;
    private boolean ownTariff;

    /** Takes up the value of a row at a cell. */
    private interface Cells {
        void put(int s, int i, int j);
    }

    /** The cells that a row speaks of: where it has no column for a key, all of that key, own sales left out. */
    private final class Row {
        private final int s;
        private final int i;
        private final int j;
        private final boolean known;

        Row(String file, CsvRow row) {
            i = row.has("exporter") ? regions.position(file, row, "exporter") : -2;
            j = row.has("importer") ? regions.position(file, row, "importer") : -2;
            s = row.has("sector") ? sectors.position(file, row, "sector") : -2;
            List<String> key = new ArrayList<>();
            for (String column : KEYS) {
                if (row.has(column)) {
                    key.add(row.text(column));
                }
            }
            known = i != -1 && j != -1 && s != -1 && row.claim(String.join(", ", key));
        }

        boolean own() {
            return i >= 0 && i == j;
        }

        void each(Cells cells) {
            if (!known) {
                return;
            }
            for (int a = Math.max(s, 0); a < (s < 0 ? sectors.size() : s + 1); a++) {
                for (int b = Math.max(i, 0); b < (i < 0 ? regions.size() : i + 1); b++) {
                    for (int c = Math.max(j, 0); c < (j < 0 ? regions.size() : j + 1); c++) {
                        if (b != c || own()) {
                            cells.put(a, b, c);
                        }
                    }
                }
            }
        }
    }

    GePolicy(TableFolder tables, Predicate<String> exists, GeNames regions, GeNames sectors, String unit) {
        this.tables = tables;
        this.exists = exists;
        this.regions = regions;
        this.sectors = sectors;
        this.unit = unit;
    }

    /** What a reader of the results should know. */
    List<String> notes() {
        return ownTariff
                ? List.of("some regions levy tariffs on their own sales, as groups of countries do")
                : List.of();
    }

    private double[][][] filled(double value) {
        double[][][] cube = new double[sectors.size()][regions.size()][regions.size()];
        for (double[][] plane : cube) {
            for (double[] row : plane) {
                Arrays.fill(row, value);
            }
        }
        return cube;
    }

    private static CsvTable.Shape shape(List<String> required, List<String> optional) {
        List<String> all = new ArrayList<>(KEYS);
        all.addAll(optional);
        return new CsvTable.Shape(required, all, true);
    }

    /** Tariffs before and after; those that no table names are zero, those without a new one stay. */
    double[][][][] tariffs() {
        double[][][] before = filled(0);
        double[][][] after = filled(Double.NaN);
        boolean first = exists.test(GeFolder.TARIFFS_BEFORE);
        boolean second = exists.test(GeFolder.TARIFFS_AFTER);
        if (exists.test(GeFolder.TARIFFS)) {
            if (first || second) {
                tables.problem(
                        GeFolder.TARIFFS,
                        "there is a " + (first ? GeFolder.TARIFFS_BEFORE : GeFolder.TARIFFS_AFTER) + " too",
                        "state tariffs in " + GeFolder.TARIFFS + " or in the two others");
            }
            tables.each(GeFolder.TARIFFS, shape(List.of("before"), List.of("after")), line -> {
                Row row = new Row(GeFolder.TARIFFS, line);
                double old = tariff(line, "before", row);
                boolean stays = !line.has("after") || line.text("after").isEmpty();
                double fresh = stays ? Double.NaN : tariff(line, "after", row);
                row.each((s, i, j) -> {
                    before[s][i][j] = old;
                    after[s][i][j] = fresh;
                });
            });
        }
        if (second && !first) {
            tables.problem(
                    GeFolder.TARIFFS_AFTER,
                    "there is no " + GeFolder.TARIFFS_BEFORE,
                    "add it; a header alone says that there were no tariffs");
        }
        whole(GeFolder.TARIFFS_BEFORE, first, before);
        whole(GeFolder.TARIFFS_AFTER, second, after);
        for (int s = 0; s < after.length; s++) {
            for (int i = 0; i < after[s].length; i++) {
                for (int j = 0; j < after[s].length; j++) {
                    after[s][i][j] = Double.isNaN(after[s][i][j]) ? before[s][i][j] : after[s][i][j];
                }
            }
        }
        return new double[][][][] {before, after};
    }

    private void whole(String file, boolean there, double[][][] cube) {
        if (there) {
            tables.each(file, shape(List.of("tariff"), List.of()), line -> {
                Row row = new Row(file, line);
                double rate = tariff(line, "tariff", row);
                row.each((s, i, j) -> cube[s][i][j] = rate);
            });
        }
    }

    private double tariff(CsvRow line, String column, Row row) {
        double rate = rate(line, column);
        ownTariff |= row.own() && rate != 0;
        return rate;
    }

    /** Taxes on exports after the change. */
    double[][][] exportTaxes() {
        double[][][] taxes = filled(0);
        if (exists.test(GeFolder.EXPORT_TAXES)) {
            tables.each(GeFolder.EXPORT_TAXES, shape(List.of("after"), List.of("before")), line -> {
                Row row = new Row(GeFolder.EXPORT_TAXES, line);
                if (line.has("before") && !line.text("before").isEmpty() && rate(line, "before") != 0) {
                    line.problem(
                            "before",
                            "a tax on exports before the change is not modelled",
                            "write 0 there, and flows at prices with the old tax; 'after' is then on top of it");
                }
                double rate = rate(line, "after");
                if (row.own() && rate != 0) {
                    line.problem("after", "a region taxes no exports to itself", "write 0, or leave out the row");
                }
                row.each((s, i, j) -> taxes[s][i][j] = rate);
            });
        }
        return taxes;
    }

    /** Factors on costs of trade. */
    double[][][] costs() {
        double[][][] costs = filled(1);
        if (exists.test(GeFolder.COSTS)) {
            tables.each(GeFolder.COSTS, shape(List.of("factor"), List.of()), line -> {
                Row row = new Row(GeFolder.COSTS, line);
                double factor = line.numberOrInfinity("factor");
                if (!(factor > 0) && line.isNumber("factor")) {
                    line.problem(
                            "factor",
                            "a factor on costs is above 0, not " + Quoted.text(line.text("factor")),
                            "write 1.1 for costs up by a tenth, inf to forbid the flow");
                }
                row.each((s, i, j) -> costs[s][i][j] = factor);
            });
        }
        return costs;
    }

    /** A rate with its per cent sign, or a number that cannot be mistaken for one of per cent; 0 and a problem else. */
    private double rate(CsvRow row, String column) {
        String text = row.filled(column);
        boolean sign = text.endsWith("%");
        double value = sign ? 0 : row.number(column);
        if (!sign && !row.isNumber(column)) {
            return 0;
        }
        if (!sign && unit.isEmpty() && Math.abs(value) >= 1) {
            row.problem(
                    column,
                    Quoted.text(text) + " in '" + column + "' could be per cent or a fraction",
                    "write " + text + "%, or the setting rates: percent or rates: fraction");
            return 0;
        }
        try {
            if (sign) {
                return AdValorem.parse(text).rate();
            }
            boolean percent = unit.equals(PERCENT);
            return new AdValorem(percent ? new BigDecimal(text).movePointLeft(2).doubleValue() : value).rate();
        } catch (IllegalArgumentException e) {
            row.problem(column, String.valueOf(e.getMessage()), "correct the rate");
            return 0;
        }
    }
}
