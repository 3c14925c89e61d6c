package portolan.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import portolan.app.Answer;
import portolan.app.ShowBackcast;
import portolan.app.VerifyModels;

/** Holds the models against published results, or against what happened. */
@Command(
        name = "verify",
        footer = {
            "Examples:",
            "  portolan verify",
            "  portolan verify --case structural-gravity",
            "  portolan verify --format csv",
            "  portolan verify --backcast",
            ""
        },
        description = {
            "Published results solved again: the published number, ours, difference and tolerance.",
            "Of each quantity the number nearest to its tolerance is shown; --case and --format csv show all.",
            "The exit code is 5 when a number is outside its tolerance.",
            "With --backcast: what happened beside what the model says of it, as information and no gate:",
            "the exit code is then 0 however large the differences."
        })
final class Verify extends Face {
    @Option(names = "--case", paramLabel = "NAME", description = "One case, every number of it.")
    private @Nullable String only;

    @Option(
            names = "--cases",
            paramLabel = "DIR",
            description = "Folder of cases of the same form (default: those in the program).")
    private @Nullable Path folder;

    @Option(names = "--backcast", description = "The year 2025: every partner, product and sector with a figure.")
    private boolean backcast;

    @Mixin
    private InputOptions input = new InputOptions();

    @Mixin
    private FormatOption form = new FormatOption();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    private boolean agrees = true;

    Verify(Talk with) {
        super(with);
    }

    @Override
    public Integer call() throws IOException {
        if (backcast && (only != null || folder != null)) {
            throw new ParameterException(
                    spec.commandLine(), "--backcast has no cases; leave out --case and --cases, or --backcast");
        }
        int code = super.call();
        return agrees ? code : Exit.OUTSIDE;
    }

    @Override
    Answer answer() {
        if (backcast) {
            return ShowBackcast.show(
                    Commands.request(List.of(ShowBackcast.SCENARIO), input, new ShowOptions(), form.format()));
        }
        VerifyModels.Outcome outcome = VerifyModels.verify(folder, only, form.format());
        agrees = outcome.agrees();
        return outcome.answer();
    }
}
