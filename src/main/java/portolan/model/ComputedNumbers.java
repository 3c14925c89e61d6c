package portolan.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;

/** Our numbers for a published case, by quantity and place. Not safe for several threads while it is filled. */
public final class ComputedNumbers {
    private final Map<String, Map<String, Double>> values = new HashMap<>();

    /**
     * Adds a number.
     *
     * @param quantity what it is
     * @param place where it belongs
     * @param value the number
     * @return this
     */
    public ComputedNumbers put(String quantity, String place, double value) {
        values.computeIfAbsent(quantity, any -> new HashMap<>()).put(place, value);
        return this;
    }

    /**
     * Adds a number for each of some places.
     *
     * @param quantity what it is
     * @param places names
     * @param value the number by index of the place
     * @return this
     */
    public ComputedNumbers put(String quantity, List<String> places, IntToDoubleFunction value) {
        for (int i = 0; i < places.size(); i++) {
            put(quantity, places.get(i), value.applyAsDouble(i));
        }
        return this;
    }

    /**
     * A number.
     *
     * @param quantity what it is
     * @param place where it belongs
     * @return the number, or not-a-number where the model does not compute it
     */
    public double get(String quantity, String place) {
        return values.getOrDefault(quantity, Map.of()).getOrDefault(place, Double.NaN);
    }
}
