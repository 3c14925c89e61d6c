package portolan.app;

import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;

/** Says what was written where. */
final class WrittenFiles {
    private WrittenFiles() {}

    /** For instance {@code wrote 12 files: out/status-quo}. */
    static String remark(Path root, List<Path> files) {
        TreeSet<String> folders = new TreeSet<>();
        for (Path file : files) {
            folders.add(fromHere(root.resolve(root.relativize(file).getName(0))).toString());
        }
        return "wrote " + files.size() + " files: " + String.join(", ", folders);
    }

    /** The path as seen from where the program was started, if it lies below. */
    static Path fromHere(Path path) {
        Path here = Path.of("").toAbsolutePath();
        return path.startsWith(here) ? here.relativize(path) : path;
    }
}
