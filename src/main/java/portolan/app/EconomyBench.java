package portolan.app;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import portolan.analysis.Study;
import portolan.chart.story.EconomyStories;
import portolan.core.YearRange;
import portolan.data.InputOutput;
import portolan.data.TradeElasticities;
import portolan.files.Checksum;
import portolan.files.EconomyTables;
import portolan.model.AppliedWedge;
import portolan.model.ModelFailure;
import portolan.model.ModelRun;
import portolan.model.economy.Closure;
import portolan.model.economy.Economy;
import portolan.model.economy.EconomyModel;
import portolan.model.economy.EconomyRun;
import portolan.report.EconomyText;
import portolan.results.EconomyResult;
import portolan.results.Indicators;
import portolan.results.ResultRow;
import portolan.results.ResultTable;
import portolan.results.RunRecord;
import portolan.scenario.ResolvedScenario;

/** The model of whole economies with its tables, read when it is asked for. */
final class EconomyBench {
    private final EconomyTables.Read data;
    private final EconomyModel model;
    private final EconomyModel low;
    private final EconomyModel high;
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
        TradeElasticities elasticities = data.baseline().elasticities();
        model = new EconomyModel(data.baseline());
        low = new EconomyModel(data.baseline(), elasticities.low());
        high = new EconomyModel(data.baseline(), elasticities.high());
    }

    /** Reads the tables that travel with the program and calibrates the base year. */
    static EconomyBench open(Closure closure) {
        return new EconomyBench(EconomyTables.shipped().get(), closure);
    }

    /**
     * Solves a study with what stood between sellers and buyers in its product markets: at the central trade elasticities, and
     * for real income at the low and high ones. Real income is taken apart in the years that text and charts show.
     *
     * @param study the scenario and its comparator, solved in product markets
     * @param run what is said of the scenario
     * @param comparator what is said of its comparator
     * @param shown years shown
     */
    Pair solve(Study study, RunRecord run, RunRecord comparator, YearRange shown) {
        boolean same = study.comparator().id().equals(study.scenario().id());
        CompletableFuture<Told> own = CompletableFuture.supplyAsync(() -> told(study.scenario(), study.run()));
        Told against = same ? joined(own) : told(study.comparator(), study.comparatorRun());
        return pair(joined(own), against, run, comparator, shown);
    }

    private Pair pair(Told own, Told against, RunRecord run, RunRecord comparator, YearRange shown) {
        boolean same = run.id().equals(comparator.id());
        EconomyResult first = result(own, List.of(), run);
        EconomyResult second = same ? first : result(against, List.of(), comparator);
        List<Integer> years = new ArrayList<>(EconomyText.years(shown));
        int headline = EconomyStories.headlineYear(first, second);
        if (!years.contains(headline)) {
            years.add(headline);
        }
        CompletableFuture<List<ResultRow>> parts =
                CompletableFuture.supplyAsync(() -> against.run().welfare(years));
        EconomyResult whole = result(own, same ? joined(parts) : own.run().welfare(years), run);
        return new Pair(whole, same ? whole : result(against, joined(parts), comparator));
    }

    /** A solved scenario with its real income at other elasticities. */
    private record Told(EconomyRun run, List<ResultRow> ranges) {}

    private Told told(ResolvedScenario scenario, ModelRun markets) {
        List<AppliedWedge> wedges = markets.wedges();
        List<ResultRow> ranges = new ArrayList<>();
        ranges.addAll(incomes(low.solve(scenario, wedges, closure), Indicators.REAL_INCOME_LOW));
        ranges.addAll(incomes(high.solve(scenario, wedges, closure), Indicators.REAL_INCOME_HIGH));
        return new Told(model.solve(scenario, wedges, closure), ranges);
    }

    private static List<ResultRow> incomes(EconomyRun run, String name) {
        return run.results().of(Indicators.REAL_INCOME).stream()
                .map(row -> new ResultRow(
                        name, row.reporter(), row.partner(), row.product(), row.year(), row.value(), row.unit()))
                .toList();
    }

    private static <T> T joined(CompletableFuture<T> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof ModelFailure failure) {
                throw failure;
            }
            throw e;
        }
    }

    private EconomyResult result(Told told, List<ResultRow> parts, RunRecord markets) {
        EconomyRun run = told.run();
        InputOutput table = run.table();
        Map<String, String> names = new LinkedHashMap<>();
        table.regions().forEach(region -> names.put(region.code(), region.name()));
        table.sectors().forEach(sector -> names.put(sector.id(), sector.name()));
        ResultTable central = run.results();
        List<ResultRow> rows = new ArrayList<>(central.rows());
        rows.addAll(told.ranges());
        rows.addAll(parts);
        return new EconomyResult(
                new RunRecord(
                        markets.card(),
                        new ResultTable(central.scenario(), rows),
                        List.of(),
                        run.diagnostics(),
                        model.card()),
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
