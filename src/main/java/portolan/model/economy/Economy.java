package portolan.model.economy;

import java.util.List;

/**
 * A calibrated world: expenditure shares, cost shares and incomes of one year, all consistent to the last digit.
 *
 * <p>Made by {@link Calibration}. Values are in one unit of money (millions of current dollars in the shipped data).
 * The arrays belong to the package and are never changed after construction.
 */
public final class Economy {

    /** Names, one a region, in the order of all arrays. */
    final List<String> regions;
    /** Names, one a sector, in the order of all arrays. */
    final List<String> sectors;
    /** {@code [sector][exporter][importer]}: share of an origin in what the importer spends on the sector, 0 to 1. */
    final double[][][] share;
    /** {@code [sector][exporter][importer]}: applied duty as a fraction. */
    final double[][][] duty;
    /** {@code [sector][region]}: expenditure at prices with duty, for inputs and final use. */
    final double[][] spending;
    /** {@code [sector][region]}: output at the producer's price. */
    final double[][] output;
    /** {@code [sector][region]}: share of value added in the cost of output, 0 to 1; 1 where there is no output. */
    final double[][] valueAddedShare;
    /** {@code [output][input][region]}: share of an input in the cost of an output. */
    final double[][][] inputShare;
    /** {@code [sector][region]}: final use at prices with duty, inputs taken off. */
    final double[][] finalUse;
    /** {@code [region]}: value added. */
    final double[] valueAdded;
    /** {@code [region]}: imports less exports at border prices; adds up to zero. */
    final double[] deficit;
    /** {@code [sector]}: trade elasticity (sigma less one), above 0, in the long run. */
    final double[] elasticity;

    Economy(
            List<String> regions,
            List<String> sectors,
            double[][][] share,
            double[][][] duty,
            double[][] spending,
            double[][] output,
            double[][] valueAddedShare,
            double[][][] inputShare,
            double[][] finalUse,
            double[] valueAdded,
            double[] deficit,
            double[] elasticity) {
        this.regions = List.copyOf(regions);
        this.sectors = List.copyOf(sectors);
        this.share = share;
        this.duty = duty;
        this.spending = spending;
        this.output = output;
        this.valueAddedShare = valueAddedShare;
        this.inputShare = inputShare;
        this.finalUse = finalUse;
        this.valueAdded = valueAdded;
        this.deficit = deficit;
        this.elasticity = elasticity;
    }

    /**
     * The regions.
     *
     * @return names in the order of all arrays
     */
    public List<String> regions() {
        return regions;
    }

    /**
     * The sectors.
     *
     * @return names in the order of all arrays
     */
    public List<String> sectors() {
        return sectors;
    }

    /**
     * What households and the government spend in the calibrated year: value added, duty revenue and trade deficit.
     *
     * @param region index of the region
     * @return money
     */
    public double income(int region) {
        double sum = 0;
        for (double[] use : finalUse) {
            sum += use[region];
        }
        return sum;
    }

    /** What an importer pays for a flow, with duty. */
    double purchase(int s, int i, int n) {
        return share[s][i][n] * spending[s][n];
    }

    /** What the exporter gets for a flow: the purchase without duty. */
    double flow(int s, int i, int n) {
        return purchase(s, i, n) / (1 + duty[s][i][n]);
    }

    /** Duty revenue of a region in the calibrated year. */
    double revenue(int n) {
        double sum = 0;
        for (int s = 0; s < sectors.size(); s++) {
            for (int i = 0; i < regions.size(); i++) {
                sum += purchase(s, i, n) - flow(s, i, n);
            }
        }
        return sum;
    }
}
