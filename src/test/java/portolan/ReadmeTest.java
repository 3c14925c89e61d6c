package portolan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import portolan.cli.Typed;

/**
 * The README is true: its scenario file is read, its commands are run, and what they print is what stands there. A line
 * of three dots stands for lines left out. When a number moves, the message holds the block to paste.
 */
class ReadmeTest {
    private static final Document README = Document.at("README.md");
    private static final String LEFT_OUT = "...";
    private static final Pattern BY_MAVEN = Pattern.compile("mvn -q compile exec:java(?: -Dexec\\.args=\"([^\"]*)\")?");
    private static final Pattern BY_JAR = Pattern.compile("java -jar target/portolan\\.jar ?(.*)");

    /** Commands that are no call of the program: the build, which is what runs this test. */
    private static final List<String> OF_THE_BUILD = List.of("mvn verify", "mvn -q package -DskipTests");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @BeforeEach
    void scenarioFilesLieWhereTheReaderPutsThem() throws IOException {
        for (Document.Block file : README.blocks("yaml")) {
            Files.writeString(folder.resolve(file.name()), file.body());
        }
    }

    static Stream<Document.Block> sessions() {
        return README.blocks("console").stream();
    }

    @ParameterizedTest
    @MethodSource("sessions")
    void everyCommandPrintsWhatStandsThere(Document.Block session) {
        List<String> lines = session.body().lines().toList();
        StringBuilder actual = new StringBuilder();
        boolean same = true;
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
            if (promised.isEmpty()) {
                understand(command.substring(2));
            } else {
                String printed = run(understand(command.substring(2)));
                same &= matches(promised, printed.lines().toList());
                actual.append(printed);
            }
            at = end;
        }
        assertThat(same)
                .as("README.md is out of date; the block now reads\n\n%s\n", actual)
                .isTrue();
    }

    @Test
    void theTwoCommandsThatMatterMostAreThere() {
        List<String> commands = sessions()
                .flatMap(block -> block.body().lines())
                .filter(line -> line.startsWith("$ "))
                .toList();

        assertThat(commands).contains("$ mvn -q compile exec:java", "$ mvn verify");
        assertThat(README.blocks("yaml")).isNotEmpty();
    }

    @Test
    void everyLinkAndPictureIsThere() {
        assertThat(README.localLinks())
                .isNotEmpty()
                .filteredOn(ReadmeTest::isHere)
                .allSatisfy(link -> assertThat(Path.of(link)).exists());
    }

    /** The sections stand in the order that a newcomer needs them. */
    @Test
    void headingsStandInOrder() {
        List<String> headings = README.text()
                .lines()
                .filter(line -> line.startsWith("## "))
                .map(line -> line.substring(3))
                .toList();

        assertThat(headings)
                .containsExactly(
                        "Run it",
                        "What it answers, and what it does not",
                        "Write your own scenario",
                        "Models and sources",
                        "Validation",
                        "Licence");
    }

    /** A gallery that was not made yet cannot lack a picture. */
    private static boolean isHere(String link) {
        return !link.startsWith("charts/") || Files.isDirectory(Path.of("charts"));
    }

    /** Arguments for the program, or none where the command belongs to the build. */
    private static List<String> understand(String command) {
        if (OF_THE_BUILD.contains(command)) {
            return List.of();
        }
        for (Pattern pattern : List.of(BY_MAVEN, BY_JAR)) {
            Matcher matcher = pattern.matcher(command);
            if (matcher.matches()) {
                String arguments = matcher.group(1);
                return arguments == null || arguments.isEmpty() ? List.of() : Arrays.asList(arguments.split(" +"));
            }
        }
        throw new AssertionError("README.md holds a command that this test does not know: " + command);
    }

    /** Runs the program with results going to a folder of the test, and files read from there. */
    private String run(List<String> arguments) {
        List<String> args = new ArrayList<>(arguments);
        for (Document.Block file : README.blocks("yaml")) {
            args.replaceAll(
                    arg -> arg.equals(file.name()) ? folder.resolve(file.name()).toString() : arg);
        }
        if (List.of("run", "compare").contains(args.get(0))) {
            args.addAll(List.of("--out", folder.resolve("out").toString()));
        }
        Typed.Said said = Typed.say(args.toArray(String[]::new));
        assertThat(said.code()).as(said.err()).isZero();
        return said.out();
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
