package portolan.scenario;

import java.util.List;
import portolan.data.Agreements;
import portolan.policy.Measure;

/**
 * One product market bound to data.
 *
 * @param product product id
 * @param units unit of quantities, plural
 * @param flows the undisturbed world of this product
 * @param elasticities how buyers and sellers respond
 * @param measures measures that touch this market, in order of precedence: a later one decides
 * @param agreements how much of each flow enters under which agreement
 */
public record ResolvedMarket(
        String product,
        String units,
        MarketFlows flows,
        MarketElasticities elasticities,
        List<Measure> measures,
        Agreements agreements) {
    public ResolvedMarket {
        measures = List.copyOf(measures);
    }

    /** The same market under other measures. */
    public ResolvedMarket under(List<Measure> others) {
        return new ResolvedMarket(product, units, flows, elasticities, others, agreements);
    }
}
