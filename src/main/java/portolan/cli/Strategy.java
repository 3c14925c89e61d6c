package portolan.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import portolan.app.Answer;
import portolan.app.EconomyOptions;
import portolan.app.ModelChoice;
import portolan.app.Request;
import portolan.app.SolveStrategy;

/** Duties that regions choose for themselves. */
@Command(
        name = "strategy",
        footer = {
            "Examples:",
            "  portolan strategy CAN",
            "  portolan strategy USA --against CAN,MEX --one-rate",
            "  portolan strategy CAN USA --sectors motor-vehicles,basic-metals",
            ""
        },
        description = {
            "One region: the duties at which the real income of its households is highest.",
            "Two or three: a Nash equilibrium in duties on each other's goods.",
            "Model Economy, base year, long run; prints duties and real income; writes tables and charts to OUT."
        })
final class Strategy extends Face {
    @Parameters(
            arity = "1..*",
            paramLabel = "REGION",
            description = "Who chooses: one to three regions by their codes.")
    private List<String> players = new ArrayList<>();

    @Option(
            names = "--against",
            paramLabel = "REGION",
            split = ",",
            description = "Whose goods a single region charges (default: all others).")
    private List<String> against = new ArrayList<>();

    @Option(
            names = "--sectors",
            paramLabel = "SECTOR",
            split = ",",
            description = "Sectors charged (default: all goods).")
    private List<String> sectors = new ArrayList<>();

    @Option(names = "--one-rate", description = "One rate for all sectors charged, instead of one for each.")
    private boolean oneRate;

    @Mixin
    private DeficitOption deficits = new DeficitOption();

    @Option(names = "--out", paramLabel = "DIR", description = "Folder for results (default: out).")
    private Path out = Request.OUT;

    @Mixin
    private FormatOption form = new FormatOption();

    Strategy(Talk with) {
        super(with);
    }

    @Override
    Answer answer() {
        return SolveStrategy.solve(new SolveStrategy.Question(
                players,
                against,
                sectors,
                oneRate,
                new EconomyOptions(ModelChoice.ECONOMY, deficits.rule(), null, null),
                out,
                form.format()));
    }
}
