package portolan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The command line as such: usage, help, names, places that cannot be written to, exit codes. */
class ShellTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void aChangeOfNoScenarioIsRefused() {
        for (String command : List.of("check", "list")) {
            Typed.Said said = Typed.say(command, "--set", "a=b");

            assertThat(said.code()).isEqualTo(1);
            assertThat(said.err())
                    .isEqualTo("--set: no scenario is named that it would change; leave it out, or name one\n");
        }
    }

    @Test
    void aFolderWithoutNameIsRefused() {
        Typed.Said said = Typed.say("run", "no-dispute", "--out", "");

        assertThat(said.code()).isEqualTo(4);
        assertThat(said.err()).isEqualTo("the folder for results has no name; name one, as in --out results\n");
    }

    @Test
    void helpIsACommandToo() {
        assertThat(Typed.say("help", "run").out())
                .isEqualTo(Typed.say("run", "--help").out())
                .isNotEmpty();
        assertThat(Typed.say("help").out()).isEqualTo(Typed.say("--help").out());
    }

    @Test
    void helpShowsExamplesFirstAndExitCodes() {
        Typed.Said said = Typed.say("--help");

        assertThat(said.code()).isZero();
        assertThat(said.out()).startsWith("Examples:\n").contains("143   stopped by SIGTERM");
        for (String command : List.of("list", "run", "compare", "check", "explain", "schema", "sources")) {
            assertThat(Typed.say(command, "--help").out()).startsWith("Examples:\n  portolan " + command);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            chek                       | unknown command 'chek'; did you mean 'check'?
            canada-china-reset         | a scenario is run by 'portolan run NAME'
            run --fromm 3 x            | unknown option '--fromm'; did you mean '--from'?
            run                        | missing required parameter
            run x --from abc           | 'abc' is not a year
            run x --format xml         | 'xml' is no form; choose table
            explain x y                | missing required option
            list more                  | too many
            """)
    void wrongUsageIsToldInOneLine(String arguments, String message) {
        Typed.Said said = Typed.say(arguments.strip().split(" +"));

        assertThat(said.code()).isEqualTo(2);
        assertThat(said.out()).isEmpty();
        assertThat(said.err()).contains(message.strip()).hasLineCount(2).doesNotContain("Exception");
    }

    @Test
    void anUnknownScenarioIsMetWithTheNearestName() {
        Typed.Said said = Typed.say("run", "canada-chna-reset", "--out", folder.toString());

        assertThat(said.code()).isEqualTo(1);
        assertThat(said.err()).contains("did you mean 'canada-china-reset'?").doesNotContain("\tat ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../x", "", " ", "/", "x/../..", "\u001b[31mred", "con", "a\nb", "x.yaml/", "\u0000.yaml"})
    void sillyNamesAreRefusedInPlainWords(String name) {
        Typed.Said said = Typed.say("run", name, "--out", folder.resolve("out").toString());

        assertThat(said.code()).isEqualTo(1);
        assertThat(said.err()).isNotBlank().doesNotContain("\u001b").doesNotContain("Exception");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void veryLongNamesAreRefusedToo() {
        assertThat(Typed.say("run", "x".repeat(5000), "--out", folder.toString())
                        .code())
                .isEqualTo(1);
        assertThat(Typed.say("run", "x".repeat(5000) + ".yaml", "--out", folder.toString())
                        .code())
                .isEqualTo(1);
    }

    @Test
    void aFolderOfScenariosThatIsNotThereIsAProblem() {
        Typed.Said said =
                Typed.say("list", "--scenarios", folder.resolve("none").toString());

        assertThat(said.code()).isEqualTo(1);
        assertThat(said.err()).contains("there is no such folder");
    }

    @Test
    void aFileInPlaceOfTheOutputFolderIsExitFour() throws IOException {
        Path file = Files.writeString(folder.resolve("out"), "mine");

        Typed.Said said = Typed.say("run", "status-quo", "--out", file.toString());

        assertThat(said.code()).isEqualTo(4);
        assertThat(said.err()).contains("cannot write to the folder");
    }

    @Test
    void resultsThatCannotBePrintedAreExitFour() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        ByteArrayOutputStream err = new ByteArrayOutputStream();

        int code = new Shell(new Terminal(full, err, false)).run("list");

        assertThat(code).isEqualTo(4);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .isEqualTo("the results could not be printed: No space left on device\n");
    }

    @Test
    void boldTextIsForTerminalsOnly() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Shell(new Terminal(out, new ByteArrayOutputStream(), true)).run("list");
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        new Shell(new Terminal(plain, new ByteArrayOutputStream(), true)).run("--no-color", "list");

        assertThat(out.toString(StandardCharsets.UTF_8)).contains("\u001b[1m");
        assertThat(plain.toString(StandardCharsets.UTF_8))
                .doesNotContain("\u001b")
                .startsWith("scenario");
    }

    @Test
    void aStackTraceIsShownOnlyOnRequest() {
        assertThat(Typed.say("run", "nothing-of-the-kind").err()).doesNotContain("at portolan");
        assertThat(Typed.say("run", "nothing-of-the-kind", "--stacktrace").err())
                .contains("at portolan");
    }
}
