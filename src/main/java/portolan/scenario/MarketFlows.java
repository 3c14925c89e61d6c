package portolan.scenario;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import portolan.core.YearRange;

/**
 * The undisturbed world of one product: who sells how much to whom in every year, at constant prices of the model's base
 * year, before any measure. Regions are positions in {@link #regions}; exporters first, importers second.
 */
public final class MarketFlows {
    private final List<String> regions;
    private final YearRange years;
    private final double[][] baseValue;
    private final double[][] baseQuantity;
    private final double[][] standingDuty;
    private final double[][][] index;

    /**
     * Takes the matrices as they are; the caller gives them away.
     *
     * @param regions codes of the economies
     * @param years years covered
     * @param baseValue [exporter][importer] C$ million at producer prices in the product's base year, constant prices of
     *     the model's base year
     * @param baseQuantity [exporter][importer] in the product's unit
     * @param standingDuty [exporter][importer] fraction
     * @param index [year][exporter][importer] size of each flow, product's base year = 1
     */
    MarketFlows(
            List<String> regions,
            YearRange years,
            double[][] baseValue,
            double[][] baseQuantity,
            double[][] standingDuty,
            double[][][] index) {
        this.regions = List.copyOf(regions);
        this.years = years;
        this.baseValue = baseValue;
        this.baseQuantity = baseQuantity;
        this.standingDuty = standingDuty;
        this.index = index;
    }

    /** Codes of the economies, in the order of all positions. */
    public List<String> regions() {
        return regions;
    }

    public int size() {
        return regions.size();
    }

    /** Position of an economy, or -1 when it takes no part. */
    public int region(String code) {
        return regions.indexOf(code);
    }

    public YearRange years() {
        return years;
    }

    /** Value in a year, C$ million at producer prices, constant prices of the model's base year. */
    public double value(int year, int exporter, int importer) {
        return baseValue[exporter][importer] * index(year, exporter, importer);
    }

    /** Quantity in a year, in the product's unit. */
    public double quantity(int year, int exporter, int importer) {
        return baseQuantity[exporter][importer] * index(year, exporter, importer);
    }

    /** Value in the product's base year, C$ million, constant prices of the model's base year. */
    public double baseValue(int exporter, int importer) {
        return baseValue[exporter][importer];
    }

    public double baseQuantity(int exporter, int importer) {
        return baseQuantity[exporter][importer];
    }

    /** Size of a flow in a year, product's base year = 1. */
    public double index(int year, int exporter, int importer) {
        return index[year - years.first()][exporter][importer];
    }

    /** Standing duty (fraction) that the importer charges. */
    public double standingDuty(int exporter, int importer) {
        return standingDuty[exporter][importer];
    }

    /** Duty (fraction) that would stand if an agreement ended: the standing one where it rests on no such agreement. */
    public double dutyWithoutAgreement(String agreement, int exporter, int importer) {
        return standingDuty(exporter, importer);
    }

    /**
     * The same with the trade of one economy on paths of its own; values and quantities are then both C$ million.
     *
     * @param home position of that economy
     * @param exports [year] by position of the partner, C$ million, constant prices of the model's base year
     * @param imports the same for what it buys
     */
    public MarketFlows withPaths(int home, Map<Integer, double[]> exports, Map<Integer, double[]> imports) {
        double[][] value = copy(baseValue);
        double[][] quantity = copy(baseQuantity);
        double[][][] grown = new double[index.length][][];
        for (int t = 0; t < index.length; t++) {
            grown[t] = copy(index[t]);
        }
        MarketFlows flows = new MarketFlows(regions, years, value, quantity, standingDuty, grown);
        exports.forEach((partner, path) -> flows.put(home, partner, path));
        imports.forEach((partner, path) -> flows.put(partner, home, path));
        return flows;
    }

    private void put(int exporter, int importer, double[] path) {
        baseValue[exporter][importer] = path[0];
        baseQuantity[exporter][importer] = path[0];
        for (int t = 0; t < path.length; t++) {
            index[t][exporter][importer] = path[t] / path[0];
        }
    }

    private static double[][] copy(double[][] matrix) {
        double[][] copy = new double[matrix.length][];
        for (int i = 0; i < matrix.length; i++) {
            copy[i] = matrix[i].clone();
        }
        return copy;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof MarketFlows that
                && regions.equals(that.regions)
                && years.equals(that.years)
                && Arrays.deepEquals(baseValue, that.baseValue)
                && Arrays.deepEquals(baseQuantity, that.baseQuantity)
                && Arrays.deepEquals(standingDuty, that.standingDuty)
                && Arrays.deepEquals(index, that.index);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * regions.hashCode() + Arrays.deepHashCode(baseValue))
                + Arrays.hashCode(index[index.length - 1][0]);
    }
}
