package portolan.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import portolan.core.Numbers;
import portolan.results.Diagnostics;
import portolan.results.EconomyResult;

/** What stands in words beside the numbers of whole economies. */
final class EconomySentences {
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
                "Economy lets wages, incomes and costs of inputs move, and labour leaves the sector that is hit; Markets hold "
                        + "incomes and all other prices fixed, and have single products, quotas and capacities.",
                "Economy spreads a product's measure over its sector and has neither gold nor the remainder of goods that no "
                        + "market holds: both are left out here.");
    }
}
