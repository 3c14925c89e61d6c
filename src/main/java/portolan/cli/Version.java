package portolan.cli;

import picocli.CommandLine.IVersionProvider;
import portolan.app.Program;

/** Tells picocli the version. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {Program.version()};
    }
}
