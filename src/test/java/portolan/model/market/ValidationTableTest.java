package portolan.model.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import portolan.Document;
import portolan.model.market.validation.LinearGsim;
import portolan.model.market.validation.LinearQuotaMarket;
import tools.jackson.databind.JsonNode;

/**
 * The validation table of the documents is true: for every case the largest error that stands there is met. A row reads
 * {@code | case | source | compared | tolerance | largest error |}.
 */
class ValidationTableTest {
    private static final Map<String, Double> ERRORS = Map.of(
            "GSIM, linear, printed prices", printedPrices(),
            "GSIM, linear, all columns", linearGsim(),
            "GSIM, non-linear", nonLinearGsim(),
            "Armington market", PublishedCases.armingtonMarket(),
            "Quota in a CES nest", PublishedCases.quotaInACesNest(),
            "Quota with linear demand", linearQuota());

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "src/site/markdown/validation.md"})
    void errorsAreNoLargerThanStated(String path) {
        List<String[]> rows = Document.at(path)
                .text()
                .lines()
                .filter(line -> line.startsWith("| "))
                .map(line -> line.split(" *\\| *"))
                .filter(cells -> cells.length == 6 && ERRORS.containsKey(cells[1]))
                .toList();

        assertThat(rows).extracting(cells -> cells[1]).containsExactlyInAnyOrderElementsOf(ERRORS.keySet());
        for (String[] cells : rows) {
            double error = Objects.requireNonNull(ERRORS.get(cells[1]));
            assertThat(error).as("%s; the errors are %s", cells[1], ERRORS).isLessThanOrEqualTo(number(cells[5]));
            assertThat(number(cells[5])).as(cells[1]).isLessThanOrEqualTo(number(cells[4]));
        }
    }

    private static double number(String cell) {
        return Double.parseDouble(cell);
    }

    private static double printedPrices() {
        double[] printed = {0.0792, -0.0316, 0.0480, -0.0184};
        double worst = 0;
        for (int r = 0; r < 4; r++) {
            worst = StrictMath.max(
                    worst, StrictMath.abs(linear().regions().get(r).price() - printed[r]));
        }
        return worst;
    }

    private static LinearGsim.Result linear() {
        return LinearGsim.solve(
                Gsim.VALUES,
                Gsim.BEFORE,
                Gsim.AFTER,
                ValidationFiles.numbers(Gsim.ELASTICITIES.get("Em")),
                Gsim.supply(),
                Gsim.substitution());
    }

    private static double linearGsim() {
        Map<String, double[]> expected = ValidationFiles.columns("gsim_4x4/us_eu_fta__linear_results.csv");
        Grid values = ValidationFiles.grid("gsim_4x4/us_eu_fta__linear_trade_value_final.csv");
        LinearGsim.Result result = linear();
        double worst = 0;
        for (int r = 0; r < 4; r++) {
            LinearGsim.Region region = result.regions().get(r);
            worst = worse(worst, region.price(), expected, "world_price_change", r);
            worst = worse(worst, region.output(), expected, "output_change", r);
            worst = worse(worst, region.composite(), expected, "composite_price_change", r);
            worst = worse(worst, region.producers(), expected, "producer_surplus", r);
            worst = worse(worst, region.consumers(), expected, "consumer_surplus", r);
            worst = worse(worst, region.revenue(), expected, "tariff_revenue_change", r);
            worst = worse(worst, region.welfare(), expected, "net_welfare", r);
            for (int j = 0; j < 4; j++) {
                worst = StrictMath.max(worst, StrictMath.abs(result.values().at(r, j) - values.at(r, j)));
            }
        }
        return worst;
    }

    private static double nonLinearGsim() {
        MarketYear year = Gsim.nonLinear();
        SegmentSolution solution = year.solutions().get(0);
        Map<String, double[]> expected = ValidationFiles.columns("gsim_4x4/us_eu_fta__nonlinear_results.csv");
        double worst = 0;
        for (int r = 0; r < 4; r++) {
            RegionAccount books = year.accounts().regions().get(r);
            worst = worse(worst, StrictMath.exp(solution.supplyPrice().get(r)) - 1, expected, "world_price_change", r);
            worst = worse(worst, StrictMath.exp(books.priceIndex()) - 1, expected, "composite_price_change", r);
            worst = worse(worst, books.producerSurplus(), expected, "producer_surplus", r);
            worst = worse(worst, books.consumerSurplus(), expected, "consumer_surplus", r);
            worst = worse(worst, books.revenue(), expected, "tariff_revenue_change", r);
            worst = worse(worst, books.welfare(), expected, "net_welfare", r);
        }
        return worst;
    }

    private static double worse(double worst, double ours, Map<String, double[]> expected, String column, int r) {
        return StrictMath.max(worst, StrictMath.abs(ours - Objects.requireNonNull(expected.get(column), column)[r]));
    }

    private static double linearQuota() {
        double worst = 0;
        for (JsonNode example : ValidationFiles.json("tariff_rate_quota/single_market_cases.json")) {
            JsonNode in = example.get("inputs");
            JsonNode out = example.get("expected");
            LinearQuotaMarket.Result result = new LinearQuotaMarket(
                            in.get("a").asDouble(),
                            in.get("b").asDouble(),
                            in.get("world_price").asDouble(),
                            in.get("in_quota_tariff").asDouble(),
                            in.get("over_quota_tariff").asDouble(),
                            in.get("quota").asDouble())
                    .solve();
            worst = relative(worst, result.price(), out.get("domestic_price"));
            worst = relative(worst, result.imports(), out.get("imports"));
            worst = relative(worst, result.rent(), out.get("quota_rent"));
            worst = relative(worst, result.revenue(), out.get("tariff_revenue"));
            worst = relative(worst, result.surplus(), out.get("net_import_surplus"));
        }
        return worst;
    }

    private static double relative(double worst, double ours, JsonNode theirs) {
        double expected = theirs.asDouble();
        return StrictMath.max(worst, StrictMath.abs(ours - expected) / StrictMath.max(1e-3, StrictMath.abs(expected)));
    }
}
