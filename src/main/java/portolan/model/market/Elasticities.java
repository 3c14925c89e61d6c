package portolan.model.market;

/**
 * How easily buyers of one product change their source, at once and in the end.
 *
 * <p>Both nests are CES. Their elasticities of substitution act at once with the impact value, {@code impactShare}
 * times the long-run value, and reach the long run as preferences follow at the rate {@code adjustment} a year (Boehm,
 * Levchenko and Pandalai-Nayar 2023, The long and short (run) of trade elasticities, American Economic Review 113).
 *
 * @param imports long-run elasticity among origins, s_m, 0 or more
 * @param home long-run elasticity between home and imports, s_d, 0 or more
 * @param impactShare impact value over long-run value, above 0, at most 1; 1 makes the market static
 * @param adjustment the part of the gap closed in a year, lam, 0 to 1
 */
public record Elasticities(double imports, double home, double impactShare, double adjustment) {

    /**
     * Checks ranges and stability: the impact value must not be below {@code adjustment} times the long-run value, else
     * the premium of a binding quota would swing from year to year with growing amplitude. At equality it may come to
     * rest from below, by about a thousandth.
     */
    public Elasticities {
        requireBetween("elasticity among origins", imports, 0, 1e4);
        requireBetween("elasticity between home and imports", home, 0, 1e4);
        requireBetween("impact share", impactShare, Double.MIN_NORMAL, 1);
        requireBetween("yearly adjustment", adjustment, 0, 1);
        requireStable("among origins", impactShare * imports, imports, adjustment);
        requireStable("between home and imports", impactShare * home, home, adjustment);
    }

    /**
     * A market without difference between short and long run.
     *
     * @param imports elasticity among origins
     * @param home elasticity between home and imports
     * @return static elasticities
     */
    public static Elasticities constant(double imports, double home) {
        return new Elasticities(imports, home, 1, 0);
    }

    /**
     * The elasticity among origins that acts at once.
     *
     * @return impact share times the long-run value
     */
    public double importsImpact() {
        return impactShare * imports;
    }

    /**
     * The elasticity between home and imports that acts at once.
     *
     * @return impact share times the long-run value
     */
    public double homeImpact() {
        return impactShare * home;
    }

    private static void requireBetween(String what, double value, double low, double high) {
        if (!(value >= low && value <= high)) {
            throw new IllegalArgumentException(what + " is " + value + "; it must be from " + low + " to " + high);
        }
    }

    private static void requireStable(String nest, double impact, double longRun, double adjustment) {
        if (impact < adjustment * longRun * (1 - 1e-12)) {
            throw new IllegalArgumentException("impact elasticity " + nest + " " + impact + " is below adjustment "
                    + adjustment + " times the long-run elasticity " + longRun
                    + ": the premium of a binding quota would swing; raise the impact share or lower the adjustment");
        }
    }
}
