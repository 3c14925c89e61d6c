package portolan.files;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import portolan.core.Checked;
import portolan.core.Nearest;
import portolan.data.GeWorld.Deficits;
import portolan.data.GeWorld.Revenue;

/** The settings of a user's own world: {@code settings.yaml} or {@code settings.csv}, each key at most once. */
final class GeSettings {
    static final String YAML = "settings.yaml";
    static final String CSV = "settings.csv";

    /** What each key takes. */
    private static final Map<String, String> KEYS = new TreeMap<>(Map.ofEntries(
            Map.entry("title", "some words"),
            Map.entry("unit", "unit of values, such as US$ million"),
            Map.entry("values", "net or gross"),
            Map.entry("rates", "fraction or percent"),
            Map.entry("inputs", "of-cost or of-inputs"),
            Map.entry("elasticity", "a number above 0, at most 10000"),
            Map.entry("deficits", "data or zero"),
            Map.entry("deficit-rule", "fixed, proportional or balanced"),
            Map.entry("revenue", "households or government"),
            Map.entry("government-sector", "name of a sector"),
            Map.entry("labour-supply", "a number from 0 to 5")));

    private final TableFolder tables;
    private final Map<String, Entry> entries = new TreeMap<>();

    /** A value with its place. */
    private record Entry(String text, String file, int line, int column) {}

    private GeSettings(TableFolder tables) {
        this.tables = tables;
    }

    static GeSettings read(TableFolder tables, boolean yaml, boolean csv) {
        GeSettings settings = new GeSettings(tables);
        if (yaml && csv) {
            tables.problem(CSV, "there is a " + YAML + " too", "keep one of the two");
        } else if (yaml) {
            settings.readYaml();
        } else if (csv) {
            CsvTable.Shape shape = new CsvTable.Shape(List.of("setting", "value"), List.of(), true);
            tables.each(CSV, shape, row -> {
                Entry entry = new Entry(row.text("value"), CSV, row.line(), 1);
                settings.put(row.text("setting").toLowerCase(Locale.ROOT), entry);
            });
        }
        return settings;
    }

    private void readYaml() {
        byte @Nullable [] bytes;
        try {
            bytes = tables.bytes(YAML);
        } catch (IOException e) {
            tables.problem(YAML, "cannot be read: " + e.getMessage(), "restore the file");
            return;
        }
        Checked<String> text = InputText.decode(tables.name(YAML), bytes == null ? new byte[0] : bytes);
        tables.add(text.problems());
        String read = text.orNull();
        if (read == null) {
            return;
        }
        Parsed parsed = YamlTree.parse(tables.name(YAML), read);
        tables.add(parsed.problems());
        if (parsed.root() instanceof Node.Mapping mapping) {
            for (Node.Entry entry : mapping.entries()) {
                Node.Mark mark = entry.mark();
                if (entry.value() instanceof Node.Scalar value) {
                    put(entry.key(), new Entry(value.text().strip(), YAML, mark.line(), mark.column()));
                } else {
                    tables.problem(YAML, mark.line(), mark.column(), "a setting is one value", "write it on one line");
                }
            }
        } else if (parsed.root() != null && !(parsed.root() instanceof Node.Scalar scalar && scalar.isEmpty())) {
            tables.problem(YAML, 1, 1, "settings are lines such as 'elasticity: 4'", "write them so");
        }
    }

    private void put(String key, Entry entry) {
        if (!KEYS.containsKey(key)) {
            String hint = key.length() > 80 ? "" : Nearest.hint(key, KEYS.keySet());
            problem(
                    entry,
                    "there is no setting " + Quoted.text(key),
                    hint.isEmpty() ? "there are " + String.join(", ", KEYS.keySet()) : hint);
        } else if (entry.text().isEmpty()) {
            problem(entry, "the setting '" + key + "' is empty", "it takes " + KEYS.get(key) + "; or leave it out");
        } else if (entries.putIfAbsent(key, entry) != null) {
            problem(entry, "the setting '" + key + "' occurs twice", "keep one");
        }
    }

    private void problem(Entry entry, String what, String remedy) {
        tables.problem(entry.file(), entry.line(), entry.column(), what, remedy);
    }

    boolean has(String key) {
        return entries.containsKey(key);
    }

    /** A line of words. */
    String words(String key, String otherwise) {
        Entry entry = entries.get(key);
        if (entry == null) {
            return otherwise;
        }
        if (entry.text().length() > 200 || entry.text().codePoints().anyMatch(Quoted::isHidden)) {
            problem(entry, "'" + key + "' is longer than 200 characters or holds hidden ones", "shorten it");
            return otherwise;
        }
        return entry.text();
    }

    /** One of some words; the first when the key is absent or wrong. */
    String oneOf(String key, String... words) {
        Entry entry = entries.get(key);
        if (entry == null) {
            return words[0];
        }
        if (!List.of(words).contains(entry.text())) {
            problem(entry, "'" + key + "' cannot be " + Quoted.text(entry.text()), "it takes " + KEYS.get(key));
            return words[0];
        }
        return entry.text();
    }

    /** A number within bounds, or another when the key is absent or wrong. */
    double number(String key, double above, double most, double otherwise) {
        Entry entry = entries.get(key);
        if (entry == null) {
            return otherwise;
        }
        double value = CsvRow.looksLikeNumber(entry.text()) ? Double.parseDouble(entry.text()) : Double.NaN;
        if (!(value > above && value <= most)) {
            problem(entry, "'" + key + "' cannot be " + Quoted.text(entry.text()), "it takes " + KEYS.get(key));
            return otherwise;
        }
        return value;
    }

    Deficits deficits() {
        boolean zero = oneOf("deficits", "data", "zero").equals("zero");
        Deficits rule = Deficits.valueOf(
                oneOf("deficit-rule", "fixed", "proportional", "balanced").toUpperCase(Locale.ROOT));
        Entry entry = entries.get("deficit-rule");
        if (zero && entry != null && rule != Deficits.BALANCED) {
            problem(entry, "deficits are zero, so no rule can keep them", "leave out deficit-rule, or deficits");
        }
        return zero ? Deficits.BALANCED : rule;
    }

    Revenue revenue() {
        return Revenue.valueOf(oneOf("revenue", "households", "government").toUpperCase(Locale.ROOT));
    }

    /** The sector that the government spends revenue on, or null; refused unless it is one of those that there are. */
    @Nullable
    String governmentSector(SortedSet<String> sectors) {
        Entry entry = entries.get("government-sector");
        boolean needed = revenue() == Revenue.GOVERNMENT;
        if (entry == null) {
            Entry revenue = entries.get("revenue");
            if (needed && revenue != null && sectors.size() > 1) {
                problem(
                        revenue,
                        "nothing says which sector the government buys from",
                        "add government-sector: one of "
                                + String.join(", ", sectors.stream().limit(8).toList()));
            }
            return null;
        }
        if (!sectors.contains(entry.text())) {
            problem(
                    entry,
                    "there is no sector " + Quoted.text(entry.text()) + " in " + GeFolder.FLOWS,
                    Names.meant(entry.text(), sectors));
            return null;
        }
        return needed ? entry.text() : null;
    }

    /** Names of the files that settings can stand in. */
    static List<String> files() {
        return Arrays.asList(YAML, CSV);
    }
}
