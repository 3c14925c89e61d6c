package portolan.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import portolan.Measures;
import portolan.Scenarios;
import portolan.core.AdValorem;
import portolan.core.Problem;
import portolan.core.SourceRef;
import portolan.data.OutlookChange;
import portolan.policy.DutyComponent;
import portolan.policy.DutyMeasure;
import portolan.policy.DutyMeasure.Action;
import portolan.policy.DutyMeasure.Change;
import portolan.policy.FlowSelector;

/** Growth that a scenario assumes, and layers that a scenario removes although nobody set them. */
class OutlookAndRemovalTest {
    private static OutlookChange slump(double points, int from, int until) {
        return new OutlookChange("slump", List.of("CHN"), points, from, until, new SourceRef("portolan-assumptions"));
    }

    private static ResolvedScenario bound(String id, Draft... drafts) {
        return new Resolver(Draft.library(drafts), Scenarios.world())
                .resolve(id)
                .get();
    }

    private static List<String> problems(Draft... drafts) {
        return new Resolver(Draft.library(drafts), Scenarios.world())
                .resolve("a").problems().stream().map(Problem::toString).toList();
    }

    private static double peas(ResolvedScenario scenario, int year) {
        MarketFlows flows = scenario.markets().stream()
                .filter(market -> market.product().equals("peas"))
                .findFirst()
                .orElseThrow()
                .flows();
        return flows.value(year, flows.region("CAN"), flows.region("CHN"));
    }

    @Test
    void theUndisturbedWorldGrowsAsTheScenarioAssumes() {
        ResolvedScenario plain = bound("a", new Draft("a"));
        ResolvedScenario slow =
                bound("b", new Draft("a").growing(slump(-0.02, 2027, 2028)), new Draft("b").extending("a"));
        double income = plain.parameter("growth.peas.income");
        double expected = 1;
        for (int year : new int[] {2027, 2028}) {
            double growth = plain.world().macro().of("CHN", year).growth();
            assertThat(slow.world().macro().of("CHN", year).growth()).isCloseTo(growth - 0.02, within(1e-15));
            expected *= StrictMath.pow((1 + growth - 0.02) / (1 + growth), income);
        }
        assertThat(peas(slow, 2026)).isEqualTo(peas(plain, 2026));
        assertThat(peas(slow, 2028) / peas(plain, 2028)).isCloseTo(expected, within(1e-12));
        assertThat(peas(slow, 2036) / peas(plain, 2036)).isCloseTo(expected, within(1e-12));
        assertThat(slow.world().macro().of("CAN", 2027))
                .isEqualTo(plain.world().macro().of("CAN", 2027));
        assertThat(Scenarios.world().macro().of("CHN", 2027).growth())
                .isEqualTo(plain.world().macro().of("CHN", 2027).growth());
    }

    @Test
    void anOutlookBeyondTheDataOrThatEndsAnEconomyIsRefused() {
        assertThat(problems(new Draft("a").growing(slump(-0.02, 2030, 2040)).at("outlook.slump", 9, 3)))
                .containsExactly("a.yaml:9:3: the years 2030..2040 reach beyond the data, which cover 2024..2036; "
                        + "choose years within 2024..2036");
        assertThat(problems(new Draft("a").growing(slump(-1.5, 2030, 2031))))
                .containsExactly(
                        "a.yaml: growth of CHN in 2030 would be -100% or less; choose smaller changes of growth");
    }

    private static DutyMeasure removal(String from, @Nullable String until, DutyComponent... layers) {
        return new DutyMeasure(
                Scenarios.head("relief", from, until),
                FlowSelector.of("CAN", "CHN", "peas"),
                java.util.Arrays.stream(layers)
                        .map(layer -> new Change(layer, Action.REMOVE, AdValorem.ZERO))
                        .toList());
    }

    @Test
    void aLayerThatIsNeverThereCannotBeRemoved() {
        Draft wrong = new Draft("a")
                .inForce(new InForce(LocalDate.of(2026, 2, 28), null))
                .with(removal("2026-03-01", null, DutyComponent.SURTAX))
                .at("measures.relief", 4, 3);
        assertThat(problems(wrong))
                .containsExactly(
                        "a.yaml:4:3: the measure removes or lowers the layer 'surtax', which peas from CAN into CHN never "
                                + "carries while the measure holds; the layers there are additional");
        assertThat(problems(new Draft("a").with(removal("2026-03-01", null, DutyComponent.ADDITIONAL))))
                .containsExactly(
                        "a.yaml: the measure removes or lowers the layer 'additional', which peas from CAN into CHN never "
                                + "carries while the measure holds; no measure sets a layer there: leave it out");
        assertThat(problems(new Draft("a")
                        .inForce(new InForce(LocalDate.of(2026, 2, 28), null))
                        .with(removal("2026-03-01", null, DutyComponent.ADDITIONAL, DutyComponent.MFN))))
                .isEmpty();
    }

    @Test
    void aLayerThatIsNeverThereCannotBeLowered() {
        assertThat(problems(new Draft("a").with(points(-0.5))))
                .singleElement(InstanceOfAssertFactories.STRING)
                .contains("removes or lowers the layer 'surtax'");
        assertThat(problems(new Draft("a").with(points(0.5)))).isEmpty();
    }

    private static DutyMeasure points(double points) {
        return new DutyMeasure(
                Scenarios.head("points", "2026-03-01", null),
                FlowSelector.of("CAN", "CHN", "peas"),
                List.of(new Change(DutyComponent.SURTAX, Action.ADD, new AdValorem(points))));
    }

    @Test
    void aMeasureThatHoldsInNoModelledYearIsRefused() {
        assertThat(problems(new Draft("a")
                        .with(Measures.chinese("late", "peas", 1, "2099-01-01", null))
                        .at("measures.late", 4, 3)))
                .containsExactly(
                        "a.yaml:4:3: the measure holds from 2099-01-01 to further notice, on no day of 2024..2036, "
                                + "the years that are modelled; choose days within these years, or leave the measure out");
        assertThat(problems(new Draft("a").with(Measures.chinese("early", "peas", 1, "1999-01-01", "2023-12-31"))))
                .hasSize(1);
        assertThat(problems(new Draft("a").with(Measures.chinese("last", "peas", 1, "2036-12-31", null))))
                .isEmpty();
    }

    @Test
    void daysAndFlowsCount() {
        DutyMeasure later = Measures.chinese("later", "peas", 1, "2028-01-01", null);
        assertThat(problems(new Draft("a").with(later, removal("2026-01-01", "2027-12-31", DutyComponent.ADDITIONAL))))
                .hasSize(1);
        assertThat(problems(new Draft("a").with(later, removal("2026-01-01", "2028-01-01", DutyComponent.ADDITIONAL))))
                .isEmpty();
        DutyMeasure pork = Measures.chinese("pork", "pork", 1, "2026-01-01", null);
        assertThat(problems(new Draft("a").with(pork, removal("2026-01-01", null, DutyComponent.ADDITIONAL))))
                .hasSize(1);
    }
}
