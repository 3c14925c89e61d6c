package portolan.scenario;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import portolan.core.Checked;
import portolan.core.Places;
import portolan.core.Problem;
import portolan.core.YearRange;
import portolan.data.OutlookChange;
import portolan.data.PartnerTotals;
import portolan.policy.Lever;
import portolan.policy.Measure;
import portolan.policy.Target;

/** A scenario under construction, for tests; everything it does not say is left open. */
public final class Draft {
    private final String id;
    private @Nullable String parent;
    private @Nullable String comparator;
    private @Nullable YearRange years;
    private PartnerTotals.@Nullable Basis basis;
    private @Nullable InForce inForce;
    private List<Measure> measures = List.of();
    private List<String> drops = List.of();
    private List<Target> targets = List.of();
    private List<Lever> levers = List.of();
    private List<OutlookChange> outlook = List.of();
    private final Map<String, Double> parameters = new LinkedHashMap<>();
    private Map<String, Places.Place> places = Map.of();

    public Draft(String id) {
        this.id = id;
    }

    public Draft extending(String other) {
        parent = other;
        return this;
    }

    public Draft against(String other) {
        comparator = other;
        return this;
    }

    public Draft years(int first, int last) {
        years = new YearRange(first, last);
        return this;
    }

    public Draft basis(PartnerTotals.Basis value) {
        basis = value;
        return this;
    }

    public Draft inForce(String day) {
        inForce = InForce.asOf(LocalDate.parse(day));
        return this;
    }

    public Draft inForce(InForce groups) {
        inForce = groups;
        return this;
    }

    public Draft with(Measure... all) {
        measures = List.of(all);
        return this;
    }

    public Draft without(String... ids) {
        drops = List.of(ids);
        return this;
    }

    public Draft aiming(Target... all) {
        targets = List.of(all);
        return this;
    }

    public Draft pulling(Lever... all) {
        levers = List.of(all);
        return this;
    }

    public Draft growing(OutlookChange... all) {
        outlook = List.of(all);
        return this;
    }

    public Draft setting(String parameter, double value) {
        parameters.put(parameter, value);
        return this;
    }

    /** Where an entry stands in the made-up file. */
    public Draft at(String path, int line, int column) {
        places = new LinkedHashMap<>(places);
        places.put(path, new Places.Place(line, column));
        return this;
    }

    // a null basis is meant: take that of what it extends
    @SuppressWarnings("NullAway")
    public ScenarioFile file() {
        return new ScenarioFile(
                new Scenario(
                        id,
                        "Title of " + id,
                        "What happens?",
                        parent,
                        comparator,
                        years,
                        basis,
                        inForce,
                        measures,
                        drops,
                        targets,
                        levers,
                        parameters,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        outlook),
                new Places(id + ".yaml", places));
    }

    /** A library of drafts. */
    public static ScenarioLibrary library(Draft... drafts) {
        Map<String, ScenarioFile> files = new LinkedHashMap<>();
        for (Draft draft : drafts) {
            files.put(draft.id, draft.file());
        }
        return new Shelf(files);
    }

    private record Shelf(Map<String, ScenarioFile> files) implements ScenarioLibrary {
        @Override
        public List<String> ids() {
            return List.copyOf(files.keySet());
        }

        @Override
        public Checked<ScenarioFile> find(String wanted) {
            ScenarioFile file = files.get(wanted);
            return file == null
                    ? Checked.failed(List.of(new Problem(wanted, 0, 0, "there is no such scenario", "")))
                    : Checked.of(file);
        }
    }
}
