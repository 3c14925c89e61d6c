package portolan.model.economy;

import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What the machine can do: the two kernels that all solvers rest on. Their figures stand beside those of the solvers, so
 * that figures of two machines can be compared as ratios.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 3)
@Fork(1)
public class KernelBenchmark {
    private static final int SIZE = 190;

    private final double[][] rows = new double[SIZE][SIZE];
    private final double[] weights = new double[SIZE];
    private final double[] sum = new double[SIZE];

    /** Fills the matrix. */
    public KernelBenchmark() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < SIZE; i++) {
            weights[i] = random.nextDouble();
            for (int j = 0; j < SIZE; j++) {
                rows[i][j] = random.nextDouble();
            }
        }
    }

    /**
     * One cell of a weighted sum of rows, 190 x 190.
     *
     * @return a sum
     */
    @Benchmark
    @OperationsPerInvocation(SIZE * SIZE)
    public double cellOfARowSum() {
        RowSums.weightedSum(rows, weights, sum);
        return sum[0];
    }

    /**
     * One exponential that is the same on every machine.
     *
     * @return their sum
     */
    @Benchmark
    @OperationsPerInvocation(SIZE)
    public double exponential() {
        double all = 0;
        for (double weight : weights) {
            all += StrictMath.exp(-weight);
        }
        return all;
    }
}
