package portolan.files;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether the tables of a user's own world fit together: every sector is bought for at least what producers use of it,
 * deficits are those of the flows, final shares those that spending less inputs leaves. What does not fit is a problem,
 * unless it may be balanced and can be.
 */
final class GeBooks {
    /** Final use may be this far below zero, as a part of spending: rounding of published data. */
    private static final double SLACK = 1e-6;

    private final TableFolder tables;
    private final GeNames regions;
    private final GeNames sectors;
    private final GeFlows.Table lines;
    private final boolean balance;
    private final double[][][] flow;
    private final double[][] spending;
    private final List<String> notes = new ArrayList<>();

    GeBooks(
            TableFolder tables,
            GeNames regions,
            GeNames sectors,
            GeFlows.Table lines,
            double[][][] flow,
            double[][][] tariff,
            boolean balance) {
        this.tables = tables;
        this.regions = regions;
        this.sectors = sectors;
        this.lines = lines;
        this.flow = flow;
        this.balance = balance;
        spending = new double[sectors.size()][regions.size()];
        for (int s = 0; s < spending.length; s++) {
            for (int i = 0; i < regions.size(); i++) {
                for (int j = 0; j < regions.size(); j++) {
                    spending[s][j] += flow[s][i][j] * (1 + tariff[s][i][j]);
                }
            }
        }
    }

    List<String> notes() {
        return notes;
    }

    /** What producers sell, [sector][region]. */
    static double[][] output(double[][][] flow) {
        double[][] output = new double[flow.length][flow.length == 0 ? 0 : flow[0].length];
        for (int s = 0; s < flow.length; s++) {
            for (int i = 0; i < flow[s].length; i++) {
                for (double value : flow[s][i]) {
                    output[s][i] += value;
                }
            }
        }
        return output;
    }

    /** Imports less exports by region. */
    private double[] deficits() {
        double[] deficit = new double[regions.size()];
        for (double[][] plane : flow) {
            for (int i = 0; i < plane.length; i++) {
                for (int j = 0; j < plane.length; j++) {
                    if (i != j) {
                        deficit[j] += plane[i][j];
                        deficit[i] -= plane[i][j];
                    }
                }
            }
        }
        return deficit;
    }

    /** Holds spending against inputs, and what is left against final shares if they are given. */
    void checkUse(double[][][] inputShare, double @Nullable [][] finalShare, GeShares shares) {
        double[][] output = output(flow);
        for (int j = 0; j < regions.size(); j++) {
            double[] left = new double[sectors.size()];
            double all = 0;
            boolean fits = true;
            for (int k = 0; k < left.length; k++) {
                double used = 0;
                for (int o = 0; o < left.length; o++) {
                    used += inputShare[o][k][j] * output[o][j];
                }
                left[k] = spending[k][j] - used;
                all += Math.max(0, left[k]);
                fits &= checkUse(k, j, used);
            }
            if (finalShare != null && fits) {
                checkShares(j, left, all, finalShare[j], shares.finalLine(j));
            }
        }
    }

    /** Holds the flows that costs forbid against what is bought and sold. */
    void checkCosts(double[][][] cost) {
        boolean[] sells = new boolean[regions.size()];
        for (int s = 0; s < cost.length; s++) {
            for (int j = 0; j < regions.size(); j++) {
                boolean open = spending[s][j] == 0;
                for (int i = 0; i < regions.size(); i++) {
                    boolean passes = flow[s][i][j] > 0 && Double.isFinite(cost[s][i][j]);
                    open |= passes;
                    sells[i] |= passes;
                }
                if (!open) {
                    tables.problem(
                            GeFolder.COSTS,
                            "every flow of " + Quoted.text(sectors.name(s)) + " to " + Quoted.text(regions.name(j))
                                    + " is forbidden, which buys " + GeFolder.shown(spending[s][j]) + " of it",
                            "let one pass, at least its own sales");
                }
            }
        }
        for (int i = 0; i < sells.length; i++) {
            if (!sells[i]) {
                tables.problem(
                        GeFolder.COSTS,
                        "every sale of " + Quoted.text(regions.name(i)) + " is forbidden",
                        "let one pass, at least its own sales");
            }
        }
    }

