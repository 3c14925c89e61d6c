package portolan.model.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static portolan.model.market.PublishedCases.landed;
import static portolan.model.market.PublishedCases.oneUser;
import static portolan.model.market.PublishedCases.oneUserMarket;
import static portolan.model.market.PublishedCases.powers;
import static portolan.model.market.PublishedCases.price;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import portolan.model.market.validation.LinearGsim;
import portolan.model.market.validation.LinearQuotaMarket;
import tools.jackson.databind.JsonNode;

/** Published and independently computed markets, run through the production solver. */
class PublishedMarketsTest {

    /** GSIM of Francois and Hall (2003) in its non-linear form: one elasticity for all sources, home included. */
    @Test
    void nonLinearGsimFreeTradeOfUsAndEu() {
        MarketYear year = Gsim.nonLinear();
        Map<String, double[]> expected = ValidationFiles.columns("gsim_4x4/us_eu_fta__nonlinear_results.csv");
        SegmentSolution solution = year.solutions().get(0);
        Grid values = ValidationFiles.grid("gsim_4x4/us_eu_fta__nonlinear_trade_value_final.csv");
        for (int r = 0; r < 4; r++) {
            double price = StrictMath.exp(solution.supplyPrice().get(r));
            double output =
                    solution.quantity().rowTotal(r) / year.baseline().quantity().rowTotal(r);
            RegionAccount books = year.accounts().regions().get(r);
            check("price", price - 1, expected, "world_price_change", r);
            check("output", output - 1, expected, "output_change", r);
            check("index", StrictMath.exp(books.priceIndex()) - 1, expected, "composite_price_change", r);
            check("producers", books.producerSurplus(), expected, "producer_surplus", r);
            check("consumers", books.consumerSurplus(), expected, "consumer_surplus", r);
            check("revenue", books.revenue(), expected, "tariff_revenue_change", r);
            check("welfare", books.welfare(), expected, "net_welfare", r);
            for (int j = 0; j < 4; j++) {
                assertThat(year.accounts().producerValue().at(r, j)).isCloseTo(values.at(r, j), within(1e-8));
            }
        }
    }

    private static void check(String what, double ours, Map<String, double[]> expected, String column, int r) {
        double[] theirs = Objects.requireNonNull(expected.get(column), column);
        assertThat(ours).as(what + " of region " + r).isCloseTo(theirs[r], within(1e-8));
    }

    /** The README example of the emr package: one user, three suppliers of finite elasticity. */
    @Test
    void armingtonMarketWithThreeSuppliers() {
        for (JsonNode example : ValidationFiles.json("armington_market/cases.json")) {
            JsonNode in = example.get("inputs");
            JsonNode out = example.get("expected");
            double[] powers = powers(in.get("tariff1"));
            MarketBaseline baseline =
                    oneUser(ValidationFiles.numbers(in.get("expenditure_consumer_prices")), powers(in.get("tariff0")));
            Wedges wedges = Wedges.none(baseline);
            for (int i = 0; i < powers.length; i++) {
                wedges = wedges.withPower(i, 0, powers[i]);
            }
            MarketYear year = MarketPath.solve(
                    oneUserMarket(in), new YearInput(2030, baseline, List.of(Segment.wholeYear(wedges))));
            SegmentSolution solution = year.solutions().get(0);
            RegionAccount user = year.accounts().regions().get(0);
            near(StrictMath.exp(user.priceIndex()), out.get("price_index_hat"), 1e-10);
            near(StrictMath.exp(-user.priceIndex()), out.get("total_quantity_hat"), 1e-10);
            near(user.revenue(), out.get("tariff_revenue_1"), 1e-10);
            near(user.consumerSurplus(), out.get("consumer_surplus"), 1e-10);
            for (int i = 0; i < powers.length; i++) {
                double ratio =
                        solution.quantity().at(i, 0) / baseline.quantity().at(i, 0);
                near(price(solution, i), out.get("producer_price_hat").get(i), 1e-10);
                near(landed(solution, i), out.get("consumer_price_hat").get(i), 1e-10);
                near(ratio, out.get("quantity_hat").get(i), 1e-10);
                near(
                        year.accounts().producerValue().at(i, 0),
                        out.get("import_value_producer_prices").get(i),
                        1e-10);
                near(
                        year.accounts().regions().get(i).producerSurplus(),
                        out.get("producer_surplus").get(i),
                        1e-10);
            }
        }
    }

