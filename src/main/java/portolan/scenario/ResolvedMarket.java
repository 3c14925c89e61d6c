package portolan.scenario;

import java.util.List;
import portolan.policy.Measure;

/**
 * One product market bound to data.
 *
 * @param product product id
 * @param units unit of quantities, plural
 * @param flows the undisturbed world of this product
 * @param elasticities how buyers and sellers respond
 * @param measures measures that touch this market, in order of precedence: a later one decides
 */
public record ResolvedMarket(
        String product, String units, MarketFlows flows, MarketElasticities elasticities, List<Measure> measures) {
    public ResolvedMarket {
        measures = List.copyOf(measures);
    }
}
