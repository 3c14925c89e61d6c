package portolan.model.economy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Solutions around a centre are those that the solver finds on its own. */
class ChordSolverTest {

    private static Conditions raised(Economy economy, double rate) {
        TradePolicy policy =
                Worlds.raise(economy, TradePolicy.from(economy), 0, rate).done();
        return Conditions.of(economy, policy, Closure.USUAL);
    }

    @ParameterizedTest
    @CsvSource({"12, 1", "44, 1", "6, 4"})
    void agreesWithTheSolver(int regions, int sectors) {
        Economy economy = Worlds.random(regions, sectors, 3);
        EconomySolver solver = new EconomySolver(economy);
        ChordSolver around = new ChordSolver(economy, solver.solve(raised(economy, 0.25)));
        for (double rate : new double[] {0.2, 0.24, 0.26, 0.3}) {
            Equilibrium ours = around.solve(raised(economy, rate));
            Equilibrium theirs = solver.solve(raised(economy, rate));
            assertThat(ours.report().method()).isEqualTo("chord");
            for (int j = 0; j < regions; j++) {
                assertThat(ours.wage(j)).isCloseTo(theirs.wage(j), within(1e-10));
            }
            EconomyCheck.of(new WorldAccounts(ours)).require("a chord");
        }
    }

    @Test
    void noSolutionDependsOnTheOneBefore() {
        Economy economy = Worlds.random(10, 1, 5);
        Equilibrium centre = new EconomySolver(economy).solve(raised(economy, 0.25));
        ChordSolver around = new ChordSolver(economy, centre);
        double first = around.solve(raised(economy, 0.3)).wage(0);
        around.solve(raised(economy, 0.1));
        assertThat(around.solve(raised(economy, 0.3)).wage(0)).isEqualTo(first);
    }

    @Test
    void farAwayTheSolverTakesOver() {
        Economy economy = Worlds.random(8, 1, 5);
        ChordSolver around = new ChordSolver(economy, new EconomySolver(economy).solve(raised(economy, 0)));
        Equilibrium far = around.solve(raised(economy, 10));
        assertThat(far.report().method()).isNotEqualTo("chord");
        EconomyCheck.of(new WorldAccounts(far)).require("a world far away");
    }

    @Test
    void largeWorldsAreLeftToTheSolver() {
        Economy economy = Worlds.random(25, 22, 1);
        ChordSolver around = new ChordSolver(economy, new EconomySolver(economy).solve(raised(economy, 0.25)));
        assertThat(around.solve(raised(economy, 0.26)).report().method()).isEqualTo("Anderson");
    }
}
