package portolan.results;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Scenarios side by side. A change is always scenario minus comparator.
 *
 * @param comparator the scenario that changes are measured against
 * @param scenarios the scenarios compared, in the order asked for
 */
public record Comparison(RunRecord comparator, List<RunRecord> scenarios) {
    /** Numbers that differ by less than this, relative to their size, count as the same. */
    public static final double SAME = 1e-9;

    /**
     * Scenarios whose numbers are the same although their measures differ.
     *
     * @param first a scenario
     * @param second another one
     * @param everywhere whether all numbers agree, or only those of {@code products}
     * @param products products in whose markets all trade agrees
     */
    public record Twins(String first, String second, boolean everywhere, List<String> products) {
        public Twins {
            products = List.copyOf(products);
        }
    }

    public Comparison {
        scenarios = List.copyOf(scenarios);
    }

    /** The comparator first, then the scenarios; the comparator once only. */
    public List<RunRecord> all() {
        List<RunRecord> all = new ArrayList<>(List.of(comparator));
        scenarios.stream().filter(run -> !run.id().equals(comparator.id())).forEach(all::add);
        return all;
    }

    /** The same without scenarios that only repeat the numbers of one before them. */
    public Comparison distinct() {
        List<String> repeated =
                twins().stream().filter(Twins::everywhere).map(Twins::second).toList();
        return new Comparison(
                comparator,
                scenarios.stream().filter(run -> !repeated.contains(run.id())).toList());
    }

    /** Scenario minus comparator, or empty when either has no such number. */
    public OptionalDouble change(RunRecord scenario, ResultRow row) {
        OptionalDouble other =
                comparator.table().find(row.indicator(), row.reporter(), row.partner(), row.product(), row.year());
        OptionalDouble own =
                scenario.table().find(row.indicator(), row.reporter(), row.partner(), row.product(), row.year());
        return own.isPresent() && other.isPresent()
                ? OptionalDouble.of(own.getAsDouble() - other.getAsDouble())
                : OptionalDouble.empty();
    }

    /** Pairs of scenarios that give the same trade, everywhere or in the market of a quota that one of them holds. */
    public List<Twins> twins() {
        List<Twins> twins = new ArrayList<>();
        List<RunRecord> runs = all();
        for (int i = 0; i < runs.size(); i++) {
            for (int j = i + 1; j < runs.size(); j++) {
                Twins pair = pair(runs.get(i).table(), runs.get(j).table());
                if (pair.everywhere() || !pair.products().isEmpty()) {
                    twins.add(pair);
                }
            }
        }
        return twins;
    }

    private static Twins pair(ResultTable first, ResultTable second) {
        boolean everywhere = first.rows().size() == second.rows().size() && sameRows(first.rows(), second);
        List<String> products = new ArrayList<>();
        List<String> quotas = first.of(Indicators.QUOTA).stream()
                .map(ResultRow::product)
                .distinct()
                .toList();
        for (String product : quotas) {
            List<ResultRow> trade = first.rows().stream()
                    .filter(row -> row.product().equals(product) && isTrade(row.indicator()))
                    .toList();
            if (sameRows(trade, second)) {
                products.add(product);
            }
        }
        return new Twins(first.scenario(), second.scenario(), everywhere, products);
    }

    private static boolean isTrade(String indicator) {
        return indicator.equals(Indicators.EXPORTS)
                || indicator.equals(Indicators.IMPORTS)
                || indicator.equals(Indicators.IMPORT_QUANTITY)
                || indicator.equals(Indicators.EXPORT_QUANTITY);
    }

    private static boolean sameRows(List<ResultRow> rows, ResultTable second) {
        for (ResultRow row : rows) {
            OptionalDouble other =
                    second.find(row.indicator(), row.reporter(), row.partner(), row.product(), row.year());
            if (other.isEmpty() || !same(row.value(), other.getAsDouble())) {
                return false;
            }
        }
        return !rows.isEmpty();
    }

    private static boolean same(double a, double b) {
        return Math.abs(a - b) <= SAME * Math.max(1, Math.max(Math.abs(a), Math.abs(b)));
    }
}
