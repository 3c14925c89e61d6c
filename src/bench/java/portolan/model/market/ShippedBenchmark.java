package portolan.model.market;

import java.util.Map;
import java.util.TreeMap;
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
 * Shipped scenarios, bound beforehand, solved over all their years and held against their equations on one thread, in a
 * warm virtual machine. The model starts empty each time: no answer of an earlier run is used again. Aim: one scenario
 * below 300 ms.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 4)
@Measurement(iterations = 5, time = 4)
@Fork(1)
public class ShippedBenchmark {
    private final Map<String, ResolvedScenario> scenarios = new TreeMap<>();

    /** Binds the scenarios. */
    public ShippedBenchmark() {
        World world = WorldReader.shipped().get().world();
        FileLibrary library = FileLibrary.shipped(Vocabulary.of(world));
        Resolver resolver = new Resolver(library, world);
        library.ids().forEach(id -> scenarios.put(id, resolver.resolve(id).get()));
    }

    /**
     * One scenario: the agreement with China as signed.
     *
     * @return the worst residual, so that nothing is optimised away
     */
    @Benchmark
    public double reset() {
        return worst(new MarketsModel(), "canada-china-reset");
    }

    /**
     * One scenario with duties on all goods: the United States charge 100 % for two years.
     *
     * @return the worst residual
     */
    @Benchmark
    public double allGoods() {
        return worst(new MarketsModel(), "us-100-two-years");
    }

    /**
     * Every scenario once, with one model: markets that several share are solved once.
     *
     * @return the worst residual
     */
    @Benchmark
    public double allScenarios() {
        MarketsModel model = new MarketsModel();
        double worst = 0;
        for (String id : scenarios.keySet()) {
            worst = StrictMath.max(worst, worst(model, id));
        }
        return worst;
    }

    private double worst(MarketsModel model, String id) {
        ResolvedScenario scenario = scenarios.get(id);
        if (scenario == null) {
            throw new IllegalStateException("there is no shipped scenario " + id);
        }
        return model.solve(scenario).diagnostics().worstResidual();
    }
}
