package portolan.scenario;

import java.util.List;
import portolan.core.Nearest;
import portolan.core.Problem;
import portolan.data.World;
import portolan.policy.AgreementChange;
import portolan.policy.DutyMeasure;
import portolan.policy.DutySchedule;
import portolan.policy.Measure;
import portolan.policy.Retaliation;

/** Finds answers to measures that are not there, set no duty, or charge other goods than those on the way back. */
final class AnsweredMeasures {
    private final World world;
    private final List<Measure> measures;

    /**
     * A search.
     *
     * @param world the data
     * @param measures all measures of the scenario
     */
    AnsweredMeasures(World world, List<Measure> measures) {
        this.world = world;
        this.measures = measures;
    }

    /** Reports what an answer cannot answer. */
    void check(ScenarioFile file, Retaliation answer, List<Problem> problems) {
        if (measures.stream().noneMatch(measure -> measure == answer)) {
            return; // replaced under its name, or dropped
        }
        for (String name : answer.answers()) {
            Measure answered = measures.stream()
                    .filter(measure -> measure.id().equals(name))
                    .findFirst()
                    .orElse(null);
            String path = "measures." + answer.id() + ".answers";
            if (answered == null) {
                problems.add(file.places()
                        .problem(
                                path,
                                "there is no measure '" + name + "' to answer",
                                Nearest.hint(
                                        name, measures.stream().map(Measure::id).toList())));
            } else if (answered instanceof Retaliation) {
                problems.add(file.places()
                        .problem(
                                path,
                                "'" + name + "' is an answer itself, and answers are not answered",
                                "name the duty it answers, or write the second round as a duty"));
            } else if (!(answered instanceof DutyMeasure
                    || answered instanceof DutySchedule
                    || answered instanceof AgreementChange)) {
                problems.add(file.places()
                        .problem(path, "'" + name + "' changes no duty", "name measures that raise duties"));
            } else if (!meets(answer, answered)) {
                problems.add(file.places()
                        .problem(
                                path,
                                "'" + name + "' charges none of the goods that go back on the way of " + answer.flows(),
                                "let importer and origin be those of '" + name
                                        + "' exchanged, and the products the same"));
            }
        }
    }

    private boolean meets(Retaliation answer, Measure answered) {
        for (String importer : world.economies().codes()) {
            if (answer.flows().coversImporter(importer)) {
                for (String origin : world.economies().codes()) {
                    if (answered.flows().coversImporter(origin) && meets(answer, answered, origin, importer)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private boolean meets(Retaliation answer, Measure answered, String origin, String importer) {
        for (String product : world.products().ids()) {
            if (answer.flows().covers(origin, importer, product)
                    && answered.flows().covers(importer, origin, product)) {
                return true;
            }
        }
        return false;
    }
}
