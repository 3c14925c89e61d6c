package portolan.model.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import portolan.Scenarios;
import portolan.data.PartnerTotals;
import portolan.data.PartnerTotals.Basis;
import portolan.data.PartnerTotals.Flow;
import portolan.results.Indicators;
import portolan.results.ResultTable;
import portolan.scenario.ResolvedScenario;

/** In the world as it was, Canada's totals by partner are those of Statistics Canada, each basis for itself. */
class StatisticsTest {
    private static final LocalDate AS_IT_WAS = LocalDate.of(2026, 2, 28);

    private static ResultTable table(Basis basis) {
        ResolvedScenario scenario = Scenarios.of(AS_IT_WAS, basis, Map.of());
        return new MarketsModel().solve(scenario).table();
    }

    private static String indicator(Flow flow) {
        return flow == Flow.EXPORTS ? Indicators.EXPORTS_CURRENT : Indicators.IMPORTS_CURRENT;
    }

    private static double total(ResultTable table, Flow flow, String partner, int year) {
        return table.get(indicator(flow), "CAN", partner, "all", year);
    }

    @ParameterizedTest
    @EnumSource(Basis.class)
    void everyPublishedTotalIsMet(Basis basis) {
        ResultTable table = table(basis);
        Map<String, Double> sums = new HashMap<>();
        Map<String, Double> published = new HashMap<>();
        for (PartnerTotals.Row row : Scenarios.world().partners().rows()) {
            if (!row.line().equals("total") || row.basis() != basis) {
                continue;
            }
            sums.merge(row.flow() + " " + row.year(), row.value(), Double::sum);
            String partner = Scenarios.world().economies().countsUnder(row.partner());
            published.merge(row.flow() + " " + row.year() + " " + partner, row.value(), Double::sum);
        }
        assertThat(published).hasSizeGreaterThanOrEqualTo(basis == Basis.CUSTOMS ? 96 : 10);
        for (Flow flow : Flow.values()) {
            for (int year = 2024; year <= 2025; year++) {
                for (String partner : Scenarios.world().economies().regions()) {
                    Double value = published.get(flow + " " + year + " " + partner);
                    // on the balance-of-payments basis the rest of the world is spread over partners without a row
                    if (value != null && (basis == Basis.CUSTOMS || !partner.equals("ROW"))) {
                        assertThat(total(table, flow, partner, year))
                                .as(flow + " " + partner)
                                .isCloseTo(value, within(1e-9 * value));
                    }
                }
                double sum = sums.getOrDefault(flow + " " + year, 0.0);
                assertThat(total(table, flow, "all", year)).isPositive().isCloseTo(sum, within(1e-9 * sum));
            }
        }
    }

    @Test
    void twoWayTradeWithChinaIn2024OnEachBasis() {
        ResultTable customs = table(Basis.CUSTOMS);
        ResultTable payments = table(Basis.BALANCE_OF_PAYMENTS);
        double onCustoms = total(customs, Flow.EXPORTS, "CHN", 2024) + total(customs, Flow.IMPORTS, "CHN", 2024);
        double onPayments = total(payments, Flow.EXPORTS, "CHN", 2024) + total(payments, Flow.IMPORTS, "CHN", 2024);
        // the article's C$118 bn; 30,379.9 + 61,414.8 in table 12-10-0011
        assertThat(onCustoms).isCloseTo(118_000, withinPercentage(1));
        assertThat(onPayments).isCloseTo(91_794.7, within(1e-6));
    }

    @Test
    void servicesJoinGoodsOnTheBalanceOfPaymentsOnly() {
        assertThat(table(Basis.CUSTOMS).find(Indicators.EXPORTS, "CAN", "non-US", "goods-and-services", 2025))
                .isEmpty();
        ResultTable payments = table(Basis.BALANCE_OF_PAYMENTS);
        double goods = payments.get(Indicators.EXPORTS, "CAN", "non-US", "all", 2025);
        double services = payments.get(Indicators.EXPORTS, "CAN", "non-US", "services", 2025);
        assertThat(payments.get(Indicators.EXPORTS, "CAN", "non-US", "goods-and-services", 2025))
                .isEqualTo(goods + services);
    }
}
