package portolan.model;

import java.util.List;
import portolan.policy.TargetFlow;
import portolan.results.Diagnostics;
import portolan.results.Explanation;
import portolan.results.ResultTable;

/** A solved and checked scenario. */
public interface ModelRun {
    ResultTable table();

    Diagnostics diagnostics();

    /**
     * What a goal counts in a year, C$ million in constant prices of the base year.
     *
     * @param flow the exports counted
     * @param year calendar year
     */
    double counted(TargetFlow flow, int year);

    /**
     * What stood between sellers and buyers in the run, where it differed from the undisturbed world.
     *
     * @return one entry a product, link and year, in a fixed order
     */
    List<AppliedWedge> wedges();

    /**
     * The arithmetic behind a number of the table.
     *
     * @param indicator one of the results' indicators
     * @param reporter economy whose number it is
     * @param partner the other economy
     * @param product product id
     * @param year calendar year
     * @throws IllegalArgumentException when the table has no such number or its arithmetic cannot be shown; the message
     *     says what can be explained
     */
    Explanation explain(String indicator, String reporter, String partner, String product, int year);
}
