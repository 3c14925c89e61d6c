package portolan.data;

/** Numbers by three positions; never changed. */
public final class Cube {
    private final double[][][] cells;

    /**
     * Copies the numbers.
     *
     * @param cells all of one shape; need not be finite
     * @throws IllegalArgumentException when rows differ in length
     */
    public Cube(double[][][] cells) {
        this.cells = copyOf(cells);
        for (double[][] plane : cells) {
            for (double[] row : plane) {
                if (plane.length != cells[0].length || row.length != cells[0][0].length) {
                    throw new IllegalArgumentException("rows differ in length");
                }
            }
        }
    }

    /** The number at three positions. */
    public double at(int first, int second, int third) {
        return cells[first][second][third];
    }

    /** The numbers by position, a copy that the caller may change. */
    public double[][][] copy() {
        return copyOf(cells);
    }

    private static double[][][] copyOf(double[][][] cells) {
        double[][][] copy = new double[cells.length][][];
        for (int a = 0; a < copy.length; a++) {
            copy[a] = new double[cells[a].length][];
            for (int b = 0; b < copy[a].length; b++) {
                copy[a][b] = cells[a][b].clone();
            }
        }
        return copy;
    }
}
