package portolan.chart;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Places labels along one edge so that none overlaps another, each as near to its wish as their order allows.
 *
 * <p>With labels in the order of their wishes, centres {@code c[i]} and needed distances {@code d[i]} between
 * neighbours, the sum of {@code (c[i] - wish[i])^2} is least, subject to {@code c[i+1] >= c[i] + d[i]}. Subtracting
 * the sum of the distances before each label turns this into isotonic regression, solved exactly by pooling
 * adjacent violators (Barlow, Bartholomew, Bremner and Brunk 1972); cutting the pooled values to an interval keeps
 * them optimal when the labels have to stay between two bounds.
 */
final class LabelPlacer {
    private LabelPlacer() {}

    /**
     * Places labels.
     *
     * @param wishes where the centre of each label should be
     * @param heights height of each label
     * @param gap least space between neighbours; made smaller, even negative, where the labels do not fit otherwise
     * @param top smallest position that a label may cover
     * @param bottom largest position that a label may cover
     * @return the centres, in the order of the wishes given
     */
    static double[] place(double[] wishes, double[] heights, double gap, double top, double bottom) {
        int n = wishes.length;
        if (n == 0) {
            return new double[0];
        }
        int[] order = IntStream.range(0, n)
                .boxed()
                .sorted((a, b) -> Double.compare(wishes[a], wishes[b]))
                .mapToInt(Integer::intValue)
                .toArray();
        double needed = Arrays.stream(heights).sum();
        double space = n == 1 ? gap : Math.min(gap, (bottom - top - needed) / (n - 1));
        double[] before = new double[n];
        for (int i = 1; i < n; i++) {
            before[i] = before[i - 1] + (heights[order[i - 1]] + heights[order[i]]) / 2 + space;
        }
        double[] reduced = new double[n];
        for (int i = 0; i < n; i++) {
            reduced[i] = wishes[order[i]] - before[i];
        }
        double[] pooled = nonDecreasing(reduced);
        double lowest = top + heights[order[0]] / 2;
        double highest = Math.max(lowest, bottom - heights[order[n - 1]] / 2 - before[n - 1]);
        double[] centres = new double[n];
        for (int i = 0; i < n; i++) {
            centres[order[i]] = Math.max(lowest, Math.min(highest, pooled[i])) + before[i];
        }
        return centres;
    }

    /**
     * The non-decreasing sequence nearest to another in the sense of least squares.
     *
     * @param values any sequence
     * @return the regression
     */
    static double[] nonDecreasing(double[] values) {
        double[] sums = new double[values.length];
        int[] counts = new int[values.length];
        int blocks = 0;
        for (double value : values) {
            sums[blocks] = value;
            counts[blocks] = 1;
            blocks++;
            while (blocks > 1 && sums[blocks - 2] / counts[blocks - 2] > sums[blocks - 1] / counts[blocks - 1]) {
                sums[blocks - 2] += sums[blocks - 1];
                counts[blocks - 2] += counts[blocks - 1];
                blocks--;
            }
        }
        double[] fitted = new double[values.length];
        int next = 0;
        for (int b = 0; b < blocks; b++) {
            Arrays.fill(fitted, next, next + counts[b], sums[b] / counts[b]);
            next += counts[b];
        }
        return fitted;
    }
}
