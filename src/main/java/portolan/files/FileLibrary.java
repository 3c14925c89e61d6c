package portolan.files;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import portolan.core.Checked;
import portolan.core.Problem;
import portolan.scenario.ScenarioFile;
import portolan.scenario.ScenarioLibrary;

/**
 * Scenarios by name: those of a folder, or the copies that travel with the program, and single files beside them. Each
 * is read when first asked for, once.
 */
public final class FileLibrary implements ScenarioLibrary {
    private static final String SHIPPED = "portolan/scenarios/";
    private static final String SCHEMA = "scenario.schema.json";
    private static final List<String> ENDINGS = List.of(".yaml", ".yml", ".json");

    private final SortedMap<String, Text> texts;
    private final Vocabulary names;
    private final List<Setting> settings;
    private final Set<String> asked;
    private final Map<String, Checked<ScenarioFile>> read = new ConcurrentHashMap<>();

    /**
     * A scenario file that has not been read yet.
     *
     * @param name its name, for messages
     * @param content finds its bytes
     */
    private record Text(String name, Content content) {}

    private interface Content {
        Checked<byte[]> bytes();
    }

    private FileLibrary(
            SortedMap<String, Text> texts, Vocabulary names, List<Setting> settings, Collection<String> asked) {
        this.texts = texts;
        this.names = names.withScenarios(texts.keySet());
        this.settings = List.copyOf(settings);
        this.asked = Set.copyOf(asked);
    }

    /** The scenarios of a folder if it is there, else the copies that travel with the program. */
    public static FileLibrary open(Path folder, Vocabulary names) {
        return Files.isDirectory(folder) ? ofFolder(folder, names) : shipped(names);
    }

    /**
     * The scenarios of a folder: every file that ends in .yaml, .yml or .json, the schema left out.
     *
     * @throws portolan.core.InputException when the folder cannot be listed
     */
    public static FileLibrary ofFolder(Path folder, Vocabulary names) {
        SortedMap<String, Text> texts = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file -> isScenario(file.toString())).sorted().forEach(file -> add(texts, file));
        } catch (IOException e) {
            throw new portolan.core.InputException(List.of(new Problem(
                    folder.toString(), 0, 0, "the folder cannot be listed", "name a folder of scenario files")));
        }
        return new FileLibrary(texts, names, List.of(), List.of());
    }

    /** The copies that travel with the program. */
    public static FileLibrary shipped(Vocabulary names) {
        SortedMap<String, Text> texts = new TreeMap<>();
        for (String name : shippedNames()) {
            texts.put(ScenarioReader.id(name), new Text(name, () -> shippedBytes(name)));
        }
        return new FileLibrary(texts, names, List.of(), List.of());
    }

    /** This library and a file beside it, which stands in place of a scenario of the same name. */
    public FileLibrary with(Path file) {
        SortedMap<String, Text> more = new TreeMap<>(texts);
        add(more, file);
        return new FileLibrary(more, names, settings, asked);
    }

    /**
     * This library with entries changed in the scenarios asked for. What they extend stays as it is: an entry defined
     * there is copied and changed in the scenario asked for.
     *
     * @param changes the changes, in order
     * @param ids the scenarios asked for
     */
    public FileLibrary set(List<Setting> changes, Collection<String> ids) {
        return new FileLibrary(texts, names, changes, ids);
    }

    /** The id under which a file is found. */
    public static String idOf(Path file) {
        return ScenarioReader.id(file.toString());
    }

    @Override
    public List<String> ids() {
        return List.copyOf(texts.keySet());
    }

    /** The bytes of a scenario's file, for checksums. */
    public Checked<byte[]> bytes(String id) {
        Text text = texts.get(id);
        return text == null
                ? Checked.failed(List.of(unknown(id)))
                : text.content().bytes();
    }

    @Override
    public Checked<ScenarioFile> find(String id) {
        Text text = texts.get(id);
        return text == null ? Checked.failed(List.of(unknown(id))) : read.computeIfAbsent(id, key -> read(key, text));
    }

    private Checked<ScenarioFile> read(String id, Text text) {
        Parsed parsed = parse(text);
        if (asked.contains(id) && !settings.isEmpty()) {
            parsed = new Settings(settings, this::tree).applyTo(parsed);
        }
        return new ScenarioReader(names).bind(text.name(), parsed);
    }

    private Parsed tree(String id) {
        Text text = texts.get(id);
        return text == null ? new Parsed(null, List.of()) : parse(text);
    }

    private static Parsed parse(Text text) {
        Checked<byte[]> bytes = text.content().bytes();
        byte[] content = bytes.orNull();
        return content == null ? new Parsed(null, bytes.problems()) : ScenarioReader.parse(text.name(), content);
    }

    private Problem unknown(String id) {
        return new Problem(Quoted.text(id), 0, 0, "there is no such scenario", Names.meant(id, ids()));
    }

    private static void add(SortedMap<String, Text> texts, Path file) {
        texts.put(idOf(file), new Text(file.toString(), () -> InputText.bytes(file)));
    }

    private static boolean isScenario(String name) {
        return ENDINGS.stream().anyMatch(name::endsWith) && !name.endsWith(SCHEMA);
    }

    private static Checked<byte[]> shippedBytes(String name) {
        try (InputStream in = FileLibrary.class.getResourceAsStream('/' + SHIPPED + name)) {
            if (in != null) {
                return Checked.of(in.readAllBytes());
            }
        } catch (IOException e) {
            // reported below, as a scenario that is not there
        }
        return Checked.failed(List.of(new Problem(name, 0, 0, "the shipped scenario cannot be read", "reinstall")));
    }

    /** File names of the shipped scenarios, found beside the schema in the jar or in the folder of a build. */
    private static List<String> shippedNames() {
        URL schema = FileLibrary.class.getResource('/' + SHIPPED + SCHEMA);
        if (schema == null) {
            return List.of();
        }
        try {
            URLConnection connection = schema.openConnection();
            if (connection instanceof JarURLConnection jar) {
                jar.setUseCaches(false);
                try (JarFile file = jar.getJarFile()) {
                    return scenarios(file.stream().map(entry -> entry.getName()).toList());
                }
            }
            Path folder = Path.of(schema.toURI()).getParent();
            try (Stream<Path> files = folder == null ? Stream.empty() : Files.list(folder)) {
                return scenarios(files.map(file -> SHIPPED + file.getFileName()).toList());
            }
        } catch (IOException | java.net.URISyntaxException e) {
            return List.of();
        }
    }

    private static List<String> scenarios(List<String> paths) {
        List<String> names = new ArrayList<>();
        for (String path : paths) {
            if (path.startsWith(SHIPPED) && path.endsWith(".yaml") && path.indexOf('/', SHIPPED.length()) < 0) {
                names.add(path.substring(SHIPPED.length()));
            }
        }
        names.sort(null);
        return names;
    }
}
