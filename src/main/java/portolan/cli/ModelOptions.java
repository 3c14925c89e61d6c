package portolan.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import portolan.app.EconomyOptions;
import portolan.app.ModelChoice;

/** Options on the models a scenario is run through. */
final class ModelOptions {
    @Option(
            names = "--model",
            paramLabel = "MODEL",
            description = "Product markets, whole economies, or both: markets, economy or both (default: markets).")
    private ModelChoice model = ModelChoice.MARKETS;

    @Option(
            names = "--revenue",
            paramLabel = "WHO",
            description = "Economy: revenue is spent by households or government (default: households).")
    private EconomyOptions.@Nullable Revenue revenue;

    @Mixin
    private DeficitOption deficits = new DeficitOption();

    @Option(
            names = "--labour-supply",
            paramLabel = "NUMBER",
            description = "Economy: elasticity of labour supply to the real wage, 0 to 5 (default: 0).")
    private @Nullable Double labourSupply;

    EconomyOptions options() {
        return new EconomyOptions(model, deficits.rule(), revenue, labourSupply);
    }
}
