package portolan.model.market;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The same market with its regions in another order. */
final class Relabelled {

    private Relabelled() {}

    /** Region i of the answer is region order[i] of the question. */
    static RandomMarkets of(RandomMarkets random, int[] order) {
        Market market = random.market();
        double[] demand = new double[order.length];
        double[] supply = new double[order.length];
        Arrays.setAll(demand, i -> market.demandElasticity(order[i]));
        Arrays.setAll(supply, i -> market.supplyElasticity(order[i]));
        List<String> names = IntStream.of(order).mapToObj(market.regions()::get).toList();
        MarketBaseline baseline = MarketBaseline.of(
                grid(random.baseline().value(), order),
                grid(random.baseline().quantity(), order),
                grid(random.baseline().power(), order));
        Wedges wedges = random.wedges();
        List<Subsidy> subsidies = wedges.subsidies().stream()
                .map(s -> new Subsidy(
                        new Link(
                                position(order, s.link().origin()),
                                position(order, s.link().importer())),
                        s.rate(),
                        position(order, s.payer())))
                .toList();
        return new RandomMarkets(
                Market.of(market.id(), names, market.elasticities(), demand, supply),
                baseline,
                new Wedges(
                        grid(wedges.power(), order),
                        grid(wedges.cost(), order),
                        grid(wedges.shift(), order),
                        subsidies));
    }

    private static Grid grid(Grid grid, int[] order) {
        double[][] cells = new double[order.length][order.length];
        for (int i = 0; i < order.length; i++) {
            for (int j = 0; j < order.length; j++) {
                cells[i][j] = grid.at(order[i], order[j]);
            }
        }
        return Grid.of(cells);
    }

    private static int position(int[] order, int old) {
        return IntStream.range(0, order.length)
                .filter(i -> order[i] == old)
                .findFirst()
                .orElseThrow();
    }
}
