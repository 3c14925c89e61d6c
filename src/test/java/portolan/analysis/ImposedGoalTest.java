package portolan.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portolan.Scenarios;
import portolan.core.AdValorem;
import portolan.core.SourceRef;
import portolan.model.ModelFailure;
import portolan.model.market.MarketsModel;
import portolan.policy.Measure;
import portolan.policy.Target;
import portolan.policy.Target.Mode;
import portolan.policy.Target.Prices;
import portolan.policy.TargetFlow;
import portolan.policy.TradeCostChange;
import portolan.results.TargetVerdict;
import portolan.scenario.Draft;
import portolan.scenario.Resolver;
import portolan.scenario.ScenarioLibrary;

/** Goals put back: the cut that was found, imposed, meets the goal; no cut where none is needed or none will do. */
class ImposedGoalTest {
    private static final TargetFlow CHINA = new TargetFlow("CAN", List.of("CHN"), List.of(), List.of(), false);
    private static final TargetFlow NON_US =
            new TargetFlow("CAN", List.of("all"), List.of("USA"), List.of("gold"), false);

    private static Target target(TargetFlow flow, double change, int by, Prices prices, Mode mode) {
        return new Target(
                "goal", flow, new AdValorem(change), 2024, by, prices, mode, new SourceRef("portolan-assumptions"));
    }

    private static Study study(Draft draft) {
        ScenarioLibrary library = Draft.library(draft);
        return new StudyMaker(new MarketsModel(), new Resolver(library, Scenarios.world()), library)
                .study(draft.file())
                .get();
    }

    private static Study study(Target target) {
        return study(new Draft("a").inForce("2026-02-28").aiming(target));
    }

    @ParameterizedTest
    @CsvSource({"0.5, 2030, CURRENT", "0.5, 2035, CURRENT", "0.6, 2035, CONSTANT"})
    void theCutFoundMeetsTheGoalWhenImposedByHand(double change, int by, Prices prices) {
        TargetVerdict imposed =
                study(target(CHINA, change, by, prices, Mode.IMPOSE)).verdicts().get(0);
        assertThat(imposed.imposedCut()).isBetween(1e-4, 0.9);
        assertThat(imposed.met()).isTrue();
        TradeCostChange cut =
                new ImposedGoal(target(CHINA, change, by, prices, Mode.IMPOSE)).measure(imposed.imposedCut());
        Study byHand = study(
                new Draft("b").inForce("2026-02-28").with(cut).aiming(target(CHINA, change, by, prices, Mode.ASSESS)));
        TargetVerdict verdict = byHand.verdicts().get(0);
        assertThat(verdict.reached()).isCloseTo(verdict.goal(), within(1e-8 * verdict.goal()));
        assertThat(verdict.imposedCut()).isNaN();
        assertThat(verdict.yearMet()).isEqualTo(by);
    }

    @Test
    void aGoalOnAllButOneDestinationLeavesThatOneAlone() {
        Study study = study(target(NON_US, 1, 2035, Prices.CURRENT, Mode.IMPOSE));
        TargetVerdict verdict = study.verdicts().get(0);
        assertThat(verdict.reached()).isCloseTo(verdict.goal(), within(1e-8 * verdict.goal()));
        Measure cut =
                study.scenario().measures().get(study.scenario().measures().size() - 1);
        assertThat(cut.flows().covers("CAN", "USA", "other-goods")).isFalse();
        assertThat(cut.flows().covers("CAN", "CHN", "other-goods")).isTrue();
    }

    @Test
    void aGoalMetAnywayNeedsNoCut() {
        Study study = study(target(CHINA, -0.5, 2030, Prices.CURRENT, Mode.IMPOSE));
        assertThat(study.verdicts().get(0).imposedCut()).isZero();
        assertThat(study.verdicts().get(0).reached())
                .isEqualTo(study(target(CHINA, -0.5, 2030, Prices.CURRENT, Mode.ASSESS))
                        .verdicts()
                        .get(0)
                        .reached());
    }

    @Test
    void aGoalBeyondReachIsAnErrorThatSaysSo() {
        assertThatThrownBy(() -> study(target(CHINA, 10, 2026, Prices.CURRENT, Mode.IMPOSE)))
                .isInstanceOf(ModelFailure.class)
                .hasMessage(
                        "the goal goal is not met in 2026 by any cut in trade cost up to 90%: no solution in range; "
                                + "choose a later deadline or a smaller change");
    }

    @ParameterizedTest
    @CsvSource({"CURRENT, 2030", "CURRENT, 2035", "CONSTANT, 2030", "CONSTANT, 2035"})
    void theRangeOfGrowthHoldsTheCentralValue(Prices prices, int by) {
        for (TargetFlow flow : List.of(CHINA, NON_US)) {
            TargetVerdict verdict =
                    study(target(flow, 0.5, by, prices, Mode.ASSESS)).verdicts().get(0);
            assertThat(verdict.low()).isLessThan(verdict.reached());
            assertThat(verdict.high()).isGreaterThan(verdict.reached());
            assertThat(verdict.goal()).isCloseTo(1.5 * verdict.baseValue(), within(1e-12 * verdict.goal()));
            assertThat(verdict.baseValue() * StrictMath.pow(1 + verdict.requiredGrowth(), by - 2024))
                    .isCloseTo(verdict.goal(), within(1e-9 * verdict.goal()));
        }
    }
}
