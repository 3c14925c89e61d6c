package portolan.model.market;

import java.util.List;
import portolan.data.ProductRegister;
import portolan.data.TradeFlows;
import portolan.results.Indicators;
import portolan.results.ResultRow;
import portolan.scenario.MarketFlows;
import portolan.scenario.PartnerLedger;
import portolan.scenario.ResolvedScenario;

/** On what ground a market stands: how much of its base-year value is assumed, and how fast its exporters must grow. */
final class MarketGrounds {
    private static final String PERCENT = "percent";

    private final ResolvedScenario scenario;
    private final MarketRun run;
    private final List<ResultRow> rows;

    MarketGrounds(ResolvedScenario scenario, MarketRun run, List<ResultRow> rows) {
        this.scenario = scenario;
        this.run = run;
        this.rows = rows;
    }

    void add() {
        assumed(ResultRow.ALL);
        assumed(PartnerLedger.HOME);
        ProductRegister.Entry entry = scenario.world().products().find(run.product());
        if (entry != null && entry.sector()) {
            return; // every seller of a sector follows its buyers: there is nothing to tell apart
        }
        MarketFlows flows = run.bound().flows();
        for (int i = 0; i < flows.size(); i++) {
            for (int year = flows.years().first() + 1; year <= flows.years().last(); year++) {
                double before = sales(flows, i, year - 1);
                if (before > 0) {
                    double growth = 100 * (sales(flows, i, year) / before - 1);
                    rows.add(new ResultRow(
                            Indicators.UNDISTURBED_GROWTH,
                            flows.regions().get(i),
                            ResultRow.ALL,
                            run.product(),
                            year,
                            growth,
                            "percent a year"));
                }
            }
        }
    }

    private void assumed(String reporter) {
        double all = 0;
        double assumed = 0;
        for (TradeFlows.Cell cell : scenario.world().flows().of(run.product())) {
            boolean counts = reporter.equals(ResultRow.ALL)
                    || cell.exporter().equals(reporter)
                    || cell.importer().equals(reporter);
            all += counts ? cell.value() : 0;
            assumed += counts && cell.status() == TradeFlows.Status.ASSUMED ? cell.value() : 0;
        }
        if (all > 0) {
            rows.add(new ResultRow(
                    Indicators.ASSUMED_SHARE,
                    reporter,
                    ResultRow.ALL,
                    run.product(),
                    ResolvedScenario.BASE_YEAR,
                    100 * assumed / all,
                    PERCENT));
        }
    }

    private static double sales(MarketFlows flows, int exporter, int year) {
        double sum = 0;
        for (int j = 0; j < flows.size(); j++) {
            sum += flows.value(year, exporter, j);
        }
        return sum;
    }
}
