package portolan.data;

/**
 * What the general-equilibrium model starts from.
 *
 * @param inputOutput trade and input use of the base year
 * @param tariffs tariffs by pair and sector, in the positions of {@code inputOutput}
 * @param elasticities trade elasticities by sector
 * @param customs trade in goods between regions as customs record it
 * @param growth real growth of regions and years that the outlook of the markets has not, by code of the region; the
 *     others are under the code {@link InputOutput.Region#growth} there
 */
public record EconomyBaseline(
        InputOutput inputOutput,
        BaselineTariffs tariffs,
        TradeElasticities elasticities,
        CustomsLevels customs,
        MacroOutlook growth) {

    /**
     * Growth (fraction) of a region in a year: from the outlook of the markets where it has the year, so that a scenario's
     * changes to it count here too, otherwise from this baseline.
     *
     * @param outlook the outlook of the markets
     * @throws IllegalArgumentException when neither has the year
     */
    public MacroOutlook.Entry growth(MacroOutlook outlook, InputOutput.Region region, int year) {
        return outlook.has(region.growth(), year) ? outlook.of(region.growth(), year) : growth.of(region.code(), year);
    }
}
