package portolan.files;

import java.nio.file.Path;
import portolan.data.World;

/** The shipped scenarios and the world they name. */
final class ShippedScenarios {
    static final Path FOLDER = Path.of("scenarios");
    static final World WORLD = WorldReader.shipped().get().world();

    private ShippedScenarios() {}

    static FileLibrary library() {
        return FileLibrary.ofFolder(FOLDER, Vocabulary.of(WORLD));
    }
}
