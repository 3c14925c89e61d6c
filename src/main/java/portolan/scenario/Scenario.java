package portolan.scenario;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import portolan.core.SourceRef;
import portolan.core.YearRange;
import portolan.data.OutlookChange;
import portolan.data.PartnerTotals;
import portolan.policy.Lever;
import portolan.policy.Measure;
import portolan.policy.Target;

/**
 * One scenario file, by names: a baseline plus named, dated changes.
 *
 * @param id file name without its ending, a lower-case slug
 * @param title the finding or content in a few words
 * @param question the question it answers
 * @param extendsId scenario it builds on, or null for the baseline itself
 * @param comparator scenario its changes are measured against; null means what it extends
 * @param years years shown, or null to take those of what it extends
 * @param basis statistical basis of totals by partner ({@code basis: customs} or {@code basis: balance-of-payments} in a
 *     file), or null to take that of what it extends; the baseline's default is customs
 * @param inForce how far enacted measures are taken in, or null to take that of what it extends
 * @param measures measures by id, in file order; an id that the extended scenario has too replaces it there
 * @param drops ids of measures of the extended scenario that do not hold here
 * @param targets goals
 * @param levers free levers set here
 * @param parameters parameters set here, by id
 * @param claims ids of the claims whose reading this scenario takes
 * @param sources sources of the scenario as a whole
 * @param leavesOut what it leaves out, in words
 * @param cautions what a reader must know before any number of it, in words
 * @param outlook changes of growth in the undisturbed world of this scenario and of those that extend it
 */
public record Scenario(
        String id,
        String title,
        String question,
        @Nullable String extendsId,
        @Nullable String comparator,
        @Nullable YearRange years,
        PartnerTotals.@Nullable Basis basis,
        @Nullable InForce inForce,
        List<Measure> measures,
        List<String> drops,
        List<Target> targets,
        List<Lever> levers,
        Map<String, Double> parameters,
        List<String> claims,
        List<SourceRef> sources,
        List<String> leavesOut,
        List<String> cautions,
        List<OutlookChange> outlook) {

    /** Version of the scenario file format that this program reads. */
    public static final int FORMAT = 1;

    public Scenario {
        measures = List.copyOf(measures);
        drops = List.copyOf(drops);
        targets = List.copyOf(targets);
        levers = List.copyOf(levers);
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        claims = List.copyOf(claims);
        sources = List.copyOf(sources);
        leavesOut = List.copyOf(leavesOut);
        cautions = List.copyOf(cautions);
        outlook = List.copyOf(outlook);
    }
}
