package portolan;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import portolan.core.Checked;
import portolan.core.DateSpan;
import portolan.core.Places;
import portolan.core.Problem;
import portolan.core.SourceRef;
import portolan.data.PartnerTotals;
import portolan.data.World;
import portolan.files.WorldReader;
import portolan.policy.Measure;
import portolan.policy.MeasureHead;
import portolan.policy.MeasureHead.Afterwards;
import portolan.policy.PhaseIn;
import portolan.scenario.InForce;
import portolan.scenario.ResolvedScenario;
import portolan.scenario.Resolver;
import portolan.scenario.Scenario;
import portolan.scenario.ScenarioFile;
import portolan.scenario.ScenarioLibrary;

/** Scenarios made in code, bound to the shipped data. */
public final class Scenarios {
    private static final World WORLD = WorldReader.shipped().get().world();

    private Scenarios() {}

    public static World world() {
        return WORLD;
    }

    /** A scenario on the baseline, with the dispute's measures up to a day, and its own. */
    public static ResolvedScenario of(
            @Nullable LocalDate inForce,
            PartnerTotals.Basis basis,
            Map<String, Double> parameters,
            Measure... measures) {
        Scenario scenario = new Scenario(
                "made-in-code",
                "Made in code",
                "What happens?",
                null,
                null,
                null,
                basis,
                inForce == null ? null : InForce.asOf(inForce),
                List.of(measures),
                List.of(),
                List.of(),
                List.of(),
                new LinkedHashMap<>(parameters),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        ScenarioFile file = new ScenarioFile(scenario, new Places("made-in-code", Map.of()));
        return new Resolver(new Only(file), WORLD).resolve(scenario.id()).get();
    }

    /** What a measure states beside its content. */
    public static MeasureHead head(String id, String from, @Nullable String until) {
        return new MeasureHead(
                id,
                new DateSpan(LocalDate.parse(from), until == null ? null : LocalDate.parse(until)),
                Afterwards.BACK,
                PhaseIn.AT_ONCE,
                new SourceRef("portolan-assumptions"));
    }

    private record Only(ScenarioFile file) implements ScenarioLibrary {
        @Override
        public List<String> ids() {
            return List.of(file.scenario().id());
        }

        @Override
        public Checked<ScenarioFile> find(String id) {
            return id.equals(file.scenario().id())
                    ? Checked.of(file)
                    : Checked.failed(List.of(new Problem(id, 0, 0, "no such scenario", "")));
        }
    }
}
