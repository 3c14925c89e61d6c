package portolan.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import portolan.core.Checked;
import portolan.core.Problem;
import portolan.scenario.ScenarioFile;

/** Every trap that a scenario file can hold, with the exact words the user reads. */
class BadScenariosTest {
    private static final Path FOLDER = Path.of("src/test/resources/portolan/bad-scenarios");

    static Stream<String> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> !name.endsWith(".txt"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void saysEverythingInOneGo(String name) throws IOException {
        Checked<ScenarioFile> read =
                new ScenarioReader(SmallVocabulary.get()).read(name, Files.readAllBytes(FOLDER.resolve(name)));
        List<String> said = read.problems().stream().map(Problem::toString).toList();
        assertThat(said).isEqualTo(Files.readAllLines(FOLDER.resolve(name + ".txt")));
    }

    @Test
    void aFileThatIsTooLargeIsNotRead() {
        byte[] large = new byte[2_000_001];
        assertThat(new ScenarioReader(SmallVocabulary.get())
                        .read("large.yaml", large)
                        .problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "large.yaml: the file is larger than 2 MB; a scenario is a page or two; check that this is one");
    }

    @Test
    void aFileThatIsNotThereIsAProblem() {
        assertThat(new ScenarioReader(SmallVocabulary.get())
                        .read(Path.of("nowhere.yaml"))
                        .problems())
                .extracting(Problem::toString)
                .containsExactly("nowhere.yaml: there is no such file; check the name and the folder");
    }

    @Test
    void aFloodOfProblemsIsCutShort() {
        StringBuilder flood = new StringBuilder("portolan: 1\ntitle: A test\nquestion: Why?\nextends: status-quo\n");
        for (int at = 0; at < 250; at++) {
            flood.append("key").append(at).append(": 1\n");
        }
        List<Problem> problems = new ScenarioReader(SmallVocabulary.get())
                .read("flood.yaml", flood.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .problems();
        assertThat(problems).hasSize(101);
        assertThat(problems.get(100)).hasToString("flood.yaml: there are 150 problems more; mend those above first");
    }
}
