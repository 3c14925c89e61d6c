package portolan.numerics;

/**
 * LU factors of a small dense square matrix, with partial pivoting, in memory that is used again and again.
 *
 * <p>Meant for the few dozen unknowns of a market; nothing is allocated after construction. The matrix is copied, so
 * the caller's stays as it was. Not safe for use by several threads at once.
 */
public final class DenseLu {

    private final double[][] rows;
    private final int[] origin;
    private int size;

    /**
     * Makes room for matrices of up to the given size.
     *
     * @param capacity the largest number of rows, at least 0
     */
    public DenseLu(int capacity) {
        rows = new double[capacity][capacity];
        origin = new int[capacity];
    }

    /**
     * Factors the leading square block of a matrix.
     *
     * @param matrix rows of numbers; only the leading {@code n} by {@code n} block is read
     * @param n the number of rows, not above the capacity
     * @return false when the matrix is singular to working precision or holds a number that is not finite
     */
    public boolean factor(double[][] matrix, int n) {
        size = n;
        for (int i = 0; i < n; i++) {
            System.arraycopy(matrix[i], 0, rows[i], 0, n);
            origin[i] = i;
        }
        for (int k = 0; k < n; k++) {
            int pivot = largestInColumn(k);
            double value = rows[pivot][k];
            if (value == 0 || !Double.isFinite(value)) {
                return false;
            }
            swap(k, pivot);
            eliminateBelow(k);
        }
        return true;
    }

    /**
     * Solves {@code A x = b} with the factors of the last call to {@link #factor}.
     *
     * @param rightHandSide b, at least as long as the matrix
     * @param solution where x is written; must be another array than b
     */
    public void solve(double[] rightHandSide, double[] solution) {
        for (int i = 0; i < size; i++) {
            double sum = rightHandSide[origin[i]];
            for (int k = 0; k < i; k++) {
                sum -= rows[i][k] * solution[k];
            }
            solution[i] = sum;
        }
        for (int i = size - 1; i >= 0; i--) {
            double sum = solution[i];
            for (int k = i + 1; k < size; k++) {
                sum -= rows[i][k] * solution[k];
            }
            solution[i] = sum / rows[i][i];
        }
    }

    private int largestInColumn(int k) {
        int best = k;
        for (int i = k + 1; i < size; i++) {
            if (StrictMath.abs(rows[i][k]) > StrictMath.abs(rows[best][k])) {
                best = i;
            }
        }
        return best;
    }

    private void swap(int a, int b) {
        double[] row = rows[a];
        rows[a] = rows[b];
        rows[b] = row;
        int index = origin[a];
        origin[a] = origin[b];
        origin[b] = index;
    }

    private void eliminateBelow(int k) {
        double[] pivotRow = rows[k];
        for (int i = k + 1; i < size; i++) {
            double[] row = rows[i];
            double factor = row[k] / pivotRow[k];
            row[k] = factor;
            if (factor != 0) {
                for (int j = k + 1; j < size; j++) {
                    row[j] -= factor * pivotRow[j];
                }
            }
        }
    }
}
