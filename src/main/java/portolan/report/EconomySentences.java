package portolan.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.stream.Collectors;
import portolan.core.Numbers;
import portolan.core.YearRange;
import portolan.results.Diagnostics;
import portolan.results.EconomyResult;
import portolan.results.IncomeParts;
import portolan.results.Indicators;
import portolan.results.ResultRow;

/** What stands in words beside the numbers of whole economies. */
final class EconomySentences {
    private static final int FINE = 3;
    /** Below this, per cent, a change is printed as zero. */
    private static final double UNSEEN = 0.0005;

    private static final MathContext TWO = new MathContext(2);

    private EconomySentences() {}

    /** The choices that close the model. */
    static String closure(EconomyResult run) {
        return "Economy: " + run.closure() + ".";
    }

    /** In what prices its dollars are. */
    static String prices() {
        return "Economy's dollars: the undisturbed level of product markets (customs basis, 2024 prices) times the change of "
                + "the flow found here, in Canada's prices of consumption. Real income: what household income buys.";
    }

    /**
     * How far the headline rests on trade elasticities: in the last year, and before it in the year of the largest change
     * where more than half of that has passed by then; empty where nothing moves.
     */
    static String range(EconomyResult run, EconomyResult comparator, YearRange shown) {
        int last = shown.last();
        int peak = last;
        for (int year = shown.first(); year < last; year++) {
            peak = size(run, comparator, year) > size(run, comparator, peak) ? year : peak;
        }
        List<Integer> told =
                size(run, comparator, last) < size(run, comparator, peak) / 2 ? List.of(peak, last) : List.of(last);
        if (told.stream().allMatch(year -> size(run, comparator, year) < UNSEEN)) {
            return "";
        }
        boolean compared = !run.id().equals(comparator.id());
        String unit = compared ? " percentage points" : " %";
        return "Canada's real income, "
                + (compared ? "change against " + comparator.id() : "against the undisturbed world")
                + ": "
                + told.stream()
                        .map(year ->
                                "in " + year + " " + number(run, comparator, Indicators.REAL_INCOME, year) + unit + " ("
                                        + number(run, comparator, Indicators.REAL_INCOME_LOW, year) + " at low, "
                                        + number(run, comparator, Indicators.REAL_INCOME_HIGH, year)
                                        + " at high trade elasticities)")
                        .collect(Collectors.joining("; "))
                + ". Low and high are the ends of the ranges of all sectors together (A125): a sensitivity, not a confidence "
                + "interval; the central number need not lie between.";
    }

    private static double size(EconomyResult run, EconomyResult comparator, int year) {
        return Math.abs(points(run, comparator, Indicators.REAL_INCOME, year));
    }

    private static String number(EconomyResult run, EconomyResult comparator, String indicator, int year) {
        return Numbers.display(points(run, comparator, indicator, year), FINE);
    }

    private static double points(EconomyResult run, EconomyResult comparator, String indicator, int year) {
        double own = income(run, indicator, year);
        return 100 * (run.id().equals(comparator.id()) ? own : own - income(comparator, indicator, year));
    }

    private static double income(EconomyResult from, String indicator, int year) {
        return from.record()
                .table()
                .find(indicator, "CAN", ResultRow.ALL, ResultRow.ALL, year)
                .orElse(0);
    }

    /** What the parts of real income are. */
    static String parts() {
        return "Parts of real income: terms of trade are prices of exports against those of imports; volume of trade is "
                + "trade that pays duty or rent; adjustment is tastes that follow the prices of earlier years, which is no gain "
                + "by itself. Each scenario is walked from the undisturbed world, scenario minus comparator is shown, and the "
                + "parts add up. The " + IncomeParts.FIRST_ORDER
                + " values the whole change at the flows and duties of the undisturbed year, so it misses trade that shrinks "
                + "while its duty rises, costs of trade and adjustment.";
    }

    static String convergence(EconomyResult run) {
        Diagnostics known = run.record().diagnostics();
        return "Economy: " + known.solves() + " years solved; largest residual over all equations "
                + Numbers.text(new BigDecimal(known.worstResidual()).round(TWO).doubleValue()) + " ("
                + known.worstWhere() + ").";
    }

    static String leavesOut(EconomyResult run) {
        return "Economy leaves out: " + String.join("; ", run.record().model().leavesOut()) + ".";
    }

    /** Why two models of one scenario give two numbers. */
    static List<String> whyTheyDiffer() {
        return List.of(
                "Economy lets wages, incomes and costs of inputs move, labour leaves the sector that is hit, and trade must "
                        + "pay for itself; Markets hold incomes and all other prices fixed, and have single products, quotas "
                        + "and capacities.",
                "Economy spreads a product's measure over its sector and has elasticities of sectors. Gold and the remainder of "
                        + "goods that no market holds are left out of both here.");
    }
}
