package portolan.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutputFolderTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void publishesEveryFileAndNamesThem() throws IOException {
        try (OutputFolder out = OutputFolder.open(folder.resolve("new/deep"))) {
            List<Path> written = out.publish("run", files("charts/a.svg", "A", "results.csv", "R"));

            assertThat(written).hasSize(2).allMatch(Files::isRegularFile);
            assertThat(folder.resolve("new/deep/run/charts/a.svg")).hasContent("A");
        }
        assertThat(names(folder.resolve("new/deep"))).containsExactly(".portolan.lock", "run");
        assertThat(folder.resolve("new/deep/.portolan.lock")).isEmptyFile();
    }

    @Test
    void removesWhatAnEarlierRunWroteAndNothingElse() throws IOException {
        try (OutputFolder out = OutputFolder.open(folder)) {
            String manifest = "{\"files\": {\"old.csv\": \"1\", \"kept.csv\": \"2\", \"../outside.csv\": \"3\"}}";
            Files.writeString(folder.resolve("outside.csv"), "mine");
            out.publish("run", files("old.csv", "1", "kept.csv", "2", "manifest.json", manifest));
            Files.writeString(folder.resolve("run/notes.txt"), "mine");

            out.publish("run", files("kept.csv", "3", "manifest.json", "{}"));

            assertThat(names(folder.resolve("run"))).containsExactly("kept.csv", "manifest.json", "notes.txt");
            assertThat(folder.resolve("run/kept.csv")).hasContent("3");
            assertThat(folder.resolve("outside.csv")).hasContent("mine");
        }
    }

    @Test
    void removesWhatAKilledRunLeftBehind() throws IOException {
        Path left = folder.resolve(".portolan-unfinished/charts");
        Files.createDirectories(left);
        Files.writeString(left.resolve("half.svg"), "<sv");

        try (OutputFolder out = OutputFolder.open(folder)) {
            assertThat(names(out.root())).containsExactly(".portolan.lock");
        }
    }

    @Test
    void aSecondRunIsToldWhoHoldsTheFolder() {
        try (OutputFolder first = OutputFolder.open(folder)) {
            assertThat(first.root()).isDirectory();
            assertThatThrownBy(() -> OutputFolder.open(folder))
                    .isInstanceOf(WriteFailure.class)
                    .hasMessageContaining(
                            "another run (process " + ProcessHandle.current().pid() + ")")
                    .hasMessageContaining("--out");
        }
        OutputFolder.open(folder).close();
    }

    @Test
    void aRunThatWroteNothingLeavesNoFolder() {
        OutputFolder.open(folder.resolve("empty")).close();

        assertThat(folder.resolve("empty")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"../x.csv", "/etc/x.csv", "a//b.csv", "A.csv", ".hidden", "a b.csv", "charts/../../x.csv"})
    void refusesNamesThatCouldLeadElsewhere(String name) throws IOException {
        try (OutputFolder out = OutputFolder.open(folder)) {
            assertThatThrownBy(() -> out.publish("run", files(name, "x"))).isInstanceOf(WriteFailure.class);
            assertThat(names(folder)).doesNotContain("x.csv");
        }
    }

    @Test
    void refusesLinksInPlaceOfFoldersAndFiles() throws IOException {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Path out = Files.createDirectory(folder.resolve("out"));
        Files.createSymbolicLink(out.resolve("run"), elsewhere);

        try (OutputFolder opened = OutputFolder.open(out)) {
            assertThatThrownBy(() -> opened.publish("run", files("results.csv", "x")))
                    .isInstanceOf(WriteFailure.class)
                    .hasMessageContaining("link");
        }
        assertThat(names(elsewhere)).isEmpty();
    }

    @Test
    void aFileInPlaceOfTheFolderIsAClearFailure() throws IOException {
        Path file = Files.writeString(folder.resolve("out"), "mine");

        assertThatThrownBy(() -> OutputFolder.open(file))
                .isInstanceOf(WriteFailure.class)
                .hasMessageContaining("cannot write to the folder")
                .hasMessageContaining("out is a file, not a folder;");
        assertThat(file).hasContent("mine");
    }

    @Test
    void whenAFileCannotBeMovedTheManifestIsGone() throws IOException {
        try (OutputFolder out = OutputFolder.open(folder)) {
            out.publish("run", files("a.csv", "1", "manifest.json", "{}"));
            Files.createDirectories(folder.resolve("run/b.csv/in-the-way"));

            assertThatThrownBy(() -> out.publish("run", files("a.csv", "2", "b.csv", "2", "manifest.json", "{}")))
                    .isInstanceOf(WriteFailure.class);
            assertThat(folder.resolve("run/manifest.json")).doesNotExist();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "///", "..", "\u4e2d\u6587", "   "})
    void aNameWithoutLettersGivesNoSlug(String name) {
        assertThatThrownBy(() -> Slug.of(name)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void slugsAreShortAndPlain() {
        assertThat(Slug.of("../\u00c9lan  Vital_2!")).isEqualTo("elan-vital-2");
        assertThat(Slug.of("I".repeat(500))).isEqualTo("i".repeat(80));
    }

    private static Map<String, byte[]> files(String... namesAndContents) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int i = 0; i < namesAndContents.length; i += 2) {
            files.put(namesAndContents[i], namesAndContents[i + 1].getBytes(StandardCharsets.UTF_8));
        }
        return files;
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        }
    }
}
