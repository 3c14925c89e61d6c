package portolan.model.market;

import java.util.ArrayList;
import java.util.List;
import portolan.model.ModelFailure;
import portolan.model.ModelRun;
import portolan.model.TradeModel;
import portolan.results.ModelCard;
import portolan.scenario.ResolvedMarket;
import portolan.scenario.ResolvedScenario;

/**
 * Markets: products and sectors of goods, one market beside another in partial equilibrium, with quotas and capacities
 * solved together with prices, and what they do not explain by partner so that Canada's totals are whole.
 */
public final class MarketsModel implements TradeModel {
    private final MarketSolver solver = new MarketSolver();

    @Override
    public ModelRun solve(ResolvedScenario scenario) {
        try {
            return solveAll(scenario);
        } catch (ModelFailure failure) {
            throw new ModelFailure("scenario " + scenario.id() + ": " + failure.getMessage(), failure);
        }
    }

    private ModelRun solveAll(ResolvedScenario scenario) {
        List<MarketRun> runs = new ArrayList<>();
        for (ResolvedMarket market : scenario.markets()) {
            runs.add(solver.solve(market, scenario.modelYears()));
        }
        HeldApart apart = new HeldApart(scenario);
        OtherGoods other = new OtherGoods(scenario, apart, runs, solver);
        return new MarketsRun(scenario, new TradeTotals(scenario, apart, other, runs), runs);
    }

    @Override
    public ModelCard card() {
        return new ModelCard(
                "Markets (partial equilibrium)",
                "Trade, prices, revenue, rent and surplus in product markets, year by year, and what they mean for "
                        + "Canada's exports by partner.",
                List.of(
                        "Demand: two nests of constant elasticity, origins within imports, imports against home "
                                + "(Armington 1969).",
                        "Supply of each exporter rises with its price; markets clear.",
                        "A tariff-rate quota adds a premium between zero and the gap of duties; a refused entry has no "
                                + "upper bound; premium and unused room exclude each other.",
                        "Responses start at the short-run elasticities and close the gap to the long run each year "
                                + "(Boehm, Levchenko and Pandalai-Nayar 2023).",
                        "Years are cut at the days measures start or end; flows are day-weighted sums."),
                List.of(
                        "incomes, wages and exchange rates do not respond",
                        "seed, oil and meal of canola are separate markets: crushing does not link them",
                        "no stocks, no expectations: nobody buys ahead of an announced duty",
                        "investment and new plants, unless a scenario adds capacity"));
    }
}
