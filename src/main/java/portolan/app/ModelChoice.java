package portolan.app;

/** Which models a scenario is run through. */
public enum ModelChoice {
    /** Product markets. */
    MARKETS,
    /** Whole economies. */
    ECONOMY,
    /** Both, side by side. */
    BOTH
}
