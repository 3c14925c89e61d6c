package portolan.model.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portolan.Scenarios;
import portolan.core.Quantity;
import portolan.data.Agreements;
import portolan.data.PartnerTotals.Basis;
import portolan.model.ModelFailure;
import portolan.model.ModelRun;
import portolan.policy.AgreementChange;
import portolan.policy.DutyComponent;
import portolan.policy.DutySchedule;
import portolan.policy.FlowSelector;
import portolan.policy.Measure;
import portolan.policy.MeasureHead;
import portolan.policy.NewPlant;
import portolan.policy.PhaseIn;
import portolan.results.Explanation;
import portolan.scenario.LinkDuties;
import portolan.scenario.MarketFlows;
import portolan.scenario.ResolvedMarket;

/** New plants by hand, and agreements that are used less or end. */
class PlantsAndAgreementsTest {
    private static final LocalDate DAY = LocalDate.of(2027, 1, 1);

    private static NewPlant plant(String in, String sellsTo, double vehicles) {
        return new NewPlant(
                Scenarios.head("plant", "2027-01-01", null),
                FlowSelector.of(in, sellsTo, "electric-vehicles"),
                new Quantity(vehicles, "vehicles"));
    }

    private static ResolvedMarket vehicles(Measure... measures) {
        return Scenarios.of(null, Basis.CUSTOMS, Map.of(), measures).markets().stream()
                .filter(market -> market.product().equals("electric-vehicles"))
                .findFirst()
                .orElseThrow();
    }

    /** At undisturbed prices the link sells so many more and all others lose the same share of their sales. */
    @ParameterizedTest
    @CsvSource({"CAN, 500", "CAN, 30000", "KOR, 5000", "USA, 20000"})
    void othersLoseInProportion(String in, double amount) {
        ResolvedMarket market = vehicles(plant(in, "CAN", amount));
        MarketFlows flows = market.flows();
        int n = flows.size();
        int j = flows.region("CAN");
        MarketBaseline baseline = new MeasureCourse(
                        market, Scenarios.of(null, Basis.CUSTOMS, Map.of()).modelYears())
                .baseline(2027);
        ArmingtonDemand demand = new ArmingtonDemand(n);
        demand.prepare(
                Market.of("ev", flows.regions(), new Elasticities(9, 3, 0.38, 0.28), new double[n], new double[n]),
                baseline,
                Preferences.neutral(n),
                new PlantShifts(market).on(DAY));
        double[] ones = new double[n * n];
        java.util.Arrays.fill(ones, 1);
        demand.evaluate(new double[n * n], ones);
        double spending = 0;
        double others = Double.NaN;
        for (int i = 0; i < n; i++) {
            double units = flows.quantity(2027, i, j);
            double hat = demand.quantity[i * n + j];
            if (units == 0) {
                continue;
            }
            spending += flows.value(2027, i, j) * (1 + flows.standingDuty(i, j)) * (hat - 1);
            if (flows.regions().get(i).equals(in)) {
                assertThat(units * hat).isCloseTo(units + amount, within(1e-7));
            } else {
                others = Double.isNaN(others) ? hat : others;
                assertThat(hat).isCloseTo(others, within(1e-12)).isLessThan(1);
            }
        }
        assertThat(spending).isCloseTo(0, within(1e-9));
    }

    @Test
    void aPlantGrowsWithItsPhaseInAndIsGoneBeforeItOpens() {
        MeasureHead head = new MeasureHead(
                "plant",
                Scenarios.head("plant", "2027-01-01", null).span(),
                MeasureHead.Afterwards.BACK,
                new PhaseIn(PhaseIn.Shape.EQUAL_STEPS, 2),
                Scenarios.head("plant", "2027-01-01", null).source());
        NewPlant phased =
                new NewPlant(head, FlowSelector.of("CAN", "CAN", "electric-vehicles"), new Quantity(10000, "vehicles"));
        PlantShifts shifts = new PlantShifts(vehicles(phased));
        assertThat(shifts.on(LocalDate.of(2026, 12, 31)))
                .isEqualTo(Grid.filled(vehicles().flows().size(), 0));
        assertThat(shifts.on(DAY)).isEqualTo(new PlantShifts(vehicles(plant("CAN", "CAN", 5000))).on(DAY));
    }

    @Test
    void moreThanTheMarketIsRefused() {
        assertThatThrownBy(() -> new PlantShifts(vehicles(plant("CAN", "CAN", 5e6))).on(DAY))
                .isInstanceOf(ModelFailure.class)
                .hasMessageMatching("new plants would take [\\d,]+% of the spending on electric-vehicles in CAN: "
                        + "state smaller amounts");
    }

