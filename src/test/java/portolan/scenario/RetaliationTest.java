package portolan.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import portolan.Measures;
import portolan.Scenarios;
import portolan.core.AdValorem;
import portolan.core.Problem;
import portolan.policy.Coverage;
import portolan.policy.DutyComponent;
import portolan.policy.DutyMeasure;
import portolan.policy.DutyMeasure.Action;
import portolan.policy.DutyMeasure.Change;
import portolan.policy.FlowSelector;
import portolan.policy.Measure;
import portolan.policy.MeasureHead;
import portolan.policy.PhaseIn;
import portolan.policy.Retaliation;

/** Answers in kind: on each day as many points as the partner charges more on the same goods. */
class RetaliationTest {
    private static final double EXACT = 1e-14;

    private static Retaliation answer(double ratio, String... answered) {
        return answer("answer", ratio, "USA", "CAN", answered);
    }

    private static Retaliation answer(String id, double ratio, String origin, String importer, String... answered) {
        return new Retaliation(
                Scenarios.head(id, "2027-01-01", "2030-12-31"),
                new FlowSelector(List.of(origin), List.of(importer), List.of("all")),
                List.of(answered),
                ratio);
    }

    private static DutyMeasure american(
            String id, DutyComponent layer, Action action, double rate, @Nullable Coverage coverage) {
        return new DutyMeasure(
                Scenarios.head(id, "2026-07-01", "2029-06-30"),
                new FlowSelector(List.of("CAN"), List.of("USA"), List.of("pork", "machinery")),
                List.of(new Change(layer, action, new AdValorem(rate))),
                coverage);
    }

    private static DutyMeasure canadian(String id, double rate) {
        return new DutyMeasure(
                Scenarios.head(id, "2027-01-01", null),
                FlowSelector.of("USA", "CAN", "machinery"),
                List.of(new Change(DutyComponent.COUNTER_TARIFF, Action.SET, new AdValorem(rate))));
    }

    /** What Canada charges on goods of the United States above its standing duty. */
    private static double extra(String product, String day, Measure... measures) {
        ResolvedMarket market = new Resolver(Draft.library(new Draft("a").with(measures)), Scenarios.world())
                .resolve("a").get().markets().stream()
                        .filter(one -> one.product().equals(product))
                        .findFirst()
                        .orElseThrow();
        int usa = market.flows().region("USA");
        int canada = market.flows().region("CAN");
        return LinkDuties.of(market, market.measures(), usa, canada)
                        .on(LocalDate.parse(day))
                        .rate()
                - market.flows().standingDuty(usa, canada);
    }

    @Test
    void eachPointIsAnsweredOnTheSameGoodsOnTheSameDays() {
        DutyMeasure duty = american("duty", DutyComponent.IEEPA, Action.SET, 0.3, null);
        for (String product : List.of("pork", "machinery")) {
            assertThat(extra(product, "2026-12-31", duty, answer(1, "duty"))).isZero();
            assertThat(extra(product, "2027-01-01", duty, answer(1, "duty"))).isCloseTo(0.3, within(EXACT));
            assertThat(extra(product, "2028-01-01", duty, answer(0.5, "duty"))).isCloseTo(0.15, within(EXACT));
            assertThat(extra(product, "2029-06-30", duty, answer(1, "duty"))).isCloseTo(0.3, within(EXACT));
            assertThat(extra(product, "2029-07-01", duty, answer(1, "duty"))).isZero();
        }
        assertThat(extra("crude-oil", "2028-01-01", duty, answer(1, "duty"))).isZero();
    }

    @Test
    void theAnswerFollowsWhatIsChargedOnAverage() {
        DutyMeasure half = american("duty", DutyComponent.IEEPA, Action.SET, 0.3, new Coverage(0.5, null));
        assertThat(extra("pork", "2028-01-01", half, answer(1, "duty"))).isCloseTo(0.15, within(EXACT));
    }

