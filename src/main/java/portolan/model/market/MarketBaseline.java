package portolan.model.market;

/**
 * What one product's market looks like in one year before any measure: the point from which all changes are counted.
 *
 * <p>From values V at producer prices, quantities Q and powers of duty T come the shares at duty-inclusive prices:
 * {@code theta_ij = V_ij T_ij / sum over origins abroad}, home share {@code a_j}, and the shares of sales by quantity
 * {@code phi_ij = Q_ij / sum_j Q_ij}. A link without value has no trade whatever the duty. Immutable.
 */
public final class MarketBaseline {

    private final Grid value;
    private final Grid quantity;
    private final Grid power;
    private final double[] importShare;
    private final double[] homeShare;
    private final double[] salesShare;
    private final double[] expenditure;
    private final double[] sales;

    private MarketBaseline(Grid value, Grid quantity, Grid power) {
        int n = value.size();
        this.value = value;
        this.quantity = quantity;
        this.power = power;
        importShare = new double[n * n];
        salesShare = new double[n * n];
        homeShare = new double[n];
        expenditure = new double[n];
        sales = new double[n];
        for (int j = 0; j < n; j++) {
            fillImporter(j, n);
        }
        for (int i = 0; i < n; i++) {
            fillExporter(i, n);
        }
    }

    /**
     * Builds the baseline of a year.
     *
     * @param value values at producer prices, own sales included, 0 or more
     * @param quantity quantities, above 0 exactly where the value is
     * @param power powers of the duty in the baseline, one plus the applied rate, above 0
     * @return the baseline
     * @throws IllegalArgumentException naming the cell at fault
     */
    public static MarketBaseline of(Grid value, Grid quantity, Grid power) {
        int n = value.size();
        if (quantity.size() != n || power.size() != n) {
            throw new IllegalArgumentException("grids of " + n + ", " + quantity.size() + " and " + power.size()
                    + " regions do not belong together");
        }
        for (int c = 0; c < n * n; c++) {
            double v = value.cells()[c];
            double q = quantity.cells()[c];
            double t = power.cells()[c];
            if (v < 0 || q < 0 || (v > 0) != (q > 0) || !(t > 0)) {
                throw new IllegalArgumentException("from region " + c / n + " to region " + c % n + ": value " + v
                        + ", quantity " + q + ", power of duty " + t
                        + "; value and quantity must both be above 0 or both 0, the power above 0");
            }
        }
        return new MarketBaseline(value, quantity, power);
    }

    /**
     * A baseline whose quantities are counted in units worth one at producer prices.
     *
     * @param value values at producer prices
     * @param power powers of the duty
     * @return the baseline
     */
    public static MarketBaseline ofValues(Grid value, Grid power) {
        return of(value, value, power);
    }

    /**
     * The baseline of another year: values and quantities grown, duties as they were.
     *
     * @param growth a factor above 0 for each link
     * @return the grown baseline
     */
    public MarketBaseline grown(Grid growth) {
        return of(value.times(growth), quantity.times(growth), power);
    }

    /**
     * The number of regions.
     *
     * @return the size of every grid
     */
    public int size() {
        return value.size();
    }

    /**
     * Values at producer prices.
     *
     * @return money for each link
     */
    public Grid value() {
        return value;
    }

    /**
     * Quantities.
     *
     * @return units of the product for each link
     */
    public Grid quantity() {
        return quantity;
    }

    /**
     * Powers of the baseline duty.
     *
     * @return one plus the rate for each link
     */
    public Grid power() {
        return power;
    }

    /**
     * What a region spends, duties included.
     *
     * @param region its position
     * @return money, 0 for a region that buys nothing
     */
    public double expenditure(int region) {
        return expenditure[region];
    }

    /**
     * What a region sells at producer prices, own sales included.
     *
     * @param region its position
     * @return money, 0 for a region that sells nothing
     */
    public double sales(int region) {
        return sales[region];
    }

    /**
     * The share of the home product in a region's spending.
     *
     * @param region its position
     * @return 0 to 1; 0 for a region that buys nothing
     */
    public double homeShare(int region) {
        return homeShare[region];
    }

    /**
     * The share of an origin in a region's spending on imports.
     *
     * @param origin the exporter
     * @param importer another region
     * @return 0 to 1; 0 on the diagonal
     */
    public double importShare(int origin, int importer) {
        return importShare[origin * size() + importer];
    }

    /**
     * The share of a destination in a region's sales by quantity.
     *
     * @param origin the exporter
     * @param importer the destination, itself included
     * @return 0 to 1
     */
    public double salesShare(int origin, int importer) {
        return salesShare[origin * size() + importer];
    }

    /** Shares among imports, row by row; to be read only. */
    double[] importShares() {
        return importShare;
    }

    /** Shares of sales by quantity, row by row; to be read only. */
    double[] salesShares() {
        return salesShare;
    }

    private void fillImporter(int j, int n) {
        double imports = 0;
        for (int i = 0; i < n; i++) {
            if (i != j) {
                imports += value.at(i, j) * power.at(i, j);
            }
        }
        double home = value.at(j, j) * power.at(j, j);
        expenditure[j] = home + imports;
        homeShare[j] = expenditure[j] > 0 ? home / expenditure[j] : 0;
        for (int i = 0; i < n; i++) {
            if (i != j && imports > 0) {
                importShare[i * n + j] = value.at(i, j) * power.at(i, j) / imports;
            }
        }
    }

    private void fillExporter(int i, int n) {
        double units = quantity.rowTotal(i);
        sales[i] = value.rowTotal(i);
        for (int j = 0; j < n; j++) {
            salesShare[i * n + j] = units > 0 ? quantity.at(i, j) / units : 0;
        }
    }
}
