package portolan.model.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import portolan.Scenarios;
import portolan.data.PartnerTotals.Basis;
import portolan.scenario.MarketFlows;
import portolan.scenario.ResolvedMarket;
import portolan.scenario.ResolvedScenario;

/** Nothing done, nothing changed: a shipped market without measures returns its undisturbed flows. */
class QuietMarketsTest {
    private static final ResolvedScenario SCENARIO = Scenarios.of(null, Basis.CUSTOMS, Map.of());

    static Stream<ResolvedMarket> markets() {
        return SCENARIO.markets().stream();
    }

    @ParameterizedTest
    @MethodSource("markets")
    void flowsAreTheUndisturbedOnes(ResolvedMarket shipped) {
        ResolvedMarket market = shipped.under(List.of());
        MarketFlows flows = market.flows();
        MarketRun run = MarketRun.solve(market, SCENARIO.modelYears());
        for (MarketYear year : run.years()) {
            for (int i = 0; i < flows.size(); i++) {
                for (int j = 0; j < flows.size(); j++) {
                    double value = flows.value(year.year(), i, j);
                    double quantity = flows.quantity(year.year(), i, j);
                    Accounts books = year.accounts();
                    assertThat(books.producerValue().at(i, j)).isCloseTo(value, within(1e-12 * value));
                    assertThat(books.quantity().at(i, j)).isCloseTo(quantity, within(1e-12 * quantity));
                }
                assertThat(year.accounts().regions().get(i).welfare())
                        .isCloseTo(0, within(1e-12 * (1 + flows.value(year.year(), i, i))));
            }
        }
    }
}
