package portolan.cli;

import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import portolan.app.Answer;
import portolan.app.ShowBackcast;

/** Holds the model against what happened. */
@Command(
        name = "verify",
        footer = {"Examples:", "  portolan verify --backcast", "  portolan verify --backcast --format csv", ""},
        description = {
            "What happened beside what the model says of it.",
            "It is information and no gate: the exit code is 0 however large the differences."
        })
final class Verify extends Face {
    @Option(names = "--backcast", description = "The year 2025: every partner, product and sector with a figure.")
    private boolean backcast;

    @Mixin
    private InputOptions input = new InputOptions();

    @Mixin
    private FormatOption form = new FormatOption();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    Verify(Talk with) {
        super(with);
    }

    @Override
    public Integer call() throws IOException {
        if (!backcast) {
            throw new ParameterException(
                    spec.commandLine(), "say what to verify; there is --backcast, the year 2025 beside what happened");
        }
        return super.call();
    }

    @Override
    Answer answer() {
        return ShowBackcast.show(
                Commands.request(List.of(ShowBackcast.SCENARIO), input, new ShowOptions(), form.format()));
    }
}
