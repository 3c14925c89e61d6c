package portolan.model.market;

import java.util.ArrayList;
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
import portolan.data.World;
import portolan.files.FileLibrary;
import portolan.files.Vocabulary;
import portolan.files.WorldReader;
import portolan.scenario.ResolvedScenario;
import portolan.scenario.Resolver;

/**
 * All shipped scenarios, bound beforehand, solved and held against their equations by a model that starts empty each
 * time. Aim: below 100 ms, warm, on one thread.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class ShippedBenchmark {
    private final List<ResolvedScenario> scenarios = new ArrayList<>();

    /** Binds the scenarios. */
    public ShippedBenchmark() {
        World world = WorldReader.shipped().get().world();
        FileLibrary library = FileLibrary.shipped(Vocabulary.of(world));
        Resolver resolver = new Resolver(library, world);
        library.ids().forEach(id -> scenarios.add(resolver.resolve(id).get()));
    }

    /**
     * Solves every scenario once.
     *
     * @return the worst residual, so that nothing is optimised away
     */
    @Benchmark
    public double solve() {
        MarketsModel model = new MarketsModel();
        double worst = 0;
        for (ResolvedScenario scenario : scenarios) {
            worst = StrictMath.max(worst, model.solve(scenario).diagnostics().worstResidual());
        }
        return worst;
    }
}
