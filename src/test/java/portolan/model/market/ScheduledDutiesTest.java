package portolan.model.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static portolan.policy.DutyComponent.IEEPA;
import static portolan.policy.DutyComponent.SECTION_232_AUTOS;
import static portolan.policy.DutyComponent.SECTION_232_METALS;
import static portolan.policy.DutyComponent.SECTION_338;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import portolan.Scenarios;
import portolan.core.AdValorem;
import portolan.data.Agreements;
import portolan.data.PartnerTotals.Basis;
import portolan.policy.Coverage;
import portolan.policy.DutyComponent;
import portolan.policy.DutyMeasure;
import portolan.policy.DutyMeasure.Action;
import portolan.policy.DutyMeasure.Change;
import portolan.policy.DutySchedule;
import portolan.policy.DutySchedule.Rate;
import portolan.policy.FlowSelector;
import portolan.policy.Measure;
import portolan.scenario.DutyStack;
import portolan.scenario.LinkDuties;
import portolan.scenario.ResolvedMarket;

/** Acts with many rates: who yields to whom, who goes free, which days matter. Rates are by hand. */
class ScheduledDutiesTest {
    private static final Agreements USE = new Agreements(List.of(
            step("cusma", "CAN", "2025-07-01", 0.8),
            step("cusma", "CAN", "2025-01-01", 0.4),
            step("cusma", "CAN", "2029-01-01", 0.9),
            step("cusma", "MEX", "2025-01-01", 0.5)));

    private static Agreements.Step step(String agreement, String origin, String from, double use) {
        return new Agreements.Step(
                agreement, "USA", origin, LocalDate.parse(from), use, "assumed", "portolan-assumptions", "");
    }

    private static DutySchedule act(
            String id,
            DutyComponent layer,
            @Nullable String spares,
            String from,
            @Nullable String until,
            double rate,
            double share) {
        return new DutySchedule(
                Scenarios.head(id, from, until),
                "USA",
                layer,
                spares,
                Map.of("peas", Map.of("CAN", new Rate(rate, share))));
    }

    private static final Measure METALS = act("metals", SECTION_232_METALS, null, "2025-03-12", null, 0.5, 0.3);
    private static final Measure AUTOS = act("autos", SECTION_232_AUTOS, null, "2025-04-03", null, 0.25, 0.1);
    private static final Measure FENTANYL = act("fentanyl", IEEPA, "cusma", "2025-03-07", "2026-02-20", 0.35, 1);
    private static final Measure BASKETS = act("baskets", SECTION_338, null, "2026-08-19", null, 0.5, 0.2);

    private static DutyStack stack(String day, Measure... measures) {
        return LinkDuties.of(LinkDuties.Standing.at(0.01), List.of(measures), USE, "CAN", "USA", "peas")
                .on(LocalDate.parse(day));
    }

    private static double rate(String day, Measure... measures) {
        return stack(day, measures).rate();
    }

    @Test
    void layersStackAndYieldByHand() {
        Measure[] all = {METALS, AUTOS, FENTANYL, BASKETS};
        assertThat(rate("2025-03-06", all)).isCloseTo(0.01, within(1e-15));
        // 35 % on all but the 40 % under the agreement
        assertThat(rate("2025-03-11", all)).isCloseTo(0.01 + 0.35 * 0.6, within(1e-15));
        // metals take 30 % of the value out of the base, cars 10 % more
        assertThat(rate("2025-03-12", all)).isCloseTo(0.01 + 0.5 * 0.3 + 0.35 * 0.7 * 0.6, within(1e-15));
        assertThat(rate("2025-04-03", all)).isCloseTo(0.01 + 0.15 + 0.025 + 0.35 * 0.6 * 0.6, within(1e-15));
        assertThat(rate("2025-07-01", all)).isCloseTo(0.01 + 0.15 + 0.025 + 0.35 * 0.6 * 0.2, within(1e-15));
        assertThat(rate("2026-02-21", all)).isCloseTo(0.01 + 0.15 + 0.025, within(1e-15));
        // section 338 adds to the others whole
        assertThat(rate("2026-08-19", all)).isCloseTo(0.01 + 0.15 + 0.025 + 0.1, within(1e-15));
        assertThat(stack("2025-04-03", all).charges())
                .containsEntry(SECTION_232_METALS, 0.15)
                .containsEntry(SECTION_232_AUTOS, 0.025);
    }

    @Test
    void aLaterActReplacesTheLayerOnTheFlowsItLists() {
        Measure higher = act("higher", SECTION_232_METALS, null, "2025-06-04", null, 1, 0.4);
        assertThat(rate("2025-06-03", METALS, higher)).isCloseTo(0.16, within(1e-15));
        assertThat(rate("2025-06-04", METALS, higher)).isCloseTo(0.41, within(1e-15));
        Measure elsewhere = new DutySchedule(
                Scenarios.head("elsewhere", "2025-06-04", null),
                "USA",
                SECTION_232_METALS,
                null,
                Map.of("peas", Map.of("MEX", new Rate(1, 1)), "pork", Map.of("CAN", new Rate(1, 1))));
        assertThat(rate("2025-06-04", METALS, elsewhere)).isCloseTo(0.16, within(1e-15));
        // a rate of nothing takes the layer away, and what yielded to it comes back
        Measure freed = act("freed", SECTION_232_METALS, null, "2025-06-04", null, 0, 0.3);
        assertThat(rate("2025-06-04", METALS, FENTANYL, freed)).isCloseTo(0.01 + 0.35 * 0.6, within(1e-15));
    }

