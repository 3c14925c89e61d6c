package portolan.data;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A user's own world for the general-equilibrium model: one year's trade, and the measures that are to change.
 *
 * <p>Positions follow {@code regions} and {@code sectors}, which are sorted by name so that no result depends on the
 * order of a file. Cubes of trade are [sector][exporter][importer].
 *
 * @param settings choices that hold for the whole world
 * @param regions names of the regions, sorted
 * @param sectors names of the sectors, sorted; the one that the government buys from stands last
 * @param flows value of each flow without tariff, in {@link Settings#unit}, own sales included; 0 or more
 * @param tariffs applied tariffs of the year, fractions above -1
 * @param newTariffs tariffs after the change, fractions above -1
 * @param inputShares [output][input][region]: share of an input in the cost of an output, 0 to 1, adding up to less
 *     than one; the rest is value added
 * @param elasticities trade elasticity by sector, above 0
 * @param costs factor on the cost of trade, above 0; infinite where trade is forbidden
 * @param exportTaxes taxes on exports after the change, fractions above -1; none in the year itself
 * @param deficits imports less exports by region, adding up to zero, or null to take those of the flows
 * @param finalShares [region][sector]: shares of sectors in final use, adding up to one, or null to take those that
 *     spending less inputs leaves
 * @param labels longer names of some regions and sectors, for readers
 */
public record GeWorld(
        Settings settings,
        List<String> regions,
        List<String> sectors,
        Cube flows,
        Cube tariffs,
        Cube newTariffs,
        Cube inputShares,
        List<Double> elasticities,
        Cube costs,
        Cube exportTaxes,
        @Nullable List<Double> deficits,
        @Nullable List<List<Double>> finalShares,
        Map<String, String> labels) {

    /** What becomes of trade deficits. */
    public enum Deficits {
        /** Kept as shares of the world's value added. */
        FIXED,
        /** Moving with the region's own value added. */
        PROPORTIONAL,
        /** Brought to zero before anything else changes. */
        BALANCED
    }

    /** Who spends revenue. */
    public enum Revenue {
        HOUSEHOLDS,
        GOVERNMENT
    }

    /**
     * Choices that hold for the whole world.
     *
     * @param title what is printed above results
     * @param unit unit of values
     * @param deficits what becomes of trade deficits
     * @param revenue who spends revenue
     * @param labourSupply elasticity of labour supplied to the real wage, 0 to 5
     */
    public record Settings(String title, String unit, Deficits deficits, Revenue revenue, double labourSupply) {}

    public GeWorld {
        regions = List.copyOf(regions);
        sectors = List.copyOf(sectors);
        elasticities = List.copyOf(elasticities);
        deficits = deficits == null ? null : List.copyOf(deficits);
        finalShares = finalShares == null
                ? null
                : finalShares.stream().map(List::copyOf).toList();
        labels = Map.copyOf(labels);
    }
}
