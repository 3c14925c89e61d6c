package portolan.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same description gives the same bytes everywhere. The fingerprints are stored; after a wanted change of the
 * style look at the pictures first, then store the ones that a failing test prints.
 */
class IdenticalPicturesTest {
    private static final String STORED = "/portolan/chart/fingerprints.txt";

    @TempDir
    Path folder;

    private static List<String> stored() throws IOException {
        try (InputStream in = IdenticalPicturesTest.class.getResourceAsStream(STORED)) {
            return in == null
                    ? List.of()
                    : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .toList();
        }
    }

    @Test
    void picturesAreThoseStored() throws Exception {
        assertThat(ChartFingerprints.of(ChartSamples.all(), 2)).isEqualTo(stored());
    }

    @Test
    void turkishLocaleWithoutSystemFonts() throws Exception {
        assertThat(elsewhere("tr", "TR", "Pacific/Kiritimati", "1")).isEqualTo(stored());
    }

    @Test
    void arabicLocaleWithoutSystemFontsAndFourThreads() throws Exception {
        assertThat(elsewhere("ar", "EG", "America/St_Johns", "4")).isEqualTo(stored());
    }

    /** The fingerprints from a fresh process that finds no font configuration. */
    private List<String> elsewhere(String language, String country, String zone, String threads) throws Exception {
        Path empty = Files.createDirectory(folder.resolve("no-fonts"));
        Path output = folder.resolve("out.txt");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.awt.headless=true",
                "-Duser.language=" + language,
                "-Duser.country=" + country,
                "-Duser.timezone=" + zone,
                "-Dfile.encoding=ISO-8859-1",
                "-cp",
                System.getProperty("java.class.path"),
                ChartFingerprints.class.getName(),
                threads));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(output.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("FONTCONFIG_PATH", empty.toString());
        builder.environment().put("FONTCONFIG_FILE", empty.resolve("none.conf").toString());
        Process process = builder.start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
        return Files.readAllLines(output, StandardCharsets.UTF_8);
    }
}
