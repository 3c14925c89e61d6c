package portolan.scenario;

import java.util.List;

/**
 * How one product's buyers and sellers respond; all elasticities are positive numbers.
 *
 * @param origin long-run elasticity of substitution among origins, s_m
 * @param home long-run elasticity of substitution between home and imports, s_d
 * @param impactShare short-run elasticities as a share of the long-run ones, in (0, 1]
 * @param adjustmentSpeed share of the gap between short and long run that closes each year, lambda, in (0, 1]
 * @param demand elasticity of total demand by region, e, from zero upwards
 * @param supply elasticity of supply by region, w; positive infinity means a fixed supply price
 */
public record MarketElasticities(
        double origin,
        double home,
        double impactShare,
        double adjustmentSpeed,
        List<Double> demand,
        List<Double> supply) {
    public MarketElasticities {
        demand = List.copyOf(demand);
        supply = List.copyOf(supply);
    }
}
