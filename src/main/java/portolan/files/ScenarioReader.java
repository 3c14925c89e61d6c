package portolan.files;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import portolan.core.Checked;
import portolan.core.Problem;
import portolan.scenario.Scenario;
import portolan.scenario.ScenarioFile;

/**
 * Reads scenario files, YAML or JSON, strictly: whatever does not fit is a problem, and all problems of a file come at
 * once. The id of a scenario is its file name without the ending.
 */
public final class ScenarioReader {
    private final Vocabulary vocabulary;

    /**
     * A reader.
     *
     * @param vocabulary names that files may use; its scenarios are what {@code extends} and {@code compare-with} may name
     */
    public ScenarioReader(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Reads a file; its name decides between YAML and JSON. */
    public Checked<ScenarioFile> read(Path file) {
        Checked<byte[]> bytes = InputText.bytes(file);
        byte[] content = bytes.orNull();
        return content == null ? Checked.failed(bytes.problems()) : read(file.toString(), content);
    }

    /**
     * Reads the content of a file.
     *
     * @param name name of the file, for messages; its last part gives the id, its ending the format
     * @param content the bytes
     */
    public Checked<ScenarioFile> read(String name, byte[] content) {
        return bind(name, parse(name, content));
    }

    /** The tree of a text, with slips of writing beside it. */
    static Parsed parse(String name, byte[] content) {
        Checked<String> text = InputText.decode(name, content);
        String decoded = text.orNull();
        if (decoded == null) {
            return new Parsed(null, text.problems());
        }
        return isJson(name) ? JsonTree.parse(name, decoded) : YamlTree.parse(name, decoded);
    }

    /** Reads a scenario from its tree. */
    Checked<ScenarioFile> bind(String name, Parsed parsed) {
        String id = id(name);
        Reading reading = new Reading(name, id, vocabulary);
        reading.add(parsed.problems());
        if (!Ids.isSlug(id)) {
            reading.add(List.of(new Problem(
                    name,
                    0,
                    0,
                    "the file name " + Quoted.text(id) + " cannot name a scenario",
                    "use lower-case letters, digits and hyphens, as in my-scenario.yaml")));
        }
        Node root = parsed.root();
        if (root == null) {
            return Checked.failed(reading.problems());
        }
        Scenario scenario = ScenarioSection.SECTION.read(root, "", reading);
        List<Problem> problems = reading.problems();
        return scenario == null || !problems.isEmpty()
                ? Checked.failed(problems)
                : Checked.of(new ScenarioFile(scenario, reading.places()));
    }

    /** The id of the scenario in a file: its name without folder and ending. */
    static String id(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        int dot = last.lastIndexOf('.');
        return dot <= 0 ? last : last.substring(0, dot);
    }

    static boolean isJson(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".json");
    }
}
