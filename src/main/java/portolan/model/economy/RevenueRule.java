package portolan.model.economy;

/** Who spends the revenue of duties, taxes on exports and rents. */
public enum RevenueRule {
    /** Handed to households in one sum; they spend it as they spend all else. */
    HOUSEHOLDS("revenue handed to households"),
    /** Spent by the government on the home country's last sector, services; households gain nothing from it. */
    GOVERNMENT("revenue spent by the government on ");

    private final String words;

    RevenueRule(String words) {
        this.words = words;
    }

    /**
     * The rule as it is printed beside results.
     *
     * @param bought what the government buys, such as services
     * @return a few words
     */
    public String words(String bought) {
        return this == GOVERNMENT ? words + bought : words;
    }
}
