package portolan.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import portolan.core.AdValorem;

/**
 * A tariff-rate quota, or a hard cap when entry beyond it is refused. The rates stated are whole applied rates: they
 * stand in place of every layer of duty on these flows while the quota holds.
 *
 * @param head id, days, source; a quota is never phased in, its path says it all
 * @param flows origins that share the quota, one importer, one product
 * @param path quantity per quota year
 * @param inside applied rate within the quota
 * @param outside applied rate beyond it, not below {@code inside}; null when entry is refused
 * @param rent who receives the quota rent
 * @param fillLimit largest share of the quota that administration lets be used, in (0, 1]
 * @param subQuotas limits for some of the origins within the whole
 * @param reserved the part set aside for a class of goods, or null
 */
public record TariffRateQuota(
        MeasureHead head,
        FlowSelector flows,
        QuotaPath path,
        AdValorem inside,
        @Nullable AdValorem outside,
        RentHolder rent,
        double fillLimit,
        List<SubQuota> subQuotas,
        @Nullable Reserved reserved)
        implements Measure {

    /** Who receives the difference between the price inside the quota's market and the duty-paid cost. */
    public enum RentHolder {
        /** Permit holders in the importing country. */
        IMPORTER,
        /** Sellers in the exporting country. */
        EXPORTER,
        /** The importing government, which sells the permits: counted as its revenue. */
        AUCTION
    }

    /**
     * A limit for some origins within the quota.
     *
     * @param name for messages
     * @param origins the origins limited
     * @param share largest share of the whole quota, in [0, 1]
     */
    public record SubQuota(String name, List<String> origins, double share) {
        public SubQuota {
            origins = List.copyOf(origins);
            if (!(share >= 0 && share <= 1)) {
                throw new IllegalArgumentException("a sub-quota is a share of the quota from 0% to 100%");
            }
        }
    }

    /**
     * A part of the quota set aside, for instance for cars below a price.
     *
     * @param shares share set aside in each quota year, the last one held; each in [0, 1]
     * @param filled share of the part set aside that finds takers, in [0, 1]
     */
    public record Reserved(List<Double> shares, double filled) {
        public Reserved {
            shares = List.copyOf(shares);
            if (shares.isEmpty() || shares.stream().anyMatch(share -> !(share >= 0 && share <= 1))) {
                throw new IllegalArgumentException("the part set aside is a share of the quota from 0% to 100%");
            }
            if (!(filled >= 0 && filled <= 1)) {
                throw new IllegalArgumentException("the part set aside is filled to between 0% and 100%");
            }
        }

        double shareIn(int quotaYear) {
            return shares.get(Math.min(quotaYear, shares.size() - 1));
        }
    }

    public TariffRateQuota {
        subQuotas = List.copyOf(subQuotas);
        if (!(fillLimit > 0 && fillLimit <= 1)) {
            throw new IllegalArgumentException("a fill limit lies above 0% and at most 100%");
        }
        if (outside != null && outside.rate() < inside.rate()) {
            throw new IllegalArgumentException(
                    "the rate outside the quota (" + outside + ") is below the rate inside (" + inside + ")");
        }
        if (inside.rate() < 0) {
            throw new IllegalArgumentException("the rate inside a quota is not negative");
        }
    }

    public boolean refusesBeyond() {
        return outside == null;
    }

    /** Quantity per year that can be used in a quota year (from 0): limits of administration and unfilled reserve off. */
    public double usableIn(int quotaYear) {
        double whole = path.amountIn(quotaYear);
        double idle = reserved == null ? 0 : reserved.shareIn(quotaYear) * (1 - reserved.filled());
        return whole * Math.min(fillLimit, 1 - idle);
    }
}
