package portolan.model.economy;

import java.util.ArrayList;
import java.util.List;
import portolan.results.Indicators;
import portolan.results.ResultRow;
import portolan.scenario.MarketFlows;
import portolan.scenario.ResolvedMarket;

/** Turns a run of whole economies into tidy rows. */
final class EconomyRows {
    private static final String FRACTION = "fraction";
    private static final String MONEY = "C$ million, constant 2024 prices";
    private static final String HOME = "CAN";

    private final EconomyRun run;
    private final List<ResultRow> rows = new ArrayList<>();

    EconomyRows(EconomyRun run) {
        this.run = run;
        run.years().forEach(this::add);
    }

    List<ResultRow> rows() {
        return rows;
    }

    private void add(EconomyYear year) {
        for (int j = 0; j < run.table().regions().size(); j++) {
            String region = run.table().regions().get(j).code();
            change(Indicators.REAL_INCOME, region, ResultRow.ALL, year, year.realIncomeChange(j));
            change(Indicators.REAL_WAGE, region, ResultRow.ALL, year, year.realWageChange(j));
            for (int s = 0; s < run.table().sectors().size(); s++) {
                change(Indicators.OUTPUT, region, run.table().sectors().get(s).id(), year, year.outputChange(s, j));
            }
        }
        flows(year);
        trade(year);
    }

    /** Goods between every two regions, all sectors together; none where nothing flows in the undisturbed world. */
    private void flows(EconomyYear year) {
        int size = run.table().regions().size();
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                double[] sums = flow(year, List.of(i), List.of(j));
                if (i != j && sums[0] > 0) {
                    rows.add(new ResultRow(
                            Indicators.FLOW,
                            run.table().regions().get(i).code(),
                            run.table().regions().get(j).code(),
                            ResultRow.ALL,
                            year.year(),
                            sums[1] / sums[0] - 1,
                            FRACTION));
                }
            }
        }
    }

    private void change(String indicator, String region, String product, EconomyYear year, double value) {
        rows.add(new ResultRow(indicator, region, ResultRow.ALL, product, year.year(), value, FRACTION));
    }

    /**
     * Canada's trade in goods with each economy of the markets: the undisturbed level there, customs basis, times the change
     * found here, so that a dollar figure never rests on the levels of the input-output table.
     */
    private void trade(EconomyYear year) {
        double exports = 0;
        double imports = 0;
        double outside = 0;
        double exportsBefore = 0;
        double outsideBefore = 0;
        for (String partner : partners()) {
            double outBefore = undisturbed(year.year(), HOME, partner);
            double out = outBefore * factor(year, HOME, partner);
            double in = undisturbed(year.year(), partner, HOME) * factor(year, partner, HOME);
            money(Indicators.EXPORTS, partner, year, out);
            money(Indicators.EXPORTS_UNDISTURBED, partner, year, outBefore);
            money(Indicators.IMPORTS, partner, year, in);
            exports += out;
            imports += in;
            outside += partner.equals("USA") ? 0 : out;
            exportsBefore += outBefore;
            outsideBefore += partner.equals("USA") ? 0 : outBefore;
        }
        money(Indicators.EXPORTS, ResultRow.ALL, year, exports);
        money(Indicators.IMPORTS, ResultRow.ALL, year, imports);
        money(Indicators.EXPORTS, "non-US", year, outside);
        money(Indicators.EXPORTS_UNDISTURBED, ResultRow.ALL, year, exportsBefore);
        money(Indicators.EXPORTS_UNDISTURBED, "non-US", year, outsideBefore);
    }

    private void money(String indicator, String partner, EconomyYear year, double value) {
        rows.add(new ResultRow(indicator, HOME, partner, ResultRow.ALL, year.year(), value, MONEY));
    }

    private List<String> partners() {
        return run.scenario().world().economies().regions().stream()
                .filter(code -> !code.equals(HOME))
                .toList();
    }

    private double undisturbed(int year, String exporter, String importer) {
        double sum = 0;
        for (ResolvedMarket market : run.scenario().markets()) {
            MarketFlows flows = market.flows();
            int i = flows.region(exporter);
            int j = flows.region(importer);
            sum += i < 0 || j < 0 ? 0 : flows.value(year, i, j);
        }
        return sum;
    }

    /** Flows of goods over those of the undisturbed world, between all regions of the table that lie in two economies. */
    private double factor(EconomyYear year, String exporter, String importer) {
        double[] sums = flow(year, regions(exporter), regions(importer));
        return sums[0] == 0 ? 1 : sums[1] / sums[0];
    }

    /** Goods from some regions to others: in the undisturbed world, and with the measures. */
    private double[] flow(EconomyYear year, List<Integer> exporters, List<Integer> importers) {
        int home = run.table().region(HOME);
        double now = 0;
        double before = 0;
        for (int i : exporters) {
            for (int j : importers) {
                for (int s = 0; s < run.table().sectors().size(); s++) {
                    if (run.table().sectors().get(s).goods()) {
                        now += year.flowNow(s, i, j, home);
                        before += year.flowBefore(s, i, j);
                    }
                }
            }
        }
        return new double[] {before, now};
    }

    private List<Integer> regions(String economy) {
        List<Integer> found = new ArrayList<>();
        for (int r = 0; r < run.table().regions().size(); r++) {
            if (run.table().regions().get(r).economies().contains(economy)) {
                found.add(r);
            }
        }
        return found;
    }
}
