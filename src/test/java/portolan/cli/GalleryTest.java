package portolan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import portolan.files.Checksum;

/**
 * The committed gallery is what the program draws today, byte for byte, on this JDK: numbers, SVG and PNG. After a wanted
 * change {@code mvn -q compile exec:java} makes it anew.
 */
class GalleryTest {
    private static final Path COMMITTED = Path.of("charts");

    @TempDir
    private Path folder;

    @Test
    void theCommittedGalleryIsCurrent() throws IOException {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = new Shell(new Terminal(new ByteArrayOutputStream(), err, false)).run("--out", folder.toString());
        assertThat(code).as(err.toString(StandardCharsets.UTF_8)).isZero();
        assertThat(files(folder)).isEqualTo(files(COMMITTED));
    }

    /** Size and checksum of every file but the lock, whose content is the process, and the manifest, which names options. */
    private static Map<String, String> files(Path root) throws IOException {
        Map<String, String> sums = new TreeMap<>();
        try (Stream<Path> all = Files.list(root)) {
            for (Path file : all.toList()) {
                String name = file.getFileName().toString();
                if (!name.startsWith(".") && !name.equals("manifest.json")) {
                    sums.put(name, Checksum.sha256(Files.readAllBytes(file)));
                }
            }
        }
        return sums;
    }
}
