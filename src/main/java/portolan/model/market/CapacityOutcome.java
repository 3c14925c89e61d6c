package portolan.model.market;

/**
 * How a capacity stood over a year: day-weighted sums over the segments in which it was in force.
 *
 * @param id its name
 * @param amount units it could take
 * @param used units it took
 * @param premium mean log premium over the time in force
 * @param rent premium in money
 */
public record CapacityOutcome(String id, double amount, double used, double premium, double rent) {}
