package portolan.data;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Trade and input use of a base year between regions and sectors, at basic prices and before tariffs, US$ million.
 *
 * <p>Flows <i>x<sub>nis</sub></i> are what region n sells of sector s to region i, own sales included; uses
 * <i>z<sub>noks</sub></i> what producers of sector o in region n buy of input k from all regions together. The rest
 * follows: output <i>Y<sub>ns</sub> = sum<sub>i</sub> x<sub>nis</sub></i>, absorption <i>M<sub>is</sub> = sum<sub>n</sub>
 * x<sub>nis</sub></i>, value added = output less inputs (so it holds net taxes on inputs), final demand = absorption less
 * use as an input, deficit = absorption less output over all sectors; deficits sum to zero over regions.
 *
 * <p>In a model with tariffs spending is flow times (1 + tariff), and final demand at purchasers' prices is that spending
 * less input use.
 */
public final class InputOutput {
    private final int year;
    private final List<Region> regions;
    private final List<Sector> sectors;
    private final Map<String, Integer> regionAt = new HashMap<>();
    private final Map<String, Integer> sectorAt = new HashMap<>();
    private final double[][][] flows;
    private final double[][][] uses;

    /**
     * One region.
     *
     * @param code ISO 3166 alpha-3 of a country, or a code of the table for a group of countries
     * @param name English short name
     * @param members ISO codes of the countries in it
     * @param economies codes of the economy register that lie in it, wholly or in part: the European Union lies in
     *     four regions, {@code ROW} in every region with a country that the register does not name
     * @param growth code whose growth outlook it follows
     * @param structure table that its input structure was taken from
     * @param inputScale factor on its input coefficients that made value added agree with gross domestic product
     * @param fittedChange part of its input use (fraction) that moved when uses were fitted to trade
     */
    public record Region(
            String code,
            String name,
            List<String> members,
            List<String> economies,
            String growth,
            String structure,
            double inputScale,
            double fittedChange) {
        public Region {
            members = List.copyOf(members);
            economies = List.copyOf(economies);
        }
    }

    /**
     * One sector.
     *
     * @param id id
     * @param name English name
     * @param isic ISIC Rev. 4 divisions
     * @param markets sectors of the product markets it holds; none for services
     * @param goods whether customs charge duty on it
     * @param source source id
     */
    public record Sector(String id, String name, String isic, List<String> markets, boolean goods, String source) {
        public Sector {
            markets = List.copyOf(markets);
        }
    }

    /**
     * Copies the tables.
     *
     * @param year year of the flows
     * @param regions regions in the order of all positions
     * @param sectors sectors in the order of all positions
     * @param flows [exporter][importer][sector], finite and not negative
     * @param uses [region][output][input], the same
     * @throws IllegalArgumentException when a code occurs twice, a dimension does not fit, or a cell is negative or not
     *     finite
     */
    public InputOutput(int year, List<Region> regions, List<Sector> sectors, double[][][] flows, double[][][] uses) {
        this.year = year;
        this.regions = List.copyOf(regions);
        this.sectors = List.copyOf(sectors);
        index(regionAt, this.regions.stream().map(Region::code).toList());
        index(sectorAt, this.sectors.stream().map(Sector::id).toList());
        int n = regions.size();
        int s = sectors.size();
        this.flows = copy("flows", flows, n, n, s);
        this.uses = copy("uses", uses, n, s, s);
    }

    private static void index(Map<String, Integer> at, List<String> codes) {
        for (String code : codes) {
            if (at.put(code, at.size()) != null) {
                throw new IllegalArgumentException(code + " occurs twice");
            }
        }
    }

    private static double[][][] copy(String what, double[][][] cells, int first, int second, int third) {
        double[][][] copy = new double[first][second][third];
        boolean fits = cells.length == first;
        for (int a = 0; fits && a < first; a++) {
            fits = cells[a].length == second;
            for (int b = 0; fits && b < second; b++) {
                fits = cells[a][b].length == third;
                for (int c = 0; fits && c < third; c++) {
                    double cell = cells[a][b][c];
                    if (!(cell >= 0 && cell < Double.POSITIVE_INFINITY)) {
                        throw new IllegalArgumentException(what + " hold a cell that is negative or not finite");
                    }
                    copy[a][b][c] = cell;
                }
            }
        }
        if (!fits) {
            throw new IllegalArgumentException(what + " must be " + first + " x " + second + " x " + third);
        }
        return copy;
    }

    public int year() {
        return year;
    }

    /** Regions in the order of all positions. */
    public List<Region> regions() {
        return regions;
    }

    /** Sectors in the order of all positions. */
    public List<Sector> sectors() {
        return sectors;
    }

    /**
     * Position of a region.
     *
     * @throws IllegalArgumentException when there is none of that code
     */
    public int region(String code) {
        return position(regionAt, code, "region");
    }

    /**
     * Position of a sector.
     *
     * @throws IllegalArgumentException when there is none of that id
     */
    public int sector(String id) {
        return position(sectorAt, id, "sector");
    }

    private static int position(Map<String, Integer> at, String code, String what) {
        Integer position = at.get(code);
        if (position == null) {
            throw new IllegalArgumentException("no " + what + " " + code);
        }
        return position;
    }

    /** What an exporter sells of a sector to an importer, by position; US$ million. */
    public double flow(int exporter, int importer, int sector) {
        return flows[exporter][importer][sector];
    }

    /** What producers of a sector buy of an input, by position; US$ million. */
    public double use(int region, int output, int input) {
        return uses[region][output][input];
    }

    /** A copy of all flows, [exporter][importer][sector]. */
    public double[][][] flows() {
        return copy("flows", flows, regions.size(), regions.size(), sectors.size());
    }

    /** A copy of all uses, [region][output][input]. */
    public double[][][] uses() {
        return copy("uses", uses, regions.size(), sectors.size(), sectors.size());
    }

    /** Sales to all regions. */
    public double output(int region, int sector) {
        double sum = 0;
        for (double[] sales : flows[region]) {
            sum += sales[sector];
        }
        return sum;
    }

    /** Purchases from all regions, before tariffs. */
    public double absorption(int region, int sector) {
        double sum = 0;
        for (double[][] sales : flows) {
            sum += sales[region][sector];
        }
        return sum;
    }

    /** Output less the inputs bought to produce it. */
    public double valueAdded(int region, int sector) {
        double inputs = 0;
        for (double bought : uses[region][sector]) {
            inputs += bought;
        }
        return output(region, sector) - inputs;
    }

    /** Value added of all sectors. */
    public double valueAdded(int region) {
        double sum = 0;
        for (int s = 0; s < sectors.size(); s++) {
            sum += valueAdded(region, s);
        }
        return sum;
    }

    /** Absorption less what producers use as an input, before tariffs. */
    public double finalDemand(int region, int sector) {
        double used = 0;
        for (double[] inputs : uses[region]) {
            used += inputs[sector];
        }
        return absorption(region, sector) - used;
    }

    /** Absorption less output over all sectors: imports less exports, before tariffs. */
    public double deficit(int region) {
        double deficit = 0;
        for (int s = 0; s < sectors.size(); s++) {
            deficit += absorption(region, s) - output(region, s);
        }
        return deficit;
    }
}
