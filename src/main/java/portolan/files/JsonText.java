package portolan.files;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.io.JsonStringEncoder;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/** JSON text in the one layout of this program: two blanks a level, line feeds, a line feed at the end. */
final class JsonText {
    private JsonText() {}

    static String write(Consumer<JsonGenerator> body) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = new JsonFactory().createGenerator(new Indented(), bytes)) {
            body.accept(json);
        }
        return bytes.toString(StandardCharsets.UTF_8) + "\n";
    }

    /** A text as JSON, with quotation marks. */
    static String quoted(String text) {
        return "\"" + String.valueOf(JsonStringEncoder.getInstance().quoteAsCharArray(text)) + "\"";
    }

    private static final class Indented extends ObjectWriteContext.Base {
        private final PrettyPrinter printer;

        Indented() {
            DefaultIndenter lines = new DefaultIndenter("  ", "\n");
            printer = new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines);
        }

        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }

        @Override
        public PrettyPrinter getPrettyPrinter() {
            return printer;
        }
    }

    /** Keys of the object under a key of the outermost object; none when the text is no such JSON. */
    static List<String> keysUnder(String key, byte[] text) {
        List<String> keys = new ArrayList<>();
        try (JsonParser json = new JsonFactory().createParser(ObjectReadContext.empty(), text)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return List.of();
            }
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                boolean wanted = json.currentName().equals(key);
                if (json.nextToken() == JsonToken.START_OBJECT && wanted) {
                    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                        keys.add(json.currentName());
                        json.nextToken();
                        json.skipChildren();
                    }
                    return keys;
                }
                json.skipChildren();
            }
            return List.of();
        } catch (JacksonException e) {
            return List.of();
        }
    }
}
