package portolan.model.economy;

import java.util.ArrayList;
import java.util.List;
import portolan.core.YearRange;

/** The world without measures, year by year: efficient labour grows so that real value added follows the outlook. */
final class UndisturbedPath {
    private final int first;
    private final List<Economy> years = new ArrayList<>();

    /**
     * Solves the path.
     *
     * @param base the calibrated world of its base year
     * @param growth by region, real value added of each year against the base year, {@code [year - first][region]}
     * @param years the years wanted
     * @param closure what closes the model
     */
    UndisturbedPath(Economy base, double[][] growth, YearRange years, Closure closure) {
        first = years.first();
        EconomySolver solver = new EconomySolver(base);
        Equilibrium last = null;
        for (int year = years.first(); year <= years.last(); year++) {
            Conditions conditions =
                    Conditions.of(base, TradePolicy.of(base), closure).growingTo(growth[year - first]);
            last = solver.solve(conditions, last);
            WorldAccounts books = new WorldAccounts(last);
            EconomyCheck.of(books).require("the undisturbed world of " + year);
            this.years.add(books.asEconomy(base.elasticity));
        }
    }

    /** The undisturbed world of a year, as a calibrated one. */
    Economy year(int year) {
        return years.get(year - first);
    }
}
