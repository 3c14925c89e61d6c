package portolan.model.market;

import java.util.List;

/** Sub-quotas found from the links alone, for the checks. */
final class Nesting {

    private Nesting() {}

    /** Whether quota m holds quota k: all its links and more, or the same links and named first. */
    static boolean isAround(List<Quota> quotas, int m, int k) {
        Quota outer = quotas.get(m);
        Quota inner = quotas.get(k);
        if (m == k || !outer.links().containsAll(inner.links())) {
            return false;
        }
        return outer.links().size() > inner.links().size() || m < k;
    }

    /** Whether quota m holds quota k with no other in between. */
    static boolean isParent(List<Quota> quotas, int m, int k) {
        if (!isAround(quotas, m, k)) {
            return false;
        }
        for (int between = 0; between < quotas.size(); between++) {
            if (isAround(quotas, m, between) && isAround(quotas, between, k)) {
                return false;
            }
        }
        return true;
    }

    /** Units that ask for entry under quota k: all on its own links, and what its sub-quotas let in. */
    static double asked(List<Quota> quotas, int k, Grid quantity) {
        double sum = 0;
        for (Link link : quotas.get(k).links()) {
            boolean own = true;
            for (int m = 0; m < quotas.size(); m++) {
                own &= !(isAround(quotas, k, m) && quotas.get(m).links().contains(link));
            }
            sum += own ? quantity.at(link) : 0;
        }
        for (int m = 0; m < quotas.size(); m++) {
            if (isParent(quotas, k, m)) {
                sum += StrictMath.min(quotas.get(m).amount(), asked(quotas, m, quantity));
            }
        }
        return sum;
    }

    /** The part of a link's units that came in inside all quotas on it. */
    static double insidePart(List<Quota> quotas, Link link, Grid quantity) {
        double part = 1;
        for (int k = 0; k < quotas.size(); k++) {
            Quota quota = quotas.get(k);
            if (quota.links().contains(link) && Double.isFinite(quota.outside())) {
                double asked = asked(quotas, k, quantity);
                part *= asked > quota.amount() ? quota.amount() / asked : 1;
            }
        }
        return part;
    }
}
