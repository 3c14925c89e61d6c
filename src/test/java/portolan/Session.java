package portolan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import portolan.cli.Typed;

/**
 * A console session in a document: lines that begin with {@code $} are typed, the others are what is printed; a line of
 * three dots stands for lines left out. A command without output is known but not run.
 */
final class Session {
    private static final String LEFT_OUT = "...";
    private static final Pattern BY_MAVEN = Pattern.compile("mvn -q compile exec:java(?: -Dexec\\.args=\"([^\"]*)\")?");
    private static final Pattern BY_JAR = Pattern.compile("java -jar target/portolan\\.jar ?(.*)");

    /** Commands that are no call of the program: the build, which is what runs the tests. */
    private static final Pattern OF_THE_BUILD = Pattern.compile("(mvn|git) .*|\\.ci/run");

    private final Document document;
    private final Path folder;
    private final StringBuilder actual = new StringBuilder();
    private boolean same = true;

    private Session(Document document, Path folder) {
        this.document = document;
        this.folder = folder;
    }

    /**
     * Types a session again and holds what is printed against the document.
     *
     * @param document the document; its yaml and csv blocks with a name are files that commands may name, or whose
     *     folder they may name
     * @param session one of its console blocks
     * @param folder where files lie and results go
     */
    static void repeat(Document document, Document.Block session, Path folder) {
        Session again = new Session(document, folder);
        again.type(session.body().lines().toList());
        assertThat(again.same)
                .as("%s is out of date; the block now reads\n\n%s\n", document.path(), again.actual)
                .isTrue();
    }

    private void type(List<String> lines) {
        int at = 0;
        while (at < lines.size()) {
            String command = lines.get(at);
            assertThat(command).startsWith("$ ");
            int end = at + 1;
            while (end < lines.size() && !lines.get(end).startsWith("$ ")) {
                end++;
            }
            List<String> promised = lines.subList(at + 1, end);
            actual.append(command).append('\n');
            List<String> arguments = understand(command.substring(2));
            if (!promised.isEmpty()) {
                String printed = run(arguments);
                same &= matches(promised, printed.lines().toList());
                actual.append(printed);
            }
            at = end;
        }
    }

    /** Arguments for the program, or none where the command belongs to the build. */
    private List<String> understand(String command) {
        for (Pattern pattern : List.of(BY_MAVEN, BY_JAR)) {
            Matcher matcher = pattern.matcher(command);
            if (matcher.matches()) {
                String arguments = matcher.group(1);
                return arguments == null || arguments.isEmpty() ? List.of() : Arrays.asList(arguments.split(" +"));
            }
        }
        assertThat(command).as(document.path().toString()).matches(OF_THE_BUILD);
        return List.of();
    }

    /** Runs the program with results going to a folder of the test, and files read from there. */
    private String run(List<String> arguments) {
        List<String> args = new ArrayList<>(arguments);
        for (String kind : List.of("yaml", "csv")) {
            for (Document.Block file : document.blocks(kind)) {
                if (!file.name().isEmpty()) {
                    write(folder.resolve(file.name()), file.body());
                    String first = file.name().replaceFirst("/.*", "");
                    args.replaceAll(
                            arg -> arg.equals(first) ? folder.resolve(first).toString() : arg);
                }
            }
        }
        if (List.of("run", "compare", "ge").contains(args.get(0)) && !args.contains("--help")) {
            args.addAll(List.of("--out", folder.resolve("out").toString()));
        }
        Typed.Said said = Typed.say(args.toArray(String[]::new));
        assertThat(said.code()).as(said.err()).isZero();
        return said.out();
    }

    private static void write(Path place, String body) {
        try {
            Files.createDirectories(Objects.requireNonNull(place.getParent()));
            Files.writeString(place, body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the lines are those printed, three dots standing for any number of them. */
    private static boolean matches(List<String> promised, List<String> printed) {
        int from = 0;
        boolean free = false;
        List<String> part = new ArrayList<>();
        List<String> all = new ArrayList<>(promised);
        all.add(LEFT_OUT);
        for (String line : all) {
            if (!line.equals(LEFT_OUT)) {
                part.add(line);
                continue;
            }
            int found = find(part, printed, from, free);
            if (found < 0) {
                return false;
            }
            from = found + part.size();
            free = true;
            part.clear();
        }
        return promised.get(promised.size() - 1).equals(LEFT_OUT) || from == printed.size();
    }

    private static int find(List<String> part, List<String> lines, int from, boolean free) {
        for (int at = from; at + part.size() <= lines.size() && (free || at == from); at++) {
            if (lines.subList(at, at + part.size()).equals(part)) {
                return at;
            }
        }
        return -1;
    }
}
