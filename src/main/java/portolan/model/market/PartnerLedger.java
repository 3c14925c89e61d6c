package portolan.model.market;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import portolan.data.PartnerTotals;
import portolan.scenario.ResolvedScenario;

/**
 * Observed totals of Canada's goods trade by partner on one statistical basis, in constant dollars.
 *
 * <p>On the balance-of-payments basis only some partners are published and {@code ROW} holds all others together; that
 * remainder is spread over them in proportion to their customs totals (an assumption of the register).
 */
final class PartnerLedger {
    static final String HOME = "CAN";
    static final String REST = "ROW";
    private static final String TOTAL = "total";

    private final ResolvedScenario scenario;
    private final List<String> partners;
    private final Map<String, Double> values = new LinkedHashMap<>();
    private final int lastObserved;

    PartnerLedger(ResolvedScenario scenario) {
        this.scenario = scenario;
        this.partners = partners(scenario);
        int last = ResolvedScenario.BASE_YEAR;
        for (PartnerTotals.Row row : scenario.world().partners().rows()) {
            if (row.line().equals(TOTAL) && row.basis() == scenario.basis()) {
                last = StrictMath.max(last, row.year());
            }
        }
        this.lastObserved = last;
        for (int year = ResolvedScenario.BASE_YEAR; year <= lastObserved; year++) {
            for (PartnerTotals.Flow flow : PartnerTotals.Flow.values()) {
                fill(flow, year);
            }
        }
    }

    private static List<String> partners(ResolvedScenario scenario) {
        List<String> partners = new ArrayList<>();
        for (String code : scenario.world().economies().codes()) {
            boolean named = scenario.world().partners().rows().stream()
                    .anyMatch(row -> row.line().equals(TOTAL)
                            && row.partner().equals(code)
                            && row.basis() == PartnerTotals.Basis.CUSTOMS);
            if (named) {
                partners.add(code);
            }
        }
        return List.copyOf(partners);
    }

    private void fill(PartnerTotals.Flow flow, int year) {
        Map<String, Double> customs = observed(flow, year, PartnerTotals.Basis.CUSTOMS);
        Map<String, Double> found = observed(flow, year, scenario.basis());
        double customsOfRest = 0;
        for (String partner : partners) {
            if (inRest(found, partner)) {
                customsOfRest += customs.getOrDefault(partner, 0.0);
            }
        }
        double rest = found.getOrDefault(REST, 0.0);
        for (String partner : partners) {
            double value = inRest(found, partner)
                    ? rest * customs.getOrDefault(partner, 0.0) / customsOfRest
                    : found.getOrDefault(partner, 0.0);
            values.put(key(flow, partner, year), value / scenario.priceLevel(year));
        }
    }

    private static boolean inRest(Map<String, Double> found, String partner) {
        return partner.equals(REST) || !found.containsKey(partner);
    }

    private Map<String, Double> observed(PartnerTotals.Flow flow, int year, PartnerTotals.Basis basis) {
        Map<String, Double> found = new LinkedHashMap<>();
        for (PartnerTotals.Row row : scenario.world().partners().rows()) {
            if (row.line().equals(TOTAL) && row.flow() == flow && row.year() == year && row.basis() == basis) {
                found.put(row.partner(), row.value());
            }
        }
        return found;
    }

    /** Partners that totals are kept for, in the order of the register. */
    List<String> partners() {
        return partners;
    }

    /** Last year with observed totals. */
    int lastObserved() {
        return lastObserved;
    }

    /** The partner that an economy counts under. */
    String partnerOf(String code) {
        return partners.contains(code) ? code : REST;
    }

    /** Observed total, C$ million in constant prices of the base year. */
    double total(PartnerTotals.Flow flow, String partner, int year) {
        return values.getOrDefault(key(flow, partner, year), 0.0);
    }

    /** Canada's flow of some solved markets with a partner and all that count under it. */
    double modelled(List<MarketRun> runs, PartnerTotals.Flow flow, String partner, int year) {
        double sum = 0;
        for (MarketRun run : runs) {
            for (String code : run.bound().flows().regions()) {
                if (!code.equals(HOME) && partnerOf(code).equals(partner)) {
                    sum += flow == PartnerTotals.Flow.EXPORTS
                            ? run.value(HOME, code, year)
                            : run.value(code, HOME, year);
                }
            }
        }
        return sum;
    }

    private static String key(PartnerTotals.Flow flow, String partner, int year) {
        return flow + "|" + partner + "|" + year;
    }
}