    private boolean checkUse(int k, int j, double used) {
        boolean fits = used - spending[k][j] <= SLACK * spending[k][j];
        boolean hopeless = spending[k][j] == 0;
        if (!fits && (hopeless || !balance)) {
            tables.problem(
                    GeFolder.FLOWS,
                    lines.lineOf(k, j),
                    1,
                    "final use of " + Quoted.text(sectors.name(k)) + " in " + Quoted.text(regions.name(j))
                            + " is below zero: producers use " + GeFolder.shown(used) + " of it as an input, but "
                            + GeFolder.shown(spending[k][j]) + " is bought",
                    hopeless
                            ? "add its purchases, own sales included, or take it out of " + GeFolder.INPUTS
                            : "correct " + GeFolder.FLOWS + " or " + GeFolder.INPUTS + ", or let --balance fit them");
        }
        return fits;
    }

    private void checkShares(int j, double[] left, double all, double[] given, int line) {
        int worst = 0;
        for (int k = 0; k < left.length; k++) {
            boolean missing = spending[k][j] == 0 && given[k] > 0;
            if (missing) {
                tables.problem(
                        GeFolder.FINAL_SHARES,
                        line,
                        1,
                        Quoted.text(regions.name(j)) + " buys nothing of " + Quoted.text(sectors.name(k)),
                        "add its purchases, own sales included, or take it out of the final shares");
            }
            worst = off(k, left, all, given) > off(worst, left, all, given) ? k : worst;
        }
        if (!(off(worst, left, all, given) <= GeShares.ROUNDING) && !balance) {
            tables.problem(
                    GeFolder.FINAL_SHARES,
                    line,
                    1,
                    "the final share of " + Quoted.text(sectors.name(worst)) + " in " + Quoted.text(regions.name(j))
                            + " is " + GeFolder.shown(given[worst]) + ", but spending less inputs leaves "
                            + GeFolder.shown(left[worst] / all),
                    "correct it, leave the file out to take what is left, or let --balance fit all tables");
        }
    }

    private static double off(int k, double[] left, double all, double[] given) {
        return Math.abs(given[k] - Math.max(0, left[k]) / all);
    }

    /**
     * Holds given deficits against those of the flows.
     *
     * @return the given ones, adding up to zero; null to take those of the flows
     */
    double @Nullable [] checkDeficits(double @Nullable [] given, int[] line, double[] weight) {
        if (given == null) {
            return null;
        }
        double sum = 0;
        double size = 0;
        double all = 0;
        for (int j = 0; j < given.length; j++) {
            sum += given[j];
            size += Math.abs(given[j]);
            all += weight[j];
        }
        if (Math.abs(sum) > GeShares.ROUNDING * size && !balance) {
            tables.problem(
                    GeFolder.DEFICITS,
                    "deficits add up to " + GeFolder.shown(sum) + ", not 0",
                    "correct them (imports less exports, so a surplus is below zero), or let --balance spread the rest");
            return null;
        }
        if (Math.abs(sum) > 1e-12 * size) {
            notes.add(GeFolder.DEFICITS + ": the " + GeFolder.shown(sum)
                    + " that deficits add up to was spread over regions by output");
        }
        double[] spread = new double[given.length];
        double[] own = deficits();
        for (int j = 0; j < given.length; j++) {
            spread[j] = given[j] - sum * weight[j] / all;
            if (Math.abs(spread[j] - own[j]) > GeShares.ROUNDING * weight[j] && !balance) {
                tables.problem(
                        GeFolder.DEFICITS,
                        line[j],
                        1,
                        "the deficit of " + Quoted.text(regions.name(j)) + " is " + GeFolder.shown(given[j])
                                + ", but its flows leave " + GeFolder.shown(own[j]),
                        "correct it, leave the file out to take those of the flows, or let --balance fit all tables");
            }
        }
        return spread;
    }
}
