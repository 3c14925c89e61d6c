package portolan.cli;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** A command line as typed, run in this process. */
public final class Typed {
    private Typed() {}

    /**
     * What came of it.
     *
     * @param code exit code
     * @param out what was printed as result
     * @param err what was remarked
     */
    public record Said(int code, String out, String err) {}

    /** Runs the program with the arguments, without colour. */
    public static Said say(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = new Shell(new Terminal(out, err, false)).run(args);
        return new Said(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
