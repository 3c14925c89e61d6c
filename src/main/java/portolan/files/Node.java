package portolan.files;

import java.util.List;
import java.util.Set;

/** A value in an input file, YAML and JSON alike, with its place; scalars stay the text that stands in the file. */
sealed interface Node {
    Mark mark();

    /** What it is, for messages. */
    String noun();

    /**
     * A place.
     *
     * @param file name of the input as the user gave it
     * @param line line from 1; 0 when the input has no lines
     * @param column column from 1
     */
    record Mark(String file, int line, int column) {}

    /**
     * A single value.
     *
     * @param text the text as it stands in the file, without quotes
     * @param quoted whether it was quoted (or a block of text), so that it cannot be a number
     * @param mark where it begins
     */
    record Scalar(String text, boolean quoted, Mark mark) implements Node {
        private static final Set<String> NOTHING = Set.of("", "~", "null", "Null", "NULL");

        /** Whether nothing stands there; nothing is never taken for zero. */
        boolean isEmpty() {
            return quoted ? text.isBlank() : NOTHING.contains(text);
        }

        @Override
        public String noun() {
            return Quoted.text(text);
        }
    }

    /**
     * A value that cannot be read and was reported already.
     *
     * @param mark where it stands
     */
    record Broken(Mark mark) implements Node {
        @Override
        public String noun() {
            return "a value";
        }
    }

    /**
     * A list.
     *
     * @param items its items
     * @param mark where it begins
     */
    record Sequence(List<Node> items, Mark mark) implements Node {
        public Sequence {
            items = List.copyOf(items);
        }

        @Override
        public String noun() {
            return "a list";
        }
    }

    /**
     * Keys with values; keys may repeat, which readers refuse.
     *
     * @param entries entries in file order
     * @param mark where it begins
     */
    record Mapping(List<Entry> entries, Mark mark) implements Node {
        public Mapping {
            entries = List.copyOf(entries);
        }

        @Override
        public String noun() {
            return "a set of keys";
        }
    }

    /**
     * A key with its value.
     *
     * @param key the key
     * @param mark where the key stands
     * @param value its value
     */
    record Entry(String key, Mark mark, Node value) {}
}
