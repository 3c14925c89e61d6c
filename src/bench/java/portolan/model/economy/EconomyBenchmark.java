package portolan.model.economy;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The solver of whole economies on made-up but consistent worlds with inputs, duties and deficits: one region raises its
 * duties on all goods by a quarter, solved from the calibrated world to 1e-12, one thread, warm. {@link KernelBenchmark} in
 * the same run tells how fast the machine is.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 3)
@Fork(1)
public class EconomyBenchmark {

    /** Regions x sectors x highest trade elasticity. */
    @Param({"44x1x6", "194x1x6", "25x22x10", "31x40x65", "81x28x10"})
    public String size = "";

    private EconomySolver solver;
    private ChordSolver chord;
    private Conditions conditions;
    private Conditions nearby;

    /** Calibrates. */
    @Setup
    public void calibrate() {
        String[] parts = size.split("x", -1);
        Economy economy = Worlds.random(
                Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), 1, 1, 2, Double.parseDouble(parts[2]));
        solver = new EconomySolver(economy);
        conditions = raised(economy, 0.25);
        nearby = raised(economy, 0.26);
        chord = new ChordSolver(economy, solver.solve(conditions));
    }

    private static Conditions raised(Economy economy, double rate) {
        TradePolicy policy =
                Worlds.raise(economy, TradePolicy.from(economy), 0, rate).done();
        return Conditions.of(economy, policy, Closure.USUAL);
    }

    /**
     * From the calibrated world.
     *
     * @return the wage of the region
     */
    @Benchmark
    public double cold() {
        return solver.solve(conditions).wage(0);
    }

    /**
     * From a neighbouring solution, whose derivative is kept where there is one sector.
     *
     * @return the wage of the region
     */
    @Benchmark
    public double near() {
        return chord.solve(nearby).wage(0);
    }
}
