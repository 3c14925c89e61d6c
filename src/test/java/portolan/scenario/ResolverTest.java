package portolan.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portolan.Measures;
import portolan.Scenarios;
import portolan.core.Money;
import portolan.core.Quantity;
import portolan.core.SourceRef;
import portolan.data.MeasureRegister.Group;
import portolan.data.PartnerTotals.Basis;
import portolan.policy.CapacityLimit;
import portolan.policy.FlowSelector;
import portolan.policy.Lever;
import portolan.policy.Measure;
import portolan.policy.PhaseIn;
import portolan.policy.TariffRateQuota;

/** What joining a scenario with all it extends makes of it. */
class ResolverTest {
    private static final Measure PEAS = Measures.chinese("peas", "peas", 1, "2026-03-01", null);
    private static final Measure PEAS_HALVED = Measures.chinese("peas", "peas", 0.5, "2027-03-01", null);
    private static final Measure PORK = Measures.chinese("pork", "pork", 0.25, "2026-03-01", null);

    private static ResolvedScenario bound(String id, Draft... drafts) {
        return new Resolver(Draft.library(drafts), Scenarios.world())
                .resolve(id)
                .get();
    }

    private static List<String> problems(String id, Draft... drafts) {
        return new Resolver(Draft.library(drafts), Scenarios.world())
                .resolve(id).problems().stream().map(Object::toString).toList();
    }

    private static List<Measure> own(ResolvedScenario scenario) {
        List<Measure> standing = Scenarios.world().standing();
        return scenario.measures().stream()
                .filter(measure -> !standing.contains(measure))
                .toList();
    }

    @Test
    void aChainIsJoinedFromTheBaselineOn() {
        ResolvedScenario scenario = bound(
                "leaf",
                new Draft("root").with(PEAS).years(2024, 2030).setting("deflator", 0.015),
                new Draft("middle").extending("root").with(PORK).years(2024, 2032),
                new Draft("leaf").extending("middle").setting("gold.fade", 0.9));
        assertThat(scenario.lineage()).containsExactly("root", "middle", "leaf");
        assertThat(own(scenario)).containsExactly(PEAS, PORK);
        assertThat(scenario.shown().last()).isEqualTo(2032);
        assertThat(scenario.deflator()).isEqualTo(0.015);
        assertThat(scenario.parameter("gold.fade")).isEqualTo(0.9);
        assertThat(scenario.measures()).startsWith(Scenarios.world().standing().toArray(new Measure[0]));
    }

    @Test
    void aMeasureOfTheSameIdStandsInPlaceOfTheEarlierOneAndComesLast() {
        ResolvedScenario scenario = bound(
                "leaf",
                new Draft("root").with(PEAS, PORK),
                new Draft("leaf").extending("root").with(PEAS_HALVED));
        assertThat(own(scenario)).containsExactly(PORK, PEAS_HALVED);
    }

    @Test
    void aDroppedMeasureIsGone() {
        assertThat(own(bound(
                        "leaf",
                        new Draft("root").with(PEAS, PORK),
                        new Draft("leaf").extending("root").without("peas"))))
                .containsExactly(PORK);
    }

    @Test
    void droppingWhatIsNotThereIsAProblemWithAHint() {
        assertThat(problems(
                        "leaf",
                        new Draft("root").with(PEAS),
                        new Draft("leaf").extending("root").without("pea").at("drop.0", 7, 9)))
                .containsExactly("leaf.yaml:7:9: there is no measure 'pea' to drop; did you mean 'peas'?");
    }

    @Test
    void aCircleIsAProblem() {
        assertThat(problems(
                        "a",
                        new Draft("a").extending("b").at("extends", 3, 1),
                        new Draft("b").extending("c"),
                        new Draft("c").extending("a")))
                .containsExactly("a.yaml:3:1: the scenario extends itself by way of a, b, c; "
                        + "let one of them extend a scenario outside this circle");
    }

    @Test
    void anUnknownParentIsAProblem() {
        assertThat(problems("a", new Draft("a").extending("nowhere")))
                .containsExactly("nowhere: there is no such scenario");
    }

    @Test
    void aMeasureThatTouchesNoTradeIsAProblem() {
        Measure nothing = new portolan.policy.TradeCostChange(
                Scenarios.head("nothing", "2026-03-01", null),
                FlowSelector.of("CAN", "KOR", "canola-meal"),
                new portolan.core.AdValorem(0.1));
        boolean flows = Scenarios.world().flows().of("canola-meal").stream()
                .anyMatch(
                        cell -> cell.exporter().equals("CAN") && cell.importer().equals("KOR"));
        assertThat(flows).as("the case needs a flow the data do not have").isFalse();
        assertThat(problems("a", new Draft("a").with(nothing).at("measures.nothing", 5, 3)))
                .containsExactly(
                        "a.yaml:5:3: the measure touches no trade: the data have no flow of canola-meal from CAN "
                                + "into KOR; name flows that the market data hold, or state an amount as a lever");
    }

    @Test
    void anAmountInTheWrongUnitIsAProblemAndAllAreToldTogether() {
        TariffRateQuota right = Measures.vehicles("2026-03-01", null, 0, 49000);
        TariffRateQuota wrong = new TariffRateQuota(
                right.head(),
                right.flows(),
                new portolan.policy.QuotaPath("tonnes", List.of(49000.0), 0),
                right.inside(),
                null,
                right.rent(),
                1,
                List.of(),
                null);
        CapacityLimit pipe = new CapacityLimit(
                Scenarios.head("pipe", "2026-03-01", null),
                FlowSelector.of("CAN", "CHN", "crude-oil"),
                new Quantity(890000, "tonnes"),
                "CAN");
        assertThat(problems("a", new Draft("a").with(wrong, pipe).years(2020, 2050)))
                .containsExactly(
                        "a.yaml: the amount is in tonnes, but Electric vehicles into Canada is counted in vehicles; "
                                + "write the amount in vehicles",
                        "a.yaml: the amount is in tonnes, but Crude oil is counted in barrels a day; "
                                + "write the amount in barrels a day",
                        "a.yaml: the years 2020..2050 reach beyond the data, which cover 2024..2036; "
                                + "choose years within 2024..2036");
    }

