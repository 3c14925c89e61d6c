package portolan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Documents do not drift from the program: commands print what stands there, links lead somewhere, numbers exist. */
class DocumentsTest {
    private static final Path FOLDER = Path.of("src/site/markdown");
    private static final Path DATA = Path.of("src/main/resources/portolan/data");
    private static final Pattern ASSUMPTION = Pattern.compile("\\bA([1-9]\\d{0,2})\\b(?!-)");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    static List<Document> documents() {
        return files(FOLDER, ".md").map(path -> Document.at(path.toString())).toList();
    }

    static Stream<Arguments> sessions() {
        return documents().stream()
                .flatMap(document ->
                        document.blocks("console").stream().map(session -> Arguments.of(document, session)));
    }

    @ParameterizedTest
    @MethodSource("sessions")
    void everyCommandPrintsWhatStandsThere(Document document, Document.Block session) {
        Session.repeat(document, session, folder);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void linksLeadSomewhere(Document document) {
        assertThat(document.localLinks())
                .allSatisfy(link -> assertThat(FOLDER.resolve(link)).exists());
    }

    @Test
    void theMapNamesEveryDocument() {
        List<String> names = documents().stream()
                .map(document -> String.valueOf(document.path().getFileName()))
                .filter(name -> !name.equals("index.md"))
                .toList();

        assertThat(Document.at(FOLDER + "/index.md").localLinks()).containsAll(names);
    }

    /** Every number of an assumption that data, scenarios or documents quote is in the register. */
    @Test
    void assumptionsThatAreQuotedAreInTheRegister() {
        String register = Document.at(FOLDER + "/assumptions.md").text();
        TreeSet<String> quoted = new TreeSet<>();
        Stream.of(files(DATA, ".csv"), files(Path.of("scenarios"), ".yaml"), files(FOLDER, ".md"))
                .flatMap(paths -> paths)
                .filter(path -> !path.endsWith("claims.csv") && !path.endsWith("conflicts.csv"))
                .forEach(path -> quoted.addAll(numbers(read(path))));

        assertThat(quoted)
                .isNotEmpty()
                .allSatisfy(number -> assertThat(register).contains("**" + number + " "));
    }

    private static Set<String> numbers(String text) {
        Set<String> numbers = new TreeSet<>();
        Matcher matcher = ASSUMPTION.matcher(text);
        while (matcher.find()) {
            numbers.add(Objects.requireNonNull(matcher.group()));
        }
        return numbers;
    }

    private static String read(Path path) {
        return Document.at(path.toString()).text();
    }

    private static Stream<Path> files(Path folder, String ending) {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.filter(path -> path.toString().endsWith(ending)).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
