package portolan.model.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portolan.core.AdValorem;
import portolan.core.DateSpan;
import portolan.core.SourceRef;
import portolan.data.Agreements;
import portolan.policy.DutyComponent;
import portolan.policy.DutyMeasure;
import portolan.policy.DutyMeasure.Action;
import portolan.policy.DutyMeasure.Change;
import portolan.policy.FlowSelector;
import portolan.policy.Measure;
import portolan.policy.MeasureHead;
import portolan.policy.MeasureHead.Afterwards;
import portolan.policy.PhaseIn;
import portolan.scenario.LinkDuties;

/** Layers of duty on canola seed and lobster into China, as the notices have them. */
class DutyStackTest {
    private static final double MFN = 0.09;

    private static DutyMeasure duty(
            String id,
            String from,
            String until,
            Afterwards then,
            PhaseIn phaseIn,
            DutyComponent layer,
            Action action,
            double rate) {
        MeasureHead head = new MeasureHead(
                id,
                new DateSpan(LocalDate.parse(from), until.isEmpty() ? null : LocalDate.parse(until)),
                then,
                phaseIn,
                new SourceRef("mofcom-2026-03-01"));
        return new DutyMeasure(
                head,
                FlowSelector.of("CAN", "CHN", "canola-seed"),
                List.of(new Change(layer, action, new AdValorem(rate))));
    }

    private static final DutyMeasure DEPOSIT = duty(
            "deposit",
            "2025-08-14",
            "",
            Afterwards.BACK,
            PhaseIn.AT_ONCE,
            DutyComponent.ANTI_DUMPING,
            Action.SET,
            0.758);

    private static DutyMeasure relief(Afterwards then) {
        return duty(
                "relief",
                "2026-03-01",
                "2031-02-28",
                then,
                PhaseIn.AT_ONCE,
                DutyComponent.ANTI_DUMPING,
                Action.SET,
                0.059);
    }

    private static double rate(String day, Measure... measures) {
        return LinkDuties.of(
                        LinkDuties.Standing.at(MFN), List.of(measures), Agreements.NONE, "CAN", "CHN", "canola-seed")
                .on(LocalDate.parse(day))
                .rate();
    }

    @ParameterizedTest
    @CsvSource({
        "2025-08-13, 0.09",
        "2025-08-14, 0.848",
        "2026-02-28, 0.848",
        "2026-03-01, 0.149",
        "2031-02-28, 0.149",
        "2031-03-01, 0.09",
        "2036-12-31, 0.09"
    })
    void seedUnderAnOrderThatLapsesForGood(String day, double expected) {
        assertThat(rate(day, DEPOSIT, relief(Afterwards.LAPSE))).isCloseTo(expected, within(1e-15));
    }

    @ParameterizedTest
    @CsvSource({"2026-02-28, 0.848", "2026-03-01, 0.149", "2031-03-01, 0.848"})
    void seedUnderAnOrderAfterWhichTheDepositReturns(String day, double expected) {
        assertThat(rate(day, DEPOSIT, relief(Afterwards.BACK))).isCloseTo(expected, within(1e-15));
    }

    @Test
    void aSuspensionTakesALayerAwayAndGivesItBack() {
        DutyMeasure additional = duty(
                "additional",
                "2025-03-20",
                "",
                Afterwards.BACK,
                PhaseIn.AT_ONCE,
                DutyComponent.ADDITIONAL,
                Action.ADD,
                0.25);
        DutyMeasure suspension = duty(
                "suspension",
                "2026-03-01",
                "2026-12-31",
                Afterwards.BACK,
                PhaseIn.AT_ONCE,
                DutyComponent.ADDITIONAL,
                Action.REMOVE,
                0);
        assertThat(rate("2026-02-28", additional, suspension)).isCloseTo(0.34, within(1e-15));
        assertThat(rate("2026-12-31", additional, suspension)).isCloseTo(0.09, within(1e-15));
        assertThat(rate("2027-01-01", additional, suspension)).isCloseTo(0.34, within(1e-15));
        // precedence, not the calendar, decides: a suspension laid on first is built over
        assertThat(rate("2026-12-31", suspension, additional)).isCloseTo(0.34, within(1e-15));
    }

    @Test
    void aPhasedReliefGoesFromWhatHeldToItsFullSize() {
        DutyMeasure phased = duty(
                "phased",
                "2026-03-01",
                "",
                Afterwards.BACK,
                new PhaseIn(PhaseIn.Shape.EQUAL_STEPS, 3),
                DutyComponent.ANTI_DUMPING,
                Action.SET,
                0.158);
        // 75.8 to 15.8 in three steps of 20 points
        assertThat(rate("2026-03-01", DEPOSIT, phased)).isCloseTo(0.648, within(1e-15));
        assertThat(rate("2027-03-01", DEPOSIT, phased)).isCloseTo(0.448, within(1e-15));
        assertThat(rate("2028-03-01", DEPOSIT, phased)).isCloseTo(0.248, within(1e-15));
        assertThat(rate("2035-03-01", DEPOSIT, phased)).isCloseTo(0.248, within(1e-15));
    }

    @Test
    void otherFlowsKeepTheirStandingRate() {
        assertThat(LinkDuties.of(
                                LinkDuties.Standing.at(MFN),
                                List.of(DEPOSIT),
                                Agreements.NONE,
                                "AUS",
                                "CHN",
                                "canola-seed")
                        .on(LocalDate.of(2026, 1, 1))
                        .rate())
                .isEqualTo(MFN);
    }

    @Test
    void theStackTellsItsLayersAndWhoSetThem() {
        assertThat(LinkDuties.of(
                                LinkDuties.Standing.at(MFN),
                                List.of(DEPOSIT, relief(Afterwards.LAPSE)),
                                Agreements.NONE,
                                "CAN",
                                "CHN",
                                "canola-seed")
                        .on(LocalDate.of(2026, 3, 1))
                        .describe())
                .containsExactly("mfn 9%", "anti-dumping 5.9% (relief, mofcom-2026-03-01)");
    }
}
