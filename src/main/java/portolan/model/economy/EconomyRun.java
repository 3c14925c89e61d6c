package portolan.model.economy;

import java.util.List;
import portolan.data.InputOutput;
import portolan.results.Diagnostics;
import portolan.results.ResultRow;
import portolan.results.ResultTable;
import portolan.scenario.ResolvedScenario;

/**
 * A scenario solved and checked in whole economies.
 *
 * @param scenario the scenario
 * @param table names of regions and sectors, in the order of all positions
 * @param closure what closed the model
 * @param years one entry a year, in order
 */
public record EconomyRun(ResolvedScenario scenario, InputOutput table, Closure closure, List<EconomyYear> years) {
    public EconomyRun {
        years = List.copyOf(years);
    }

    /**
     * The numbers of the run.
     *
     * @return tidy rows, in a fixed order
     */
    public ResultTable results() {
        return new ResultTable(scenario.id(), new EconomyRows(this).rows());
    }

    /**
     * Real income of some years taken apart, see {@link WelfareParts}. Each year is a walk over many solved worlds.
     *
     * @param wanted calendar years; those that the run has not are passed over
     * @return tidy rows, in a fixed order
     * @throws portolan.model.ModelFailure when the parts of a region do not add up
     */
    public List<ResultRow> welfare(List<Integer> wanted) {
        return new WelfareRows(this, wanted).rows();
    }

    /**
     * How well the answers are known.
     *
     * @return worst residual of every equation of every year, from the outputs alone
     */
    public Diagnostics diagnostics() {
        double residual = 0;
        double step = 0;
        String where = "nothing to solve";
        for (EconomyYear year : years) {
            double worst = EconomyCheck.of(year.books()).worst();
            step = StrictMath.max(step, year.books().world.report().step());
            if (worst > residual) {
                residual = worst;
                where = "economy " + year.year();
            }
        }
        return new Diagnostics(years.size(), residual, step, where, 0);
    }
}
