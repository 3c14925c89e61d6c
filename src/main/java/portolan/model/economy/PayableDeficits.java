package portolan.model.economy;

import java.util.ArrayList;
import java.util.List;

/**
 * Whether deficits can be paid at all where flows are forbidden.
 *
 * <p>A flow that is not forbidden is above zero at any prices. So a region whose exports are all forbidden, but not its
 * imports, needs a deficit, one that may export only a surplus, and regions that trade with nobody but each other have
 * deficits that add up to zero.
 */
final class PayableDeficits {
    /** Deficits below this part of the world's value added are rounding. */
    private static final double NOTHING = 1e-12;

    private final Economy economy;
    private final TradePolicy policy;
    private final boolean balanced;
    private final int n;
    private final double rounding;
    private final boolean[][] trades;

    private PayableDeficits(Economy economy, Conditions conditions) {
        this.economy = economy;
        policy = conditions.policy;
        balanced = conditions.closure.deficits() == DeficitRule.BALANCED;
        n = economy.regions.size();
        double world = 0;
        for (double value : economy.valueAdded) {
            world += value;
        }
        rounding = NOTHING * world;
        trades = new boolean[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                trades[i][j] = i != j && passes(i, j);
            }
        }
    }

    /**
     * Why there is no equilibrium.
     *
     * @return a message with what to try; empty when forbidden flows are no reason
     */
    static String whyNot(Economy economy, Conditions conditions) {
        return new PayableDeficits(economy, conditions).whyNot();
    }

    private String whyNot() {
        boolean[] seen = new boolean[n];
        List<Integer> smallest = List.of();
        for (int j = 0; j < n; j++) {
            String why = oneWay(j);
            if (!why.isEmpty()) {
                return why;
            }
            List<Integer> group = seen[j] ? List.of() : group(j, seen);
            boolean smaller = smallest.isEmpty() || group.size() < smallest.size();
            if (smaller && StrictMath.abs(sum(group)) > rounding) {
                smallest = group;
            }
        }
        return smallest.isEmpty() ? "" : refusal(smallest);
    }

    private String oneWay(int j) {
        boolean out = false;
        boolean in = false;
        for (int i = 0; i < n; i++) {
            out |= trades[j][i];
            in |= trades[i][j];
        }
        String name = economy.regions.get(j);
        if (out && !in && deficit(j) > -rounding) {
            return name + " may sell to others but buy from nobody, so it would need a trade surplus, and it has "
                    + (deficit(j) > rounding ? "a deficit" : "none") + "; no equilibrium exists. Let some imports pass,"
                    + " or forbid its exports too.";
        }
        if (in && !out && deficit(j) < rounding) {
            return name + " may buy from others but sell to nobody, so it would need a trade deficit, and it has "
                    + (deficit(j) < -rounding ? "a surplus" : "none") + "; no equilibrium exists. Let some exports"
                    + " pass, or forbid its imports too.";
        }
        return "";
    }

    /** The regions that a region trades with, straight or by way of others, itself among them. */
    private List<Integer> group(int start, boolean[] seen) {
        List<Integer> group = new ArrayList<>(List.of(start));
        seen[start] = true;
        for (int next = 0; next < group.size(); next++) {
            int i = group.get(next);
            for (int j = 0; j < n; j++) {
                if (!seen[j] && (trades[i][j] || trades[j][i])) {
                    seen[j] = true;
                    group.add(j);
                }
            }
        }
        return group;
    }

    private double sum(List<Integer> group) {
        double sum = 0;
        for (int j : group) {
            sum += deficit(j);
        }
        return sum;
    }

    private String refusal(List<Integer> group) {
        String kind = sum(group) > 0 ? "deficit" : "surplus";
        List<String> names =
                group.stream().limit(4).map(economy.regions::get).sorted().toList();
        String who = names.size() == 1
                ? names.get(0) + " trades with nobody, so its trade " + kind
                : String.join(", ", names) + (group.size() > 4 ? " and others" : "")
                        + " trade with nobody else, so their common trade " + kind;
        return who
                + " cannot be paid; no equilibrium exists while it is kept. Try balanced trade, or let some trade pass.";
    }

    private double deficit(int j) {
        return balanced ? 0 : economy.deficit[j];
    }

    private boolean passes(int i, int j) {
        for (int s = 0; s < economy.sectors.size(); s++) {
            if (economy.share[s][i][j] > 0 && policy.costOf(s, i, j) < Double.POSITIVE_INFINITY) {
                return true;
            }
        }
        return false;
    }
}
