package portolan.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import portolan.app.Trouble;
import portolan.core.Nearest;

/** Turns arguments into a command, and what goes wrong into one clear message and an exit code. */
final class Shell {
    private final Terminal terminal;

    Shell(Terminal terminal) {
        this.terminal = terminal;
    }

    /**
     * Runs one command line.
     *
     * @param args the arguments as typed
     * @return the exit code
     */
    int run(String... args) {
        List<String> given = List.of(args);
        if (given.contains("--no-color")) {
            terminal.noColour();
        }
        boolean stackTrace = given.contains("--stacktrace");
        StringWriter help = new StringWriter();
        try {
            CommandLine line = commandLine(help);
            int code = line.execute(asOption(args));
            terminal.printAsIs(help.toString());
            return code;
        } catch (IOException e) {
            return failed(e, unprinted(e), Exit.WRITING, stackTrace);
        } catch (OutOfMemoryError e) {
            return failed(e, "the program needs more memory; give it 1 GB with java -Xmx1g", Exit.INPUT, stackTrace);
        }
    }

    /** {@code help run} is another way to write {@code run --help}. */
    private static String[] asOption(String... args) {
        if (args.length == 0 || !args[0].equals("help")) {
            return args;
        }
        List<String> words = new ArrayList<>(List.of(args).subList(1, args.length));
        words.add("--help");
        return words.toArray(new String[0]);
    }

    private CommandLine commandLine(StringWriter help) {
        Face.Talk with = new Face.Talk(terminal, new TalkOptions());
        CommandLine line = new CommandLine(new Root(with));
        List<Face> commands = List.of(
                new Commands.ListThem(with),
                new Commands.Run(with),
                new Commands.Compare(with),
                new Commands.Check(with),
                new Commands.Explain(with),
                new Commands.Schema(with),
                new Commands.Sources(with),
                new Commands.Rates(with),
                new Ge(with),
                new Strategy(with),
                new Verify(with));
        for (Face command : commands) {
            CommandLine sub = new CommandLine(command);
            sub.getCommandSpec().mixinStandardHelpOptions(true);
            line.addSubcommand(sub);
        }
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setUsageHelpWidth(100);
        line.setExpandAtFiles(false);
        line.setPosixClusteredShortOptionsAllowed(false);
        line.setColorScheme(Help.defaultColorScheme(terminal.colour() ? Help.Ansi.ON : Help.Ansi.OFF));
        examplesFirst(line);
        line.setOut(new PrintWriter(help, true));
        line.setParameterExceptionHandler((problem, args) -> wrongUsage(problem));
        line.setExecutionExceptionHandler((problem, command, parsed) -> inTrouble(problem, parsed));
        return line;
    }

    /** The footer of each command holds its examples, which stand first: most people need no more. */
    private static void examplesFirst(CommandLine line) {
        List<String> order = line.getHelpSectionKeys().stream()
                .filter(key -> !key.equals(UsageMessageSpec.SECTION_KEY_FOOTER))
                .collect(Collectors.toCollection(ArrayList::new));
        order.add(0, UsageMessageSpec.SECTION_KEY_FOOTER);
        line.setHelpSectionKeys(order);
    }

    private int wrongUsage(ParameterException problem) {
        CommandLine command = problem.getCommandLine();
        terminal.remark("portolan: " + message(problem));
        terminal.remark("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
        return Exit.USAGE;
    }

    private static String message(ParameterException problem) {
        if (problem instanceof UnmatchedArgumentException unmatched
                && !unmatched.getUnmatched().isEmpty()) {
            String word = unmatched.getUnmatched().get(0);
            return word.startsWith("-") ? unknownOption(problem, word) : unknownWord(problem, word);
        }
        String text = String.valueOf(problem.getMessage())
                .replaceFirst("' is not an int$", "' is not a year; write for instance 2030")
                .replaceFirst(
                        "expected one of \\[TABLE, CSV, JSON] \\(case-insensitive\\) but was '(.*)'$",
                        "'$1' is no form; choose table, csv or json")
                .replaceFirst("' is not a double$", "' is not a number; write for instance 0.5")
                .replaceFirst(
                        "expected one of \\[MARKETS, ECONOMY, BOTH] \\(case-insensitive\\) but was '(.*)'$",
                        "'$1' is no model; choose markets, economy or both")
                .replaceFirst(
                        "expected one of \\[FIXED, PROPORTIONAL, BALANCED] \\(case-insensitive\\) but was '(.*)'$",
                        "'$1' is no rule for deficits; choose fixed, proportional or balanced")
                .replaceFirst(
                        "expected one of \\[HOUSEHOLDS, GOVERNMENT] \\(case-insensitive\\) but was '(.*)'$",
                        "'$1' spends no revenue; choose households or government");
        if (problem instanceof MissingParameterException) {
            return text.isEmpty() ? "something is missing" : Character.toLowerCase(text.charAt(0)) + text.substring(1);
        }
        return text.isEmpty() ? "wrong usage" : Character.toLowerCase(text.charAt(0)) + text.substring(1);
    }

    private static String unknownOption(ParameterException problem, String word) {
        int equals = word.indexOf('=');
        String name = equals < 0 ? word : word.substring(0, equals);
        List<String> names = new ArrayList<>(
                problem.getCommandLine().getCommandSpec().optionsMap().keySet());
        return "unknown option '" + name + "'" + hint(name, names);
    }

    private static String unknownWord(ParameterException problem, String word) {
        List<String> names =
                new ArrayList<>(problem.getCommandLine().getSubcommands().keySet());
        if (names.isEmpty()) {
            return "one argument too many: '" + word + "'";
        }
        String near = hint(word, names);
        return "unknown command '" + word + "'"
                + (near.isEmpty() ? "; a scenario is run by 'portolan run NAME'" : near);
    }

    private static String hint(String word, List<String> names) {
        String hint = word.length() > 80 ? "" : Nearest.hint(word, names);
        return hint.isEmpty() ? "" : "; " + hint;
    }

    private int inTrouble(Exception problem, CommandLine.ParseResult parsed) {
        boolean stackTrace = parsed.originalArgs().contains("--stacktrace");
        if (problem instanceof Trouble trouble) {
            int code = switch (trouble.kind()) {
                case INPUT -> Exit.INPUT;
                case MODEL -> Exit.MODEL;
                case WRITING -> Exit.WRITING;
            };
            return failed(trouble, String.join("\n", trouble.lines()), code, stackTrace);
        }
        if (problem instanceof IOException unprinted) {
            return failed(unprinted, unprinted(unprinted), Exit.WRITING, stackTrace);
        }
        String what = "this should not have happened (" + problem.getClass().getSimpleName() + ": "
                + problem.getMessage() + "); run again with --stacktrace and report it";
        return failed(problem, what, Exit.MODEL, stackTrace);
    }

    private static String unprinted(IOException problem) {
        return "the results could not be printed: " + problem.getMessage();
    }

    private int failed(Throwable problem, String message, int code, boolean stackTrace) {
        terminal.remark(message);
        if (stackTrace) {
            StringWriter trace = new StringWriter();
            problem.printStackTrace(new PrintWriter(trace, true));
            trace.toString().lines().forEach(line -> terminal.remark(line.replace("\t", "    ")));
        }
        return code;
    }
}
