package portolan.model.market;

import java.util.ArrayList;
import java.util.List;
import portolan.data.PartnerTotals;
import portolan.policy.Lever;
import portolan.policy.TargetFlow;
import portolan.scenario.PartnerLedger;
import portolan.scenario.ResolvedScenario;

/**
 * Canada's trade added up: markets of products and sectors, what they do not explain, gold, services and free levers, each a line of its own. Constant
 * dollars; goods on the scenario's one basis, services on the balance-of-payments basis.
 */
final class TradeTotals {
    /** All partners but the United States. */
    static final String NON_US = "non-US";

    static final String LEVERS = "levers";

    private final ResolvedScenario scenario;
    private final PartnerLedger ledger;
    private final HeldApart apart;
    private final OtherGoods other;
    private final List<MarketRun> runs;
    private final PartnerSums sums;

    /**
     * Adds up solved markets.
     *
     * @param scenario the scenario
     * @param apart gold and services
     * @param other what the markets do not explain
     * @param runs every market
     */
    TradeTotals(ResolvedScenario scenario, HeldApart apart, OtherGoods other, List<MarketRun> runs) {
        this.scenario = scenario;
        this.ledger = scenario.ledger();
        this.apart = apart;
        this.other = other;
        this.runs = List.copyOf(runs);
        this.sums = new PartnerSums(ledger, runs);
    }

    List<String> partners() {
        return ledger.partners();
    }

    /** Lines that exports are made of: markets in order, then what they do not explain, gold, levers, services. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        runs.forEach(run -> lines.add(run.product()));
        lines.add(OtherGoods.ID);
        lines.add(HeldApart.GOLD);
        lines.add(LEVERS);
        lines.add(HeldApart.SERVICES);
        return lines;
    }

    /** One line of Canada's exports to a partner. */
    double exports(String line, String partner, int year) {
        return switch (line) {
            case HeldApart.GOLD -> apart.gold(partner, year);
            case HeldApart.SERVICES ->
                partner.equals(NON_US) ? apart.servicesAway(year) : apart.services(partner, year);
            case LEVERS -> levers(partner, year);
            case OtherGoods.ID -> other.of(PartnerTotals.Flow.EXPORTS, partner, year);
            default -> sums.of(line, PartnerTotals.Flow.EXPORTS, partner, year);
        };
    }

    /** One line of Canada's imports from a partner; gold and services are not kept apart on this side. */
    double imports(String line, String partner, int year) {
        return line.equals(OtherGoods.ID)
                ? other.of(PartnerTotals.Flow.IMPORTS, partner, year)
                : sums.of(line, PartnerTotals.Flow.IMPORTS, partner, year);
    }

    /** Exports of goods to a partner, gold included. */
    double goods(String partner, int year) {
        return apart.gold(partner, year)
                + levers(partner, year)
                + sums.all(PartnerTotals.Flow.EXPORTS, partner, year)
                + other.of(PartnerTotals.Flow.EXPORTS, partner, year);
    }

    double importsOfGoods(String partner, int year) {
        return sums.all(PartnerTotals.Flow.IMPORTS, partner, year)
                + other.of(PartnerTotals.Flow.IMPORTS, partner, year);
    }

    /** What a goal counts. */
    double counted(TargetFlow flow, int year) {
        double sum = 0;
        for (String line : lines()) {
            for (String destination : ledger.partners()) {
                if (flow.counts(destination, line)) {
                    sum += exports(line, destination, year);
                }
            }
        }
        return sum;
    }

    private double levers(String partner, int year) {
        double sum = 0;
        for (Lever lever : scenario.levers()) {
            if (lever.exporter().equals(PartnerLedger.HOME)
                    && ledger.partnerOf(lever.importer()).equals(partner)) {
                sum += lever.millionsIn(year);
            }
        }
        return sum;
    }
}
