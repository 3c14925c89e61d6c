package portolan.files;

import java.util.LinkedHashMap;
import java.util.Map;

/** Pieces of a JSON Schema, in writing order. */
final class Schemas {
    private Schemas() {}

    /** Keys and values in turn. */
    static Map<String, Object> of(Object... keysAndValues) {
        Map<String, Object> schema = new LinkedHashMap<>();
        for (int at = 0; at < keysAndValues.length; at += 2) {
            schema.put((String) keysAndValues[at], keysAndValues[at + 1]);
        }
        return schema;
    }

    /** Text of a form. */
    static Map<String, Object> text(String pattern) {
        return of("type", "string", "pattern", pattern);
    }
}
