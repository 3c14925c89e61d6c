package portolan.files;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import portolan.core.Nearest;

/** The values read under the keys of a section. */
final class Fields {
    private final Section<?> section;
    private final String path;
    private final Reading reading;
    private final Map<Key<?>, Object> values = new HashMap<>();
    private final Map<String, Node.Mark> present = new LinkedHashMap<>();

    private Fields(Section<?> section, String path, Reading reading) {
        this.section = section;
        this.path = path;
        this.reading = reading;
    }

    static Fields read(Section<?> section, Node.Mapping mapping, String path, Reading reading) {
        Fields fields = new Fields(section, path, reading);
        for (Node.Entry entry : mapping.entries()) {
            fields.take(entry);
        }
        for (Key<?> key : section.keys()) {
            if (key.required() && !fields.present.containsKey(key.name())) {
                reading.problem(
                        reading.mark(path), fields.subject() + " has no '" + key.name() + "'", "add it: " + key.help());
            }
        }
        return fields;
    }

    private void take(Node.Entry entry) {
        Node.Mark first = present.putIfAbsent(entry.key(), entry.mark());
        if (first != null) {
            reading.problem(
                    entry.mark(),
                    Quoted.text(entry.key()) + " occurs twice, first on line " + first.line(),
                    "keep one of the two");
            return;
        }
        for (Key<?> key : section.keys()) {
            if (key.name().equals(entry.key())) {
                take(key, entry);
                return;
            }
        }
        String remedy = section.hints().getOrDefault(entry.key(), "");
        if (remedy.isEmpty()) {
            remedy = entry.key().length() > 80 ? "" : Nearest.hint(entry.key(), section.names());
        }
        if (remedy.isEmpty()) {
            remedy = "it knows " + String.join(", ", section.names());
        }
        reading.problem(entry.mark(), section.noun() + " has no " + Quoted.text(entry.key()), remedy);
    }

    private <T> void take(Key<T> key, Node.Entry entry) {
        String at = at(key.name());
        reading.place(at, entry.value() instanceof Node.Scalar ? entry.value().mark() : entry.mark());
        T value = key.type().read(entry.value(), at, reading);
        if (value != null) {
            values.put(key, value);
        }
    }

    private String at(String name) {
        return path.isEmpty() ? name : path + '.' + name;
    }

    /** What this is, for messages: its name when it has one. */
    private String subject() {
        boolean named = path.indexOf('.') > 0 && path.indexOf('.') == path.lastIndexOf('.');
        return named ? section.noun().replaceFirst("^an? ", "") + " " + Quoted.text(name()) : section.noun();
    }

    /** The last part of the path: the name of an entry of a map. */
    String name() {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    Reading reading() {
        return reading;
    }

    /** Whether the section knows the key and it stands there, read or not. */
    boolean has(Key<?> key) {
        return present.containsKey(key.name()) && section.keys().contains(key);
    }

    /** Whether every key that stands there was read. */
    boolean complete() {
        return values.size() == present.size();
    }

    /** The value, or null when the key is absent or its value wrong. */
    @SuppressWarnings("unchecked") // a value is only ever stored under the key whose type read it
    <T> @Nullable T orNull(Key<T> key) {
        return (T) values.get(key);
    }

    /** The value, or another when the key is absent. */
    <T> T or(Key<T> key, T otherwise) {
        T value = orNull(key);
        return value == null ? otherwise : value;
    }

    /** The value of a required key. */
    <T> T get(Key<T> key) {
        T value = orNull(key);
        if (value == null) {
            throw new IllegalStateException("'" + key.name() + "' was not read");
        }
        return value;
    }

    /** Reports a problem at a key, or at the section when the key is absent. */
    void problem(Key<?> key, String what, String remedy) {
        reading.problem(reading.mark(at(key.name())), what, remedy);
    }

    /** Reports a problem at an item of a list under a key. */
    void problemAt(Key<?> key, int item, String what, String remedy) {
        reading.problem(reading.mark(at(key.name()) + '.' + item), what, remedy);
    }
}
