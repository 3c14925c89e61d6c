package portolan.app;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import portolan.core.InputException;
import portolan.core.Problem;
import portolan.core.YearRange;

/**
 * What several questions share.
 *
 * @param scenarios names of scenarios, or files
 * @param folder folder of scenarios; where it is missing, the copies that travel with the program stand in
 * @param settings {@code path=value} changes of the scenarios asked for, in order
 * @param out folder for results
 * @param format form of the answer
 * @param from first year shown, or null for the scenario's own
 * @param to last year shown, or null for the scenario's own
 * @param against scenario that changes are measured against, or null for the scenario's own
 */
public record Request(
        List<String> scenarios,
        Path folder,
        List<String> settings,
        Path out,
        Format format,
        @Nullable Integer from,
        @Nullable Integer to,
        @Nullable String against) {
    /** Folder of scenarios unless another is named. */
    public static final Path SCENARIOS = Path.of("scenarios");

    /** Folder for results unless another is named. */
    public static final Path OUT = Path.of("out");

    public Request {
        scenarios = List.copyOf(scenarios);
        settings = List.copyOf(settings);
    }

    /**
     * Years shown: the scenario's own, or those asked for.
     *
     * @throws InputException when a year asked for is not modelled or the first comes after the last
     */
    YearRange shown(YearRange own, YearRange modelled) {
        int first = from == null ? Math.min(own.first(), to == null ? own.first() : to) : from;
        int last = to == null ? Math.max(own.last(), first) : to;
        if (!modelled.contains(first) || !modelled.contains(last) || first > last) {
            String remedy = "choose years within " + modelled + ", the first not after the last";
            throw new InputException(
                    List.of(new Problem("--from, --to", 0, 0, first + " to " + last + " cannot be shown", remedy)));
        }
        return new YearRange(first, last);
    }
}
