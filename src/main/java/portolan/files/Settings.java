package portolan.files;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import portolan.core.Problem;

/**
 * Changes the tree of a scenario by options before it is read, so that a wrong value is reported as in a file. An entry
 * that an extended scenario defines is copied into the scenario asked for and changed there: what it extends, and with
 * it the comparator, stays as it is.
 */
final class Settings {
    private static final Set<String> NAMED = Set.of("measures", "targets", "levers", "outlook");

    private final List<Setting> settings;
    private final Function<String, Parsed> trees;

    /**
     * Changes to apply.
     *
     * @param settings the changes, in order
     * @param trees finds the tree of an extended scenario by its id
     */
    Settings(List<Setting> settings, Function<String, Parsed> trees) {
        this.settings = List.copyOf(settings);
        this.trees = trees;
    }

    /** The tree with all changes. */
    Parsed applyTo(Parsed parsed) {
        if (!(parsed.root() instanceof Node.Mapping mapping)) {
            return parsed;
        }
        List<Problem> problems = new ArrayList<>(parsed.problems());
        Node.Mapping root = mapping;
        Set<String> set = new HashSet<>();
        for (Setting setting : settings) {
            if (!set.add(setting.path())) {
                problems.add(new Problem(
                        setting.option(), 0, 0, "the entry is set twice", "keep one --set of " + setting.path()));
                continue;
            }
            Parsed value = setting.parsed();
            problems.addAll(value.problems());
            Node tree = value.root();
            if (tree == null || !value.problems().isEmpty()) {
                continue;
            }
            try {
                List<String> steps = setting.steps();
                root = put(withEntry(root, setting, steps, tree), steps, 0, tree, setting);
            } catch (BadValue bad) {
                problems.add(new Problem(setting.option(), 0, 0, bad.what(), bad.remedy()));
            }
        }
        return new Parsed(root, problems);
    }

    /** The root with the named entry that the path is about, copied from what is extended where need be. */
    private Node.Mapping withEntry(Node.Mapping root, Setting setting, List<String> steps, Node value) throws BadValue {
        if (!NAMED.contains(steps.get(0)) || steps.size() < 2 || entry(root, steps) != null) {
            return root;
        }
        if (steps.size() == 2 && value instanceof Node.Mapping) {
            return root;
        }
        Set<String> known = new LinkedHashSet<>(names(root, steps.get(0)));
        Set<String> seen = new LinkedHashSet<>();
        Node.Mapping at = root;
        while (true) {
            refuseDropped(at, steps);
            String parent = text(at, ScenarioSection.EXTENDS.name());
            Parsed tree = parent == null || !seen.add(parent) ? null : trees.apply(parent);
            if (tree == null || !(tree.root() instanceof Node.Mapping next)) {
                throw unknown(steps, known);
            }
            at = next;
            known.addAll(names(at, steps.get(0)));
            Node found = entry(at, steps);
            if (found != null) {
                return put(root, steps.subList(0, 2), 0, found, setting);
            }
        }
    }

    private static void refuseDropped(Node.Mapping root, List<String> steps) throws BadValue {
        Node drop = child(root, ScenarioSection.DROP.name());
        List<Node> dropped =
                drop instanceof Node.Sequence list ? list.items() : drop == null ? List.of() : List.of(drop);
        boolean gone = dropped.stream()
                .anyMatch(
                        node -> node instanceof Node.Scalar name && name.text().equals(steps.get(1)));
        if (gone && steps.get(0).equals(ScenarioSection.MEASURES.name())) {
            throw new BadValue(
                    "the scenario drops the measure " + Quoted.text(steps.get(1)),
                    "set it in a scenario in which it holds");
        }
    }

    private static BadValue unknown(List<String> steps, Set<String> known) {
        return new BadValue(
                "neither the scenario nor what it extends has " + Quoted.text(steps.get(1)) + " under " + steps.get(0),
                Names.meant(steps.get(1), known));
    }

    private static Node.Mapping put(Node.Mapping mapping, List<String> steps, int depth, Node value, Setting setting)
            throws BadValue {
        String step = steps.get(depth);
        boolean last = depth == steps.size() - 1;
        List<Node.Entry> entries = new ArrayList<>();
        boolean found = false;
        for (Node.Entry entry : mapping.entries()) {
            if (!entry.key().equals(step)) {
                entries.add(entry);
            } else if (!found) {
                found = true;
                Node changed = last ? value : inside(entry.value(), steps, depth + 1, value, setting);
                entries.add(new Node.Entry(step, last ? setting.mark() : entry.mark(), changed));
            }
        }
        if (!found) {
            Node added =
                    last ? value : put(new Node.Mapping(List.of(), setting.mark()), steps, depth + 1, value, setting);
            entries.add(new Node.Entry(step, setting.mark(), added));
        }
        return new Node.Mapping(entries, mapping.mark());
    }

    private static Node inside(Node node, List<String> steps, int depth, Node value, Setting setting) throws BadValue {
        if (node instanceof Node.Mapping mapping) {
            return put(mapping, steps, depth, value, setting);
        }
        String step = steps.get(depth);
        if (node instanceof Node.Sequence list && step.matches("\\d{1,4}")) {
            int at = Integer.parseInt(step);
            if (at >= list.items().size()) {
                throw new BadValue(
                        Quoted.text(steps.get(depth - 1)) + " has no entry " + at,
                        "it has " + list.items().size() + ", numbered from 0");
            }
            List<Node> items = new ArrayList<>(list.items());
            boolean last = depth == steps.size() - 1;
            items.set(at, last ? value : inside(items.get(at), steps, depth + 1, value, setting));
            return new Node.Sequence(items, list.mark());
        }
        throw new BadValue(
                Quoted.text(steps.get(depth - 1)) + " is " + node.noun() + ", which has no " + Quoted.text(step),
                node instanceof Node.Sequence ? "number its entries from 0" : "set it as a whole");
    }

    private static @Nullable Node entry(Node.Mapping root, List<String> steps) {
        return child(root, steps.get(0)) instanceof Node.Mapping section ? child(section, steps.get(1)) : null;
    }

    private static List<String> names(Node.Mapping root, String section) {
        return child(root, section) instanceof Node.Mapping mapping
                ? mapping.entries().stream().map(Node.Entry::key).toList()
                : List.of();
    }

    private static @Nullable String text(Node.Mapping root, String key) {
        return child(root, key) instanceof Node.Scalar scalar ? scalar.text() : null;
    }

    private static @Nullable Node child(Node.Mapping mapping, String key) {
        return mapping.entries().stream()
                .filter(entry -> entry.key().equals(key))
                .map(Node.Entry::value)
                .findFirst()
                .orElse(null);
    }
}
