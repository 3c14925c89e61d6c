package portolan.policy;

import portolan.core.AdValorem;
import portolan.core.SourceRef;

/**
 * A stated goal.
 *
 * @param id name within its scenario
 * @param flow what is counted
 * @param change wanted change from the base year to the deadline
 * @param since base year
 * @param by deadline, after the base year
 * @param prices whether the goal counts current or constant dollars
 * @param mode whether to ask if it happens, or to find what it takes
 * @param source who set the goal
 */
public record Target(
        String id, TargetFlow flow, AdValorem change, int since, int by, Prices prices, Mode mode, SourceRef source) {

    /** Dollars counted. */
    public enum Prices {
        CURRENT,
        CONSTANT
    }

    /** What to do with a goal. */
    public enum Mode {
        /** Does it happen? */
        ASSESS,
        /** Find the smallest uniform cut in trade cost on the flows concerned that meets it, and run with that cut. */
        IMPOSE
    }

    public Target {
        if (by <= since) {
            throw new IllegalArgumentException("the deadline (" + by + ") comes after the base year (" + since + ")");
        }
    }
}
