package portolan.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import portolan.app.Request;

/** Options on what is shown, and where results go. */
final class ShowOptions {
    @Option(names = "--out", paramLabel = "DIR", description = "Folder for results (default: out).")
    private Path out = Request.OUT;

    @Option(names = "--from", paramLabel = "YEAR", description = "First year shown; the model starts in its base year.")
    private @Nullable Integer from;

    @Option(names = "--to", paramLabel = "YEAR", description = "Last year shown.")
    private @Nullable Integer to;

    @Option(
            names = "--against",
            paramLabel = "NAME",
            description = "Scenario that changes are measured against, in place of the scenario's own.")
    private @Nullable String against;

    Path out() {
        return out;
    }

    @Nullable
    Integer from() {
        return from;
    }

    @Nullable
    Integer to() {
        return to;
    }

    @Nullable
    String against() {
        return against;
    }
}
