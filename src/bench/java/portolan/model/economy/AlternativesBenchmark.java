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
import portolan.numerics.AndersonAcceleration;
import portolan.numerics.ConvergenceReport;

/**
 * Ways to solve the same world that the solver could have taken: memory of the acceleration, step of wages, and nested
 * loops in which prices and expenditure are solved for every guess of wages.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 2, time = 3)
@Fork(1)
public class AlternativesBenchmark {
    private static final double TOLERANCE = 1e-10;

    /** Regions x sectors x highest trade elasticity. */
    @Param({"25x22x10", "31x40x65"})
    public String size = "";

    /** Acceleration: depth and step of wages; or nested loops. */
    @Param({
        "depth 3 step 0.4",
        "depth 6 step 0.4",
        "depth 10 step 0.4",
        "depth 6 step 0.2",
        "depth 6 step 0.8",
        "nested"
    })
    public String way = "";

    private Economy economy = Worlds.symmetric(2, 1, 1, 1);
    private Conditions conditions = Conditions.of(economy, TradePolicy.of(economy), Closure.USUAL);
    private AndersonAcceleration acceleration = new AndersonAcceleration(1, 1);
    private double step;

    /** Calibrates. */
    @Setup
    public void calibrate() {
        String[] parts = size.split("x", -1);
        economy = Worlds.random(
                Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), 1, 1, 2, Double.parseDouble(parts[2]));
        TradePolicy policy =
                Worlds.raise(economy, TradePolicy.from(economy), 0, 0.25).done();
        conditions = Conditions.of(economy, policy, Closure.USUAL);
        String[] words = way.split(" ", -1);
        boolean nested = words.length == 1;
        step = nested ? EconomySolver.WAGE_STEP : Double.parseDouble(words[3]);
        EconomyKernel kernel = new EconomyKernel(economy, conditions, step);
        acceleration = new AndersonAcceleration(kernel.size(), nested ? 1 : Integer.parseInt(words[1]));
    }

    /**
     * One solution.
     *
     * @return the wage of the region
     */
    @Benchmark
    public double solve() {
        EconomyKernel kernel = new EconomyKernel(economy, conditions, step);
        double[] x = new double[kernel.size()];
        kernel.start(x);
        if ("nested".equals(way)) {
            nested(kernel, x);
        } else {
            ConvergenceReport report = acceleration.solve(kernel, x, TOLERANCE, 1000);
            if (!report.converged()) {
                throw new IllegalStateException(way + " does not converge: " + report);
            }
        }
        return x[0];
    }

    /** Prices and expenditure by plain sweeps with wages held, then a damped step of wages: as published codes do. */
    private void nested(EconomyKernel kernel, double[] x) {
        int regions = economy.regions.size();
        double[] image = new double[x.length];
        for (int outer = 0; outer < 2000; outer++) {
            kernel.holdWages(true);
            double inner = Double.POSITIVE_INFINITY;
            while (inner > TOLERANCE / 10) {
                kernel.apply(x, image);
                inner = distance(x, image, regions, x.length);
                System.arraycopy(image, 0, x, 0, x.length);
            }
            kernel.holdWages(false);
            kernel.apply(x, image);
            if (distance(x, image, 0, regions) <= TOLERANCE) {
                return;
            }
            System.arraycopy(image, 0, x, 0, regions);
        }
        throw new IllegalStateException("nested loops do not converge");
    }

    private static double distance(double[] x, double[] image, int from, int to) {
        double largest = 0;
        for (int i = from; i < to; i++) {
            largest = StrictMath.max(largest, StrictMath.abs(image[i] - x[i]));
        }
        return largest;
    }
}
