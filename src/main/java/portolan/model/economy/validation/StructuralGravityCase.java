package portolan.model.economy.validation;

import java.util.List;
import portolan.data.ValidationInputs;
import portolan.model.ComputedNumbers;
import portolan.model.PublishedModel;
import portolan.model.economy.GravityChange;
import portolan.model.economy.StructuralGravity;

/**
 * All preferences among Canada, Mexico and the United States withdrawn, in 30 regions of the year 2006: the sample of the
 * gegravity package, its one-step result and the closed fixed point.
 */
public final class StructuralGravityCase implements PublishedModel {

    @Override
    public ComputedNumbers solve(ValidationInputs inputs) {
        List<String> regions = inputs.rows("output");
        double[][] before = attraction(inputs, regions, inputs.matrix("pta", regions));
        double[][] after = attraction(inputs, regions, preferencesAfter(inputs, regions));
        StructuralGravity gravity = new StructuralGravity(
                regions,
                before,
                inputs.vector("output", regions),
                inputs.vector("expenditure", regions),
                inputs.number("substitution elasticity"),
                regions.indexOf(inputs.rows("reference").get(0)));
        ComputedNumbers numbers = new ComputedNumbers();
        oneStep(numbers, regions, gravity.oneStep(after));
        closed(numbers, regions, gravity.closed(after));
        return numbers;
    }

    private static double[][] preferencesAfter(ValidationInputs inputs, List<String> regions) {
        double[][] pta = inputs.matrix("pta", regions);
        double[][] withdrawn = inputs.matrix("pta withdrawn", regions);
        for (int i = 0; i < pta.length; i++) {
            for (int j = 0; j < pta.length; j++) {
                pta[i][j] -= withdrawn[i][j];
            }
        }
        return pta;
    }

    private static double[][] attraction(ValidationInputs inputs, List<String> regions, double[][] pta) {
        double[][] log = new double[regions.size()][regions.size()];
        for (String variable : List.of("lndist", "contiguity", "common_language", "international")) {
            add(log, inputs.number("coefficient", variable), inputs.matrix(variable, regions));
        }
        add(log, inputs.number("coefficient", "pta"), pta);
        double constant = inputs.number("coefficient", "constant");
        for (double[] row : log) {
            for (int j = 0; j < row.length; j++) {
                row[j] = StrictMath.exp(row[j] + constant);
            }
        }
        return log;
    }

    private static void add(double[][] sum, double coefficient, double[][] variable) {
        for (int i = 0; i < sum.length; i++) {
            for (int j = 0; j < sum.length; j++) {
                sum[i][j] += coefficient * variable[i][j];
            }
        }
    }

    private static void oneStep(ComputedNumbers numbers, List<String> regions, GravityChange change) {
        numbers.put("one step: price %", regions, j -> percent(change.price(j)))
                .put("one step: output %", regions, j -> percent(change.price(j)))
                .put("one step: expenditure %", regions, j -> percent(change.price(j)))
                .put(
                        "one step: outward resistance %",
                        regions, j -> percent(change.outwardAfter(j) / change.outwardBefore(j)))
                .put(
                        "one step: inward resistance %",
                        regions, j -> percent(change.inwardAfter(j) / change.inwardBefore(j)))
                .put("one step: real GDP %", regions, j -> percent(change.realIncome(j)))
                .put("one step: terms of trade %", regions, j -> percent(change.realIncome(j)))
                // the package states base over counterfactual: below one is a gain
                .put("one step: welfare statistic", regions, j -> 1 / change.realIncome(j))
                .put("one step: exports %", regions, j -> percent(change.exports(j)))
                .put("one step: imports %", regions, j -> percent(change.imports(j)))
                .put("one step: home sales %", regions, j -> percent(change.homeSales(j)));
    }

    private static void closed(ComputedNumbers numbers, List<String> regions, GravityChange change) {
        numbers.put("closed: price hat", regions, change::price)
                .put("closed: inward resistance before", regions, change::inwardBefore)
                .put("closed: inward resistance after", regions, change::inwardAfter)
                .put("closed: outward resistance before", regions, change::outwardBefore)
                .put("closed: outward resistance after", regions, change::outwardAfter)
                .put("closed: real GDP %", regions, j -> percent(change.realIncome(j)))
                .put("closed: exports %", regions, j -> percent(change.exports(j)))
                .put("closed: imports %", regions, j -> percent(change.imports(j)));
    }

    private static double percent(double factor) {
        return 100 * (factor - 1);
    }
}
