package portolan.model.market;

import java.util.List;

/**
 * A tariff-rate quota or a hard cap on one or several origins into one region.
 *
 * <p>Inside the quota the duty of {@link Wedges#power()} applies; with {@code M} the log premium of the permits,
 * {@code 0 <= M <= ln outside}, M is 0 where less than the amount comes in, and at its bound where more does. A second
 * quota on some of the links of a first is a sub-quota: it draws on the first as well, the premia add up and share one
 * bound. Quotas of the same importer must be nested or apart. An administrative fill limit is part of the amount.
 *
 * @param id the name for messages and results; not twice in a segment
 * @param links one or several origins of one importer, none twice
 * @param amount units a year at the rate of this segment, 0 or more; above 0 when entry is refused outside
 * @param outside power of the duty outside over that inside, 1 or more; infinite when entry is refused
 * @param holder who earns the rent
 */
public record Quota(String id, List<Link> links, double amount, double outside, RentHolder holder) {

    /** Checks ranges. */
    public Quota {
        links = List.copyOf(links);
        if (links.isEmpty()
                || links.stream().distinct().count() != links.size()
                || links.stream().mapToInt(Link::importer).distinct().count() != 1) {
            throw new IllegalArgumentException(
                    "quota " + id + " needs one importer and each origin once, not " + links);
        }
        if (links.stream().anyMatch(Link::isHome)) {
            throw new IllegalArgumentException("quota " + id + " is on imports and cannot hold home sales");
        }
        if (!(outside >= 1)) {
            throw new IllegalArgumentException("quota " + id + ": the duty outside over that inside is " + outside
                    + " (as powers); it must be 1 or more, infinite when entry is refused");
        }
        if (!(amount >= 0 && Double.isFinite(amount))) {
            throw new IllegalArgumentException("quota " + id + ": the amount is " + amount + "; it must be 0 or more");
        }
        if (amount == 0 && Double.isInfinite(outside)) {
            throw new IllegalArgumentException("quota " + id
                    + " admits nothing, inside or outside; state a duty that keeps trade out, or a small amount");
        }
    }

    /**
     * A tariff-rate quota on one link.
     *
     * @param id the name
     * @param link origin and importer
     * @param amount units a year
     * @param insidePower one plus the rate inside, all duties stacked
     * @param outsidePower one plus the rate outside, all duties stacked
     * @param holder who earns the rent
     * @return the quota
     */
    public static Quota withDutyOutside(
            String id, Link link, double amount, double insidePower, double outsidePower, RentHolder holder) {
        return new Quota(id, List.of(link), amount, outsidePower / insidePower, holder);
    }

    /**
     * A hard cap on one link.
     *
     * @param id the name
     * @param link origin and importer
     * @param amount units a year, above 0
     * @param holder who earns the rent
     * @return the quota
     */
    public static Quota refusedOutside(String id, Link link, double amount, RentHolder holder) {
        return new Quota(id, List.of(link), amount, Double.POSITIVE_INFINITY, holder);
    }

    /**
     * The region behind the quota.
     *
     * @return its position
     */
    public int importer() {
        return links.get(0).importer();
    }
}
