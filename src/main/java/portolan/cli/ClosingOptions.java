package portolan.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import portolan.app.EconomyOptions;
import portolan.app.ModelChoice;

/** Options on what closes whole economies, wherever these are solved. */
final class ClosingOptions {
    @Option(
            names = "--deficits",
            paramLabel = "RULE",
            description = "Economy: trade deficits are fixed, proportional or balanced (default: fixed).")
    private EconomyOptions.@Nullable Deficits deficits;

    @Option(
            names = "--labour-supply",
            paramLabel = "NUMBER",
            description = "Economy: elasticity of labour supply to the real wage, 0 to 5 (default: 0).")
    private @Nullable Double labourSupply;

    EconomyOptions with(ModelChoice model, EconomyOptions.@Nullable Revenue revenue) {
        return new EconomyOptions(model, deficits, revenue, labourSupply);
    }
}
