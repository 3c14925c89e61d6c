package portolan.cli;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import portolan.app.Answer;
import portolan.app.Format;
import portolan.app.MakeGallery;
import portolan.app.Request;

/** The program without a command: it runs all scenarios and writes the gallery. */
@Command(
        name = "portolan",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footer = {
            "Examples:",
            "  portolan                                      all shipped scenarios, charts into charts/",
            "  portolan run canada-china-reset               one scenario, table and charts into out/",
            "  portolan compare status-quo canada-china-reset",
            "  portolan explain canada-china-reset exports.CHN.canola-seed --year 2030",
            ""
        },
        description = "Charts a trade policy before it sails: what measures do to trade, prices, revenue and goals.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:the input has a problem",
            "2:wrong usage",
            "3:the model did not converge",
            "4:a file could not be written",
            "5:a published number was not reproduced",
            "130:stopped by SIGINT",
            "143:stopped by SIGTERM"
        })
final class Root extends Face {
    @Option(names = "--out", paramLabel = "DIR", description = "Folder for the gallery (default: charts).")
    private Path out = MakeGallery.FOLDER;

    @Option(
            names = "--scenarios",
            paramLabel = "DIR",
            description = "Folder of scenarios (default: scenarios, else the copies in the program).")
    private Path folder = Request.SCENARIOS;

    @Mixin
    @SuppressWarnings("UnusedVariable")
    private final TalkOptions talk;

    Root(Talk with) {
        super(with);
        talk = with.options();
    }

    @Override
    Answer answer() {
        return MakeGallery.make(new Request(List.of(), folder, List.of(), out, Format.TABLE, null, null, null));
    }
}
