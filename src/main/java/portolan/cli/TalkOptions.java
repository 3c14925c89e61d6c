package portolan.cli;

import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/**
 * Options on what is said, and how; they may stand before or after the command. Only the first is read here: bold text
 * and stack traces concern messages on the arguments too, so the shell looks for them before anything is parsed.
 */
@SuppressWarnings("UnusedVariable")
final class TalkOptions {
    @Option(names = "--quiet", scope = ScopeType.INHERIT, description = "No remarks; results and errors only.")
    private boolean quiet;

    @Option(
            names = "--no-color",
            scope = ScopeType.INHERIT,
            description = "No bold text; NO_COLOR in the environment does the same.")
    private boolean noColour;

    @Option(
            names = "--stacktrace",
            scope = ScopeType.INHERIT,
            description = "Show where in the program an error arose.")
    private boolean stackTrace;

    boolean quiet() {
        return quiet;
    }
}
