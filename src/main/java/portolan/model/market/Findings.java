package portolan.model.market;

import java.util.ArrayList;
import java.util.List;

/** Collects what does not hold; a number that is not finite never holds. Places turn into text only when needed. */
final class Findings {

    private final List<EquationFailure> failures = new ArrayList<>();
    private final String place;

    Findings(String place) {
        this.place = place;
    }

    List<EquationFailure> failures() {
        return failures;
    }

    /** Two logs or shares agree to an absolute tolerance. */
    void same(String equation, Object where, double stated, double computed, double tolerance) {
        double error = StrictMath.abs(stated - computed);
        if (!(error <= tolerance)) {
            failures.add(new EquationFailure(equation, place + ", " + where, error, tolerance));
        }
    }

    /** Two tables of logs agree, link by link. */
    void same(String equation, Market market, Grid stated, Grid computed, double tolerance) {
        for (int i = 0; i < stated.size(); i++) {
            for (int j = 0; j < stated.size(); j++) {
                if (!(StrictMath.abs(stated.at(i, j) - computed.at(i, j)) <= tolerance)) {
                    same(equation, new LinkPlace("", market, i, j), stated.at(i, j), computed.at(i, j), tolerance);
                }
            }
        }
    }

    /** Two amounts agree relative to the larger one, or to a floor below which amounts do not count. */
    void equal(String equation, Object where, double stated, double computed, double floor, double tolerance) {
        double scale = StrictMath.max(floor, StrictMath.max(StrictMath.abs(stated), StrictMath.abs(computed)));
        same(
                equation,
                where,
                scale == 0 ? stated : stated / scale,
                scale == 0 ? computed : computed / scale,
                tolerance);
    }

    /** Two tables of amounts agree, link by link; the second is row by row. */
    void equal(String equation, Market market, Grid stated, double[] computed, double floor, double tolerance) {
        int n = stated.size();
        double[] cells = stated.cells();
        for (int c = 0; c < cells.length; c++) {
            double scale = StrictMath.max(floor, StrictMath.max(StrictMath.abs(cells[c]), StrictMath.abs(computed[c])));
            boolean plain = cells[c] == computed[c] || StrictMath.abs(cells[c] - computed[c]) < tolerance * scale;
            if (!plain) {
                equal(equation, new LinkPlace("", market, c / n, c % n), cells[c], computed[c], floor, tolerance);
            }
        }
    }

    /** A number is not above another by more than a tolerance. */
    void atMost(String equation, Object where, double stated, double limit, double tolerance) {
        double error = stated - limit;
        if (!(error <= tolerance)) {
            failures.add(new EquationFailure(equation, place + ", " + where, error, tolerance));
        }
    }
}
