package portolan.results;

import java.util.List;
import java.util.Map;

/**
 * One scenario, solved in whole economies: its numbers with the choices that close the model, and the names of its regions
 * and sectors.
 *
 * @param record what the scenario is, its numbers and how well the equations were met; it has no goals of its own
 * @param closure the choices that close the model, as they are printed beside results
 * @param regions codes of the regions of the input-output table, in its order
 * @param sectors ids of its sectors, in its order
 * @param names names of those regions and sectors by their codes
 */
public record EconomyResult(
        RunRecord record, String closure, List<String> regions, List<String> sectors, Map<String, String> names) {
    public EconomyResult {
        regions = List.copyOf(regions);
        sectors = List.copyOf(sectors);
        names = Map.copyOf(names);
    }

    /** Id of the scenario. */
    public String id() {
        return record.id();
    }

    /** The name of a region or sector, or the code itself when it has none. */
    public String name(String code) {
        return names.getOrDefault(code, code);
    }
}
