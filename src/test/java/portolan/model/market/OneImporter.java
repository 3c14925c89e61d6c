package portolan.model.market;

import java.util.List;

/** The smallest market: one region buys from another at a fixed price. */
final class OneImporter {

    static final Link LINK = new Link(0, 1);

    private OneImporter() {}

    /** Imports of 100 at a fixed world price, demand of constant elasticity. */
    static Market market(double elasticity) {
        double fixed = Double.POSITIVE_INFINITY;
        return Market.of(
                "one importer",
                List.of("World", "Home"),
                Elasticities.constant(3, 3),
                new double[] {1, elasticity},
                new double[] {fixed, fixed});
    }

    static MarketBaseline baseline() {
        return MarketBaseline.ofValues(Grid.of(new double[][] {{0, 100}, {0, 0}}), Grid.filled(2, 1));
    }

    static MarketYear year(double elasticity, Segment segment) {
        return MarketPath.solve(market(elasticity), new YearInput(2030, baseline(), List.of(segment)));
    }
}
