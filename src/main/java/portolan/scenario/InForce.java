package portolan.scenario;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How far the enacted measures of the real world are taken in.
 *
 * @param canadaChina last day on which a measure of the Canada-China dispute may have started, or null when none holds
 * @param unitedStates the same for duties of the United States and the answers to them
 */
public record InForce(
        @Nullable LocalDate canadaChina, @Nullable LocalDate unitedStates) {
    /** Everything enacted by a day. */
    public static InForce asOf(LocalDate day) {
        return new InForce(day, day);
    }
}
