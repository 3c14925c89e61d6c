package portolan.model.market;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import portolan.policy.DutyComponent;
import portolan.policy.DutyMeasure;
import portolan.policy.Measure;
import portolan.policy.MeasureHead;

/**
 * The layers of duty on one link on one day. Measures are laid on in order of precedence; the applied rate is the sum of
 * the layers, each charged on the customs value.
 */
final class DutyStack {
    private final Map<DutyComponent, Double> layers = new EnumMap<>(DutyComponent.class);
    private final Map<DutyComponent, DutyMeasure> decidedBy = new EnumMap<>(DutyComponent.class);

    private DutyStack() {}

    /**
     * The stack on a day.
     *
     * @param standing standing rate (fraction), the layer {@link DutyComponent#MFN}
     * @param measures measures of the market in order of precedence
     * @param origin code of the seller
     * @param importer code of the buyer
     * @param product product id
     * @param day the day
     */
    static DutyStack on(
            LocalDate day, double standing, List<Measure> measures, String origin, String importer, String product) {
        DutyStack stack = new DutyStack();
        stack.layers.put(DutyComponent.MFN, standing);
        for (Measure measure : measures) {
            if (measure instanceof DutyMeasure duty
                    && duty.head().decides(day)
                    && duty.flows().covers(origin, importer, product)) {
                stack.lay(duty, day);
            }
        }
        return stack;
    }

    private void lay(DutyMeasure duty, LocalDate day) {
        MeasureHead head = duty.head();
        boolean over = !head.span().contains(day);
        double share = head.phaseIn().shareOn(day, head.span().from());
        for (DutyMeasure.Change change : duty.changes()) {
            double before = layers.getOrDefault(change.component(), 0.0);
            // once a measure has lapsed for good, the layer it ruled is gone
            double full = over ? 0 : change.applyTo(before);
            layers.put(change.component(), over ? 0 : before + share * (full - before));
            decidedBy.put(change.component(), duty);
        }
    }

    /** The applied rate (fraction): all layers added. */
    double rate() {
        double rate = 0;
        for (double layer : layers.values()) {
            rate += layer;
        }
        return rate;
    }

    /** Layers above zero in words, with the source of the measure that decides each: {@code mfn 9% + surtax 100%}. */
    List<String> describe() {
        List<String> words = new ArrayList<>();
        layers.forEach((component, rate) -> {
            DutyMeasure by = decidedBy.get(component);
            if (rate != 0 || by != null) {
                words.add(component.label() + " " + percent(rate)
                        + (by == null ? "" : " (" + by.id() + ", " + by.head().source() + ")"));
            }
        });
        return words;
    }

    private static String percent(double rate) {
        return portolan.core.Numbers.text(StrictMath.rint(rate * 1e6) / 1e4) + "%";
    }
}
