package portolan.model.market;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import portolan.data.PartnerTotals;
import portolan.scenario.PartnerLedger;

/** Canada's flows in some solved markets, added up by partner, market by market. C$ million, constant prices. */
final class PartnerSums {
    private final PartnerLedger ledger;
    private final List<MarketRun> runs;
    private final int firstYear;
    private final Map<String, double[][]> exports = new HashMap<>();
    private final Map<String, double[][]> imports = new HashMap<>();

    PartnerSums(PartnerLedger ledger, List<MarketRun> runs) {
        this.ledger = ledger;
        this.runs = List.copyOf(runs);
        this.firstYear = runs.isEmpty() ? 0 : runs.get(0).years().get(0).year();
        runs.forEach(this::add);
    }

    private void add(MarketRun run) {
        int partners = ledger.partners().size();
        double[][] sold = new double[partners][run.years().size()];
        double[][] bought = new double[partners][run.years().size()];
        int home = run.region(PartnerLedger.HOME);
        List<String> regions = run.bound().flows().regions();
        for (int r = 0; r < regions.size() && home >= 0; r++) {
            int partner = ledger.partners().indexOf(ledger.partnerOf(regions.get(r)));
            if (r == home || partner < 0) {
                continue;
            }
            for (int t = 0; t < run.years().size(); t++) {
                Grid values = run.years().get(t).accounts().producerValue();
                sold[partner][t] += values.at(home, r);
                bought[partner][t] += values.at(r, home);
            }
        }
        exports.put(run.product(), sold);
        imports.put(run.product(), bought);
    }

    /** One market. */
    double of(String product, PartnerTotals.Flow flow, String partner, int year) {
        double[][] sums = (flow == PartnerTotals.Flow.EXPORTS ? exports : imports).get(product);
        int at = ledger.partners().indexOf(partner);
        return sums == null || at < 0 ? 0 : sums[at][year - firstYear];
    }

    /** All markets, in order. */
    double all(PartnerTotals.Flow flow, String partner, int year) {
        double sum = 0;
        for (MarketRun run : runs) {
            sum += of(run.product(), flow, partner, year);
        }
        return sum;
    }
}
