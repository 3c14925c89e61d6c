package portolan.scenario;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import portolan.core.YearRange;

/**
 * The undisturbed world of one product or sector: who sells how much to whom in every year, at constant prices of the
 * model's base year, before any measure. Regions are positions in {@link #regions}; exporters first, importers second.
 */
public final class MarketFlows {
    private final List<String> regions;
    private final double[][] baseValue;
    private final double[][] baseQuantity;
    private final double[][] standingDuty;
    private final Map<String, double[][]> withoutAgreement;
    private final FlowGrowth growth;

    /**
     * Takes the matrices as they are; the caller gives them away.
     *
     * @param regions codes of the economies
     * @param baseValue [exporter][importer] C$ million at producer prices in the product's base year, constant prices of
     *     the model's base year
     * @param baseQuantity [exporter][importer] in the product's unit
     * @param standingDuty [exporter][importer] fraction
     * @param withoutAgreement by agreement, the same once that agreement has ended
     * @param growth size of each flow, product's base year = 1
     */
    MarketFlows(
            List<String> regions,
            double[][] baseValue,
            double[][] baseQuantity,
            double[][] standingDuty,
            Map<String, double[][]> withoutAgreement,
            FlowGrowth growth) {
        this.regions = List.copyOf(regions);
        this.baseValue = baseValue;
        this.baseQuantity = baseQuantity;
        this.standingDuty = standingDuty;
        this.withoutAgreement = Map.copyOf(withoutAgreement);
        this.growth = growth;
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
        return growth.years();
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
        return growth.of(year, exporter, importer);
    }

    /** Standing duty (fraction) that the importer charges. */
    public double standingDuty(int exporter, int importer) {
        return standingDuty[exporter][importer];
    }

    /** Duty (fraction) that would stand if an agreement ended: the standing one where it rests on no such agreement. */
    public double dutyWithoutAgreement(String agreement, int exporter, int importer) {
        double[][] without = withoutAgreement.get(agreement);
        return without == null ? standingDuty[exporter][importer] : without[exporter][importer];
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof MarketFlows that
                        && regions.equals(that.regions)
                        && Arrays.deepEquals(baseValue, that.baseValue)
                        && Arrays.deepEquals(baseQuantity, that.baseQuantity)
                        && Arrays.deepEquals(standingDuty, that.standingDuty)
                        && growth.equals(that.growth));
    }

    @Override
    public int hashCode() {
        return 31 * (31 * regions.hashCode() + Arrays.deepHashCode(baseValue)) + growth.hashCode();
    }
}
