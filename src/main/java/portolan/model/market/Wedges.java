package portolan.model.market;

import java.util.ArrayList;
import java.util.List;

/**
 * What stands between seller and buyer while nothing changes.
 *
 * <p>Chain of prices on a link, from left to right: supply price, premium of a capacity, trade-cost factor, power of the
 * duty, premium of a quota, one less the subsidy. The duty is therefore charged on the price with capacity premium and
 * trade cost.
 *
 * @param power one plus the applied rate, all duties stacked, above 0; on links under a quota the rate inside the quota
 * @param cost trade-cost factor against the baseline, above 0; what it adds is used up, and is income of nobody
 * @param shift change of taste in logs, added to the preference of the link; on the diagonal that of the home product
 * @param subsidies at most one for each link
 */
public record Wedges(Grid power, Grid cost, Grid shift, List<Subsidy> subsidies) {

    /** Checks sizes and ranges. */
    public Wedges {
        subsidies = List.copyOf(subsidies);
        int n = power.size();
        if (cost.size() != n || shift.size() != n) {
            throw new IllegalArgumentException(
                    "wedges of " + n + ", " + cost.size() + " and " + shift.size() + " regions do not belong together");
        }
        for (int c = 0; c < n * n; c++) {
            if (!(power.cells()[c] > 0 && cost.cells()[c] > 0)) {
                throw new IllegalArgumentException("from region " + c / n + " to region " + c % n + ": power of duty "
                        + power.cells()[c] + ", cost factor " + cost.cells()[c] + "; both must be above 0");
            }
        }
        if (subsidies.stream().map(Subsidy::link).distinct().count() != subsidies.size()) {
            throw new IllegalArgumentException("a link has more than one subsidy: " + subsidies);
        }
    }

    /**
     * The baseline itself: nothing changed.
     *
     * @param baseline the year
     * @return its duties, and no other wedge
     */
    public static Wedges none(MarketBaseline baseline) {
        int n = baseline.size();
        return new Wedges(baseline.power(), Grid.filled(n, 1), Grid.filled(n, 0), List.of());
    }

    /**
     * The same with another duty on one link.
     *
     * @param origin the exporter
     * @param importer the importer
     * @param power one plus the rate
     * @return the new wedges
     */
    public Wedges withPower(int origin, int importer, double power) {
        return new Wedges(this.power.with(origin, importer, power), cost, shift, subsidies);
    }

    /**
     * The same with another trade cost on one link.
     *
     * @param origin the exporter
     * @param importer the importer
     * @param factor trade cost over that of the baseline
     * @return the new wedges
     */
    public Wedges withCost(int origin, int importer, double factor) {
        return new Wedges(power, cost.with(origin, importer, factor), shift, subsidies);
    }

    /**
     * The same with a change of taste on one link.
     *
     * @param origin the exporter
     * @param importer the importer
     * @param change in logs of the quantity at unchanged prices and competitors
     * @return the new wedges
     */
    public Wedges withShift(int origin, int importer, double change) {
        return new Wedges(power, cost, shift.with(origin, importer, change), subsidies);
    }

    /**
     * The same with one more subsidy.
     *
     * @param subsidy on a link that has none
     * @return the new wedges
     */
    public Wedges withSubsidy(Subsidy subsidy) {
        List<Subsidy> all = new ArrayList<>(subsidies);
        all.add(subsidy);
        return new Wedges(power, cost, shift, all);
    }
}
