package portolan.model.market;

/**
 * How a quota or a capacity stands in one segment.
 *
 * @param id its name
 * @param premium mu, what it adds to the log price of its links, 0 or more; of a sub-quota without the premia around it
 * @param quantity units a year under it; under a quota with sub-quotas, what came in inside these counts only
 */
public record LimitState(String id, double premium, double quantity) {}
