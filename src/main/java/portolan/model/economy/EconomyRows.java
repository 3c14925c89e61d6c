package portolan.model.economy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
    private final ProductSectors sectors;
    private final List<ResultRow> rows = new ArrayList<>();

    EconomyRows(EconomyRun run) {
        this.run = run;
        sectors = new ProductSectors(run.scenario(), run.table());
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
                double before = 0;
                double now = 0;
                for (int s = 0; s < run.table().sectors().size(); s++) {
                    if (run.table().sectors().get(s).goods()) {
                        before += year.flowBefore(s, i, j);
                        now += year.volumeNow(s, i, j);
                    }
                }
                if (i != j && before > 0) {
                    rows.add(new ResultRow(
                            Indicators.FLOW,
                            run.table().regions().get(i).code(),
                            run.table().regions().get(j).code(),
                            ResultRow.ALL,
                            year.year(),
                            now / before - 1,
                            FRACTION));
                }
            }
        }
    }

    private void change(String indicator, String region, String product, EconomyYear year, double value) {
        rows.add(new ResultRow(indicator, region, ResultRow.ALL, product, year.year(), value, FRACTION));
    }

    /**
     * Canada's trade in goods with each economy of the markets: the undisturbed level of each sector there, customs basis,
     * times the change of the sector's flow found here, so that a dollar figure never rests on the levels of the input-output
     * table.
     */
    private void trade(EconomyYear year) {
        double exports = 0;
        double imports = 0;
        double outside = 0;
        double exportsBefore = 0;
        double outsideBefore = 0;
        for (String partner : partners()) {
            double[] sales = trade(year, HOME, partner);
            double outBefore = sales[0];
            double out = sales[1];
            double in = trade(year, partner, HOME)[1];
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

    /** What one economy sells another: in the undisturbed world, and with the measures. */
    private double[] trade(EconomyYear year, String exporter, String importer) {
        double[] factors = factors(year, regions(exporter), regions(importer));
        double before = 0;
        double now = 0;
        for (ResolvedMarket market : run.scenario().markets()) {
            MarketFlows flows = market.flows();
            int i = flows.region(exporter);
            int j = flows.region(importer);
            double value = i < 0 || j < 0 ? 0 : flows.value(year.year(), i, j);
            before += value;
            for (Map.Entry<Integer, Double> part : sectors.of(market.product()).entrySet()) {
                now += value * part.getValue() * factors[part.getKey()];
            }
        }
        return new double[] {before, now};
    }

    /** Flows of each sector over those of the undisturbed world; a flow that the table has not stays as it is. */
    private double[] factors(EconomyYear year, List<Integer> exporters, List<Integer> importers) {
        int home = run.table().region(HOME);
        double[] factors = new double[run.table().sectors().size()];
        for (int s = 0; s < factors.length; s++) {
            double before = 0;
            double now = 0;
            for (int i : exporters) {
                for (int j : importers) {
                    before += year.flowBefore(s, i, j);
                    now += year.flowNow(s, i, j, home);
                }
            }
            factors[s] = before == 0 ? 1 : now / before;
        }
        return factors;
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
