package portolan.cli;

/** Exit codes. */
final class Exit {
    static final int DONE = 0;
    static final int INPUT = 1;
    static final int USAGE = 2;
    static final int MODEL = 3;
    static final int WRITING = 4;
    static final int OUTSIDE = 5;

    private Exit() {}
}
