package portolan.model;

/** A model found no answer that meets its own equations; the message names market, year, place, and what to try. */
public final class ModelFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ModelFailure(String message) {
        super(message);
    }

    public ModelFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
