package portolan.model.economy;

import java.util.Arrays;

/**
 * Sums over rows of a matrix, in an order fixed here: the processor can work on several cells at once and the sum is still
 * the same to the last bit on every machine.
 */
final class RowSums {

    private RowSums() {}

    /** sum[j] = sum over rows of row[j] times its weight, four rows at a time. */
    static void weightedSum(double[][] rows, double[] weights, double[] sum) {
        Arrays.fill(sum, 0);
        int i = 0;
        for (; i + 3 < rows.length; i += 4) {
            addFour(
                    sum,
                    rows[i],
                    weights[i],
                    rows[i + 1],
                    weights[i + 1],
                    rows[i + 2],
                    weights[i + 2],
                    rows[i + 3],
                    weights[i + 3]);
        }
        for (; i < rows.length; i++) {
            addOne(sum, rows[i], weights[i]);
        }
    }

    private static void addFour(
            double[] sum, double[] a, double wa, double[] b, double wb, double[] c, double wc, double[] d, double wd) {
        for (int j = 0; j < sum.length; j++) {
            sum[j] += (a[j] * wa + b[j] * wb) + (c[j] * wc + d[j] * wd);
        }
    }

    private static void addOne(double[] sum, double[] row, double weight) {
        for (int j = 0; j < sum.length; j++) {
            sum[j] += row[j] * weight;
        }
    }

    static void addProduct(double[] sum, double[] a, double[] b) {
        for (int j = 0; j < sum.length; j++) {
            sum[j] += a[j] * b[j];
        }
    }
}
