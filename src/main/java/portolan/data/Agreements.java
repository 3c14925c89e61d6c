package portolan.data;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * How much of the trade between members of an agreement really enters under it, by date. Goods that could but do not, for
 * want of papers or because the standing duty is zero anyway, are no part of it.
 */
public final class Agreements {
    /** No agreement at all. */
    public static final Agreements NONE = new Agreements(List.of());

    private final List<Step> steps;

    /**
     * What holds from a day on.
     *
     * @param agreement id, such as {@code cusma}
     * @param importer economy that buys
     * @param origin economy that sells
     * @param from first day
     * @param use share of the flow's value that enters under the agreement, in [0, 1]
     * @param status observed, derived or assumed
     * @param source source id
     * @param note remarks
     */
    public record Step(
            String agreement,
            String importer,
            String origin,
            LocalDate from,
            double use,
            String status,
            String source,
            String note) {
        public Step {
            if (!(use >= 0 && use <= 1)) {
                throw new IllegalArgumentException("the use of an agreement is a share from 0 to 1");
            }
        }
    }

    /** Sorts the steps by date; their order in the table does not matter. */
    public Agreements(List<Step> steps) {
        List<Step> sorted = new ArrayList<>(steps);
        sorted.sort(Comparator.comparing(Step::from));
        this.steps = List.copyOf(sorted);
    }

    /** All steps by date. */
    public List<Step> steps() {
        return steps;
    }

    /** Ids of the agreements. */
    public Set<String> ids() {
        Set<String> ids = new LinkedHashSet<>();
        steps.stream().map(Step::agreement).sorted().forEach(ids::add);
        return ids;
    }

    /** Steps of one agreement on one flow by date. */
    public List<Step> of(String agreement, String importer, String origin) {
        return steps.stream()
                .filter(step -> step.agreement().equals(agreement)
                        && step.importer().equals(importer)
                        && step.origin().equals(origin))
                .toList();
    }

    /** Share of a flow's value (fraction) that enters under an agreement on a day; zero before the first step. */
    public double use(String agreement, String importer, String origin, LocalDate day) {
        double use = 0;
        for (Step step : of(agreement, importer, origin)) {
            use = step.from().isAfter(day) ? use : step.use();
        }
        return use;
    }
}
