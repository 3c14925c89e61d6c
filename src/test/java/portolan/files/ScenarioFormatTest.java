package portolan.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import portolan.Document;

/** The reference of the file format holds the tables of keys that the reader knows, word for word. */
class ScenarioFormatTest {
    private static final String BEGIN = "<!-- keys: made from the reader -->\n";
    private static final String END = "<!-- end of keys -->\n";

    @Test
    void tablesAreThoseOfTheReader() {
        Map<String, Section<?>> sections = new LinkedHashMap<>();
        collect(ScenarioSection.SECTION, sections);
        for (Section<?> kind : MeasureType.kinds().values()) {
            collect(kind, sections);
        }
        collect(GoalSections.TARGET, sections);
        collect(GoalSections.LEVER, sections);
        collect(ChangeSections.OUTLOOK, sections);
        StringBuilder tables = new StringBuilder();
        sections.forEach((noun, section) -> table(section, tables));

        String text = Document.at("src/site/markdown/scenario-format.md").text();
        String there = text.substring(text.indexOf(BEGIN) + BEGIN.length(), text.indexOf(END));

        assertThat(there)
                .as("scenario-format.md is out of date; the tables now read\n%s", tables)
                .isEqualTo(tables.toString());
    }

    private static void collect(Type<?> type, Map<String, Section<?>> sections) {
        if (type instanceof Section<?> section && sections.putIfAbsent(section.noun(), section) == null) {
            section.keys().forEach(key -> collect(key.type(), sections));
        } else if (type instanceof MapType<?> map && !(map.value() instanceof MeasureType)) {
            boolean later = List.of(GoalSections.TARGET, GoalSections.LEVER, ChangeSections.OUTLOOK)
                    .contains(map.value());
            if (!later) {
                collect(map.value(), sections);
            }
        }
    }

    private static void table(Section<?> section, StringBuilder text) {
        String noun = section.noun();
        text.append("\n### ")
                .append(noun.substring(0, 1).toUpperCase(Locale.ROOT))
                .append(noun.substring(1))
                .append("\n\n| key | needed | value | meaning |\n|---|---|---|---|\n");
        for (Key<?> key : section.keys()) {
            text.append("| `").append(key.name()).append("` | ");
            text.append(key.required() ? "yes" : "no").append(" | ");
            text.append(describe(key.type())).append(" | ").append(key.help()).append(" |\n");
        }
        text.append('\n');
    }

    private static String describe(Type<?> type) {
        if (type instanceof ScalarType<?> scalar) {
            Object words = scalar.schema().get("enum");
            return words instanceof List<?> list
                    ? "`"
                            + String.join(
                                    "`, `", list.stream().map(String::valueOf).toList()) + "`"
                    : scalar.noun() + ": `" + scalar.example() + "`";
        }
        if (type instanceof ListType<?> list) {
            return (list.single() ? "one or several: " : "list: ") + describe(list.item());
        }
        if (type instanceof MapType<?> map) {
            Type<?> value = map.value();
            return "by " + map.noun() + ": "
                    + (value instanceof MeasureType ? "one of the measures below" : describe(value));
        }
        if (type instanceof InForceType) {
            return "a date, or a date by group: `{canada-china: 2026-02-28, united-states: 2026-11-01}`";
        }
        return type instanceof Section<?> section ? section.noun() : "a value";
    }
}
