package portolan.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import portolan.app.EconomyOptions;

/** The option on trade deficits, wherever whole economies are solved. */
final class DeficitOption {
    @Option(
            names = "--deficits",
            paramLabel = "RULE",
            description = "Economy: trade deficits are fixed, proportional or balanced (default: fixed).")
    private EconomyOptions.@Nullable Deficits deficits;

    EconomyOptions.@Nullable Deficits rule() {
        return deficits;
    }
}
