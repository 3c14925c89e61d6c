package portolan.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private final RunRecord base = RunSamples.run("status-quo", 31_000, 40_000);

    @Test
    void aChangeIsScenarioMinusComparator() {
        RunRecord reset = RunSamples.run("reset", 34_500, 49_000);
        ResultRow row = reset.table().rows().stream()
                .filter(it -> it.year() == 2030 && it.indicator().equals(Indicators.EXPORTS))
                .findFirst()
                .orElseThrow();

        assertThat(new Comparison(base, List.of(reset)).change(reset, row)).hasValue(3_500);
    }

    @Test
    void saysWhichScenariosGiveTheSameNumbers() {
        RunRecord cap = RunSamples.run("cap", 34_500, 49_000);
        RunRecord duty = RunSamples.run("duty", 34_500, 49_000 * (1 + 1e-12));
        Comparison comparison = new Comparison(base, List.of(cap, duty));

        assertThat(comparison.twins())
                .containsExactly(new Comparison.Twins("cap", "duty", true, List.of("electric-vehicles")));
        assertThat(comparison.distinct().all()).extracting(RunRecord::id).containsExactly("status-quo", "cap");
    }

    @Test
    void scenariosMayBeTheSameInOneMarketOnly() {
        RunRecord cap = RunSamples.run("cap", 34_500, 49_000);
        RunRecord duty = RunSamples.run("duty", 35_000, 49_000);

        assertThat(new Comparison(base, List.of(cap, duty)).twins())
                .containsExactly(new Comparison.Twins("cap", "duty", false, List.of("electric-vehicles")));
    }

    @Test
    void aSmallDifferenceIsOne() {
        RunRecord cap = RunSamples.run("cap", 34_500, 49_000);
        RunRecord other = RunSamples.run("other", 34_500.01, 49_000.01);

        assertThat(new Comparison(base, List.of(cap, other)).twins()).isEmpty();
    }
}
