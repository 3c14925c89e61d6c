package portolan.data;

import java.util.List;
import portolan.core.SourceRef;

/**
 * Another growth of some economies in some years of the undisturbed world of one scenario.
 *
 * @param id name within its scenario
 * @param economies codes of the economies
 * @param points added to real growth of each year, fraction
 * @param from first year
 * @param until last year, not before the first
 * @param source who assumes it
 */
public record OutlookChange(String id, List<String> economies, double points, int from, int until, SourceRef source) {
    public OutlookChange {
        economies = List.copyOf(economies);
        if (economies.isEmpty()) {
            throw new IllegalArgumentException("a change of outlook names at least one economy");
        }
        if (until < from) {
            throw new IllegalArgumentException("it would end in " + until + ", before it starts in " + from);
        }
    }
}