    @ParameterizedTest
    @CsvSource({"2024-09-30, 0", "2024-10-01, 1", "2025-03-19, 2", "2025-03-20, 8", "2026-02-28, 9"})
    void theDisputeAsFarAsItHadCome(String day, int measures) {
        InForce dispute = new InForce(LocalDate.parse(day), null);
        ResolvedScenario scenario = bound("a", new Draft("a").inForce(dispute));
        assertThat(own(scenario)).hasSize(measures);
        assertThat(own(bound("b", new Draft("a").inForce(dispute), new Draft("b").extending("a"))))
                .isEqualTo(own(scenario));
    }

    @Test
    void aGroupLeftOutIsNotInForce() {
        LocalDate day = LocalDate.of(2026, 2, 28);
        Draft china = new Draft("a").inForce(new InForce(day, null));
        assertThat(own(bound("a", china)))
                .containsExactlyElementsOf(Scenarios.world().inForce().asOf(Group.DISPUTE, day));
        Draft states = new Draft("b").extending("a").inForce(new InForce(null, day));
        assertThat(own(bound("b", china, states)))
                .containsExactlyElementsOf(Scenarios.world().inForce().asOf(Group.UNITED_STATES, day));
        assertThat(own(bound("c", new Draft("c").inForce(InForce.asOf(day)))))
                .containsExactlyElementsOf(Scenarios.world().inForce().enactedAsOf(day));
    }

    @Test
    void theBaselineHasNoDispute() {
        assertThat(own(bound("a", new Draft("a")))).isEmpty();
        assertThat(own(bound(
                        "b",
                        new Draft("a").inForce("2026-02-28"),
                        new Draft("b").extending("a").inForce("2024-09-30"))))
                .isEmpty();
    }

    @Test
    void comparedWithWhatItExtendsUnlessItSaysOtherwise() {
        Draft root = new Draft("root");
        Draft middle = new Draft("middle").extending("root").against("root");
        assertThat(bound("root", root).comparator()).isEqualTo("root");
        assertThat(bound("leaf", root, middle, new Draft("leaf").extending("middle"))
                        .comparator())
                .isEqualTo("middle");
        assertThat(bound(
                                "leaf",
                                root,
                                middle,
                                new Draft("leaf").extending("middle").against("root"))
                        .comparator())
                .isEqualTo("root");
    }

    @Test
    void theBasisIsThatOfTheNearestFileThatNamesOne() {
        Draft root = new Draft("root").basis(Basis.BALANCE_OF_PAYMENTS);
        assertThat(bound("a", new Draft("a")).basis()).isEqualTo(Basis.CUSTOMS);
        assertThat(bound("a", root, new Draft("a").extending("root")).basis()).isEqualTo(Basis.BALANCE_OF_PAYMENTS);
        assertThat(bound("a", root, new Draft("a").extending("root").basis(Basis.CUSTOMS))
                        .basis())
                .isEqualTo(Basis.CUSTOMS);
    }

    @Test
    void aParameterSetInAFileReachesTheMarketAndStandsAgainstARange() {
        Draft draft = new Draft("a").setting("elasticity.peas.origin", 6.25).setting("growth.peas.income", 0.6);
        ResolvedScenario low = new Resolver(Draft.library(draft), Scenarios.world())
                .resolve(draft.file(), Variation.at(Variation.Level.LOW))
                .get();
        ResolvedMarket peas = low.markets().stream()
                .filter(market -> market.product().equals("peas"))
                .findFirst()
                .orElseThrow();
        assertThat(peas.elasticities().origin()).isEqualTo(6.25);
        // a homogeneous good: home and foreign goods substitute as origins do
        assertThat(peas.elasticities().home()).isEqualTo(6.25);
        assertThat(low.parameter("growth.peas.income")).isEqualTo(0.6);
        assertThat(low.parameter("growth.pork.income")).isEqualTo(0.3);
    }

    @Test
    void aLeverOfZeroIsNoLeverAndALaterOneReplacesIt() {
        Lever wood = new Lever(
                "wood-products",
                "CAN",
                "CHN",
                new Money(5e8),
                java.time.LocalDate.of(2027, 1, 1),
                PhaseIn.AT_ONCE,
                new SourceRef("portolan-assumptions"));
        Lever none = new Lever(wood.id(), "CAN", "CHN", new Money(0), wood.from(), wood.phaseIn(), wood.source());
        assertThat(bound("a", new Draft("a").pulling(wood)).levers()).containsExactly(wood);
        assertThat(bound(
                                "b",
                                new Draft("a").pulling(wood),
                                new Draft("b").extending("a").pulling(none))
                        .levers())
                .isEmpty();
    }

    @Test
    void thePriceLevelOfTheBaseYearIsOne() {
        ResolvedScenario scenario = bound("a", new Draft("a").setting("deflator", 0.02));
        assertThat(scenario.priceLevel(2024)).isEqualTo(1);
        assertThat(scenario.priceLevel(2026)).isCloseTo(1.0404, within(1e-15));
    }
}
