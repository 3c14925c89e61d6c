package portolan.scenario;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import portolan.core.Numbers;
import portolan.policy.Coverage;
import portolan.policy.DutyComponent;
import portolan.policy.Measure;
import portolan.policy.Stacking;

/**
 * The layers of duty on one link on one day. Measures are laid on in order of precedence; the applied rate is the sum of
 * what the layers charge, each on the customs value of the goods it covers ({@link Stacking} says which goods those are).
 */
public final class DutyStack {
    private final Map<DutyComponent, Layer> layers = new EnumMap<>(DutyComponent.class);
    private final Map<String, Double> uses = new HashMap<>();

    /**
     * Part of a layer: while a measure is phased in, what held before is there beside it.
     *
     * @param rate rate on the goods charged, fraction
     * @param coverage those goods
     */
    private record Part(double rate, Coverage coverage) {}

    /** One layer and who decides it. */
    private record Layer(List<Part> parts, @Nullable Measure by) {
        /** Share of the flow's value that it covers. */
        double share() {
            double share = 0;
            for (Part part : parts) {
                share = part.rate() == 0
                        ? share
                        : StrictMath.max(share, part.coverage().share());
            }
            return share;
        }

        double rate() {
            double rate = 0;
            for (Part part : parts) {
                rate += part.rate();
            }
            return rate;
        }

        /** What is left once a share of every part, from 0 to 1, is gone. */
        List<Part> without(double share) {
            List<Part> left = new ArrayList<>();
            for (Part part : parts) {
                if (share != 1 && part.rate() != 0) {
                    left.add(new Part(part.rate() - share * part.rate(), part.coverage()));
                }
            }
            return left;
        }
    }

    /**
     * A stack of the standing duty alone.
     *
     * @param standing standing rate (fraction), the layer {@link DutyComponent#MFN}
     */
    DutyStack(double standing) {
        layers.put(DutyComponent.MFN, new Layer(List.of(new Part(standing, Coverage.ALL)), null));
    }

    /** States how much of the flow's value enters under an agreement, a fraction. */
    void use(String agreement, double share) {
        uses.put(agreement, share);
    }

    double use(String agreement) {
        return uses.getOrDefault(agreement, 0.0);
    }

    /** Sets a layer: a part {@code grown} of it, from 0 to 1, stands in place of that part of what held before. */
    void set(DutyComponent component, double rate, Coverage coverage, double grown, Measure by) {
        List<Part> before = before(component).parts();
        Part only = before.size() == 1 ? before.get(0) : null;
        List<Part> parts;
        if (only != null && only.coverage().equals(coverage)) {
            parts = List.of(new Part(only.rate() + grown * (rate - only.rate()), coverage));
        } else {
            parts = before(component).without(grown);
            parts.add(new Part(grown * rate, coverage));
        }
        layers.put(component, new Layer(parts, by));
    }

    /** Adds points to a layer; where coverage is null they are charged on what the layer covered before. */
    void add(DutyComponent component, double points, @Nullable Coverage coverage, Measure by) {
        Layer before = before(component);
        List<Part> parts = new ArrayList<>(before.parts());
        int last = parts.size() - 1;
        if (last < 0 || (coverage != null && !parts.get(last).coverage().equals(coverage))) {
            parts.add(new Part(points, coverage == null ? Coverage.ALL : coverage));
        } else {
            Part old = parts.get(last);
            parts.set(last, new Part(old.rate() + points, old.coverage()));
        }
        layers.put(component, new Layer(parts, by));
    }

    /** Takes a layer away. */
    void clear(DutyComponent component, double grown, Measure by) {
        layers.put(component, new Layer(before(component).without(grown), by));
    }

    private Layer before(DutyComponent component) {
        Layer layer = layers.get(component);
        return layer == null ? new Layer(List.of(), null) : layer;
    }

    /** The applied rate (fraction): what all layers charge, added. */
    public double rate() {
        double taken = taken();
        double rate = 0;
        for (Map.Entry<DutyComponent, Layer> layer : layers.entrySet()) {
            rate += charge(layer.getKey(), layer.getValue(), taken);
        }
        return rate;
    }

    /** What each layer adds to the applied rate (fraction), in the order of the layers. */
    public Map<DutyComponent, Double> charges() {
        double taken = taken();
        Map<DutyComponent, Double> charges = new EnumMap<>(DutyComponent.class);
        layers.forEach((component, layer) -> charges.put(component, charge(component, layer, taken)));
        return charges;
    }

    /** Share of the flow's value that layers with precedence cover together. */
    private double taken() {
        double taken = 0;
        for (Map.Entry<DutyComponent, Layer> layer : layers.entrySet()) {
            taken += Stacking.takesPrecedence(layer.getKey()) ? layer.getValue().share() : 0;
        }
        return taken;
    }

    private double charge(DutyComponent component, Layer layer, double taken) {
        double charge = 0;
        for (Part part : layer.parts()) {
            String spares = part.coverage().spares();
            charge += Stacking.charge(
                    component, part.rate(), part.coverage().share(), taken, spares == null ? 0 : use(spares));
        }
        return charge;
    }

    /**
     * Layers above zero in words, with the source of the measure that decides each: {@code mfn 9%}, or {@code ieepa 35% on
     * 100% of the value, less 40% under section 232, less 86% free under cusma = 2.9% (the-act, its-source)}.
     */
    public List<String> describe() {
        List<String> words = new ArrayList<>();
        double taken = taken();
        layers.forEach((component, layer) -> {
            Measure by = layer.by();
            if (layer.rate() != 0 || by != null) {
                words.add(component.label() + " " + words(component, layer, taken)
                        + (by == null ? "" : " (" + by.id() + ", " + by.head().source() + ")"));
            }
        });
        return words;
    }

    private String words(DutyComponent component, Layer layer, double taken) {
        if (layer.parts().stream().allMatch(part -> part.coverage().equals(Coverage.ALL))
                && (taken == 0 || !Stacking.yields(component))) {
            return percent(layer.rate());
        }
        List<String> parts = new ArrayList<>();
        for (Part part : layer.parts()) {
            String spares = part.coverage().spares();
            parts.add(percent(part.rate()) + " on " + percent(part.coverage().share()) + " of the value"
                    + (taken > 0 && Stacking.yields(component)
                            ? ", less " + percent(StrictMath.min(1, taken)) + " under section 232"
                            : "")
                    + (spares == null ? "" : ", less " + percent(use(spares)) + " free under " + spares));
        }
        return String.join(" and ", parts) + " = " + percent(charge(component, layer, taken));
    }

    private static String percent(double rate) {
        return Numbers.text(StrictMath.rint(rate * 1e6) / 1e4) + "%";
    }
}
