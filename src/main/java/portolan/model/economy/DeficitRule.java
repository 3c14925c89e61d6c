package portolan.model.economy;

/** What becomes of the trade deficits of the calibrated year. */
public enum DeficitRule {
    /** Each region's deficit keeps its share in the value added of the world. */
    FIXED("deficits fixed as shares of world value added"),
    /** Each region's deficit moves with its own value added; one factor for all lets them add up to zero. */
    PROPORTIONAL("deficits proportional to own value added"),
    /** Deficits are first brought to zero; every change is against that balanced world. */
    BALANCED("deficits brought to zero before anything else changes");

    private final String words;

    DeficitRule(String words) {
        this.words = words;
    }

    /**
     * The rule as it is printed beside results.
     *
     * @return a few words
     */
    public String words() {
        return words;
    }
}
