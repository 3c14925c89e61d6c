package portolan.model.market;

import java.util.HashMap;
import java.util.Map;
import portolan.data.PartnerTotals;
import portolan.scenario.ResolvedScenario;

/**
 * Lines of Canada's exports that follow no market: gold, which surged in 2025 and fades back to its level of 2024, and
 * services, which grow with the income of the partner. Constant dollars.
 */
final class HeldApart {
    static final String GOLD = "gold";
    static final String SERVICES = "services";

    private final ResolvedScenario scenario;
    private final Map<String, Double> observed = new HashMap<>();
    private final Map<String, Integer> last = new HashMap<>();

    HeldApart(ResolvedScenario scenario) {
        this.scenario = scenario;
        for (PartnerTotals.Row row : scenario.world().partners().rows()) {
            if (row.flow() == PartnerTotals.Flow.EXPORTS
                    && (row.line().equals(GOLD) || row.line().equals(SERVICES))) {
                observed.put(key(row.line(), row.partner(), row.year()), row.value() / scenario.priceLevel(row.year()));
                last.merge(row.line() + row.partner(), row.year(), StrictMath::max);
            }
        }
    }

    /** Exports of gold to a partner: observed, then fading by {@code gold.fade} a year towards the level of the base year. */
    double gold(String partner, int year) {
        Double now = observed.get(key(GOLD, partner, year));
        if (now != null) {
            return now;
        }
        Integer lastYear = last.get(GOLD + partner);
        if (lastYear == null || year < lastYear) {
            return 0;
        }
        double normal = observed.getOrDefault(key(GOLD, partner, ResolvedScenario.BASE_YEAR), 0.0);
        double surge = observed.getOrDefault(key(GOLD, partner, lastYear), 0.0) - normal;
        return normal + surge * StrictMath.pow(1 - scenario.parameter("gold.fade"), year - lastYear);
    }

    /** Exports of services to all partners but the United States. */
    double servicesAway(int year) {
        double sum = 0;
        for (String partner : scenario.ledger().partners()) {
            sum += partner.equals("USA") ? 0 : services(partner, year);
        }
        return sum;
    }

    /** Exports of services to a partner: observed, then growing with the income of the partner, {@code growth.services.income}. */
    double services(String partner, int year) {
        Double now = observed.get(key(SERVICES, partner, year));
        if (now != null) {
            return now;
        }
        Integer lastYear = last.get(SERVICES + partner);
        if (lastYear == null || year < lastYear) {
            return 0;
        }
        double level = observed.getOrDefault(key(SERVICES, partner, lastYear), 0.0);
        double income = 1;
        for (int t = lastYear + 1; t <= year; t++) {
            income *= 1 + scenario.world().macro().of(partner, t).growth();
        }
        return level * StrictMath.pow(income, scenario.parameter("growth.services.income"));
    }

    private static String key(String line, String partner, int year) {
        return line + '|' + partner + '|' + year;
    }
}
