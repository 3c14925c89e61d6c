package portolan.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import portolan.core.Numbers;
import portolan.model.economy.EconomyCheck;
import portolan.model.economy.Hats;
import portolan.model.economy.WorldAccounts;
import portolan.report.TextReport;
import portolan.results.Sheet;

/** The results of a user's own world as tables; regions and sectors in the order of their names. */
final class GeSheets {
    private static final int SHOWN = 60;

    private final GeSolution solution;
    private final Hats hats;
    private final List<String> regions;
    private final List<String> sectors;

    GeSheets(GeSolution solution) {
        this.solution = solution;
        hats = solution.hats();
        regions = solution.world().regions();
        sectors = solution.world().sectors();
    }

    /** By region: hats with their changes in per cent, revenue, deficit, value added. */
    Sheet regions() {
        List<String> columns = List.of(
                "region",
                "wage_hat",
                "price_index_hat",
                "real_wage_hat",
                "real_income_hat",
                "value_added_hat",
                "wage_change_percent",
                "price_index_change_percent",
                "real_wage_change_percent",
                "real_income_change_percent",
                "revenue_before",
                "revenue_after",
                "deficit_before",
                "deficit_after",
                "value_added_before",
                "value_added_after",
                "income_before",
                "income_after");
        List<List<String>> rows = new ArrayList<>();
        WorldAccounts before = hats.before();
        WorldAccounts after = hats.after();
        for (int j = 0; j < regions.size(); j++) {
            List<String> row = new ArrayList<>(List.of(regions.get(j)));
            row.add(text(hats.wage(j)));
            row.add(text(hats.consumerPrice(j)));
            row.add(text(hats.realWage(j)));
            row.add(text(hats.realIncome(j)));
            row.add(text(hats.valueAdded(j)));
            row.add(percent(hats.wage(j)));
            row.add(percent(hats.consumerPrice(j)));
            row.add(percent(hats.realWage(j)));
            row.add(percent(hats.realIncome(j)));
            row.add(text(before.revenue(j)));
            row.add(text(after.revenue(j)));
            row.add(text(before.tradeDeficit(j)));
            row.add(text(after.tradeDeficit(j)));
            row.add(text(hats.valueAdded(before, j)));
            row.add(text(hats.valueAdded(after, j)));
            row.add(text(before.householdIncome(j)));
            row.add(text(after.householdIncome(j)));
            rows.add(row);
        }
        return labelled(columns, rows, 1);
    }

    /** By region and sector: hats of prices, output and value added, and the values behind them. */
    Sheet sectors() {
        List<String> columns = List.of(
                "region",
                "sector",
                "price_hat",
                "cost_hat",
                "output_hat",
                "output_before",
                "output_after",
                "value_added_before",
                "value_added_after",
                "spending_before",
                "spending_after",
                "own_share_before",
                "own_share_after");
        List<List<String>> rows = new ArrayList<>();
        WorldAccounts before = hats.before();
        WorldAccounts after = hats.after();
        for (int j = 0; j < regions.size(); j++) {
            for (int s = 0; s < sectors.size(); s++) {
                boolean bought = hats.spending(before, s, j) > 0;
                rows.add(List.of(
                        regions.get(j),
                        sectors.get(s),
                        bought ? text(hats.price(s, j)) : "",
                        before.output(s, j) > 0 ? text(hats.cost(s, j)) : "",
                        text(hats.output(s, j)),
                        text(before.output(s, j)),
                        text(after.output(s, j)),
                        text(hats.valueAdded(before, s, j)),
                        text(hats.valueAdded(after, s, j)),
                        text(hats.spending(before, s, j)),
                        text(hats.spending(after, s, j)),
                        text(hats.share(before, s, j, j)),
                        text(hats.share(after, s, j, j))));
            }
        }
        return labelled(columns, rows, 2);
    }

