package portolan.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as a process of its own: what only the operating system can do to it. */
class ProcessTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void aFullDeviceIsNoticed() throws Exception {
        assumeTrue(Files.exists(Path.of("/dev/full")));
        Process process = start("list", ProcessBuilder.Redirect.to(new File("/dev/full")));

        assertThat(process.waitFor()).isEqualTo(4);
        assertThat(errors()).isEqualTo("the results could not be printed: No space left on device\n");
    }

    @Test
    void withoutRoomForFontsTheChartsAreMissedInPlainWords() throws Exception {
        Process process = limited(16);

        assertThat(process.waitFor()).isEqualTo(4);
        assertThat(errors()).startsWith("the charts cannot be drawn: ").hasLineCount(1);
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void aFileThatMayNotGrowLeavesNothingThatLooksComplete() throws Exception {
        Process process = limited(2048);

        assertThat(process.waitFor()).isEqualTo(4);
        assertThat(errors()).contains("cannot write the results");
        assertThat(folder.resolve("out/status-quo/manifest.json")).doesNotExist();
        assertThat(folder.resolve("out/.portolan-unfinished")).doesNotExist();
    }

    @Test
    void aTerminatedRunLeavesNoHalfFilesAndTheNextOneSucceeds() throws Exception {
        List<String> command = new ArrayList<>(java());
        command.addAll(List.of("run", "canada-china-reset", "--quiet", "--out", "out"));
        Process process = start(command, ProcessBuilder.Redirect.DISCARD);
        Path lock = folder.resolve("out/.portolan.lock");
        for (int i = 0; i < 600 && !Files.exists(lock) && process.isAlive(); i++) {
            Thread.sleep(25);
        }
        process.destroy();

        assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
        Path done = folder.resolve("out/canada-china-reset");
        if (!Files.exists(done.resolve("manifest.json"))) {
            assertThat(process.exitValue()).isEqualTo(143);
        }
        assertThat(folder.resolve("out/.portolan-unfinished")).doesNotExist();

        assertThat(start(command, ProcessBuilder.Redirect.DISCARD).waitFor()).isZero();
        try (Stream<Path> files = Files.list(done)) {
            assertThat(files.filter(Files::isRegularFile).map(file -> String.valueOf(file.getFileName())))
                    .contains("manifest.json", "report.html", "results.csv", "results.json");
        }
    }

    @Test
    void thePlainestLocaleStillPrintsEveryCharacter() throws Exception {
        List<String> command = new ArrayList<>(java());
        command.addAll(List.of("explain", "canada-china-reset", "exports.CHN.canola-seed", "--year", "2030"));
        Path out = folder.resolve("out.txt");
        ProcessBuilder builder = builder(command, ProcessBuilder.Redirect.to(out.toFile()));
        builder.environment().put("LC_ALL", "C");

        assertThat(builder.start().waitFor()).isZero();
        assertThat(Files.readString(out)).contains("\u00d7 ");
    }

    /** A run whose files may take so many blocks of 512 bytes each. */
    private Process limited(int blocks) throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")));
        List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", "ulimit -f " + blocks + "; exec \"$@\"", "sh"));
        command.addAll(java());
        command.addAll(List.of("run", "status-quo", "--quiet", "--out", "out"));
        return start(command, ProcessBuilder.Redirect.DISCARD);
    }

    private Process start(String argument, ProcessBuilder.Redirect out) throws IOException {
        List<String> command = new ArrayList<>(java());
        command.add(argument);
        return start(command, out);
    }

    private Process start(List<String> command, ProcessBuilder.Redirect out) throws IOException {
        return builder(command, out).start();
    }

    private ProcessBuilder builder(List<String> command, ProcessBuilder.Redirect out) {
        return new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(out)
                .redirectError(folder.resolve("err.txt").toFile());
    }

    private String errors() throws IOException {
        return Files.readString(folder.resolve("err.txt"), StandardCharsets.UTF_8);
    }

    private static List<String> java() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "portolan.cli.Main");
    }
}
