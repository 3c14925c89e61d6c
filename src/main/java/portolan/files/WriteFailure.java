package portolan.files;

/** Something could not be written; the message says what, where and why. */
public final class WriteFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public WriteFailure(String message) {
        super(message);
    }

    public WriteFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
