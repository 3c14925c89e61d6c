package portolan.model.economy;

/** Who spends the revenue of duties, taxes on exports and rents. */
public enum RevenueRule {
    /** Handed to households in one sum; they spend it as they spend all else. */
    HOUSEHOLDS("revenue handed to households"),
    /** Spent by the government on the home country's last sector, services; households gain nothing from it. */
    GOVERNMENT("revenue spent by the government on services");

    private final String words;

    RevenueRule(String words) {
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
