package portolan.model.market;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Consistent markets drawn from a seed: zero flows, pure exporters, pure importers and fixed prices among them. */
record RandomMarkets(Market market, MarketBaseline baseline, Wedges wedges) {

    static RandomMarkets draw(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int n = random.nextInt(3, 9);
        return shocked(market(n, random), baseline(n, random), random);
    }

    private static RandomMarkets shocked(Market market, MarketBaseline baseline, SplittableRandom random) {
        int n = market.size();
        double[][] power = baseline.power().toRows();
        double[][] cost = new double[n][n];
        double[][] shift = new double[n][n];
        for (int i = 0; i < n; i++) {
            Arrays.fill(cost[i], 1);
            for (int j = 0; j < n; j++) {
                if (random.nextDouble() < 0.3) {
                    power[i][j] *= random.nextDouble(0.7, 3);
                }
                if (random.nextDouble() < 0.2) {
                    cost[i][j] = random.nextDouble(0.8, 1.5);
                }
                if (random.nextDouble() < 0.1) {
                    shift[i][j] = random.nextDouble(-0.5, 0.5);
                }
            }
        }
        Wedges shocked = new Wedges(
                Grid.of(power),
                Grid.of(cost),
                Grid.of(shift),
                List.of(new Subsidy(new Link(0, 1), random.nextDouble(0, 0.4), 1)));
        return new RandomMarkets(market, baseline, shocked);
    }

    private static Market market(int n, SplittableRandom random) {
        List<String> names = new ArrayList<>();
        double[] demand = new double[n];
        double[] supply = new double[n];
        for (int i = 0; i < n; i++) {
            names.add("R" + i);
            demand[i] = random.nextDouble(0.3, 4);
            supply[i] = random.nextDouble() < 0.3 ? Double.POSITIVE_INFINITY : random.nextDouble(0.05, 3);
        }
        double impact = random.nextDouble(0.38, 1);
        Elasticities elasticities = new Elasticities(
                random.nextDouble(0.5, 12), random.nextDouble(0.5, 8), impact, random.nextDouble(0, 0.38));
        return Market.of("random", names, elasticities, demand, supply);
    }

    private static MarketBaseline baseline(int n, SplittableRandom random) {
        double[][] value = new double[n][n];
        double[][] quantity = new double[n][n];
        double[][] power = new double[n][n];
        for (int i = 0; i < n; i++) {
            double unit = random.nextDouble(0.01, 10);
            for (int j = 0; j < n; j++) {
                power[i][j] = 1 + (i == j ? 0 : random.nextDouble(0, 0.5));
                boolean exportsOnly = i == n - 1 && j == n - 1;
                boolean importsOnly = i == n - 2 && n > 3;
                boolean nobodySells = j == n - 1;
                boolean always = i == 0 && j == 1;
                if (always || !(exportsOnly || importsOnly || nobodySells || random.nextDouble() < 0.25)) {
                    value[i][j] = StrictMath.exp(random.nextDouble(-3, 6));
                    quantity[i][j] = value[i][j] * unit * random.nextDouble(0.9, 1.1);
                }
            }
        }
        return MarketBaseline.of(Grid.of(value), Grid.of(quantity), Grid.of(power));
    }

    /** The market under its shock, all year, from neutral preferences. */
    MarketYear solve() {
        return solve(Segment.wholeYear(wedges));
    }

    MarketYear solve(Segment segment) {
        return MarketPath.solve(market, new YearInput(2030, baseline, List.of(segment)));
    }

    /** A quota on the first link that admits a part of the baseline quantity. */
    Quota quota(double part, double outside) {
        double amount = part * baseline.quantity().at(0, 1);
        return new Quota("quota", List.of(new Link(0, 1)), amount, outside, RentHolder.IMPORTER);
    }

    RandomMarkets with(Wedges other) {
        return new RandomMarkets(market, baseline, other);
    }
}
