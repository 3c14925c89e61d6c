package portolan.model.market;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Paths of several years over random markets, with parts of years, quotas, sub-quotas and capacities. */
final class RandomPaths {

    private RandomPaths() {}

    static List<YearInput> draw(RandomMarkets random, long seed, int years) {
        SplittableRandom draws = new SplittableRandom(seed);
        List<YearInput> path = new ArrayList<>();
        MarketBaseline baseline = random.baseline();
        for (int t = 0; t < years; t++) {
            List<Segment> parts = new ArrayList<>();
            parts.add(part(random, draws, 0.25));
            parts.add(Segment.wholeYear(Wedges.none(random.baseline())).lasting(0.25));
            parts.add(part(random, draws, 0.5));
            path.add(new YearInput(2024 + t, baseline, parts));
            baseline = baseline.grown(Grid.filled(baseline.size(), 1.02));
        }
        return path;
    }

    private static Segment part(RandomMarkets random, SplittableRandom draws, double weight) {
        Segment segment = Segment.wholeYear(random.wedges()).lasting(weight);
        double outside = draws.nextDouble() < 0.5 ? Double.POSITIVE_INFINITY : draws.nextDouble(1.05, 2);
        List<Link> links = links(random);
        double base = 0;
        for (Link link : links) {
            base += random.baseline().quantity().at(link);
        }
        RentHolder[] holders = RentHolder.values();
        RentHolder holder = holders[draws.nextInt(holders.length)];
        segment = segment.with(new Quota("all", links, base * draws.nextDouble(0.3, 1.5), outside, holder));
        double first = random.baseline().quantity().at(links.get(0));
        double sub = first * draws.nextDouble(0.3, 1.5);
        segment = segment.with(new Quota("sub", links.subList(0, 1), sub, outside, RentHolder.EXPORTER));
        int n = random.market().size();
        List<Link> exports = new ArrayList<>();
        double sold = 0;
        for (int j = 0; j < n; j++) {
            if (j != 1 && random.baseline().quantity().at(1, j) > 0) {
                exports.add(new Link(1, j));
                sold += random.baseline().quantity().at(1, j);
            }
        }
        return exports.isEmpty()
                ? segment
                : segment.with(new Capacity("port", exports, sold * draws.nextDouble(0.5, 1.5), 0));
    }

    /** The first origin of region 1 and one or two more. */
    private static List<Link> links(RandomMarkets random) {
        List<Link> links = new ArrayList<>();
        links.add(new Link(0, 1));
        for (int i = 2; i < random.market().size() && links.size() < 3; i++) {
            links.add(new Link(i, 1));
        }
        return links;
    }
}
