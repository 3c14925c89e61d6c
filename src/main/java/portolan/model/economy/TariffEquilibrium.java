package portolan.model.economy;

import java.util.List;
import portolan.numerics.ConvergenceReport;

/**
 * Duties that nobody who chose them would change, and the worlds before and after.
 *
 * @param setters who chose
 * @param today the world with the duties of the calibrated year
 * @param chosen the world with the duties chosen
 * @param rates {@code [setter][group]}: the duties, fractions
 * @param report how the search went; {@code residual} is the largest step still to go in the log of a power of duty
 * @param bestDeviation the largest change of log real income that any deviation tried would bring, 0 or below but for
 *     rounding
 */
public record TariffEquilibrium(
        List<TariffSetter> setters,
        WorldAccounts today,
        WorldAccounts chosen,
        List<List<Double>> rates,
        ConvergenceReport report,
        double bestDeviation) {
    public TariffEquilibrium {
        setters = List.copyOf(setters);
        rates = rates.stream().map(List::copyOf).toList();
    }
}
