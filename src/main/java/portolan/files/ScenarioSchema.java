package portolan.files;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;

/**
 * The JSON Schema (draft 7) of scenario files, made from the same keys that the reader knows, so that editors complete
 * and explain them.
 */
public final class ScenarioSchema {
    private ScenarioSchema() {}

    /** The schema as indented JSON, with a final line break; the same bytes everywhere. */
    public static String json() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "http://json-schema.org/draft-07/schema#");
        schema.put("title", "Portolan scenario, format 1");
        schema.put("description", "A trade-policy scenario: a baseline plus named, dated measures and goals.");
        schema.putAll(ScenarioSection.SECTION.schema());
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
        return JsonMapper.builder()
                        .defaultPrettyPrinter(printer)
                        .build()
                        .writerWithDefaultPrettyPrinter()
                        .writeValueAsString(schema)
                + "\n";
    }
}
