package portolan.files;

import java.nio.charset.StandardCharsets;
import java.util.List;
import portolan.core.Checked;
import portolan.core.Problem;

/**
 * One {@code --set path=value}: an entry of a scenario changed for one run.
 *
 * @param path keys joined by dots, as in {@code measures.ev-quota.growth}; what follows {@code parameters.} is one id
 * @param value the value, written as in a file
 */
public record Setting(String path, String value) {
    /**
     * Reads {@code path=value}.
     *
     * @param text what stands after {@code --set}
     */
    public static Checked<Setting> parse(String text) {
        int equals = text.indexOf('=');
        if (equals < 1 || text.substring(0, equals).isBlank()) {
            return Checked.failed(List.of(new Problem(
                    new Setting(text, "").option(),
                    0,
                    0,
                    "there is no path and value here",
                    "write path=value, as in --set measures.ev-quota.growth=0%")));
        }
        return Checked.of(new Setting(
                text.substring(0, equals).strip(), text.substring(equals + 1).strip()));
    }

    /** The option as it is named in messages. */
    String option() {
        String shown = Quoted.text(path);
        return "--set " + shown.substring(1, shown.length() - 1);
    }

    Node.Mark mark() {
        return new Node.Mark(option(), 0, 0);
    }

    /** The keys of the path. */
    List<String> steps() {
        String parameters = ScenarioSection.PARAMETERS.name() + '.';
        return path.startsWith(parameters)
                ? List.of(ScenarioSection.PARAMETERS.name(), path.substring(parameters.length()))
                : List.of(path.split("\\.", -1));
    }

    /** The value as a tree whose place is the option. */
    Parsed parsed() {
        Parsed parsed = ScenarioReader.parse(option(), value.getBytes(StandardCharsets.UTF_8));
        List<Problem> problems = parsed.problems().stream()
                .map(problem -> new Problem(option(), 0, 0, withoutLine(problem.what()), problem.remedy()))
                .toList();
        Node root = parsed.root();
        return new Parsed(root == null ? null : moved(root), problems);
    }

    /** An option has one line, so a message need not name it. */
    private static String withoutLine(String what) {
        return what.replace(" opened on line 1", "").replace(" before this", "");
    }

    private Node moved(Node node) {
        if (node instanceof Node.Scalar scalar) {
            return new Node.Scalar(scalar.text(), scalar.quoted(), mark());
        }
        if (node instanceof Node.Broken) {
            return new Node.Broken(mark());
        }
        if (node instanceof Node.Sequence list) {
            return new Node.Sequence(list.items().stream().map(this::moved).toList(), mark());
        }
        return new Node.Mapping(
                ((Node.Mapping) node)
                        .entries().stream()
                                .map(entry -> new Node.Entry(entry.key(), mark(), moved(entry.value())))
                                .toList(),
                mark());
    }
}
