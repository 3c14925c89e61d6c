package portolan.cli;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;

/** Entry of the program. */
public final class Main {
    private Main() {}

    /**
     * Runs the command line and leaves with its exit code.
     *
     * @param args the arguments as typed
     */
    public static void main(String[] args) {
        Terminal terminal = new Terminal(
                new FileOutputStream(FileDescriptor.out), new FileOutputStream(FileDescriptor.err), wantsColour());
        int code = new Shell(terminal).run(args);
        if (code != Exit.DONE) {
            System.exit(code);
        }
    }

    /** Colour only where a person reads along and does not mind. */
    @SuppressWarnings("SystemConsoleNull")
    private static boolean wantsColour() {
        String refused = System.getenv("NO_COLOR");
        String kind = System.getenv("TERM");
        Console console = System.console();
        return console != null && isTerminal(console) && (refused == null || refused.isEmpty()) && !"dumb".equals(kind);
    }

    /** Newer Java has a console even where output goes to a file; it can be asked, older Java cannot. */
    private static boolean isTerminal(Console console) {
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }
}
