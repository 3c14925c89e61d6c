package portolan.cli;

import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import portolan.app.Answer;
import portolan.app.Request;
import portolan.app.SolveGe;

/** General equilibrium of a user's own data. */
@Command(
        name = "ge",
        footer = {"Examples:", "  portolan ge my-world", "  portolan ge my-world --balance --out results", ""},
        description = {
            "General equilibrium on your own data, a folder of tables.",
            "It needs flows.csv and elasticities; tariffs, inputs, costs and more where you have them.",
            "Prints real income by region; writes wages, prices, shares and flows to OUT/NAME."
        })
final class Ge extends Face {
    @Parameters(index = "0", paramLabel = "DIR", description = "Folder of tables.")
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Option(
            names = "--balance",
            description = "Fit tables that do not agree with each other, and say how far each moved; else refuse them.")
    private boolean balance;

    @Option(names = "--out", paramLabel = "DIR", description = "Folder for results (default: out).")
    private Path out = Request.OUT;

    @Mixin
    private FormatOption form = new FormatOption();

    Ge(Talk with) {
        super(with);
    }

    @Override
    Answer answer() {
        return SolveGe.solve(new SolveGe.Question(folder, balance, out, form.format()));
    }
}
