package portolan.data;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Trade of every sector of goods in the model's base year, C$ million: who sells how much to whom, own sales included.
 * Whole sectors: the products that are markets of their own are still inside.
 */
public final class SectorTrade {
    private final List<String> regions;
    private final Map<String, double[][]> flows = new LinkedHashMap<>();
    private final Map<String, CanadaCell> canada = new LinkedHashMap<>();

    /**
     * Canada's trade of one sector with one partner.
     *
     * @param sector sector id
     * @param partner economy
     * @param exports C$ million, customs basis; not negative
     * @param imports the same
     * @param status observed, derived or assumed
     * @param source source id
     * @param note derivation
     */
    public record CanadaCell(
            String sector,
            String partner,
            double exports,
            double imports,
            TradeFlows.Status status,
            String source,
            String note) {}

    /**
     * Trade between some regions; empty until rows are put in.
     *
     * @param regions codes of the economies, in the order of all positions
     */
    public SectorTrade(List<String> regions) {
        this.regions = List.copyOf(regions);
    }

    /** Codes of the economies, in the order of all positions. */
    public List<String> regions() {
        return regions;
    }

    /**
     * Puts in what an exporter sells of a sector.
     *
     * @param sales by importer, in the order of {@link #regions}; C$ million, not negative
     */
    public void sales(String sector, String exporter, double[] sales) {
        double[] row = matrix(sector)[regions.indexOf(exporter)];
        for (int j = 0; j < row.length; j++) {
            row[j] += sales[j];
        }
    }

    /** Puts in Canada's trade with a partner. */
    public void canada(CanadaCell cell) {
        int home = regions.indexOf("CAN");
        int partner = regions.indexOf(cell.partner());
        matrix(cell.sector())[home][partner] = cell.exports();
        matrix(cell.sector())[partner][home] = cell.imports();
        canada.put(cell.sector() + '|' + cell.partner(), cell);
    }

    private double[][] matrix(String sector) {
        return flows.computeIfAbsent(sector, id -> new double[regions.size()][regions.size()]);
    }

    /** What a region sells of a sector to another, by position; zero for a sector without trade. */
    public double flow(String sector, int exporter, int importer) {
        double[][] matrix = flows.get(sector);
        return matrix == null ? 0 : matrix[exporter][importer];
    }

    /** Whether a sector has any trade. */
    public boolean has(String sector) {
        return flows.containsKey(sector);
    }

    /** Canada's trade of a sector with a partner, or null where there is no row. */
    public @Nullable CanadaCell canada(String sector, String partner) {
        return canada.get(sector + '|' + partner);
    }
}
