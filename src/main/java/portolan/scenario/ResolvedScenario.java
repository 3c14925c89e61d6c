package portolan.scenario;

import java.util.List;
import java.util.Map;
import portolan.core.YearRange;
import portolan.data.PartnerTotals;
import portolan.data.World;
import portolan.policy.Lever;
import portolan.policy.Measure;
import portolan.policy.Target;

/**
 * A scenario joined with all it extends and bound to data.
 *
 * @param scenario the scenario asked for
 * @param lineage ids from the baseline to this scenario
 * @param comparator id of the scenario its changes are measured against; its own id for the baseline
 * @param shown years shown; the model always starts at its base year
 * @param modelYears years solved
 * @param ledger observed totals by partner, on the one statistical basis of every figure of the run
 * @param markets markets of products, then of sectors
 * @param measures every measure that holds, standing ones first, in order of precedence
 * @param targets goals, its own and those of what it extends
 * @param levers free levers that are not zero
 * @param parameters value used of every parameter, by id
 * @param deflator yearly rise of the price level (fraction)
 * @param world the data it is bound to, for totals and sources
 */
public record ResolvedScenario(
        Scenario scenario,
        List<String> lineage,
        String comparator,
        YearRange shown,
        YearRange modelYears,
        PartnerLedger ledger,
        List<ResolvedMarket> markets,
        List<Measure> measures,
        List<Target> targets,
        List<Lever> levers,
        Map<String, Double> parameters,
        double deflator,
        World world) {

    /** First year that models solve: the year before the dispute's duties. */
    public static final int BASE_YEAR = 2024;

    /** Last year that models solve. */
    public static final int LAST_YEAR = 2036;

    public String id() {
        return scenario.id();
    }

    /** Statistical basis of totals by partner. */
    public PartnerTotals.Basis basis() {
        return ledger.basis();
    }

    /** Size of an economy's demand for goods in general in a year of the undisturbed world, base year = 1. */
    public double goodsDemand(String economy, int year) {
        return new Growth(world, parameters, Variation.Level.CENTRAL).goods(economy, year);
    }

    /** Price level of a year, base year = 1: current = constant x this. */
    public double priceLevel(int year) {
        return StrictMath.pow(1 + deflator, year - BASE_YEAR);
    }

    /**
     * Value used of a parameter.
     *
     * @throws IllegalArgumentException when there is no such parameter
     */
    public double parameter(String parameterId) {
        Double value = parameters.get(parameterId);
        if (value == null) {
            throw new IllegalArgumentException("no parameter " + parameterId);
        }
        return value;
    }
}