    /** A tariff-rate quota in a CES nest, after Skully (2001): quantity of the quota 20, base quantity 10. */
    @Test
    void quotaInACesNest() {
        for (JsonNode example : ValidationFiles.json("tariff_rate_quota/ces_nest_cases.json")) {
            JsonNode in = example.get("inputs");
            JsonNode out = example.get("expected");
            double inside = 1 + in.get("in_quota_tariff").asDouble();
            MarketYear year = PublishedCases.solvedQuota(in);
            SegmentSolution solution = year.solutions().get(0);
            double premium = StrictMath.exp(solution.quotas().get(0).premium());
            near(inside * premium - 1, out.get("effective_tariff_A"), 1e-8);
            near(inside * (premium - 1), out.get("premium_rate"), 1e-8);
            near(solution.quantity().at(1, 0), out.get("quantity_A"), 1e-8);
            near(StrictMath.exp(year.accounts().regions().get(0).priceIndex()), out.get("price_index_hat"), 1e-8);
            near(year.accounts().rents().importer().at(1, 0), out.get("quota_rent"), 1e-8);
            near(year.accounts().revenue().at(1, 0), out.get("tariff_revenue_A"), 1e-8);
            for (int i = 0; i < 3; i++) {
                double ratio = solution.quantity().at(i, 0)
                        / year.baseline().quantity().at(i, 0);
                near(price(solution, i), out.get("producer_price_hat").get(i), 1e-8);
                near(landed(solution, i), out.get("consumer_price_hat").get(i), 1e-8);
                near(ratio, out.get("quantity_hat").get(i), 1e-8);
            }
        }
    }

    /** Linear GSIM: the price changes printed in the paper to four digits, all columns to 1e-8. */
    @Test
    void linearGsimFreeTradeOfUsAndEu() {
        LinearGsim.Result result = LinearGsim.solve(
                Gsim.VALUES,
                Gsim.BEFORE,
                Gsim.AFTER,
                ValidationFiles.numbers(Gsim.ELASTICITIES.get("Em")),
                Gsim.supply(),
                Gsim.substitution());
        double[] printed = {0.0792, -0.0316, 0.0480, -0.0184};
        Map<String, double[]> expected = ValidationFiles.columns("gsim_4x4/us_eu_fta__linear_results.csv");
        Grid values = ValidationFiles.grid("gsim_4x4/us_eu_fta__linear_trade_value_final.csv");
        for (int r = 0; r < 4; r++) {
            LinearGsim.Region region = result.regions().get(r);
            assertThat(region.price()).isCloseTo(printed[r], within(0.00005));
            check("price", region.price(), expected, "world_price_change", r);
            check("output", region.output(), expected, "output_change", r);
            check("index", region.composite(), expected, "composite_price_change", r);
            check("producers", region.producers(), expected, "producer_surplus", r);
            check("consumers", region.consumers(), expected, "consumer_surplus", r);
            check("revenue", region.revenue(), expected, "tariff_revenue_change", r);
            check("welfare", region.welfare(), expected, "net_welfare", r);
            check("plain", region.consumersPlain(), expected, "consumer_surplus_no_sign_term", r);
            for (int j = 0; j < 4; j++) {
                assertThat(result.values().at(r, j)).isCloseTo(values.at(r, j), within(1e-8));
            }
        }
    }

    /** Quota regimes with linear demand: the same solver and quota rule as the market model. */
    @Test
    void quotaRegimesWithLinearDemand() {
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
            assertThat(result.regime()).isEqualTo(out.get("regime").asString());
            relative(result.price(), out.get("domestic_price"));
            relative(result.imports(), out.get("imports"));
            relative(result.insideUnits(), out.get("in_quota_imports"));
            relative(result.imports() - result.insideUnits(), out.get("over_quota_imports"));
            relative(result.premiumRate(), out.get("premium_rate"));
            relative(result.rent(), out.get("quota_rent"));
            relative(result.revenue(), out.get("tariff_revenue"));
            relative(result.surplus(), out.get("net_import_surplus"));
            relative(result.insideUnits() / in.get("quota").asDouble(), out.get("fill_rate"));
            double kept = result.surplus() + result.revenue();
            relative(kept, out.get("welfare_rents_foreign"));
            relative(kept + result.rent(), out.get("welfare_rents_domestic"));
        }
    }

    private static void relative(double ours, JsonNode theirs) {
        double expected = theirs.asDouble();
        assertThat(ours).isCloseTo(expected, within(1e-9 * StrictMath.max(1e-3, StrictMath.abs(expected))));
    }

    private static void near(double ours, JsonNode theirs, double tolerance) {
        assertThat(ours).isCloseTo(theirs.asDouble(), within(tolerance));
    }
}
