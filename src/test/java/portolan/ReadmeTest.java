package portolan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The README is true: its scenario file is read, its commands are run, and what they print is what stands there. When a
 * number moves, the message holds the block to paste.
 */
class ReadmeTest {
    private static final Document README = Document.at("README.md");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    static Stream<Document.Block> sessions() {
        return README.blocks("console").stream();
    }

    @ParameterizedTest
    @MethodSource("sessions")
    void everyCommandPrintsWhatStandsThere(Document.Block session) {
        Session.repeat(README, session, folder);
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
}
