package portolan.model.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import portolan.Scenarios;
import portolan.core.Money;
import portolan.core.SourceRef;
import portolan.model.ModelRun;
import portolan.policy.Lever;
import portolan.policy.PhaseIn;
import portolan.policy.TargetFlow;
import portolan.results.Indicators;
import portolan.results.ResultRow;
import portolan.scenario.Draft;
import portolan.scenario.ResolvedScenario;
import portolan.scenario.Resolver;

/** Totals are the sums of their lines and of their partners, free levers included only when set. */
class AddingUpTest {
    private static final Lever WOOD = new Lever(
            "wood-products",
            "CAN",
            "CHN",
            new Money(5e8),
            LocalDate.of(2027, 7, 2),
            PhaseIn.AT_ONCE,
            new SourceRef("portolan-assumptions"));

    private static ResolvedScenario scenario(Lever... levers) {
        Draft draft = new Draft("a").inForce("2026-02-28").pulling(levers);
        return new Resolver(Draft.library(draft), Scenarios.world())
                .resolve("a")
                .get();
    }

    private static double get(ModelRun run, String partner, String product, int year) {
        return run.table().get(Indicators.EXPORTS, "CAN", partner, product, year);
    }

    @Test
    void exportsAddUpOverLinesAndPartners() {
        ResolvedScenario scenario = scenario(WOOD);
        ModelRun run = new MarketsModel().solve(scenario);
        Set<String> lines = scenario.markets().stream().map(m -> m.product()).collect(Collectors.toSet());
        lines.addAll(List.of("gold", "levers", "other-goods"));
        for (int year = 2024; year <= 2036; year++) {
            double byLine = 0;
            double byPartner = 0;
            for (ResultRow row : run.table().of(Indicators.EXPORTS)) {
                boolean abroad = row.reporter().equals("CAN")
                        && row.year() == year
                        && !List.of("CAN", "all", "non-US").contains(row.partner());
                byLine += abroad && lines.contains(row.product()) ? row.value() : 0;
                byPartner += abroad && row.product().equals("all") ? row.value() : 0;
            }
            double all = get(run, "all", "all", year);
            assertThat(byPartner).isCloseTo(all, within(1e-10 * all));
            assertThat(byLine).isCloseTo(all, within(1e-10 * all));
            double unitedStates = get(run, "USA", "all", year);
            assertThat(get(run, "non-US", "all", year)).isCloseTo(all - unitedStates, within(1e-10 * all));
            assertThat(run.table().get(Indicators.EXPORT_SHARE, "CAN", "USA", "all", year))
                    .isCloseTo(100 * unitedStates / all, within(1e-10));
        }
    }

    @Test
    void aGoalCountsWhatTheTableShows() {
        ModelRun run = new MarketsModel().solve(scenario(WOOD));
        TargetFlow all = new TargetFlow("CAN", List.of("all"), List.of(), List.of(), false);
        TargetFlow away = new TargetFlow("CAN", List.of("all"), List.of("USA"), List.of("gold"), false);
        TargetFlow china = new TargetFlow("CAN", List.of("CHN"), List.of(), List.of(), false);
        for (int year = 2024; year <= 2036; year++) {
            double total = get(run, "all", "all", year);
            assertThat(run.counted(all, year)).isCloseTo(total, within(1e-10 * total));
            assertThat(run.counted(away, year))
                    .isCloseTo(get(run, "non-US", "goods-without-gold", year), within(1e-10 * total));
            assertThat(run.counted(china, year)).isCloseTo(get(run, "CHN", "all", year), within(1e-10 * total));
        }
    }

    @Test
    void leversAreNothingUntilSetAndThenExactlyWhatTheySay() {
        ModelRun without = new MarketsModel().solve(scenario());
        ModelRun with = new MarketsModel().solve(scenario(WOOD));
        assertThat(without.table().rows()).noneMatch(row -> row.product().equals("levers"));
        for (int year = 2024; year <= 2036; year++) {
            double expected = year < 2027 ? 0 : year == 2027 ? 500 * 183 / 365.0 : 500;
            assertThat(get(with, "CHN", "all", year) - get(without, "CHN", "all", year))
                    .isCloseTo(expected, within(1e-8));
            assertThat(get(with, "USA", "all", year)).isEqualTo(get(without, "USA", "all", year));
        }
    }
}
