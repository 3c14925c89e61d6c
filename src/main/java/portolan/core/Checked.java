package portolan.core;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A value that was read, or all the problems that were found instead; never both.
 *
 * @param <T> what was read
 * @param orNull the value, or null when there are problems
 * @param problems every problem found, in reading order; empty when there is a value
 */
public record Checked<T>(@Nullable T orNull, List<Problem> problems) {
    public Checked {
        problems = List.copyOf(problems);
        if ((orNull == null) == problems.isEmpty()) {
            throw new IllegalArgumentException("either a value or problems");
        }
    }

    public static <T> Checked<T> of(T value) {
        return new Checked<>(value, List.of());
    }

    public static <T> Checked<T> failed(List<Problem> problems) {
        return new Checked<>(null, problems);
    }

    /**
     * The value.
     *
     * @throws InputException with all problems when there is none
     */
    public T get() {
        if (orNull == null) {
            throw new InputException(problems);
        }
        return orNull;
    }
}
