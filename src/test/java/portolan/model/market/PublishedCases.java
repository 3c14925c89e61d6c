package portolan.model.market;

import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Largest errors of the production solver on published markets with one user. */
final class PublishedCases {
    private double worst;

    private PublishedCases() {}

    private void near(double ours, JsonNode theirs) {
        worst = StrictMath.max(worst, StrictMath.abs(ours - theirs.asDouble()));
    }

    /** Three suppliers of finite elasticity. */
    static double armingtonMarket() {
        PublishedCases cases = new PublishedCases();
        for (JsonNode example : ValidationFiles.json("armington_market/cases.json")) {
            cases.armington(example.get("inputs"), example.get("expected"));
        }
        return cases.worst;
    }

    private void armington(JsonNode in, JsonNode out) {
        double[] duties = powers(in.get("tariff1"));
        MarketBaseline baseline =
                oneUser(ValidationFiles.numbers(in.get("expenditure_consumer_prices")), powers(in.get("tariff0")));
        Wedges wedges = Wedges.none(baseline);
        for (int i = 0; i < duties.length; i++) {
            wedges = wedges.withPower(i, 0, duties[i]);
        }
        MarketYear year =
                MarketPath.solve(oneUserMarket(in), new YearInput(2030, baseline, List.of(Segment.wholeYear(wedges))));
        RegionAccount user = year.accounts().regions().get(0);
        near(StrictMath.exp(user.priceIndex()), out.get("price_index_hat"));
        near(user.revenue(), out.get("tariff_revenue_1"));
        near(user.consumerSurplus(), out.get("consumer_surplus"));
        prices(year, baseline, out);
        for (int i = 0; i < duties.length; i++) {
            near(
                    year.accounts().producerValue().at(i, 0),
                    out.get("import_value_producer_prices").get(i));
            near(
                    year.accounts().regions().get(i).producerSurplus(),
                    out.get("producer_surplus").get(i));
        }
    }

    /** A tariff-rate quota in three regimes. */
    static double quotaInACesNest() {
        PublishedCases cases = new PublishedCases();
        for (JsonNode example : ValidationFiles.json("tariff_rate_quota/ces_nest_cases.json")) {
            cases.quota(example.get("inputs"), example.get("expected"));
        }
        return cases.worst;
    }

    /** The published quota in a CES nest, solved. */
    static MarketYear solvedQuota(JsonNode in) {
        MarketBaseline baseline =
                oneUser(ValidationFiles.numbers(in.get("expenditure_consumer_prices")), powers(in.get("base_tariff")));
        double inside = 1 + in.get("in_quota_tariff").asDouble();
        Quota quota = Quota.withDutyOutside(
                "A",
                new Link(1, 0),
                in.get("quota_quantity").asDouble(),
                inside,
                1 + in.get("over_quota_tariff").asDouble(),
                RentHolder.IMPORTER);
        Segment segment = Segment.wholeYear(Wedges.none(baseline)
                        .withPower(1, 0, inside)
                        .withPower(2, 0, 1 + in.get("tariff_B").asDouble()))
                .with(quota);
        return MarketPath.solve(oneUserMarket(in), new YearInput(2030, baseline, List.of(segment)));
    }

    private void quota(JsonNode in, JsonNode out) {
        double inside = 1 + in.get("in_quota_tariff").asDouble();
        MarketYear year = solvedQuota(in);
        double premium = StrictMath.exp(year.solutions().get(0).quotas().get(0).premium());
        near(inside * premium - 1, out.get("effective_tariff_A"));
        near(inside * (premium - 1), out.get("premium_rate"));
        near(year.accounts().rents().importer().at(1, 0), out.get("quota_rent"));
        near(year.accounts().revenue().at(1, 0), out.get("tariff_revenue_A"));
        prices(year, year.baseline(), out);
    }

    private void prices(MarketYear year, MarketBaseline baseline, JsonNode out) {
        SegmentSolution solution = year.solutions().get(0);
        for (int i = 0; i < 3; i++) {
            near(price(solution, i), out.get("producer_price_hat").get(i));
            near(landed(solution, i), out.get("consumer_price_hat").get(i));
            near(
                    solution.quantity().at(i, 0) / baseline.quantity().at(i, 0),
                    out.get("quantity_hat").get(i));
        }
    }

    static double price(SegmentSolution solution, int i) {
        return StrictMath.exp(solution.supplyPrice().get(i));
    }

    static double landed(SegmentSolution solution, int i) {
        return StrictMath.exp(solution.landed().at(i, 0));
    }

    static double[] powers(JsonNode rates) {
        return Arrays.stream(ValidationFiles.numbers(rates))
                .map(rate -> 1 + rate)
                .toArray();
    }

    /** Region 0 buys from itself and from all others; spending is stated at duty-inclusive prices. */
    static MarketBaseline oneUser(double[] spending, double[] powers) {
        int n = spending.length;
        double[][] value = new double[n][n];
        double[][] power = new double[n][n];
        for (int i = 0; i < n; i++) {
            Arrays.fill(power[i], 1);
            value[i][0] = spending[i] / powers[i];
            power[i][0] = powers[i];
        }
        return MarketBaseline.ofValues(Grid.of(value), Grid.of(power));
    }

    static Market oneUserMarket(JsonNode in) {
        double sigma = in.get("sigma").asDouble();
        double demand = -in.get("eta").asDouble();
        return Market.of(
                "one user",
                List.of("user", "A", "B"),
                Elasticities.constant(sigma, sigma),
                new double[] {demand, demand, demand},
                ValidationFiles.numbers(in.get("supply_elasticity")));
    }
}
