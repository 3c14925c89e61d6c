package portolan.cli;

import picocli.CommandLine.Option;
import portolan.app.Format;

/** Option on the form of the answer. */
final class FormatOption {
    @Option(
            names = "--format",
            paramLabel = "FORM",
            description = "What is printed: table, csv or json (default: table).")
    private Format format = Format.TABLE;

    Format format() {
        return format;
    }
}
