package portolan.scenario;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import portolan.core.DateSpan;
import portolan.data.World;
import portolan.policy.DutyComponent;
import portolan.policy.DutyMeasure;
import portolan.policy.DutySchedule;
import portolan.policy.FlowSelector;
import portolan.policy.Measure;
import portolan.policy.Retaliation;

/** Finds layers that a measure takes away or lowers although its flows never carry them: most likely another layer was meant. */
final class RemovedLayers {
    private final World world;
    private final List<Measure> measures;

    /**
     * A search.
     *
     * @param world the data
     * @param measures all measures of the scenario in order of precedence
     */
    RemovedLayers(World world, List<Measure> measures) {
        this.world = world;
        this.measures = measures;
    }

    /** Layers that a measure of the scenario removes or lowers in vain; empty for one that does not hold in it. */
    List<DutyComponent> inVain(DutyMeasure removal) {
        List<DutyComponent> removed = new ArrayList<>();
        for (DutyMeasure.Change change : removal.changes()) {
            // points off a layer that is not there would pay the importer
            boolean lowers =
                    change.action() == DutyMeasure.Action.ADD && change.rate().rate() < 0;
            if ((lowers || change.action() == DutyMeasure.Action.REMOVE) && change.component() != DutyComponent.MFN) {
                removed.add(change.component());
            }
        }
        // what replaced the measure under its name, or dropped it, decides instead
        if (removed.isEmpty() || measures.stream().noneMatch(measure -> measure == removal)) {
            return List.of();
        }
        removed.removeAll(carried(removal));
        return removed;
    }

    /** Layers that earlier measures put on flows of a measure on some day on which it holds. */
    Set<DutyComponent> carried(DutyMeasure removal) {
        Set<DutyComponent> carried = EnumSet.noneOf(DutyComponent.class);
        for (Measure measure : measures) {
            if (measure == removal) {
                break;
            }
            if (meet(measure.head().span(), removal.head().span())) {
                for (DutyComponent component : set(measure)) {
                    if (!carried.contains(component) && touches(measure, removal.flows())) {
                        carried.add(component);
                    }
                }
            }
        }
        return carried;
    }

    private static List<DutyComponent> set(Measure measure) {
        if (measure instanceof DutySchedule schedule) {
            return List.of(schedule.component());
        }
        if (measure instanceof Retaliation) {
            return List.of(DutyComponent.COUNTER_TARIFF);
        }
        return measure instanceof DutyMeasure duty
                ? duty.changes().stream()
                        .filter(change -> change.action() != DutyMeasure.Action.REMOVE)
                        .map(DutyMeasure.Change::component)
                        .toList()
                : List.of();
    }

    private boolean touches(Measure measure, FlowSelector flows) {
        for (String importer : world.economies().codes()) {
            if (flows.coversImporter(importer) && measure.flows().coversImporter(importer)) {
                for (String origin : world.economies().codes()) {
                    if (touches(measure, flows, origin, importer)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private boolean touches(Measure measure, FlowSelector flows, String origin, String importer) {
        for (String product : world.products().ids()) {
            boolean both = flows.covers(origin, importer, product)
                    && (measure instanceof DutySchedule schedule
                            ? schedule.find(origin, importer, product) != null
                            : measure.flows().covers(origin, importer, product));
            if (both) {
                return true;
            }
        }
        return false;
    }

    private static boolean meet(DateSpan one, DateSpan other) {
        return startsBeforeEnd(one, other.until()) && startsBeforeEnd(other, one.until());
    }

    private static boolean startsBeforeEnd(DateSpan span, java.time.@Nullable LocalDate end) {
        return end == null || !span.from().isAfter(end);
    }
}