    @Test
    void aPhaseInIsAnsweredStepByStep() {
        DutyMeasure slow = new DutyMeasure(
                new MeasureHead(
                        "duty",
                        Scenarios.head("duty", "2027-07-01", null).span(),
                        MeasureHead.Afterwards.BACK,
                        new PhaseIn(PhaseIn.Shape.EQUAL_STEPS, 3),
                        Scenarios.head("duty", "2027-07-01", null).source()),
                FlowSelector.of("CAN", "USA", "machinery"),
                List.of(new Change(DutyComponent.IEEPA, Action.SET, new AdValorem(0.3))));
        assertThat(extra("machinery", "2027-07-01", slow, answer(1, "duty"))).isCloseTo(0.1, within(EXACT));
        assertThat(extra("machinery", "2028-07-01", slow, answer(1, "duty"))).isCloseTo(0.2, within(EXACT));
        assertThat(extra("machinery", "2029-07-01", slow, answer(1, "duty"))).isCloseTo(0.3, within(EXACT));
    }

    @Test
    void onlyTheMeasuresNamedAreAnsweredOnTopOfWhatStands() {
        DutyMeasure first = american("first", DutyComponent.IEEPA, Action.SET, 0.1, null);
        DutyMeasure second = american("second", DutyComponent.IEEPA, Action.ADD, 0.2, null);
        DutyMeasure own = canadian("own", 0.25);
        assertThat(extra("machinery", "2028-01-01", first, second, own, answer(1, "second")))
                .isCloseTo(0.45, within(EXACT));
    }

    @Test
    void anAnswerToAllTakesThePlaceOfEarlierOnesAndYieldsToLaterOnes() {
        DutyMeasure first = american("first", DutyComponent.IEEPA, Action.SET, 0.1, null);
        DutyMeasure second = american("second", DutyComponent.SECTION_338, Action.SET, 0.2, null);
        assertThat(extra("machinery", "2028-01-01", first, second, canadian("own", 0.25), answer(1)))
                .isCloseTo(0.3, within(EXACT));
        assertThat(extra("machinery", "2028-01-01", canadian("own", 0.25), answer(1)))
                .as("nothing to answer: the layer is zero")
                .isZero();
        assertThat(extra("machinery", "2028-01-01", first, second, answer(1), canadian("own", 0.25)))
                .isCloseTo(0.25, within(EXACT));
    }

    @Test
    void aCutIsNotAnsweredAndNeitherIsAnAnswer() {
        DutyMeasure cut = american("cut", DutyComponent.MFN, Action.SET, 0, null);
        assertThat(extra("pork", "2028-01-01", cut, answer(1, "cut"))).isZero();
        DutyMeasure duty = american("duty", DutyComponent.IEEPA, Action.SET, 0.3, null);
        Retaliation theirs = answer("theirs", 1, "CAN", "USA");
        assertThat(extra("machinery", "2028-01-01", duty, theirs, answer(1))).isCloseTo(0.3, within(EXACT));
    }

    private static List<String> problems(Measure... measures) {
        return new Resolver(Draft.library(new Draft("a").with(measures)), Scenarios.world())
                .resolve("a").problems().stream().map(Problem::toString).toList();
    }

    @Test
    void whatCannotBeAnsweredIsRefused() {
        DutyMeasure duty = american("duty", DutyComponent.IEEPA, Action.SET, 0.3, null);
        assertThat(problems(
                        duty,
                        answer(1, "dutty", "answer", "cost", "own"),
                        canadian("own", 1),
                        Measures.cost("cost", "USA", "all", 0.1, "2027-01-01")))
                .containsExactly(
                        "a.yaml: there is no measure 'dutty' to answer; did you mean 'duty'?",
                        "a.yaml: 'answer' is an answer itself, and answers are not answered; name the duty it answers, or"
                                + " write the second round as a duty",
                        "a.yaml: 'cost' changes no duty; name measures that raise duties",
                        "a.yaml: 'own' charges none of the goods that go back on the way of all from USA into CAN; let"
                                + " importer and origin be those of 'own' exchanged, and the products the same");
        assertThat(problems(duty, answer(1, "duty"))).isEmpty();
        assertThat(problems(duty, answer(1))).isEmpty();
    }
}
