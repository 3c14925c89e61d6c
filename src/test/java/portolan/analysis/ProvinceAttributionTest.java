package portolan.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import portolan.Scenarios;
import portolan.data.ProvinceShares;
import portolan.data.TradeFlows.Status;
import portolan.results.Indicators;
import portolan.results.ResultRow;
import portolan.results.ResultTable;

/** By hand: two products, two provinces, whole numbers; then the shipped shares. */
class ProvinceAttributionTest {
    private static final String MONEY = "C$ million, 2024 prices";

    @Test
    void provincesAndWhatIsLeftAddUpToCanada() {
        ResultTable told = ProvinceAttribution.add(
                new ResultTable(
                        "s",
                        List.of(
                                row(Indicators.PRODUCER_SURPLUS, "CAN", "all", "seed", 100),
                                row(Indicators.PRODUCER_SURPLUS, "CAN", "all", "cars", -40),
                                row(Indicators.PRODUCER_SURPLUS, "CAN", "all", "toys", 7),
                                row(Indicators.PRODUCER_SURPLUS, "CHN", "all", "seed", 999),
                                row(Indicators.EXPORTS, "CAN", "CHN", "seed", 50),
                                row(Indicators.EXPORTS, "CAN", "USA", "seed", 30),
                                row(Indicators.EXPORTS, "CAN", "CAN", "seed", 400),
                                row(Indicators.EXPORTS, "CAN", "non-US", "all", 60),
                                row(Indicators.EXPORTS, "CAN", "all", "all", 200))),
                shares());

        // seed: 3/4 in SK, 1/4 not split; cars: 1/2 in ON, 1/4 in SK, 1/4 not split; toys: no source
        assertThat(surplus(told, "CAN-SK", "all")).isEqualTo(75 - 10);
        assertThat(surplus(told, "CAN-ON", "all")).isEqualTo(-20);
        assertThat(surplus(told, "CAN-unattributed", "all")).isEqualTo(25 - 10 + 7);
        assertThat(surplus(told, "CAN-SK", "seed")).isEqualTo(75);
        assertThat(exports(told, "CAN-SK")).isEqualTo(60);
        assertThat(exports(told, "CAN-ON")).isEqualTo(0);
        assertThat(exports(told, "CAN-unattributed")).isEqualTo(140);
    }

    @Test
    void aTableWithoutMarketsStaysAsItIs() {
        ResultTable table = new ResultTable("s", List.of(row(Indicators.EXPORTS, "CAN", "all", "all", 200)));

        assertThat(ProvinceAttribution.add(table, shares())).isSameAs(table);
    }

    @Test
    void everyShippedShareBelongsToAMarketAndNoneIsOverOne() {
        ProvinceShares shipped = Scenarios.world().provinces();
        assertThat(Scenarios.world().products().ids()).containsAll(shipped.products());
        for (String product : shipped.products()) {
            double sum = shipped.of(product).values().stream()
                    .mapToDouble(share -> share)
                    .sum();
            assertThat(sum).as(product).isBetween(0.75, 1 + 1e-9);
        }
        assertThat(shipped.of("canola-seed")).containsEntry("SK", 0.55);
        assertThat(shipped.of("motor-vehicles").get("ON")).isCloseTo(0.84, within(0.01));
        assertThat(shipped.of("other-goods")).isEmpty();
    }

    private static ProvinceShares shares() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("ON", "Ontario");
        names.put("SK", "Saskatchewan");
        return new ProvinceShares(
                names,
                List.of(
                        share("seed", "SK", 0.75),
                        share("seed", ProvinceShares.OTHER, 0.25),
                        share("cars", "ON", 0.5),
                        share("cars", "SK", 0.25),
                        share("cars", ProvinceShares.OTHER, 0.25)));
    }

    private static ProvinceShares.Row share(String product, String province, double share) {
        return new ProvinceShares.Row(product, province, share, 2024, "production", Status.OBSERVED, "s1", "");
    }

    private static ResultRow row(String indicator, String reporter, String partner, String product, double value) {
        return new ResultRow(indicator, reporter, partner, product, 2030, value, MONEY);
    }

    private static double surplus(ResultTable table, String reporter, String product) {
        return table.get(Indicators.PRODUCER_SURPLUS, reporter, "all", product, 2030);
    }

    private static double exports(ResultTable table, String reporter) {
        return table.get(Indicators.ATTRIBUTED_EXPORTS, reporter, "all", "all", 2030);
    }
}
