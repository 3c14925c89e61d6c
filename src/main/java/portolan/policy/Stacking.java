package portolan.policy;

/**
 * What stacks and what excludes what among the layers of a duty, said here and nowhere else.
 *
 * <p>Every layer is charged on the customs value of the goods it covers, and layers add. Two things make a layer smaller:
 *
 * <ul>
 *   <li>Goods that a duty under section 232 covers pay no duty under {@link DutyComponent#IEEPA},
 *       {@link DutyComponent#SECTION_122} or {@link DutyComponent#SECTION_301}. The section 232 layers cover different
 *       goods, so the shares they cover add.
 *   <li>Goods that enter under an agreement which the layer spares go free of it.
 * </ul>
 *
 * <p>All others add, {@link DutyComponent#SECTION_338} too. What a layer adds to the rate of a whole flow is
 *
 * <pre>rate x share x (yields ? 1 - sum of section 232 shares in force : 1) x (spares ? 1 - use of the agreement : 1)</pre>
 *
 * <p>This takes goods under section 232 and goods under the agreement to be spread evenly over each other, since no source
 * tells how they overlap.
 */
public final class Stacking {
    private Stacking() {}

    /** Whether goods that this layer covers are taken out of the base of those that yield. */
    public static boolean takesPrecedence(DutyComponent layer) {
        return switch (layer) {
            case SECTION_232_METALS,
                    SECTION_232_AUTOS,
                    SECTION_232_PARTS,
                    SECTION_232_COPPER,
                    SECTION_232_LUMBER,
                    SECTION_232_TRUCKS -> true;
            default -> false;
        };
    }

    /** Whether this layer leaves out goods that a layer with precedence covers. */
    public static boolean yields(DutyComponent layer) {
        return layer == DutyComponent.IEEPA || layer == DutyComponent.SECTION_122 || layer == DutyComponent.SECTION_301;
    }

    /**
     * What a layer adds to the rate of a whole flow.
     *
     * @param layer the layer
     * @param rate its rate on the goods it charges, fraction
     * @param share share of the flow's value it covers, in [0, 1]
     * @param taken share of the flow's value that layers with precedence cover together, from 0 upwards; above 1 counts
     *     as 1
     * @param use share of the flow's value that enters under the agreement it spares, in [0, 1]; 0 when it spares none
     */
    public static double charge(DutyComponent layer, double rate, double share, double taken, double use) {
        double left = yields(layer) ? 1 - StrictMath.min(1, taken) : 1;
        return rate * share * left * (1 - use);
    }
}
