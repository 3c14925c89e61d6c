package portolan.data;

import java.util.List;

/**
 * Published results with all that is needed to compute them again.
 *
 * @param id short name
 * @param model name of the model that solves it
 * @param title what was solved
 * @param inputs data and elasticities of the publication
 * @param published its results
 */
public record ValidationCase(
        String id, String model, String title, ValidationInputs inputs, List<PublishedNumber> published) {
    /** Keeps an unmodifiable copy. */
    public ValidationCase {
        published = List.copyOf(published);
    }
}