    @Test
    void theFactorsTellOfThePlantAndMultiplyToTheFlow() {
        ModelRun run =
                new MarketsModel().solve(Scenarios.of(null, Basis.CUSTOMS, Map.of(), plant("CAN", "CAN", 20000)));
        Explanation told = run.explain("imports", "CAN", "KOR", "electric-vehicles", 2030);
        double product = 1;
        for (Explanation.Step step : told.steps()) {
            product *= step.value();
        }
        assertThat(product).isCloseTo(told.result(), within(1e-9 * told.result()));
        assertThat(told.steps())
                .filteredOn(step -> step.label().equals("new plants"))
                .singleElement()
                .satisfies(step -> assertThat(step.value()).isLessThan(1));
    }

    private static final Agreements USE = new Agreements(List.of(new Agreements.Step(
            "cusma", "USA", "CAN", LocalDate.of(2025, 1, 1), 0.8, "assumed", "portolan-assumptions", "")));

    private static final DutySchedule SURCHARGE = new DutySchedule(
            Scenarios.head("surcharge", "2026-01-01", null),
            "USA",
            DutyComponent.SECTION_122,
            "cusma",
            Map.of("peas", Map.of("CAN", new DutySchedule.Rate(0.1, 1))));

    private static AgreementChange change(@Nullable Double use, boolean ended, int years) {
        MeasureHead head = Scenarios.head("change", "2027-01-01", "2030-06-30");
        return new AgreementChange(
                new MeasureHead(
                        head.id(),
                        head.span(),
                        head.afterwards(),
                        new PhaseIn(PhaseIn.Shape.EQUAL_STEPS, years),
                        head.source()),
                FlowSelector.of("CAN", "USA", FlowSelector.ALL),
                "cusma",
                use,
                ended);
    }

    private static double rate(String day, Measure... measures) {
        LinkDuties.Standing standing = new LinkDuties.Standing(0, agreement -> agreement.equals("cusma") ? 0.025 : 0);
        return LinkDuties.of(standing, List.of(measures), USE, "CAN", "USA", "peas")
                .on(LocalDate.parse(day))
                .rate();
    }

    @Test
    void anAgreementUsedLessSparesLess() {
        AgreementChange half = change(0.4, false, 1);
        assertThat(rate("2026-12-31", SURCHARGE, half)).isCloseTo(0.02, within(1e-15));
        assertThat(rate("2027-01-01", SURCHARGE, half)).isCloseTo(0.06, within(1e-15));
        assertThat(rate("2030-07-01", SURCHARGE, half)).isCloseTo(0.02, within(1e-15));
        // in two steps: 80 % to 60 % to 40 %
        assertThat(rate("2027-01-01", SURCHARGE, change(0.4, false, 2))).isCloseTo(0.04, within(1e-15));
        assertThat(rate("2028-01-01", SURCHARGE, change(0.4, false, 2))).isCloseTo(0.06, within(1e-15));
        assertThat(rate("2027-01-01", half)).isZero();
    }

    @Test
    void anAgreementThatEndsBringsTheDutyWithoutIt() {
        AgreementChange end = change(null, true, 1);
        assertThat(rate("2026-12-31", SURCHARGE, end)).isCloseTo(0.02, within(1e-15));
        assertThat(rate("2027-01-01", SURCHARGE, end)).isCloseTo(0.125, within(1e-15));
        assertThat(rate("2027-01-01", end)).isCloseTo(0.025, within(1e-15));
        assertThat(rate("2030-07-01", end)).isZero();
        assertThatThrownBy(() -> change(0.4, true, 1)).hasMessage("an agreement either has another use or has ended");
        assertThatThrownBy(() -> change(1.2, false, 1))
                .hasMessage("the use of an agreement is a share from 0% to 100%");
    }

    @Test
    void aChangeOfUseCutsOnlyMarketsInWhichADutySparesTheAgreement() {
        AgreementChange half = change(0.4, false, 1);
        assertThat(cuts("peas", 2030, half)).isEmpty();
        assertThat(cuts("peas", 2030, SURCHARGE, half)).containsExactly("2030-07-01");
        assertThat(cuts("pork", 2030, SURCHARGE, half)).isEmpty();
    }

    private static List<String> cuts(String product, int year, Measure... measures) {
        ResolvedMarket bound = Scenarios.of(null, Basis.CUSTOMS, Map.of(), measures).markets().stream()
                .filter(market -> market.product().equals(product))
                .findFirst()
                .orElseThrow();
        return new YearPlan(bound)
                .parts(year).stream()
                        .skip(1)
                        .map(part -> part.first().toString())
                        .toList();
    }
}
