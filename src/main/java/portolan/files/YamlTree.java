package portolan.files;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import portolan.core.Problem;

/**
 * YAML as a tree of {@link Node}s. Only the plain part of YAML is read: no anchors, aliases, tags, tabs or second
 * documents, whose meaning a reader of the file could miss.
 */
final class YamlTree {
    private final String file;
    private final Tabs tabs;
    private final List<Problem> problems = new ArrayList<>();
    private Iterator<Event> events = List.<Event>of().iterator();

    private YamlTree(String file, Tabs tabs) {
        this.file = file;
        this.tabs = tabs;
    }

    static Parsed parse(String file, String text) {
        Tabs tabs = Tabs.replacedIn(file, text);
        YamlTree tree = new YamlTree(file, tabs);
        tree.problems.addAll(tabs.problems());
        Node root = tree.root();
        return new Parsed(root, tree.problems);
    }

    private @Nullable Node root() {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file)
                .setParseComments(false)
                .setCodePointLimit(InputText.MAX_BYTES)
                .build();
        try {
            events = new Parse(settings).parseString(tabs.text()).iterator();
            Node root = null;
            while (events.hasNext()) {
                Event event = events.next();
                if (event.getEventId() == Event.ID.DocumentStart) {
                    if (root != null) {
                        problem(event, "a second document begins here", "keep one scenario to a file");
                        return root;
                    }
                    root = node(events.next(), 1);
                }
            }
            return root == null ? new Node.Scalar("", false, new Node.Mark(file, 1, 1)) : root;
        } catch (TooDeep e) {
            return null;
        } catch (YamlEngineException e) {
            problems.add(YamlSlips.explain(file, e, tabs));
            return null;
        }
    }

    private Node node(Event event, int depth) {
        Node.Mark mark = mark(event);
        if (depth > Parsed.MAX_DEPTH) {
            problem(event, "the file nests deeper than " + Parsed.MAX_DEPTH + " levels", "a scenario needs five");
            throw new TooDeep();
        }
        if (event instanceof AliasEvent) {
            problem(event, "references with * are not read here", "write the value out");
            return new Node.Broken(mark);
        }
        checkPlain(event);
        if (event instanceof ScalarEvent scalar) {
            return new Node.Scalar(scalar.getValue(), !scalar.isPlain(), mark);
        }
        return event instanceof MappingStartEvent ? mapping(mark, depth) : sequence(mark, depth);
    }

    private void checkPlain(Event event) {
        if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
            problem(
                    event,
                    "anchors such as " + Quoted.text("&" + node.getAnchor().get()) + " are not read here",
                    "remove it and write the value out where it is used");
        }
        Optional<String> tag = event instanceof ScalarEvent scalar
                ? scalar.getTag()
                : event instanceof CollectionStartEvent collection ? collection.getTag() : Optional.empty();
        if (tag.isPresent()) {
            problem(
                    event,
                    "tags such as " + Quoted.text(tag.get().replace("tag:yaml.org,2002:", "!!")) + " are not read here",
                    "remove the tag");
        }
    }

    private Node.Sequence sequence(Node.Mark mark, int depth) {
        List<Node> items = new ArrayList<>();
        for (Event event = events.next(); event.getEventId() != Event.ID.SequenceEnd; event = events.next()) {
            items.add(node(event, depth + 1));
        }
        return new Node.Sequence(items, mark);
    }

    private Node.Mapping mapping(Node.Mark mark, int depth) {
        List<Node.Entry> entries = new ArrayList<>();
        for (Event event = events.next(); event.getEventId() != Event.ID.MappingEnd; event = events.next()) {
            Node key = node(event, depth + 1);
            Node value = node(events.next(), depth + 1);
            if (key instanceof Node.Scalar name) {
                entries.add(new Node.Entry(name.text(), name.mark(), value));
            } else {
                problem(event, "a key is a word, not " + key.noun(), "write the key as one word and a colon");
            }
        }
        return new Node.Mapping(entries, mark);
    }

    private Node.Mark mark(Event event) {
        return event.getStartMark()
                .map(mark -> tabs.mark(file, mark.getLine(), mark.getColumn()))
                .orElse(new Node.Mark(file, 1, 1));
    }

    private void problem(Event event, String what, String remedy) {
        Node.Mark mark = mark(event);
        problems.add(new Problem(file, mark.line(), mark.column(), what, remedy));
    }

    /** Ends a reading whose problem is already noted. */
    private static final class TooDeep extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
