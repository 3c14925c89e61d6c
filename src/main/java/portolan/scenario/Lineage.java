package portolan.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import portolan.core.Checked;
import portolan.core.Nearest;
import portolan.core.Problem;
import portolan.core.YearRange;
import portolan.data.MeasureRegister.Group;
import portolan.data.OutlookChange;
import portolan.data.PartnerTotals;
import portolan.data.World;
import portolan.policy.Lever;
import portolan.policy.Measure;
import portolan.policy.Target;

/**
 * A scenario file and all it extends, from the baseline on, joined: what a later file says of an entry stands in place of
 * what an earlier one said.
 */
final class Lineage {
    private final List<ScenarioFile> files;

    private Lineage(List<ScenarioFile> files) {
        this.files = files;
    }

    /** Follows {@code extends} to the baseline; a circle or a broken file is a problem. */
    static Checked<Lineage> of(ScenarioFile leaf, ScenarioLibrary library) {
        List<ScenarioFile> files = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        ScenarioFile file = leaf;
        while (true) {
            files.add(0, file);
            if (!seen.add(file.scenario().id())) {
                Problem circle = leaf.places()
                        .problem(
                                "extends",
                                "the scenario extends itself by way of " + String.join(", ", seen),
                                "let one of them extend a scenario outside this circle");
                return Checked.failed(List.of(circle));
            }
            String parent = file.scenario().extendsId();
            if (parent == null) {
                return Checked.of(new Lineage(files));
            }
            Checked<ScenarioFile> found = library.find(parent);
            ScenarioFile next = found.orNull();
            if (next == null) {
                return Checked.failed(found.problems());
            }
            file = next;
        }
    }

    List<ScenarioFile> files() {
        return files;
    }

    ScenarioFile leaf() {
        return files.get(files.size() - 1);
    }

    List<String> ids() {
        return files.stream().map(file -> file.scenario().id()).toList();
    }

    @Nullable
    YearRange years() {
        YearRange years = null;
        for (ScenarioFile file : files) {
            years = file.scenario().years() != null ? file.scenario().years() : years;
        }
        return years;
    }

    PartnerTotals.Basis basis() {
        PartnerTotals.Basis basis = PartnerTotals.Basis.CUSTOMS;
        for (ScenarioFile file : files) {
            PartnerTotals.Basis own = file.scenario().basis();
            basis = own != null ? own : basis;
        }
        return basis;
    }

    /**
     * Every measure in order of precedence: standing ones, enacted ones group by group, then file by file.
     *
     * @param problems receives a problem for each measure dropped that is not there
     */
    List<Measure> measures(World world, List<Problem> problems) {
        Map<String, Measure> measures = new LinkedHashMap<>();
        world.standing().forEach(measure -> measures.put(measure.id(), measure));
        InForce inForce = inForce();
        enacted(world, Group.DISPUTE, inForce.canadaChina(), measures);
        enacted(world, Group.UNITED_STATES, inForce.unitedStates(), measures);
        for (ScenarioFile file : files) {
            List<String> drops = file.scenario().drops();
            for (int at = 0; at < drops.size(); at++) {
                if (measures.remove(drops.get(at)) == null) {
                    problems.add(file.places()
                            .problem(
                                    "drop." + at,
                                    "there is no measure '" + drops.get(at) + "' to drop",
                                    Nearest.hint(drops.get(at), measures.keySet())));
                }
            }
            for (Measure measure : file.scenario().measures()) {
                measures.remove(measure.id());
                measures.put(measure.id(), measure);
            }
        }
        return List.copyOf(measures.values());
    }

    private static void enacted(World world, Group group, @Nullable LocalDate day, Map<String, Measure> measures) {
        if (day != null) {
            world.inForce().asOf(group, day).forEach(measure -> measures.put(measure.id(), measure));
        }
    }

    private InForce inForce() {
        InForce inForce = new InForce(null, null);
        for (ScenarioFile file : files) {
            InForce own = file.scenario().inForce();
            inForce = own != null ? own : inForce;
        }
        return inForce;
    }

    List<Target> targets() {
        Map<String, Target> targets = new LinkedHashMap<>();
        files.forEach(file -> file.scenario().targets().forEach(target -> targets.put(target.id(), target)));
        return List.copyOf(targets.values());
    }

    List<OutlookChange> outlook() {
        Map<String, OutlookChange> outlook = new LinkedHashMap<>();
        files.forEach(file -> file.scenario().outlook().forEach(change -> outlook.put(change.id(), change)));
        return List.copyOf(outlook.values());
    }

    List<Lever> levers() {
        Map<String, Lever> levers = new LinkedHashMap<>();
        files.forEach(file -> file.scenario()
                .levers()
                .forEach(lever -> levers.put(lever.id() + ' ' + lever.exporter() + ' ' + lever.importer(), lever)));
        return levers.values().stream()
                .filter(lever -> lever.yearly().dollars() != 0)
                .toList();
    }

    Map<String, Double> parameters() {
        Map<String, Double> parameters = new LinkedHashMap<>();
        files.forEach(file -> parameters.putAll(file.scenario().parameters()));
        return parameters;
    }
}
