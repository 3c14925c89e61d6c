package portolan.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import portolan.core.Checked;
import portolan.model.TradeModel;
import portolan.policy.Target;
import portolan.results.TargetVerdict;
import portolan.scenario.ResolvedScenario;
import portolan.scenario.Resolver;
import portolan.scenario.ScenarioFile;
import portolan.scenario.ScenarioLibrary;
import portolan.scenario.Variation;

/** Makes studies of scenarios with one model. */
public final class StudyMaker {
    private final TradeModel model;
    private final Resolver resolver;
    private final ScenarioLibrary library;

    /**
     * A maker of studies.
     *
     * @param model the model that solves
     * @param resolver binds scenarios to data
     * @param library where comparators are found
     */
    public StudyMaker(TradeModel model, Resolver resolver, ScenarioLibrary library) {
        this.model = model;
        this.resolver = resolver;
        this.library = library;
    }

    /**
     * Solves a scenario and its comparator, imposes the goals it imposes, and judges all its goals.
     *
     * @param file the scenario
     * @return the study, or every problem of the scenario or its comparator
     * @throws portolan.model.ModelFailure when the model finds no answer
     */
    public Checked<Study> study(ScenarioFile file) {
        Checked<ResolvedScenario> bound = resolver.resolve(file, Variation.NONE);
        ResolvedScenario scenario = bound.orNull();
        if (scenario == null) {
            return Checked.failed(bound.problems());
        }
        Checked<ScenarioFile> comparatorFile =
                scenario.comparator().equals(scenario.id()) ? Checked.of(file) : library.find(scenario.comparator());
        ScenarioFile against = comparatorFile.orNull();
        if (against == null) {
            return Checked.failed(comparatorFile.problems());
        }
        return study(file, scenario, against);
    }

    private Checked<Study> study(ScenarioFile file, ResolvedScenario scenario, ScenarioFile other) {
        Checked<ResolvedScenario> bound = resolver.resolve(other, Variation.NONE.on(scenario.basis()));
        ResolvedScenario comparator = bound.orNull();
        if (comparator == null) {
            return Checked.failed(bound.problems());
        }
        Variation imposed = Variation.NONE;
        Map<String, Double> cuts = new LinkedHashMap<>();
        for (Target target : scenario.targets()) {
            if (target.mode() == Target.Mode.IMPOSE) {
                ImposedGoal goal = new ImposedGoal(target);
                double cut = goal.smallestCut(solverOf(file, imposed));
                imposed = imposed.with(goal.measure(cut));
                cuts.put(target.id(), cut);
            }
        }
        ResolvedScenario solved = resolver.resolve(file, imposed).get();
        List<ResolvedScenario> worlds = List.of(
                solved,
                comparator,
                resolver.resolve(file, imposed.with(Variation.Level.LOW)).get(),
                resolver.resolve(file, imposed.with(Variation.Level.HIGH)).get());
        // Runs do not know of each other, so that solving them side by side changes no digit.
        List<Judged> judged = worlds.parallelStream()
                .map(world -> new Judged(world, model.solve(world)))
                .toList();
        Judged run = judged.get(0);
        Judged against = judged.get(1);
        Judged low = judged.get(2);
        Judged high = judged.get(3);
        List<TargetVerdict> verdicts = new ArrayList<>();
        for (Target target : solved.targets()) {
            double cut = cuts.getOrDefault(target.id(), Double.NaN);
            verdicts.add(new TargetAssessment(target).verdict(run, low, high, against, cut));
        }
        return Checked.of(new Study(solved, run.run(), comparator, against.run(), low.run(), high.run(), verdicts));
    }

    private ImposedGoal.Solver solverOf(ScenarioFile file, Variation before) {
        return measure -> {
            ResolvedScenario scenario = resolver.resolve(file, measure == null ? before : before.with(measure))
                    .get();
            return new Judged(scenario, model.solve(scenario));
        };
    }
}
