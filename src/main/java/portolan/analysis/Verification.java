package portolan.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import portolan.data.PublishedNumber;
import portolan.data.ValidationCase;
import portolan.model.ComputedNumbers;
import portolan.model.PublishedModel;

/**
 * A published case held against our solution of it.
 *
 * @param of the case
 * @param numbers every published number with ours, in the order of the case
 */
public record Verification(ValidationCase of, List<VerifiedNumber> numbers) {
    /** Keeps an unmodifiable copy. */
    public Verification {
        numbers = List.copyOf(numbers);
    }

    /**
     * Solves the case and compares.
     *
     * @param published the case
     * @param model what solves it
     * @throws IllegalArgumentException when an input of the model is missing
     * @throws portolan.model.ModelFailure when there is no solution to be found
     */
    public static Verification of(ValidationCase published, PublishedModel model) {
        ComputedNumbers ours = model.solve(published.inputs());
        List<VerifiedNumber> numbers = new ArrayList<>();
        for (PublishedNumber number : published.published()) {
            numbers.add(new VerifiedNumber(number, ours.get(number.quantity(), number.place())));
        }
        return new Verification(published, numbers);
    }

    /** Whether every number agrees. */
    public boolean agrees() {
        return numbers.stream().allMatch(VerifiedNumber::agrees);
    }

    /** Numbers by quantity, in the order of the case. */
    public List<List<VerifiedNumber>> quantities() {
        Map<String, List<VerifiedNumber>> groups = new LinkedHashMap<>();
        for (VerifiedNumber number : numbers) {
            groups.computeIfAbsent(number.published().quantity(), any -> new ArrayList<>())
                    .add(number);
        }
        return List.copyOf(groups.values());
    }
}
