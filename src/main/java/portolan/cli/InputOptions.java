package portolan.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;
import portolan.app.Request;

/** Options on which scenarios are read. */
final class InputOptions {
    @Option(
            names = "--scenarios",
            paramLabel = "DIR",
            description = "Folder of scenarios (default: scenarios, else the copies in the program).")
    private Path folder = Request.SCENARIOS;

    @Option(
            names = "--set",
            paramLabel = "PATH=VALUE",
            description =
                    "Change an entry of the scenarios named, as in --set measures.ev-quota.growth=0%%; repeatable.")
    private List<String> settings = new ArrayList<>();

    Path folder() {
        return folder;
    }

    List<String> settings() {
        return settings;
    }
}
