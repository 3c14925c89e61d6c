package portolan.model.market;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import portolan.model.AppliedWedge;
import portolan.model.ModelRun;
import portolan.policy.TargetFlow;
import portolan.results.Diagnostics;
import portolan.results.Explanation;
import portolan.results.ResultRow;
import portolan.results.ResultTable;
import portolan.scenario.ResolvedScenario;

/** A scenario solved and checked in product markets. */
final class MarketsRun implements ModelRun {
    private final ResolvedScenario scenario;
    private final TradeTotals totals;
    private final List<MarketRun> runs;
    private @Nullable ResultTable table;

    MarketsRun(ResolvedScenario scenario, TradeTotals totals, List<MarketRun> runs) {
        this.scenario = scenario;
        this.totals = totals;
        this.runs = List.copyOf(runs);
    }

    @Override
    public ResultTable table() {
        // goal seeking asks for one number of many runs: rows are made when first wanted
        ResultTable made = table;
        if (made == null) {
            List<ResultRow> rows = new ArrayList<>();
            runs.forEach(run -> new MarketRows(scenario, run, rows).add());
            new TotalRows(scenario, totals, rows).add();
            made = new ResultTable(scenario.id(), rows);
            table = made;
        }
        return made;
    }

    @Override
    public double counted(TargetFlow flow, int year) {
        return totals.counted(flow, year);
    }

    @Override
    public List<AppliedWedge> wedges() {
        List<AppliedWedge> wedges = new ArrayList<>();
        runs.forEach(run -> wedges.addAll(WedgeBooks.of(run)));
        return wedges;
    }

    @Override
    public Diagnostics diagnostics() {
        int solves = 0;
        double residual = 0;
        double step = 0;
        String where = "nothing to solve";
        for (MarketRun run : runs) {
            for (MarketYear year : run.years()) {
                for (SegmentSolution solution : year.solutions()) {
                    solves++;
                    step = StrictMath.max(step, solution.report().step());
                    if (solution.report().residual() > residual) {
                        residual = solution.report().residual();
                        where = run.product() + " " + year.year();
                    }
                }
            }
        }
        return new Diagnostics(solves, residual, step, where, 0);
    }

    @Override
    public Explanation explain(String indicator, String reporter, String partner, String product, int year) {
        return new MarketArithmetic(scenario, runs, totals)
                .explain(table(), indicator, reporter, partner, product, year);
    }
}
