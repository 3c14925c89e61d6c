package portolan.model.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portolan.Measures;
import portolan.Scenarios;
import portolan.core.AdValorem;
import portolan.data.PartnerTotals.Basis;
import portolan.policy.FlowSelector;
import portolan.policy.Measure;
import portolan.policy.TradeCostChange;
import portolan.results.Indicators;
import portolan.results.ResultTable;
import portolan.scenario.ResolvedMarket;
import portolan.scenario.ResolvedScenario;

/** A quota counts by its own year: unused units carry within it and not beyond. */
class QuotaYearTest {
    private static final LocalDate DISPUTE = LocalDate.of(2026, 2, 28);

    private static ResolvedScenario scenario(Measure... measures) {
        return Scenarios.of(DISPUTE, Basis.CUSTOMS, Map.of(), measures);
    }

    private static MarketRun run(Measure... measures) {
        ResolvedScenario scenario = scenario(measures);
        ResolvedMarket vehicles = scenario.markets().stream()
                .filter(market -> market.product().equals("electric-vehicles"))
                .findFirst()
                .orElseThrow();
        return MarketRun.solve(vehicles, scenario.modelYears());
    }

    /** Chinese vehicles cost so much more to deliver between two days. */
    private static Measure dearer(double change, String from, String until) {
        return new TradeCostChange(
                Scenarios.head("dearer", from, until),
                FlowSelector.of("CHN", "CAN", "electric-vehicles"),
                new AdValorem(change));
    }

    private static int part(MarketRun run, LocalDate first) {
        return run.plan().parts(first.getYear()).stream()
                .map(YearPlan.Part::first)
                .toList()
                .indexOf(first);
    }

    /** Units that may come in during the segment that starts on a day. */
    private static double room(MarketRun run, String first) {
        LocalDate day = LocalDate.parse(first);
        Segment segment = run.year(day.getYear()).segments().get(part(run, day));
        return segment.quotas().get(0).amount() * segment.weight();
    }

    /** Units that come in during the segment that starts on a day. */
    private static double units(MarketRun run, String first) {
        LocalDate day = LocalDate.parse(first);
        MarketYear year = run.year(day.getYear());
        int part = part(run, day);
        return year.solutions().get(part).quotas().get(0).quantity()
                * year.segments().get(part).weight();
    }

    @Test
    void whatASlackSeasonLeavesIsUsedLaterInTheSameQuotaYear() {
        // March to September 214 days, October to December 92, January and February 59: 365 units, one a day
        MarketRun run = run(Measures.vehicles("2026-03-01", null, 0, 365), dearer(9, "2026-03-01", "2026-09-30"));
        double early = units(run, "2026-03-01");
        assertThat(early).isLessThan(200);
        assertThat(room(run, "2026-10-01")).isCloseTo(92 + (214 - early), within(1e-9));
        assertThat(units(run, "2026-10-01")).isCloseTo(room(run, "2026-10-01"), within(1e-6));
        assertThat(units(run, "2027-01-01")).isCloseTo(59, within(1e-6));
    }

    @Test
    void nothingIsCarriedBeyondTheQuotaYear() {
        MarketRun run = run(Measures.vehicles("2026-03-01", null, 0, 365), dearer(9, "2026-03-01", "2027-02-28"));
        assertThat(room(run, "2027-01-01")).isCloseTo(59 + 306 - units(run, "2026-03-01"), within(1e-9));
        assertThat(units(run, "2027-01-01")).isLessThan(room(run, "2027-01-01") - 10);
        assertThat(room(run, "2027-03-01")).isCloseTo(365 * 306 / 366.0, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({"2026, 49000", "2027, 52185", "2028, 55577.025", "2031, 67134.25", "2035, 86366.66"})
    void aWholeQuotaYearAdmitsWhatIsStatedLeapDayOrNot(int year, double stated) {
        ResultTable table = new MarketsModel()
                .solve(scenario(Measures.vehicles("2026-03-01", null, 0.065, 49000)))
                .table();
        assertThat(table.get(Indicators.QUOTA, "CAN", "CHN", "electric-vehicles", year))
                .isCloseTo(49000 * StrictMath.pow(1.065, year - 2026), within(1e-7))
                .isCloseTo(stated, within(1.0));
    }

    @Test
    void noQuotaYearUsesMoreThanItAdmitsAndABindingOneUsesAllOfIt() {
        ResultTable table = new MarketsModel()
                .solve(scenario(
                        Measures.vehicles("2026-03-01", null, 0.02, 3000),
                        dearer(4, "2028-05-01", "2028-10-31"),
                        Measures.surtax("elsewhere", 0.5, "2029-06-01", null)))
                .table();
        // the quota year from March 2036 ends after the model does
        assertThat(table.find(Indicators.QUOTA, "CAN", "CHN", "electric-vehicles", 2036))
                .isEmpty();
        for (int year = 2026; year <= 2035; year++) {
            double admitted = table.get(Indicators.QUOTA, "CAN", "CHN", "electric-vehicles", year);
            double used = table.get(Indicators.QUOTA_USED, "CAN", "CHN", "electric-vehicles", year);
            assertThat(used).isLessThanOrEqualTo(admitted * (1 + 1e-9));
            if (year != 2028) {
                assertThat(used).isCloseTo(admitted, within(1e-9 * admitted));
            }
        }
    }
}
