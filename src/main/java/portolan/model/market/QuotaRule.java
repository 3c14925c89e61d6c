package portolan.model.market;

/** Which part of what asks for entry comes in inside a quota: the rule of its three regimes. */
public final class QuotaRule {

    /** A premium this close to its bound, in logs, lets goods in outside. */
    private static final double AT_BOUND = 1e-9;

    private QuotaRule() {}

    /**
     * The part inside: all of it, until the premium is at its bound and more than the amount asks for entry.
     *
     * @param room what the log premium is below its bound; infinite when entry is refused outside
     * @param asked units that ask for entry, above 0
     * @param amount units admitted inside, 0 or more
     * @return 0 to 1
     */
    public static double insidePart(double room, double asked, double amount) {
        return room < AT_BOUND && asked > amount ? amount / asked : 1;
    }
}
