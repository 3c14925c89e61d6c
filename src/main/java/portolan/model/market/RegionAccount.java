package portolan.model.market;

/**
 * What a year's measures mean for one region, against the baseline of the same year. Money, unless said otherwise.
 *
 * @param consumerSurplus change of consumer surplus, {@code V (1 - P^(1-e)) / (1 - e)} with the index that
 *     rules demand, see {@link ArmingtonDemand}
 * @param producerSurplus change of producer surplus, {@code X (p^(1+w) - 1) / (1 + w)}; 0 where supply is fully elastic
 * @param revenue change of duty revenue
 * @param quotaRent rent kept: as importer, as treasury that auctions, and as exporter
 * @param capacityRent premia of capacities it owns
 * @param subsidy what its treasury pays in subsidies
 * @param priceIndex mean change of the log consumer price index
 * @param termsOfTrade mean change of log export prices less log import prices before duty, at baseline weights; a
 *     capacity premium and a rent held by exporters are part of these prices
 * @param creation trade creation: change of the volume of imports, at baseline producer prices
 * @param diversion trade diversion: fall of the volume of imports from origins on which no measure was put
 */
public record RegionAccount(
        double consumerSurplus,
        double producerSurplus,
        double revenue,
        double quotaRent,
        double capacityRent,
        double subsidy,
        double priceIndex,
        double termsOfTrade,
        double creation,
        double diversion) {

    /**
     * Change of welfare.
     *
     * @return consumer and producer surplus, revenue and rent kept at home, less subsidies
     */
    public double welfare() {
        return consumerSurplus + producerSurplus + revenue + quotaRent + capacityRent - subsidy;
    }
}
