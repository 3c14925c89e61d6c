package portolan.model.market;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
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

/**
 * The solver alone, without checks and without using an answer twice: 17 scenarios of 10 markets, 12 regions, 13 years,
 * one to three parts a year, duties that start in the third year, a quota in every second market and a capacity in every
 * fifth.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class MarketBenchmark {

    private static final int SCENARIOS = 17;
    private static final int MARKETS = 10;
    private static final int REGIONS = 12;
    private static final int YEARS = 13;

    private final List<Market> markets = new ArrayList<>();
    private final List<List<YearInput>> paths = new ArrayList<>();

    /** Draws the markets. */
    public MarketBenchmark() {
        for (int s = 0; s < SCENARIOS; s++) {
            for (int m = 0; m < MARKETS; m++) {
                SplittableRandom random = new SplittableRandom(1000L * s + m);
                markets.add(market(m));
                paths.add(path(m, random));
            }
        }
    }

    private static Market market(int m) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < REGIONS; i++) {
            names.add("R" + i);
        }
        double[] demand = new double[REGIONS];
        double[] supply = new double[REGIONS];
        Arrays.fill(demand, 1);
        Arrays.fill(supply, m == 0 ? Double.POSITIVE_INFINITY : 0.8);
        return Market.of("m" + m, names, new Elasticities(8, m % 2 == 0 ? 3 : 8, 0.38, 0.28), demand, supply);
    }

    private static List<YearInput> path(int m, SplittableRandom random) {
        double[][] value = new double[REGIONS][REGIONS];
        for (int i = 0; i < REGIONS; i++) {
            for (int j = 0; j < REGIONS; j++) {
                value[i][j] = random.nextDouble() < 0.3 ? 0 : StrictMath.exp(random.nextDouble(0, 7));
            }
        }
        value[0][1] = 100;
        MarketBaseline baseline = MarketBaseline.ofValues(Grid.of(value), Grid.filled(REGIONS, 1.05));
        List<YearInput> years = new ArrayList<>();
        for (int t = 0; t < YEARS; t++) {
            Wedges none = Wedges.none(baseline);
            Segment quiet = Segment.wholeYear(none);
            Segment taxed = Segment.wholeYear(
                    none.withPower(0, 1, 1.3).withPower(2, 3, 1.85).withPower(4, 1, 1.25));
            if (m % 2 == 0) {
                taxed = taxed.with(Quota.refusedOutside("cap", new Link(0, 1), 60, RentHolder.IMPORTER));
            }
            if (m % 5 == 0) {
                List<Link> links = List.of(new Link(0, 1), new Link(0, 2));
                double amount = (100 + value[0][2]) * 0.7;
                taxed = taxed.with(new Capacity("port", links, amount, 0));
            }
            List<Segment> parts = t < 2
                    ? List.of(quiet)
                    : t % 3 == 0
                            ? List.of(taxed.lasting(0.2), quiet.lasting(0.3), taxed.lasting(0.5))
                            : List.of(taxed.lasting(0.4), taxed.lasting(0.6));
            years.add(new YearInput(2024 + t, baseline, parts));
            baseline = baseline.grown(Grid.filled(REGIONS, 1.03));
        }
        return years;
    }

    /**
     * Solves everything.
     *
     * @return a number that depends on all answers
     */
    @Benchmark
    public double allScenarios() {
        double sum = 0;
        for (int k = 0; k < markets.size(); k++) {
            for (MarketYear year : MarketPath.solve(markets.get(k), paths.get(k))) {
                sum += year.accounts().regions().get(1).welfare();
            }
        }
        return sum;
    }

    /**
     * Solves everything and checks every equation.
     *
     * @return the number of failures, 0
     */
    @Benchmark
    public int allScenariosChecked() {
        int failures = 0;
        for (int k = 0; k < markets.size(); k++) {
            failures += MarketEquationCheck.check(markets.get(k), MarketPath.solve(markets.get(k), paths.get(k)))
                    .size();
        }
        return failures;
    }
}
