package portolan.results;

import java.util.List;

/**
 * The arithmetic behind one number: a start and factors whose product, or terms whose sum, is the result.
 *
 * @param what the number explained, in words
 * @param operation how the steps combine
 * @param steps the steps, the first being the starting value
 * @param result the number as the run reports it
 * @param unit unit of the result
 * @param notes remarks on what the steps mean
 */
public record Explanation(
        String what, Operation operation, List<Step> steps, double result, String unit, List<String> notes) {
    /** How steps combine. */
    public enum Operation {
        MULTIPLY,
        ADD
    }

    /**
     * One step.
     *
     * @param label what it is
     * @param value factor (dimensionless after the first) or term
     * @param unit unit of the value, empty for a factor
     * @param ground source id or assumption number it rests on
     * @param detail how the value comes about
     */
    public record Step(String label, double value, String unit, String ground, String detail) {}

    public Explanation {
        steps = List.copyOf(steps);
        notes = List.copyOf(notes);
    }

    /** What the printed steps give: their product or their sum. */
    public double recomputed() {
        double total = operation == Operation.MULTIPLY ? 1 : 0;
        for (Step step : steps) {
            total = operation == Operation.MULTIPLY ? total * step.value() : total + step.value();
        }
        return total;
    }
}
