package portolan.app;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import portolan.analysis.ProvinceAttribution;
import portolan.core.Numbers;
import portolan.core.Range;
import portolan.data.ClaimsLedger;
import portolan.data.ParameterBook;
import portolan.data.SourceRegister;
import portolan.data.World;
import portolan.policy.Measure;
import portolan.results.ScenarioCard;
import portolan.scenario.ResolvedScenario;
import portolan.scenario.Scenario;

/** Says in words what a bound scenario is made of. */
final class CardMaker {
    private final ResolvedScenario scenario;
    private final List<String> changes;
    private final List<Scenario> ancestry;
    private final World world;
    private final Set<String> sources = new LinkedHashSet<>();

    private CardMaker(ResolvedScenario scenario, List<String> changes, List<Scenario> ancestry) {
        this.scenario = scenario;
        this.changes = changes;
        this.ancestry = ancestry;
        world = scenario.world();
    }

    /**
     * Makes the card.
     *
     * @param scenario the scenario
     * @param changes entries changed for this run alone
     * @param ancestry the scenarios it builds on, from the baseline on, with or without itself
     */
    static ScenarioCard of(ResolvedScenario scenario, List<String> changes, List<Scenario> ancestry) {
        return new CardMaker(scenario, changes, ancestry).card();
    }

    private ScenarioCard card() {
        scenario.scenario().sources().forEach(source -> sources.add(source.id()));
        scenario.targets().forEach(target -> sources.add(target.source().id()));
        List<ScenarioCard.MeasureLine> measures = measures();
        List<ScenarioCard.Assumption> assumptions = assumptions();
        List<ScenarioCard.ClaimLine> claims = claims();
        return new ScenarioCard(
                scenario.id(),
                scenario.scenario().title(),
                scenario.scenario().question(),
                changes,
                scenario.lineage(),
                scenario.comparator(),
                scenario.shown(),
                scenario.basis().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                measures,
                sourceLines(),
                assumptions,
                claims,
                scenario.scenario().leavesOut(),
                cautions(),
                names());
    }

    private List<ScenarioCard.MeasureLine> measures() {
        List<ScenarioCard.MeasureLine> lines = new ArrayList<>();
        for (Measure measure : scenario.measures()) {
            String source = measure.head().source().id();
            sources.add(source);
            lines.add(new ScenarioCard.MeasureLine(
                    measure.id(), MeasureWords.what(measure), MeasureWords.when(measure), source));
        }
        return lines;
    }

    private List<ScenarioCard.Assumption> assumptions() {
        List<ScenarioCard.Assumption> lines = new ArrayList<>();
        for (ParameterBook.Entry entry : world.parameters().all()) {
            double value = scenario.parameter(entry.id());
            sources.add(entry.source());
            Range range = entry.range();
            String ground = entry.assumption().isEmpty() ? entry.source() : entry.assumption() + ", " + entry.source();
            String changed = value == range.central() ? "" : "set here; ";
            lines.add(new ScenarioCard.Assumption(
                    entry.id(),
                    text(value),
                    text(range.low()) + " to " + text(range.high()),
                    entry.unit(),
                    ground,
                    changed + entry.note()));
        }
        return lines;
    }

    private List<ScenarioCard.SourceLine> sourceLines() {
        List<ScenarioCard.SourceLine> lines = new ArrayList<>();
        for (String id : sources) {
            SourceRegister.Source source = world.sources().find(id);
            if (source != null) {
                lines.add(new ScenarioCard.SourceLine(
                        id,
                        source.title(),
                        source.publisher(),
                        source.date(),
                        source.url(),
                        source.licence(),
                        source.grade()));
            }
        }
        return lines;
    }

    /** Its own claims, and the contradicted ones of what it builds on: building on a reading is using it. */
    private List<ScenarioCard.ClaimLine> claims() {
        Map<String, ScenarioCard.ClaimLine> lines = new LinkedHashMap<>();
        addClaims(scenario.scenario(), false, lines);
        ancestry.forEach(built -> addClaims(built, true, lines));
        return List.copyOf(lines.values());
    }

    /** Those of what it builds on first, then its own; none twice. */
    private List<String> cautions() {
        Set<String> lines = new LinkedHashSet<>();
        ancestry.forEach(built -> lines.addAll(built.cautions()));
        lines.addAll(scenario.scenario().cautions());
        return List.copyOf(lines);
    }

    private void addClaims(Scenario from, boolean contradictedOnly, Map<String, ScenarioCard.ClaimLine> lines) {
        for (String id : from.claims()) {
            ClaimsLedger.Claim claim = world.claims().find(id);
            if (claim != null && (claim.contradicted() || !contradictedOnly)) {
                sources.add(claim.source());
                lines.putIfAbsent(
                        id,
                        new ScenarioCard.ClaimLine(
                                id,
                                claim.article(),
                                ClaimWords.who(claim, world),
                                claim.text(),
                                claim.standing().word(),
                                claim.reason(),
                                from.id()));
            }
        }
    }

    private Map<String, String> names() {
        Map<String, String> names = new HashMap<>();
        world.economies()
                .codes()
                .forEach(code -> names.put(code, world.economies().name(code)));
        world.products().ids().forEach(id -> names.put(id, world.products().name(id)));
        world.provinces().names().forEach((code, name) -> names.put(ProvinceAttribution.PREFIX + code, name));
        names.put(ProvinceAttribution.NONE, "not attributed to a province");
        return names;
    }

    private static String text(double value) {
        return Double.isInfinite(value) ? "no limit" : Numbers.text(value);
    }
}
