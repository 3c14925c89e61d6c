package portolan.scenario;

import java.util.List;
import portolan.core.YearRange;
import portolan.policy.Measure;

/**
 * One product market bound to data; matrices have exporters in rows and importers in columns, in the order of
 * {@code regions}.
 *
 * @param product product id
 * @param units unit of quantities, plural
 * @param regions codes of the economies in this market
 * @param years years covered, from the model's base year on
 * @param baseValue [exporter][importer] C$ million at producer prices, constant prices of the model's base year
 * @param baseQuantity [exporter][importer] in {@code units}
 * @param demandIndex [year][exporter][importer] size of each flow in the undisturbed world, product's base year = 1
 * @param standingDuty [exporter][importer] fraction
 * @param demandElasticity by importer, e, from zero upwards
 * @param originElasticity long-run elasticity of substitution among origins, s_m
 * @param homeElasticity long-run elasticity between home and imports, s_d
 * @param impactShare short-run elasticities as a share of the long-run ones, in (0, 1]
 * @param adjustmentSpeed share of the gap between short and long run that closes each year, lambda, in (0, 1]
 * @param supplyElasticity by exporter, w; positive infinity means a fixed supply price
 * @param measures standing and scenario measures that touch this market, in order of precedence: a later one decides
 */
public record ResolvedMarket(
        String product,
        String units,
        List<String> regions,
        YearRange years,
        double[][] baseValue,
        double[][] baseQuantity,
        double[][][] demandIndex,
        double[][] standingDuty,
        double[] demandElasticity,
        double originElasticity,
        double homeElasticity,
        double impactShare,
        double adjustmentSpeed,
        double[] supplyElasticity,
        List<Measure> measures) {

    public ResolvedMarket {
        regions = List.copyOf(regions);
        measures = List.copyOf(measures);
    }

    public int region(String code) {
        return regions.indexOf(code);
    }
}
