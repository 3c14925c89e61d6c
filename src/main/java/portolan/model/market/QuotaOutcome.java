package portolan.model.market;

/**
 * How a quota stood over a year: day-weighted sums over the segments in which it was in force.
 *
 * @param id its name
 * @param amount units it admitted
 * @param inside units that came in inside, at the lower duty
 * @param outside units that came in outside, at the higher duty
 * @param premium mean log premium of its permits over the time in force
 * @param rent premium in money on the units inside
 */
public record QuotaOutcome(String id, double amount, double inside, double outside, double premium, double rent) {

    /**
     * The part of the amount that was used.
     *
     * @return 0 to 1; 0 for an amount of 0
     */
    public double fillRate() {
        return amount > 0 ? inside / amount : 0;
    }
}
