package portolan.app;

import portolan.scenario.Scenario;
import portolan.scenario.ScenarioFile;

/** Gives a scenario another comparator. */
final class Against {
    private Against() {}

    static ScenarioFile put(ScenarioFile file, String comparator) {
        Scenario scenario = file.scenario();
        Scenario changed = new Scenario(
                scenario.id(),
                scenario.title(),
                scenario.question(),
                scenario.extendsId(),
                comparator,
                scenario.years(),
                scenario.basis(),
                scenario.inForce(),
                scenario.measures(),
                scenario.drops(),
                scenario.targets(),
                scenario.levers(),
                scenario.parameters(),
                scenario.claims(),
                scenario.sources(),
                scenario.leavesOut(),
                scenario.cautions(),
                scenario.outlook());
        return new ScenarioFile(changed, file.places());
    }
}
