package portolan.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import portolan.core.AdValorem;
import portolan.core.DateSpan;
import portolan.core.Money;
import portolan.core.SourceRef;

/** Which flows a measure touches and a goal counts. */
class SelectionTest {
    private static final SourceRef SOURCE = new SourceRef("portolan-assumptions");

    @Test
    void allIsAllButWhatIsTakenOut() {
        FlowSelector flows = new FlowSelector(List.of("CAN"), List.of("all", "not:USA"), List.of("all"));
        assertThat(flows.covers("CAN", "CHN", "peas")).isTrue();
        assertThat(flows.covers("CAN", "USA", "peas")).isFalse();
        assertThat(flows.covers("MEX", "CHN", "peas")).isFalse();
        assertThat(flows).hasToString("all from CAN into all, not:USA");
    }

    @Test
    void ownSalesAreNeverCovered() {
        FlowSelector flows = new FlowSelector(List.of("all"), List.of("all"), List.of("all"));
        assertThat(flows.covers("CAN", "CAN", "peas")).isFalse();
        assertThat(flows.covers("CAN", "CHN", "peas")).isTrue();
    }

    @Test
    void aSelectorNamesSomething() {
        assertThatThrownBy(() -> new FlowSelector(List.of("CAN"), List.of(), List.of("peas")))
                .hasMessage("a measure names at least one origin, importer and product");
    }

    @Test
    void aSubsidyReachesOwnSalesButNotWhatIsTakenOut() {
        Subsidy rebate = new Subsidy(
                new MeasureHead(
                        "rebate",
                        new DateSpan(LocalDate.of(2026, 1, 1), null),
                        MeasureHead.Afterwards.BACK,
                        PhaseIn.AT_ONCE,
                        SOURCE),
                new FlowSelector(List.of("all", "not:CHN"), List.of("CAN"), List.of("electric-vehicles")),
                new Money(5000),
                "vehicles");
        assertThat(rebate.reaches("CAN", "CAN", "electric-vehicles")).isTrue();
        assertThat(rebate.reaches("KOR", "CAN", "electric-vehicles")).isTrue();
        assertThat(rebate.reaches("CHN", "CAN", "electric-vehicles")).isFalse();
        assertThat(rebate.reaches("KOR", "USA", "electric-vehicles")).isFalse();
        assertThatThrownBy(() -> new Subsidy(rebate.head(), rebate.flows(), new Money(-1), "vehicles"))
                .hasMessage("a subsidy is not negative; state a tax as a duty");
    }

    @Test
    void aGoalCountsServicesOnlyWhenItSaysSo() {
        TargetFlow goods = new TargetFlow("CAN", List.of("all"), List.of("USA"), List.of("gold"), false);
        assertThat(goods.counts("CHN", "peas")).isTrue();
        assertThat(goods.counts("USA", "peas")).isFalse();
        assertThat(goods.counts("GBR", "gold")).isFalse();
        assertThat(goods.counts("non-US", "services")).isFalse();
        TargetFlow both = new TargetFlow("CAN", List.of("all"), List.of("USA"), List.of(), true);
        assertThat(both.counts("non-US", "services")).isTrue();
        assertThatThrownBy(() -> new TargetFlow("CAN", List.of(), List.of(), List.of(), false))
                .hasMessage("a goal names at least one destination, or all");
    }

    @Test
    void aGoalLooksForward() {
        TargetFlow flow = new TargetFlow("CAN", List.of("CHN"), List.of(), List.of(), false);
        assertThatThrownBy(() -> new Target(
                        "goal",
                        flow,
                        new AdValorem(0.5),
                        2030,
                        2030,
                        Target.Prices.CURRENT,
                        Target.Mode.ASSESS,
                        SOURCE))
                .hasMessage("the deadline (2030) comes after the base year (2030)");
    }

    @Test
    void aDutyMeasureChangesSomething() {
        MeasureHead head = new MeasureHead(
                "empty",
                new DateSpan(LocalDate.of(2026, 1, 1), null),
                MeasureHead.Afterwards.BACK,
                PhaseIn.AT_ONCE,
                SOURCE);
        FlowSelector flows = FlowSelector.of("CAN", "CHN", "peas");
        assertThatThrownBy(() -> new DutyMeasure(head, flows, List.of()))
                .hasMessage("a duty measure changes at least one layer");
        assertThatThrownBy(() -> DutyComponent.of("vat")).hasMessage("'vat' is no layer of a duty");
    }
}
