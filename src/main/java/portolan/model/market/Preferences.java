package portolan.model.market;

import java.util.List;

/**
 * The memory of a market: how far buyers have moved beyond what prices alone would make them do at once.
 *
 * <p>With s_S the impact and s_L the long-run elasticity of a nest and lam the yearly adjustment, both states move once
 * a year: {@code z' = (1 - lam) z - lam (s_L - s_S) pi}, pi the mean log landed price of the year, premia included, and
 * {@code x' = (1 - lam) x - lam (s_dL - s_dS) (P_M - pi_home)}. For a supplier too small to move the price indices this
 * gives the impulse response {@code eps_h = LR - (LR - SR)(1 - lam)^(h-1)} of Boehm, Levchenko and Pandalai-Nayar (2023).
 *
 * @param origins z, in logs, for each link of imports; 0 on the diagonal
 * @param imports x, in logs, for imports against home in each region
 * @param reference mean log landed prices of the year before, at which what buyers remember is valued
 */
public record Preferences(Grid origins, List<Double> imports, Grid reference) {

    /** Checks sizes. */
    public Preferences {
        imports = List.copyOf(imports);
        if (imports.size() != origins.size()) {
            throw new IllegalArgumentException(
                    "preferences of " + origins.size() + " and " + imports.size() + " regions");
        }
    }

    /**
     * No memory: the state of the baseline.
     *
     * @param size the number of regions
     * @return all zero
     */
    public static Preferences neutral(int size) {
        return new Preferences(Grid.filled(size, 0), Vectors.filled(size, 0), Grid.filled(size, 0));
    }

    /**
     * The state of the next year.
     *
     * @param market gives the elasticities
     * @param landed mean log landed prices of the year
     * @param importsAgainstHome mean of P_M less the home price in each region, 0 where one of them is missing
     * @return the new state
     */
    Preferences next(Market market, double[] landed, double[] importsAgainstHome) {
        Elasticities e = market.elasticities();
        int n = imports.size();
        double keep = 1 - e.adjustment();
        double among = e.adjustment() * (e.imports() - e.importsImpact());
        double home = e.adjustment() * (e.home() - e.homeImpact());
        double[] z = new double[n * n];
        double[] x = new double[n];
        for (int c = 0; c < n * n; c++) {
            z[c] = c / n == c % n ? 0 : keep * origins.cells()[c] - among * landed[c];
        }
        for (int j = 0; j < n; j++) {
            x[j] = keep * imports.get(j) - home * importsAgainstHome[j];
        }
        return new Preferences(Grid.owning(n, z), Vectors.list(x), Grid.owning(n, landed.clone()));
    }
}
