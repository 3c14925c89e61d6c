package portolan.model.market;

import java.util.List;

/**
 * The books of one market and year: day-weighted sums over its segments, by link, by limit and by region.
 *
 * <p>The money a buyer pays on a link, before any subsidy, splits without rest: {@code landedValue = producerValue +
 * capacityRent + resources + revenue + quota rents}.
 *
 * <p>Trade creation and diversion follow J. Viner, The customs union issue (1950), as volumes at baseline producer
 * prices. Origins are told apart by whether a measure was ever put on their link up to the segment; creation is the
 * change of all imports and diversion the fall of those from the other origins, so that the change of imports from the
 * origins with measures is always creation plus diversion. For a duty raised on some origins both are negative.
 *
 * @param quantity units on each link
 * @param producerValue value at producer prices
 * @param valueForDuty value on which duty is charged, capacity premium and trade cost included
 * @param landedValue value at duty-paid prices, quota premium included, before subsidy
 * @param revenue duty collected
 * @param rents quota rent by holder
 * @param capacityRent premium of capacities
 * @param resources trade cost above that of the baseline; negative for a saving
 * @param subsidy subsidies paid
 * @param quotas one entry for each quota of the year, in the order of first appearance
 * @param capacities one entry for each capacity of the year, in the order of first appearance
 * @param regions one entry for each region
 */
public record Accounts(
        Grid quantity,
        Grid producerValue,
        Grid valueForDuty,
        Grid landedValue,
        Grid revenue,
        Rents rents,
        Grid capacityRent,
        Grid resources,
        Grid subsidy,
        List<QuotaOutcome> quotas,
        List<CapacityOutcome> capacities,
        List<RegionAccount> regions) {

    /** Keeps unmodifiable copies. */
    public Accounts {
        quotas = List.copyOf(quotas);
        capacities = List.copyOf(capacities);
        regions = List.copyOf(regions);
    }
}
