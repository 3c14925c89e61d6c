package portolan.model.market.validation;

import java.util.Arrays;
import java.util.List;
import portolan.data.ValidationInputs;
import portolan.model.ComputedNumbers;
import portolan.model.PublishedModel;
import portolan.model.market.Elasticities;
import portolan.model.market.Grid;
import portolan.model.market.Market;
import portolan.model.market.MarketBaseline;
import portolan.model.market.MarketPath;
import portolan.model.market.MarketYear;
import portolan.model.market.RegionAccount;
import portolan.model.market.Segment;
import portolan.model.market.SegmentSolution;
import portolan.model.market.Wedges;
import portolan.model.market.YearInput;

/**
 * The four-region example of Francois and Hall (2003), free trade between the United States and the European Union, in
 * its linear form and in the non-linear one, which is the market model with one elasticity for all sources.
 */
public final class GsimCase implements PublishedModel {

    /** Any year: the case has no time in it. */
    private static final int YEAR = 2030;

    @Override
    public ComputedNumbers solve(ValidationInputs inputs) {
        List<String> regions = inputs.rows("trade");
        ComputedNumbers numbers = new ComputedNumbers();
        linear(inputs, regions, numbers);
        nonLinear(numbers, regions, nonLinear(inputs));
        return numbers;
    }

    private static Grid grid(ValidationInputs inputs, String quantity) {
        return Grid.of(inputs.matrix(quantity, inputs.rows("trade")));
    }

    private static void linear(ValidationInputs inputs, List<String> regions, ComputedNumbers numbers) {
        LinearGsim.Result result = LinearGsim.solve(
                grid(inputs, "trade"),
                grid(inputs, "duty power before"),
                grid(inputs, "duty power after"),
                inputs.vector("demand elasticity", regions),
                inputs.vector("supply elasticity", regions),
                inputs.vector("substitution elasticity", regions));
        List<LinearGsim.Region> all = result.regions();
        numbers.put("linear: price change, printed", regions, r -> all.get(r).price())
                .put("linear: price change", regions, r -> all.get(r).price())
                .put("linear: output change", regions, r -> all.get(r).output())
                .put("linear: composite price change", regions, r -> all.get(r).composite())
                .put("linear: producer surplus", regions, r -> all.get(r).producers())
                .put("linear: consumer surplus", regions, r -> all.get(r).consumers())
                .put("linear: revenue change", regions, r -> all.get(r).revenue())
                .put("linear: welfare", regions, r -> all.get(r).welfare())
                .put(
                        "linear: consumer surplus (plain)",
                        regions,
                        r -> all.get(r).consumersPlain())
                .put(
                        "linear: welfare (plain)",
                        regions,
                        r -> all.get(r).welfare()
                                - all.get(r).consumers()
                                + all.get(r).consumersPlain());
        trade(numbers, "linear: trade", regions, result.values());
    }

    private static void trade(ComputedNumbers numbers, String quantity, List<String> regions, Grid values) {
        for (int r = 0; r < regions.size(); r++) {
            for (int v = 0; v < regions.size(); v++) {
                numbers.put(quantity, regions.get(r) + " to " + regions.get(v), values.at(r, v));
            }
        }
    }

    /** The published market through the production solver. */
    static MarketYear nonLinear(ValidationInputs inputs) {
        List<String> regions = inputs.rows("trade");
        double substitution = inputs.number("substitution elasticity", regions.get(0));
        double[] demand = Arrays.stream(inputs.vector("demand elasticity", regions))
                .map(e -> -e)
                .toArray();
        MarketBaseline baseline = MarketBaseline.ofValues(grid(inputs, "trade"), grid(inputs, "duty power before"));
        Market market = Market.of(
                "gsim",
                regions,
                Elasticities.constant(substitution, substitution),
                demand,
                inputs.vector("supply elasticity", regions));
        Wedges none = Wedges.none(baseline);
        Wedges after = new Wedges(grid(inputs, "duty power after"), none.cost(), none.shift(), List.of());
        return MarketPath.solve(market, new YearInput(YEAR, baseline, List.of(Segment.wholeYear(after))));
    }

    private static void nonLinear(ComputedNumbers numbers, List<String> regions, MarketYear year) {
        SegmentSolution solution = year.solutions().get(0);
        List<RegionAccount> books = year.accounts().regions();
        numbers.put(
                        "non-linear: price change",
                        regions,
                        r -> StrictMath.exp(solution.supplyPrice().get(r)) - 1)
                .put(
                        "non-linear: output change",
                        regions,
                        r -> solution.quantity().rowTotal(r)
                                        / year.baseline().quantity().rowTotal(r)
                                - 1)
                .put(
                        "non-linear: composite price change",
                        regions,
                        r -> StrictMath.exp(books.get(r).priceIndex()) - 1)
                .put("non-linear: producer surplus", regions, r -> books.get(r).producerSurplus())
                .put("non-linear: consumer surplus", regions, r -> books.get(r).consumerSurplus())
                .put("non-linear: revenue change", regions, r -> books.get(r).revenue())
                .put("non-linear: welfare", regions, r -> books.get(r).welfare());
        trade(numbers, "non-linear: trade", regions, year.accounts().producerValue());
    }
}
