package portolan.model.market;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import portolan.core.YearRange;
import portolan.data.PartnerTotals;
import portolan.policy.Measure;
import portolan.scenario.PartnerLedger;
import portolan.scenario.ResolvedMarket;
import portolan.scenario.ResolvedScenario;

/**
 * What the markets do not explain of Canada's trade with each partner, so that its totals are whole.
 *
 * <p>In years with statistics it is what is observed less what products, sectors and gold give in the world as it was:
 * under the measures really in force, not those of the scenario. That remainder, of either sign, is the same in every
 * scenario. After the last observed year it grows with the demand of the buyer and loses {@code other-goods.fade} of
 * itself a year. All of the model's misses in the history years therefore sit in this one line, printed as a row of its
 * own. It responds to nothing.
 */
final class OtherGoods {
    static final String ID = "other-goods";

    private final ResolvedScenario scenario;
    private final PartnerLedger ledger;
    private final Map<String, Double> observed = new HashMap<>();

    /**
     * Works out the remainder.
     *
     * @param runs the markets of this scenario, solved
     * @param solver solves them again where the world as it was differs from the scenario
     */
    OtherGoods(ResolvedScenario scenario, HeldApart apart, List<MarketRun> runs, MarketSolver solver) {
        this.scenario = scenario;
        this.ledger = scenario.ledger();
        PartnerSums world = new PartnerSums(ledger, asItWas(scenario, runs, solver));
        for (PartnerTotals.Flow flow : PartnerTotals.Flow.values()) {
            for (String partner : ledger.partners()) {
                for (int year = ResolvedScenario.BASE_YEAR; year <= ledger.lastObserved(); year++) {
                    double gold = flow == PartnerTotals.Flow.EXPORTS ? apart.gold(partner, year) : 0;
                    double left = ledger.total(flow, partner, year) - world.all(flow, partner, year) - gold;
                    observed.put(key(flow, partner, year), left);
                }
            }
        }
    }

    /** The remainder, C$ million in constant prices of the base year, of either sign. */
    double of(PartnerTotals.Flow flow, String partner, int year) {
        int last = ledger.lastObserved();
        Double known = observed.get(key(flow, partner, StrictMath.min(year, last)));
        if (known == null || year <= last) {
            return known == null ? 0 : known;
        }
        String buyer = flow == PartnerTotals.Flow.EXPORTS ? partner : PartnerLedger.HOME;
        double growth = scenario.goodsDemand(buyer, year) / scenario.goodsDemand(buyer, last);
        double kept = StrictMath.pow(1 - scenario.parameter("other-goods.fade"), year - last);
        return known * growth * kept;
    }

    private static String key(PartnerTotals.Flow flow, String partner, int year) {
        return flow + "|" + partner + "|" + year;
    }

    /** The markets over the observed years under the measures really in force. */
    static List<MarketRun> asItWas(ResolvedScenario scenario, List<MarketRun> runs, MarketSolver solver) {
        int last = scenario.ledger().lastObserved();
        YearRange observed = new YearRange(ResolvedScenario.BASE_YEAR, last);
        List<Measure> enacted = new ArrayList<>(scenario.world().standing());
        enacted.addAll(scenario.world().inForce().enactedAsOf(LocalDate.of(last, 12, 31)));
        List<MarketRun> solved = new ArrayList<>();
        for (MarketRun run : runs) {
            ResolvedMarket bound = run.bound();
            List<Measure> touching = enacted.stream()
                    .filter(measure -> measure.flows().coversProduct(bound.product()))
                    .toList();
            boolean same = bound.measures().stream()
                    .filter(measure -> measure.head().span().from().getYear() <= last)
                    .toList()
                    .equals(touching);
            solved.add(same ? run : solver.solve(bound.under(touching), observed));
        }
        return solved;
    }
}