    @Test
    void aPlainMeasureCoversAllAndSparesNothingUnlessItSaysSo() {
        DutyMeasure plain = plain(Action.SET, 0.35, null);
        assertThat(rate("2025-08-01", FENTANYL, plain)).isCloseTo(0.36, within(1e-15));
        assertThat(rate("2025-08-01", FENTANYL, plain(Action.SET, 0.35, new Coverage(0.5, "cusma"))))
                .isCloseTo(0.01 + 0.35 * 0.5 * 0.2, within(1e-15));
        // points added go on the goods that were charged before
        assertThat(rate("2025-08-01", FENTANYL, plain(Action.ADD, 0.10, null)))
                .isCloseTo(0.01 + 0.45 * 0.2, within(1e-15));
        assertThat(rate("2025-08-01", FENTANYL, plain(Action.ADD, 0.10, Coverage.ALL)))
                .isCloseTo(0.01 + 0.35 * 0.2 + 0.1, within(1e-15));
        assertThat(rate("2025-08-01", FENTANYL, plain(Action.REMOVE, 0, null))).isCloseTo(0.01, within(1e-15));
    }

    private static DutyMeasure plain(Action action, double rate, @Nullable Coverage coverage) {
        return new DutyMeasure(
                Scenarios.head("plain", "2025-07-15", null),
                FlowSelector.of("CAN", "USA", "peas"),
                List.of(new Change(IEEPA, action, new AdValorem(rate))),
                coverage);
    }

    @Test
    void theStackSaysWhatItCharges() {
        assertThat(stack("2025-07-01", METALS, FENTANYL).describe())
                .containsExactly(
                        "mfn 1%",
                        "section-232-metals 50% on 30% of the value = 15% (metals, portolan-assumptions)",
                        "ieepa 35% on 100% of the value, less 30% under section 232, less 80% free under cusma = 4.9%"
                                + " (fentanyl, portolan-assumptions)");
    }

    private static ResolvedMarket market(String product, Measure... measures) {
        ResolvedMarket bound = Scenarios.of(null, Basis.CUSTOMS, Map.of(), measures).markets().stream()
                .filter(market -> market.product().equals(product))
                .findFirst()
                .orElseThrow();
        return new ResolvedMarket(
                bound.product(), bound.units(), bound.flows(), bound.elasticities(), bound.measures(), USE);
    }

    private static List<String> cuts(ResolvedMarket market, int year) {
        return new YearPlan(market)
                .parts(year).stream()
                        .skip(1)
                        .map(part -> part.first().toString())
                        .toList();
    }

    @Test
    void onlyDatesThatTouchAMarketCutItsYears() {
        assertThat(cuts(market("peas", FENTANYL), 2025)).containsExactly("2025-03-07", "2025-07-01");
        assertThat(cuts(market("peas", FENTANYL), 2026)).containsExactly("2026-02-21");
        // the use of 2029 changes nothing once no duty spares the agreement
        assertThat(cuts(market("peas", FENTANYL), 2029)).isEmpty();
        assertThat(cuts(market("peas", METALS), 2025)).containsExactly("2025-03-12");
        assertThat(cuts(market("pork", FENTANYL, METALS), 2025)).isEmpty();
    }

    @Test
    void theOrderInWhichRatesAreListedChangesNoBit() {
        List<String> origins = new ArrayList<>(List.of("CAN", "MEX", "CHN", "*"));
        Map<String, Rate> forward = new LinkedHashMap<>();
        origins.forEach(origin -> forward.put(origin, new Rate(0.05 * (1 + forward.size()), 0.5)));
        Map<String, Rate> backward = new LinkedHashMap<>();
        Collections.reverse(origins);
        origins.forEach(origin -> backward.put(origin, forward.get(origin)));
        DutySchedule a = schedule(forward);
        DutySchedule b = schedule(backward);
        assertThat(a).isEqualTo(b).hasSameHashCodeAs(b);
        assertThat(new MarketsModel()
                        .solve(Scenarios.of(null, Basis.CUSTOMS, Map.of(), a))
                        .table()
                        .rows())
                .isEqualTo(new MarketsModel()
                        .solve(Scenarios.of(null, Basis.CUSTOMS, Map.of(), b))
                        .table()
                        .rows());
    }

    private static DutySchedule schedule(Map<String, Rate> byOrigin) {
        return new DutySchedule(
                Scenarios.head("act", "2025-04-09", null), "USA", IEEPA, null, Map.of("peas", byOrigin));
    }

    @Test
    void theEffectiveRateIsWhatTheLinkPays() {
        DutySchedule act = act("act", IEEPA, null, "2024-01-01", null, 0.35, 0.4);
        MarketRun run = MarketRun.solve(
                market("peas", act), Scenarios.of(null, Basis.CUSTOMS, Map.of()).modelYears());
        int can = run.bound().flows().region("CAN");
        int usa = run.bound().flows().region("USA");
        double standing = run.bound().flows().standingDuty(can, usa);
        Accounts books = run.years().get(0).accounts();
        assertThat(run.years().get(0).segments().get(0).wedges().power().at(can, usa))
                .isCloseTo(1 + standing + 0.14, within(1e-15));
        assertThat(books.producerValue().at(can, usa))
                .isLessThan(run.bound().flows().value(2024, can, usa));
    }
}
