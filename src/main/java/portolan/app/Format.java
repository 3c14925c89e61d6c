package portolan.app;

/** Form of an answer. */
public enum Format {
    /** For people, on a terminal. */
    TABLE,
    /** Tidy comma-separated values. */
    CSV,
    JSON
}
