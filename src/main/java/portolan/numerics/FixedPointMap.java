package portolan.numerics;

/** A map g whose fixed point {@code x = g(x)} is sought. */
public interface FixedPointMap {

    /**
     * The number of unknowns.
     *
     * @return the length of a point, 1 or more
     */
    int size();

    /**
     * Writes the image of a point.
     *
     * @param x the point, {@link #size()} numbers; must not be changed
     * @param image where g(x) is written
     * @return false when the point lies outside the map's domain; the image is then worth nothing
     */
    boolean apply(double[] x, double[] image);
}
