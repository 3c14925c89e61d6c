package portolan.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import portolan.core.Numbers;
import portolan.core.YearRange;
import portolan.results.Comparison;
import portolan.results.ResultRow;
import portolan.results.ResultTable;

/** Takes numbers of a run as the cells of a wide table. */
final class Figures {
    /** Years that a reader of the story asks for; others are in the full results. */
    private static final List<Integer> TELLING = List.of(2024, 2025, 2026, 2027, 2030, 2035, 2036);

    /** Stands where a scenario gives the number of its comparator, to the last digit that counts. */
    static final String SAME = "same";

    private static final int ALL_FIT = 8;

    private final ResultTable table;
    private final @Nullable ResultTable comparator;
    private final List<Integer> years;

    Figures(ResultTable table, @Nullable ResultTable comparator, List<Integer> years) {
        this.table = table;
        this.comparator = comparator;
        this.years = years;
    }

    /** All years of a short range; of a long one its first, its last, and the telling ones. */
    static List<Integer> years(YearRange shown) {
        List<Integer> years = new ArrayList<>();
        for (int year = shown.first(); year <= shown.last(); year++) {
            boolean edge = year == shown.first() || year == shown.last();
            if (shown.size() <= ALL_FIT || edge || TELLING.contains(year)) {
                years.add(year);
            }
        }
        return years;
    }

    /** The numbers themselves. */
    Block.Line level(String label, int decimals, String indicator, String reporter, String partner, String product) {
        return line(label, decimals, year -> table.find(indicator, reporter, partner, product, year));
    }

    /** Scenario minus comparator; empty without a comparator. */
    Block.Line change(String label, int decimals, String indicator, String reporter, String partner, String product) {
        return difference(label, decimals, (from, year) -> from.find(indicator, reporter, partner, product, year));
    }

    /** Change since a year of the same run; empty in that year and before. */
    Block.Line since(
            String label, int since, int decimals, String indicator, String reporter, String partner, String product) {
        OptionalDouble base = table.find(indicator, reporter, partner, product, since);
        return line(label, decimals, year -> {
            OptionalDouble now = table.find(indicator, reporter, partner, product, year);
            return year > since && base.isPresent() && now.isPresent()
                    ? OptionalDouble.of(now.getAsDouble() - base.getAsDouble())
                    : OptionalDouble.empty();
        });
    }

    /** Sums over some products with one partner. */
    Block.Line sumOf(
            String label, int decimals, String indicator, String reporter, String partner, List<String> products) {
        return line(label, decimals, year -> {
            double sum = 0;
            boolean any = false;
            for (String product : products) {
                OptionalDouble part = table.find(indicator, reporter, partner, product, year);
                sum += part.orElse(0);
                any |= part.isPresent();
            }
            return any ? OptionalDouble.of(sum) : OptionalDouble.empty();
        });
    }

    /** Sums over all products with one reporter and all partners. */
    Block.Line sum(String label, int decimals, String indicator, String reporter) {
        return line(label, decimals, year -> sum(table, indicator, reporter, year));
    }

    /** Such sums, scenario minus comparator. */
    Block.Line sumChange(String label, int decimals, String indicator, String reporter) {
        return difference(label, decimals, (from, year) -> sum(from, indicator, reporter, year));
    }

    private Block.Line difference(String label, int decimals, InTable number) {
        List<String> cells = new ArrayList<>();
        for (int year : years) {
            OptionalDouble own = number.of(table, year);
            OptionalDouble other = comparator == null ? OptionalDouble.empty() : number.of(comparator, year);
            boolean both = own.isPresent() && other.isPresent();
            cells.add(both ? difference(own.getAsDouble(), other.getAsDouble(), decimals) : "");
        }
        return new Block.Line(label, cells, false);
    }

    private static String difference(double own, double other, int decimals) {
        boolean same = Math.abs(own - other) <= Comparison.SAME * Math.max(1, Math.abs(own));
        return same ? SAME : Numbers.display(own - other, decimals);
    }

    private static OptionalDouble sum(ResultTable from, String indicator, String reporter, int year) {
        double sum = 0;
        boolean any = false;
        for (ResultRow row : from.of(indicator)) {
            boolean counts = row.year() == year
                    && row.reporter().equals(reporter)
                    && row.partner().equals(ResultRow.ALL)
                    && !row.product().equals(ResultRow.ALL);
            if (counts) {
                sum += row.value();
                any = true;
            }
        }
        return any ? OptionalDouble.of(sum) : OptionalDouble.empty();
    }

    /** Products for which there is such a number, in the order of the results. */
    Set<String> products(String indicator, String reporter, String partner) {
        Set<String> products = new LinkedHashSet<>();
        for (ResultRow row : table.of(indicator)) {
            boolean counts = row.reporter().equals(reporter)
                    && row.partner().equals(partner)
                    && !row.product().equals(ResultRow.ALL);
            if (counts) {
                products.add(row.product());
            }
        }
        return products;
    }

    private interface InTable {
        OptionalDouble of(ResultTable from, int year);
    }

    private interface OfYear {
        OptionalDouble of(int year);
    }

    private Block.Line line(String label, int decimals, OfYear value) {
        List<String> cells = new ArrayList<>();
        for (int year : years) {
            OptionalDouble number = value.of(year);
            cells.add(number.isPresent() ? Numbers.display(number.getAsDouble(), decimals) : "");
        }
        return new Block.Line(label, cells, false);
    }
}
