package portolan.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Name and version of the program. */
public final class Program {
    private Program() {}

    /** For instance {@code portolan 0.1.0}. */
    public static String version() {
        return "portolan " + number();
    }

    /** For instance {@code 0.1.0}. */
    static String number() {
        try (InputStream in = Program.class.getResourceAsStream("/portolan/version.txt")) {
            if (in == null) {
                throw new IllegalStateException("the version is missing from the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new IllegalStateException("the version cannot be read", e);
        }
    }
}
