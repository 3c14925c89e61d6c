package portolan.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A folder that one run writes to. All files of a run are first written, flushed to disk, into a temporary folder
 * beside them; only when every one is there are they moved to their places, each in one step, the manifest last. A run
 * that is stopped therefore leaves each file whole or absent, and a folder without a manifest is no finished run. What
 * a killed run left in its temporary folder is removed by the next.
 */
public final class OutputFolder implements AutoCloseable {
    /** The file that is written last and names all others. */
    public static final String MANIFEST = "manifest.json";

    /** A larger file is no manifest of ours. */
    private static final long MOST = 1 << 20;

    private static final String TEMPORARY = ".portolan-unfinished";

    private final Path root;
    private final FolderLock lock;
    private final Thread sweeper;
    private volatile boolean stopping;

    private OutputFolder(Path root, FolderLock lock) {
        this.root = root;
        this.lock = lock;
        sweeper = new Thread(this::sweepOnExit, "portolan-sweeper");
        Runtime.getRuntime().addShutdownHook(sweeper);
    }

    /**
     * Opens a folder for writing, makes it if need be, and holds it against other runs.
     *
     * @throws WriteFailure when it cannot be written to or another run holds it
     */
    public static OutputFolder open(Path folder) {
        if (folder.toString().isBlank()) {
            throw new WriteFailure("the folder for results has no name; name one, as in --out results");
        }
        try {
            Files.createDirectories(folder);
            Path root = folder.toRealPath();
            OutputFolder opened = new OutputFolder(root, FolderLock.take(root));
            opened.removeTemporary();
            return opened;
        } catch (IOException e) {
            throw failure("cannot write to the folder " + folder, e);
        }
    }

    /** The folder, with links resolved. */
    public Path root() {
        return root;
    }

    /**
     * Writes the files of one run. Files that an earlier manifest of the same place names and that are not written
     * again are removed; other files are left alone.
     *
     * @param place name of the sub-folder, a slug, or the empty text for the folder itself
     * @param files content by path below the place, such as {@code charts/ev.svg}; each part lower-case letters,
     *     digits, dots and hyphens
     * @return the paths written, in alphabetical order
     * @throws WriteFailure when anything cannot be written; then nothing at the place has changed, or its manifest is
     *     gone
     */
    public List<Path> publish(String place, Map<String, byte[]> files) {
        try {
            Path target = inside(root, place);
            Path staging = root.resolve(TEMPORARY);
            Map<String, byte[]> sorted = new TreeMap<>(files);
            for (Map.Entry<String, byte[]> file : sorted.entrySet()) {
                write(inside(staging, file.getKey()), file.getValue());
            }
            refuseLinks(target, sorted.keySet().stream().toList());
            Files.createDirectories(target);
            List<String> earlier = earlierFiles(target.resolve(MANIFEST));
            Files.deleteIfExists(target.resolve(MANIFEST));
            List<Path> written = new ArrayList<>();
            for (String name : sorted.keySet()) {
                if (!name.equals(MANIFEST)) {
                    written.add(move(staging, target, name));
                }
            }
            removeStale(target, earlier, sorted);
            if (sorted.containsKey(MANIFEST)) {
                written.add(move(staging, target, MANIFEST));
            }
            syncFolder(target);
            removeTemporary();
            return written;
        } catch (IOException e) {
            throw failure("cannot write the results to " + root.resolve(place), e);
        }
    }

    private static List<String> earlierFiles(Path manifest) throws IOException {
        boolean ours = Files.isRegularFile(manifest, LinkOption.NOFOLLOW_LINKS) && Files.size(manifest) < MOST;
        return ours ? JsonText.keysUnder("files", Files.readAllBytes(manifest)) : List.of();
    }

    private static void write(Path file, byte[] content) throws IOException {
        Files.createDirectories(parent(file));
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer buffer = ByteBuffer.wrap(content);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
    }

    private Path move(Path staging, Path target, String name) throws IOException {
        if (stopping) {
            throw new IOException("the run was stopped");
        }
        Path to = inside(target, name);
        Files.createDirectories(parent(to));
        return Files.move(inside(staging, name), to, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void removeStale(Path target, List<String> earlier, Map<String, byte[]> files) throws IOException {
        for (String name : earlier) {
            if (!files.containsKey(name) && isPlain(name)) {
                Path file = inside(target, name);
                if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                    Files.delete(file);
                }
            }
        }
    }

    /** A link in place of a file or folder could lead the results anywhere. */
    private static void refuseLinks(Path target, List<String> names) throws IOException {
        List<Path> paths = new ArrayList<>(List.of(target));
        for (String name : names) {
            Path file = inside(target, name);
            paths.add(file);
            paths.add(parent(file));
        }
        for (Path path : paths) {
            if (Files.isSymbolicLink(path)) {
                throw new FileSystemException(path.toString(), null, "is a link; remove it or choose another folder");
            }
        }
    }

    private static Path inside(Path folder, String name) throws IOException {
        if (!name.isEmpty() && !isPlain(name)) {
            throw new FileSystemException(name, null, "is no name for an output file");
        }
        return name.isEmpty() ? folder : folder.resolve(name);
    }

    private static boolean isPlain(String name) {
        return Stream.of(name.split("/", -1)).allMatch(part -> part.matches("[a-z0-9][a-z0-9.-]{0,99}"));
    }

    private static Path parent(Path file) {
        Path parent = file.getParent();
        return parent == null ? file : parent;
    }

    private static void syncFolder(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // Not every file system can flush a folder; the files themselves are flushed already.
            return;
        }
    }

    private void removeTemporary() throws IOException {
        Path staging = root.resolve(TEMPORARY);
        if (Files.isSymbolicLink(staging)) {
            Files.delete(staging);
            return;
        }
        try (Stream<Path> walk = Files.walk(staging)) {
            for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (NoSuchFileException e) {
            return;
        }
    }

    private void sweepOnExit() {
        stopping = true;
        try {
            removeTemporary();
        } catch (IOException | UncheckedIOException e) {
            // The next run removes what is left.
            return;
        }
    }

    /** Lets other runs in. */
    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(sweeper);
        } catch (IllegalStateException e) {
            // The program is ending; the sweeper is at work already.
            stopping = true;
        }
        try {
            removeTemporary();
            removeIfEmpty();
            lock.close();
        } catch (IOException e) {
            throw failure("cannot finish writing to " + root, e);
        }
    }

    /** A run that wrote nothing leaves no folder of its own behind. */
    private void removeIfEmpty() throws IOException {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(root)) {
            for (Path entry : entries) {
                Path name = entry.getFileName();
                if (name == null || !name.toString().equals(FolderLock.NAME)) {
                    return;
                }
            }
        }
        Files.deleteIfExists(root.resolve(FolderLock.NAME));
        Files.deleteIfExists(root);
    }

    private static WriteFailure failure(String what, IOException e) {
        String reason = e instanceof FileSystemException file && file.getReason() == null
                ? reason(file)
                : String.valueOf(e.getMessage());
        return new WriteFailure(what + ": " + reason + "; check space and permissions, or choose another --out", e);
    }

    private static String reason(FileSystemException e) {
        if (e instanceof FileAlreadyExistsException) {
            return e.getFile() + " is a file, not a folder";
        }
        if (e instanceof NoSuchFileException) {
            return e.getFile() + " cannot be made";
        }
        if (e instanceof AccessDeniedException) {
            return "access to " + e.getFile() + " is denied";
        }
        return e.getClass().getSimpleName() + " at " + e.getFile();
    }
}