    /** By exporter, importer and sector, where there is trade: shares in spending, and values without tariffs. */
    Sheet flows() {
        List<String> columns = List.of(
                "exporter",
                "importer",
                "sector",
                "share_before",
                "share_after",
                "value_before",
                "value_after",
                "value_hat");
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < regions.size(); i++) {
            for (int j = 0; j < regions.size(); j++) {
                for (int s = 0; s < sectors.size(); s++) {
                    double before = hats.before().border(s, i, j);
                    double after = hats.after().border(s, i, j);
                    if (before > 0) {
                        rows.add(List.of(
                                regions.get(i),
                                regions.get(j),
                                sectors.get(s),
                                text(hats.share(hats.before(), s, i, j)),
                                text(hats.share(hats.after(), s, i, j)),
                                text(before),
                                text(after),
                                text(after / before)));
                    }
                }
            }
        }
        return labelled(columns, rows, 3);
    }

    /** The table with the labels of its first columns at the end, where there are labels. */
    private Sheet labelled(List<String> columns, List<List<String>> rows, int keys) {
        Map<String, String> labels = solution.world().labels();
        if (labels.isEmpty()) {
            return new Sheet(columns, rows);
        }
        List<String> wider = new ArrayList<>(columns);
        columns.subList(0, keys).forEach(key -> wider.add(key + "_label"));
        List<List<String>> filled = new ArrayList<>();
        for (List<String> row : rows) {
            List<String> cells = new ArrayList<>(row);
            row.subList(0, keys).forEach(name -> cells.add(labels.getOrDefault(name, "")));
            filled.add(cells);
        }
        return new Sheet(wider, filled);
    }

    /** What is printed: the closure, changes by region, how well the equations are met, what was rescaled. */
    String summary() {
        StringBuilder text = new StringBuilder();
        String unit = solution.world().settings().unit();
        text.append(TextReport.STRONG)
                .append(solution.world().settings().title())
                .append('\n');
        text.append("Closure: ").append(solution.closure().words(bought())).append(".\n");
        text.append(count(regions.size(), "region")).append(", ").append(count(sectors.size(), "sector"));
        text.append("; values ");
        text.append(unit.isEmpty() ? "as in the data" : "in " + unit);
        text.append("; wages in units in which the value added of the world stays.\n\n");
        text.append(TextReport.sheet(changes()));
        if (regions.size() > SHOWN) {
            text.append("... and ").append(regions.size() - SHOWN).append(" regions more, in regions.csv\n");
        }
        text.append('\n').append(convergence());
        solution.notes().forEach(note -> text.append("Note: ").append(note).append(".\n"));
        return text.toString();
    }

    /** What the government buys: the last sector. */
    private String bought() {
        String sector = sectors.get(sectors.size() - 1);
        return solution.world().labels().getOrDefault(sector, sector);
    }

    private Sheet changes() {
        List<String> columns = List.of(
                "change in %",
                "real income", "real wage", "wage", "prices", "revenue before", "after", "deficit before", "after");
        List<List<String>> rows = new ArrayList<>();
        for (int j = 0; j < Math.min(SHOWN, regions.size()); j++) {
            rows.add(List.of(
                    solution.world().labels().getOrDefault(regions.get(j), regions.get(j)),
                    shown(hats.realIncome(j)),
                    shown(hats.realWage(j)),
                    shown(hats.wage(j)),
                    shown(hats.consumerPrice(j)),
                    money(hats.before().revenue(j)),
                    money(hats.after().revenue(j)),
                    money(hats.before().tradeDeficit(j)),
                    money(hats.after().tradeDeficit(j))));
        }
        return new Sheet(columns, rows);
    }

    private String convergence() {
        return String.format(
                Locale.ROOT,
                "Solved in %d iterations (%s), residual %.1e; every equation checked from the outputs: worst %.1e, limit"
                        + " %.0e.%n",
                solution.report().iterations(),
                solution.report().method(),
                solution.report().residual(),
                solution.worst(),
                EconomyCheck.LIMIT);
    }

    private static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    private static String shown(double hat) {
        return Numbers.display(100 * (hat - 1), 3);
    }

    private static String money(double value) {
        return Numbers.display(value, 2);
    }

    /** Twelve digits; nothing where there is no number. */
    private static String text(double value) {
        return Double.isNaN(value) ? "" : Numbers.text(value);
    }

    private static String percent(double hat) {
        return text(100 * (hat - 1));
    }
}
