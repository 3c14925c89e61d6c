package portolan.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import portolan.Measures;
import portolan.Scenarios;
import portolan.data.PartnerTotals.Basis;
import portolan.policy.DutyComponent;
import portolan.policy.Measure;
import portolan.scenario.MarketFlows;
import portolan.scenario.ResolvedMarket;
import portolan.scenario.ResolvedScenario;

/** Average duties on the shipped markets, by hand. */
class AverageDutyTest {
    private static ResolvedScenario scenario(Measure... measures) {
        return Scenarios.of(null, Basis.CUSTOMS, Map.of(), measures);
    }

    private static double weight(ResolvedScenario scenario, String product, String origin, String importer) {
        double all = 0;
        double own = 0;
        for (ResolvedMarket market : scenario.markets()) {
            MarketFlows flows = market.flows();
            int i = flows.region(origin);
            int j = flows.region(importer);
            double value = i < 0 || j < 0 ? 0 : flows.value(2024, i, j);
            all += value;
            own += market.product().equals(product) ? value : 0;
        }
        return own / all;
    }

    @Test
    void aDutyOnOneProductCountsByItsWeight() {
        ResolvedScenario scenario = scenario(Measures.chinese("d", "peas", 0.4, "2026-05-17", "2027-12-31"));
        double peas = weight(scenario, "peas", "CAN", "CHN");
        AverageDuty average = new AverageDuty(scenario, "CHN", "CAN");
        List<AverageDuty.Rate> changes = average.changes();
        assertThat(changes)
                .extracting(AverageDuty.Rate::from)
                .containsExactly(LocalDate.of(2024, 1, 1), LocalDate.of(2026, 5, 17), LocalDate.of(2028, 1, 1));
        assertThat(changes.get(0).extra()).isCloseTo(0, within(1e-15));
        assertThat(changes.get(1).extra()).isCloseTo(0.4 * peas, within(1e-15));
        assertThat(changes.get(1).layers().get(DutyComponent.ADDITIONAL)).isCloseTo(0.4 * peas, within(1e-15));
        assertThat(changes.get(1).all()).isCloseTo(changes.get(0).all() + 0.4 * peas, within(1e-15));
        assertThat(average.on(LocalDate.of(2027, 12, 31)).extra()).isCloseTo(0.4 * peas, within(1e-15));
        assertThat(peas).isPositive().isLessThan(1);
    }

    @Test
    void aQuotaCountsAtItsInsideRate() {
        ResolvedScenario scenario =
                scenario(Measures.surtax("s", 1, "2024-10-01", null), Measures.vehicles("2026-03-01", null, 0, 49000));
        double vehicles = weight(scenario, "electric-vehicles", "CHN", "CAN");
        AverageDuty average = new AverageDuty(scenario, "CAN", "CHN");
        assertThat(average.on(LocalDate.of(2026, 2, 28)).extra()).isCloseTo(vehicles, within(1e-12));
        AverageDuty.Rate inside = average.on(LocalDate.of(2026, 3, 1));
        assertThat(inside.quotas()).isCloseTo(0, within(1e-3 * vehicles));
        assertThat(inside.layers().getOrDefault(DutyComponent.SURTAX, 0.0)).isZero();
    }

    @Test
    void whereThereIsNoTradeThereIsNothingToAverage() {
        assertThat(new AverageDuty(scenario(), "CAN", "nowhere").weight()).isZero();
    }
}
