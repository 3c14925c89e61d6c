package portolan.app;

import java.util.Map;
import java.util.TreeMap;

/** The options of a request that change results or what is shown of them, for the manifest. */
final class Options {
    private Options() {}

    static Map<String, String> of(Request request) {
        Map<String, String> options = new TreeMap<>();
        if (!request.settings().isEmpty()) {
            options.put("set", String.join("; ", request.settings()));
        }
        Integer from = request.from();
        if (from != null) {
            options.put("from", String.valueOf(from));
        }
        Integer to = request.to();
        if (to != null) {
            options.put("to", String.valueOf(to));
        }
        String against = request.against();
        if (against != null) {
            options.put("against", against);
        }
        return options;
    }
}
