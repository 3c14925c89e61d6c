package portolan.model.market;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;

/**
 * Quotas and capacities of a segment, laid out for the solver: which cells each limits, how they are nested, and how
 * much comes in under each.
 *
 * <p>The amount under a quota is what comes in on its own links plus, from each sub-quota, what came in inside that
 * sub-quota. Limits whose links carry no trade in the baseline never bind and are kept at premium 0.
 */
final class Limits {

    private static final int[] NONE = {};

    /** An amount of zero is read as this part of the baseline quantity, so that logs exist; the premium is the same. */
    private static final double SMALLEST = 1e-12;

    private final int n;
    private final double[] units;
    private final List<String> ids = new ArrayList<>();
    private final List<int[]> cells = new ArrayList<>();
    private final List<Double> amounts = new ArrayList<>();
    private final List<Double> uppers = new ArrayList<>();
    private final int[] parent;
    private final int[][] above;
    private final int[][] own;
    private final int[] bottomUp;
    private final double[] inflow;

    Limits(Market market, MarketBaseline baseline, Segment segment) {
        n = baseline.size();
        units = baseline.quantity().cells();
        for (Quota quota : segment.quotas()) {
            add(market, quota.id(), quota.links(), quota.amount(), StrictMath.log(quota.outside()));
        }
        for (Capacity capacity : segment.capacities()) {
            add(market, capacity.id(), capacity.links(), capacity.amount(), Double.POSITIVE_INFINITY);
        }
        if (new HashSet<>(ids).size() != ids.size()) {
            throw new IllegalArgumentException("market " + market.id() + " has two limits of one name: " + ids);
        }
        int count = ids.size();
        parent = new int[count];
        above = new int[count][];
        own = new int[count][];
        inflow = new double[count];
        Arrays.fill(parent, -1);
        for (int k = 0; k < segment.quotas().size(); k++) {
            parent[k] = parentOf(k, segment.quotas(), market);
        }
        for (int k = 0; k < count; k++) {
            above[k] = ancestors(k);
            own[k] = ownCells(k);
        }
        bottomUp = deepestFirst(count);
    }

    private void add(Market market, String id, List<Link> links, double amount, double upper) {
        double before = 0;
        int[] traded = new int[links.size()];
        int size = 0;
        for (Link link : links) {
            if (link.origin() >= n || link.importer() >= n) {
                throw new IllegalArgumentException("limit " + id + " of market " + market.id() + " names region "
                        + StrictMath.max(link.origin(), link.importer()) + " of " + n);
            }
            int cell = link.origin() * n + link.importer();
            if (units[cell] > 0) {
                traded[size++] = cell;
                before += units[cell];
            }
        }
        ids.add(id);
        cells.add(Arrays.copyOf(traded, size));
        amounts.add(StrictMath.max(amount, SMALLEST * before));
        uppers.add(upper);
    }

    /** The smallest quota that holds this one; of two with the same links the later is the sub-quota. */
    private static int parentOf(int k, List<Quota> quotas, Market market) {
        int best = -1;
        Quota inner = quotas.get(k);
        for (int m = 0; m < quotas.size(); m++) {
            Quota outer = quotas.get(m);
            if (m == k || outer.links().stream().noneMatch(inner.links()::contains)) {
                continue;
            }
            boolean inside = outer.links().containsAll(inner.links());
            boolean around = inner.links().containsAll(outer.links());
            if ((!inside && !around) || outer.outside() != inner.outside()) {
                throw new IllegalArgumentException("quotas " + outer.id() + " and " + inner.id() + " of market "
                        + market.id() + " overlap: one must hold all links of the other and both have the same duty"
                        + " outside");
            }
            if (inside && !(around && m > k)) {
                boolean smaller = best < 0
                        || outer.links().size() <= quotas.get(best).links().size();
                best = smaller ? m : best;
            }
        }
        return best;
    }

    private int[] ancestors(int k) {
        int depth = depth(k);
        if (depth == 0) {
            return NONE;
        }
        int[] chain = new int[depth];
        int at = parent[k];
        for (int d = 0; d < depth; d++) {
            chain[d] = at;
            at = parent[at];
        }
        return chain;
    }

    private int depth(int k) {
        int depth = 0;
        for (int at = parent[k]; at >= 0; at = parent[at]) {
            depth++;
        }
        return depth;
    }

    private int[] ownCells(int k) {
        return Arrays.stream(cells.get(k))
                .filter(cell -> {
                    for (int m = 0; m < parent.length; m++) {
                        if (parent[m] == k && contains(cells.get(m), cell)) {
                            return false;
                        }
                    }
                    return true;
                })
                .toArray();
    }

    private static boolean contains(int[] values, int wanted) {
        for (int value : values) {
            if (value == wanted) {
                return true;
            }
        }
        return false;
    }

    private int[] deepestFirst(int count) {
        int[] order = new int[count];
        int size = 0;
        for (int depth = count; depth >= 0; depth--) {
            for (int k = 0; k < count; k++) {
                if (depth(k) == depth) {
                    order[size++] = k;
                }
            }
        }
        return order;
    }

    int count() {
        return ids.size();
    }

    String id(int k) {
        return ids.get(k);
    }

    /** All traded cells whose price the premium of limit k raises. */
    int[] cells(int k) {
        return cells.get(k);
    }

    /** Whether limit k raises the price of a cell. */
    boolean holds(int k, int cell) {
        return contains(cells.get(k), cell);
    }

    /** The cells of limit k that are in none of its sub-quotas. */
    int[] own(int k) {
        return own[k];
    }

    /** The quotas of which limit k is a part, innermost first. */
    int[] above(int k) {
        return above[k];
    }

    int parent(int k) {
        return parent[k];
    }

    double amount(int k) {
        return amounts.get(k);
    }

    double upper(int k) {
        return cells.get(k).length == 0 ? 0 : uppers.get(k);
    }

    /** Limits in an order in which every sub-quota comes before the quota that holds it. */
    int[] bottomUp() {
        return bottomUp;
    }

    /** Units that ask for entry under each limit at the given quantities relative to the baseline. */
    double[] inflow(double[] quantity) {
        Arrays.fill(inflow, 0);
        for (int k : bottomUp) {
            for (int cell : own[k]) {
                inflow[k] += units[cell] * quantity[cell];
            }
            if (parent[k] >= 0) {
                inflow[parent[k]] += StrictMath.min(inflow[k], amounts.get(k));
            }
        }
        return inflow;
    }

    /** Units of one cell in the baseline. */
    double units(int cell) {
        return units[cell];
    }
}
