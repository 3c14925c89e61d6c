package portolan.results;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * From what, with what and by what a run was made; no time stamps, so that the same inputs give the same bytes.
 *
 * @param program name and version
 * @param scenarios ids run
 * @param inputs SHA-256 of every input by its name
 * @param options options that change results or what is shown, by name
 * @param warnings what a reader must know of the scenarios, such as claims they use that other sources contradict
 */
public record RunManifest(
        String program,
        List<String> scenarios,
        Map<String, String> inputs,
        Map<String, String> options,
        List<String> warnings) {
    public RunManifest {
        scenarios = List.copyOf(scenarios);
        inputs = Collections.unmodifiableMap(new TreeMap<>(inputs));
        warnings = List.copyOf(warnings);
        options = Collections.unmodifiableMap(new TreeMap<>(options));
    }
}
