package portolan.files;

/** A value that cannot be read, with what is wrong and the remedy. */
final class BadValue extends Exception {
    private static final long serialVersionUID = 1L;

    private final String remedy;

    BadValue(String what, String remedy) {
        super(what, null, false, false);
        this.remedy = remedy;
    }

    String what() {
        return String.valueOf(getMessage());
    }

    String remedy() {
        return remedy;
    }
}
