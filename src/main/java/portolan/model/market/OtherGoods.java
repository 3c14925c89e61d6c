package portolan.model.market;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import portolan.core.YearRange;
import portolan.data.PartnerTotals;
import portolan.model.ModelFailure;
import portolan.policy.Measure;
import portolan.scenario.MarketFlows;
import portolan.scenario.ResolvedMarket;
import portolan.scenario.ResolvedScenario;

/**
 * Everything that no product market covers, by partner, so that Canada's totals are whole.
 *
 * <p>In years with statistics it is what is observed less what the product markets give in the world as it was: under
 * the measures really in force, not those of the scenario. That residual is frozen and the same in every scenario; after
 * the last observed year it grows like any other market. All of the model's misses in the history years therefore sit in
 * this one line, printed as a row of its own.
 */
final class OtherGoods {
    static final String ID = "other-goods";

    private final ResolvedScenario scenario;
    private final PartnerLedger ledger;
    private final HeldApart apart;
    private final MarketSolver solver;

    OtherGoods(ResolvedScenario scenario, PartnerLedger ledger, HeldApart apart, MarketSolver solver) {
        this.scenario = scenario;
        this.ledger = ledger;
        this.apart = apart;
        this.solver = solver;
    }

    /**
     * The market of other goods with Canada's row and column filled in.
     *
     * @param raw the market as bound to the world's trade matrix
     * @param products the product markets of this scenario, solved
     */
    ResolvedMarket complete(ResolvedMarket raw, List<MarketRun> products) {
        List<MarketRun> world = asItWas(products);
        MarketFlows flows = raw.flows();
        int home = flows.region(PartnerLedger.HOME);
        Map<Integer, double[]> exports = new TreeMap<>();
        Map<Integer, double[]> imports = new TreeMap<>();
        for (String partner : ledger.partners()) {
            int at = flows.region(partner);
            exports.put(at, path(flows, home, at, partner, PartnerTotals.Flow.EXPORTS, world));
            imports.put(at, path(flows, at, home, partner, PartnerTotals.Flow.IMPORTS, world));
        }
        return new ResolvedMarket(
                raw.product(),
                raw.units(),
                flows.withPaths(home, exports, imports),
                raw.elasticities(),
                raw.measures(),
                raw.agreements());
    }

    private double[] path(
            MarketFlows flows, int from, int to, String partner, PartnerTotals.Flow flow, List<MarketRun> world) {
        YearRange years = scenario.modelYears();
        double[] path = new double[years.size()];
        int last = ledger.lastObserved();
        for (int year = years.first(); year <= years.last(); year++) {
            if (year <= last) {
                path[year - years.first()] = residual(partner, flow, world, year);
            } else {
                path[year - years.first()] =
                        path[last - years.first()] * flows.index(year, from, to) / flows.index(last, from, to);
            }
        }
        return path;
    }

    private double residual(String partner, PartnerTotals.Flow flow, List<MarketRun> world, int year) {
        double gold = flow == PartnerTotals.Flow.EXPORTS ? apart.gold(partner, year) : 0;
        double left = ledger.total(flow, partner, year) - ledger.modelled(world, flow, partner, year) - gold;
        if (left <= 0) {
            throw new ModelFailure(
                    "other goods, " + (flow == PartnerTotals.Flow.EXPORTS ? "exports to " : "imports from ")
                            + partner + " in " + year + ": the products exceed the observed total by C$"
                            + StrictMath.round(-left)
                            + " million; check the product flows with this partner");
        }
        return left;
    }

    /** The product markets over the observed years under the measures really in force. */
    private List<MarketRun> asItWas(List<MarketRun> products) {
        YearRange observed = new YearRange(ResolvedScenario.BASE_YEAR, ledger.lastObserved());
        List<Measure> enacted = new ArrayList<>(scenario.world().standing());
        enacted.addAll(scenario.world().inForce().enactedAsOf(java.time.LocalDate.of(ledger.lastObserved(), 12, 31)));
        List<MarketRun> runs = new ArrayList<>();
        for (MarketRun run : products) {
            ResolvedMarket bound = run.bound();
            List<Measure> touching = enacted.stream()
                    .filter(measure -> measure.flows().coversProduct(bound.product()))
                    .toList();
            boolean same = bound.measures().stream()
                    .filter(measure -> measure.head().span().from().getYear() <= observed.last())
                    .toList()
                    .equals(touching);
            runs.add(same ? run : solver.solve(bound.under(touching), observed));
        }
        return runs;
    }
}
