package portolan.app;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import portolan.analysis.Study;
import portolan.data.InputOutput;
import portolan.files.Checksum;
import portolan.files.EconomyTables;
import portolan.model.economy.Closure;
import portolan.model.economy.Economy;
import portolan.model.economy.EconomyModel;
import portolan.model.economy.EconomyRun;
import portolan.results.EconomyResult;
import portolan.results.RunRecord;

/** The model of whole economies with its tables, read when it is asked for. */
final class EconomyBench {
    private final EconomyTables.Read data;
    private final EconomyModel model;
    private final Closure closure;

    /**
     * A scenario beside its comparator.
     *
     * @param run the scenario
     * @param comparator what it is compared with; the same for a baseline
     */
    record Pair(EconomyResult run, EconomyResult comparator) {}

    private EconomyBench(EconomyTables.Read data, Closure closure) {
        this.data = data;
        this.closure = closure;
        model = new EconomyModel(data.baseline());
    }

    /** Reads the tables that travel with the program and calibrates the base year. */
    static EconomyBench open(Closure closure) {
        return new EconomyBench(EconomyTables.shipped().get(), closure);
    }

    /**
     * Solves a study with what stood between sellers and buyers in its product markets.
     *
     * @param study the scenario and its comparator, solved in product markets
     * @param run what is said of the scenario
     * @param comparator what is said of its comparator
     */
    Pair solve(Study study, RunRecord run, RunRecord comparator) {
        EconomyResult own = result(model.solve(study.scenario(), study.run().wedges(), closure), run);
        boolean same = study.comparator().id().equals(study.scenario().id());
        return new Pair(
                own,
                same
                        ? own
                        : result(
                                model.solve(
                                        study.comparator(),
                                        study.comparatorRun().wedges(),
                                        closure),
                                comparator));
    }

    private EconomyResult result(EconomyRun run, RunRecord markets) {
        InputOutput table = run.table();
        Map<String, String> names = new LinkedHashMap<>();
        table.regions().forEach(region -> names.put(region.code(), region.name()));
        table.sectors().forEach(sector -> names.put(sector.id(), sector.name()));
        return new EconomyResult(
                new RunRecord(markets.card(), run.results(), List.of(), run.diagnostics(), model.card()),
                run.closure().words(),
                table.regions().stream().map(InputOutput.Region::code).toList(),
                table.sectors().stream().map(InputOutput.Sector::id).toList(),
                names);
    }

    /** The world of the base year. */
    Economy baseYear() {
        return model.baseYear();
    }

    /** Regions and sectors of the tables, in the order of all positions. */
    InputOutput table() {
        return data.baseline().inputOutput();
    }

    /** Checksums of the tables. */
    Map<String, String> checksums() {
        Map<String, String> sums = new TreeMap<>();
        data.tables().forEach((name, bytes) -> sums.put("data/" + name, Checksum.sha256(bytes)));
        return sums;
    }
}
