package portolan.model.economy;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import portolan.data.EconomyBaseline;
import portolan.data.World;
import portolan.files.EconomyTables;
import portolan.files.FileLibrary;
import portolan.files.Vocabulary;
import portolan.files.WorldReader;
import portolan.model.AppliedWedge;
import portolan.model.market.MarketsModel;
import portolan.scenario.ResolvedScenario;
import portolan.scenario.Resolver;

/**
 * The shipped world, 25 x 22 with inputs: the path of a scenario from 2024 to 2036, thirteen years, from measures on products
 * to checked books, one thread, warm.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 4)
@Measurement(iterations = 4, time = 4)
@Fork(1)
public class PathBenchmark {
    private final EconomyBaseline baseline = EconomyTables.shipped().get().baseline();
    private final EconomyModel kept = new EconomyModel(baseline);
    private final ResolvedScenario scenario;
    private final List<AppliedWedge> wedges;

    /** Binds the scenario and solves its product markets. */
    public PathBenchmark() {
        World world = WorldReader.shipped().get().world();
        FileLibrary library = FileLibrary.shipped(Vocabulary.of(world));
        scenario = new Resolver(library, world).resolve("canada-china-reset").get();
        wedges = new MarketsModel().solve(scenario).wedges();
        kept.solve(scenario, wedges, Closure.USUAL);
    }

    /**
     * With the undisturbed path at hand, as for every scenario after the first.
     *
     * @return the years
     */
    @Benchmark
    public List<EconomyYear> path() {
        return kept.solve(scenario, wedges, Closure.USUAL).years();
    }

    /**
     * With the base year calibrated and the undisturbed path solved anew.
     *
     * @return the years
     */
    @Benchmark
    public List<EconomyYear> pathAndBaseline() {
        return new EconomyModel(baseline).solve(scenario, wedges, Closure.USUAL).years();
    }
}
