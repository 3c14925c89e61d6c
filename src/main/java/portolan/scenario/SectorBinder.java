package portolan.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import portolan.core.Problem;
import portolan.data.PartnerTotals;
import portolan.data.ProductRegister;
import portolan.data.SectorTrade;
import portolan.data.World;
import portolan.policy.Measure;

/**
 * Makes markets of the sectors: takes the product markets out of them, so that nothing is counted twice, and scales
 * Canada's flows with each partner so that in the base year products, sectors and gold add up to the observed total on the
 * basis of the scenario.
 *
 * <p>What is taken out is each product's undisturbed trade of the base year. Between other economies the product data may
 * exceed what the sector table holds (other sources, other years): at least {@value #KEPT} of each cell stays.
 */
final class SectorBinder {
    private static final double KEPT = 0.1;

    private final World world;
    private final SectorTrade trade;
    private final PartnerLedger ledger;
    private final MarketBinder binder;
    private final List<ProductRegister.Entry> sectors;
    private final Map<String, Integer> regions = new LinkedHashMap<>();
    private final double[][][] net;
    private final int home;

    /**
     * A binder of the sectors of a world.
     *
     * @param binder binds each sector once its flows are known
     * @param ledger totals that Canada's flows add up to
     */
    SectorBinder(World world, MarketBinder binder, PartnerLedger ledger) {
        this.world = world;
        this.trade = world.sectors();
        this.ledger = ledger;
        this.binder = binder;
        this.sectors = world.products().sectors().stream()
                .filter(sector -> trade.has(sector.id()))
                .toList();
        for (String code : trade.regions()) {
            regions.put(code, regions.size());
        }
        this.home = regions.getOrDefault(PartnerLedger.HOME, -1);
        int n = regions.size();
        this.net = new double[sectors.size()][n][n];
        for (int s = 0; s < sectors.size(); s++) {
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    net[s][i][j] = trade.flow(sectors.get(s).id(), i, j);
                }
            }
        }
    }

    /**
     * Binds every sector with trade.
     *
     * @param products the product markets, bound
     * @param measures every measure that holds
     * @param problems receives a problem for each partner whose products exceed the observed total
     */
    List<ResolvedMarket> bind(List<ResolvedMarket> products, List<Measure> measures, List<Problem> problems) {
        if (sectors.isEmpty() || home < 0) {
            return List.of();
        }
        Map<String, Double> exports = new LinkedHashMap<>();
        Map<String, Double> imports = new LinkedHashMap<>();
        for (ResolvedMarket product : products) {
            carve(product, exports, imports);
        }
        carveLines(exports);
        keepSome();
        for (String partner : ledger.partners()) {
            Integer at = regions.get(partner);
            if (at != null) {
                close(partner, PartnerTotals.Flow.EXPORTS, home, at, exports, problems);
                close(partner, PartnerTotals.Flow.IMPORTS, at, home, imports, problems);
            }
        }
        List<ResolvedMarket> bound = new ArrayList<>();
        for (int s = 0; s < sectors.size(); s++) {
            bound.add(binder.bind(sectors.get(s), trade.regions(), net[s], net[s], measures));
        }
        return bound;
    }

    /** Takes a product out of its sectors and notes what Canada trades of it with each partner. */
    private void carve(ResolvedMarket product, Map<String, Double> exports, Map<String, Double> imports) {
        ProductRegister.Entry entry = world.products().find(product.product());
        if (entry == null) {
            return;
        }
        MarketFlows flows = product.flows();
        for (int i = 0; i < flows.size(); i++) {
            for (int j = 0; j < flows.size(); j++) {
                double value = flows.value(ResolvedScenario.BASE_YEAR, i, j);
                String seller = flows.regions().get(i);
                String buyer = flows.regions().get(j);
                if (value == 0) {
                    continue;
                }
                take(entry, seller, buyer, value);
                if (seller.equals(PartnerLedger.HOME) && !buyer.equals(seller)) {
                    exports.merge(ledger.partnerOf(buyer), value, Double::sum);
                } else if (buyer.equals(PartnerLedger.HOME) && !buyer.equals(seller)) {
                    imports.merge(ledger.partnerOf(seller), value, Double::sum);
                }
            }
        }
    }

    /** Takes out exports that are no market but a line of their own, such as gold. */
    private void carveLines(Map<String, Double> exports) {
        for (PartnerTotals.Row row : world.partners().rows()) {
            ProductRegister.Entry entry = world.products().find(row.line());
            if (entry == null
                    || entry.sectors().isEmpty()
                    || !world.flows().of(entry.id()).isEmpty()) {
                continue;
            }
            if (row.flow() == PartnerTotals.Flow.EXPORTS && row.year() == ResolvedScenario.BASE_YEAR) {
                take(entry, PartnerLedger.HOME, row.partner(), row.value());
                exports.merge(ledger.partnerOf(row.partner()), row.value(), Double::sum);
            }
        }
    }

    private void take(ProductRegister.Entry entry, String seller, String buyer, double value) {
        Integer i = regions.get(world.economies().countsUnder(seller));
        Integer j = regions.get(world.economies().countsUnder(buyer));
        for (int s = 0; s < sectors.size(); s++) {
            double share = entry.sectors().getOrDefault(sectors.get(s).id(), 0.0);
            if (i != null && j != null && share > 0) {
                net[s][i][j] -= share * value;
            }
        }
    }

    private void keepSome() {
        for (int s = 0; s < sectors.size(); s++) {
            for (int i = 0; i < regions.size(); i++) {
                for (int j = 0; j < regions.size(); j++) {
                    // Canada's sector trade was made to hold its products
                    double kept = i == home || j == home ? 0 : KEPT;
                    net[s][i][j] = StrictMath.max(
                            net[s][i][j], kept * trade.flow(sectors.get(s).id(), i, j));
                }
            }
        }
    }

    /** Scales all sectors on one link so that the total with a partner is the observed one. */
    private void close(
            String partner,
            PartnerTotals.Flow flow,
            int from,
            int to,
            Map<String, Double> products,
            List<Problem> problems) {
        double sum = 0;
        for (double[][] sector : net) {
            sum += sector[from][to];
        }
        double total = ledger.total(flow, partner, ResolvedScenario.BASE_YEAR);
        double left = total - products.getOrDefault(partner, 0.0);
        if (sum <= 0) {
            return;
        }
        if (left <= 0) {
            problems.add(new Problem(
                    "partner-totals.csv",
                    0,
                    0,
                    "the products exceed the observed total of "
                            + (flow == PartnerTotals.Flow.EXPORTS ? "exports to " : "imports from ") + partner
                            + " by C$" + StrictMath.round(-left) + " million",
                    "check the product flows with this partner"));
            return;
        }
        for (double[][] sector : net) {
            sector[from][to] *= left / sum;
        }
    }
}
