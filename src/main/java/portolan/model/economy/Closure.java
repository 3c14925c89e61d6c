package portolan.model.economy;

import portolan.core.Numbers;

/**
 * What closes the model: choices that change results, even their sign, and are printed beside every headline.
 *
 * @param deficits what becomes of trade deficits
 * @param revenue who spends revenue
 * @param labourSupply elasticity of labour supplied to the real wage, 0 (fixed labour) to 5
 */
public record Closure(DeficitRule deficits, RevenueRule revenue, double labourSupply) {

    /** Deficits fixed, revenue to households, labour fixed. */
    public static final Closure USUAL = new Closure(DeficitRule.FIXED, RevenueRule.HOUSEHOLDS, 0);

    /** Checks the range of the elasticity. */
    public Closure {
        if (!(labourSupply >= 0 && labourSupply <= 5)) {
            throw new IllegalArgumentException("the elasticity of labour supply must be from 0 to 5: " + labourSupply);
        }
    }

    /**
     * The choices as they are printed beside results.
     *
     * @return one line
     */
    public String words() {
        return words("services");
    }

    /**
     * The choices as they are printed beside results.
     *
     * @param bought what the government buys, where it spends revenue
     * @return one line
     */
    public String words(String bought) {
        String labour = labourSupply == 0 ? "labour fixed" : "labour supply elasticity " + Numbers.text(labourSupply);
        return deficits.words() + "; " + revenue.words(bought) + "; " + labour;
    }
}
