package portolan.model.market;

import java.util.ArrayList;
import java.util.List;
import portolan.numerics.ComplementarityNewton;

/**
 * Holds a solved market against its equations, from inputs and answers alone: none of the solver's code is used.
 *
 * <p>Checked for each part of a year: price identities, both price indices, every demand, clearing, limits kept and
 * premia complementary to them. For the year: books by link, limit and region, and the preferences handed on.
 */
public final class MarketEquationCheck {

    private static final double TIGHT = 1e-10;

    private MarketEquationCheck() {}

    /**
     * Checks a path.
     *
     * @param market the market
     * @param years the answer of {@link MarketPath}, from its first year on
     * @return what does not hold, in the order of years; empty when all is well
     */
    public static List<EquationFailure> check(Market market, List<MarketYear> years) {
        List<EquationFailure> all = new ArrayList<>();
        Preferences carried = Preferences.neutral(market.size());
        boolean[] touched = new boolean[market.size() * market.size()];
        for (MarketYear year : years) {
            all.addAll(check(market, year, carried, touched));
            carried = year.after();
        }
        return List.copyOf(all);
    }

    private static List<EquationFailure> check(Market market, MarketYear year, Preferences carried, boolean[] touched) {
        Findings findings = new Findings("market " + market.id() + ", year " + year.year());
        samePreferences(market, "preferences taken over", year.before(), carried, findings);
        for (int s = 0; s < year.segments().size(); s++) {
            SegmentSolution solution = year.solutions().get(s);
            String part = "part " + (s + 1);
            findings.atMost("residual", part, solution.report().residual(), 0, ComplementarityNewton.RESIDUAL_LIMIT);
            findings.atMost("next step", part, solution.report().step(), 0, ComplementarityNewton.STEP_LIMIT);
            new SegmentCheck(market, year, s, findings).run();
        }
        new LinkBooksCheck(market, year, findings).run();
        new RegionBooksCheck(market, year, touched, findings).run();
        samePreferences(market, "preferences handed on", year.after(), moved(market, year), findings);
        return findings.failures();
    }

    /** The law of motion of the preferences, from the day-weighted prices of the year. */
    private static Preferences moved(Market market, MarketYear year) {
        int n = market.size();
        Elasticities e = market.elasticities();
        double lam = e.adjustment();
        double[][] z = new double[n][n];
        double[] x = new double[n];
        double[][] prices = new double[n][n];
        for (int j = 0; j < n; j++) {
            boolean both = year.baseline().homeShare(j) > 0 && year.baseline().homeShare(j) < 1;
            double gap = 0;
            for (int i = 0; i < n; i++) {
                double mean = 0;
                for (int s = 0; s < year.segments().size(); s++) {
                    mean += year.segments().get(s).weight()
                            * year.solutions().get(s).landed().at(i, j);
                }
                prices[i][j] = mean;
                if (i != j) {
                    z[i][j] = (1 - lam) * year.before().origins().at(i, j)
                            - lam * e.imports() * (1 - e.impactShare()) * mean;
                } else if (both) {
                    gap -= mean;
                }
            }
            for (int s = 0; s < year.segments().size() && both; s++) {
                gap += year.segments().get(s).weight()
                        * year.solutions().get(s).importIndex().get(j);
            }
            x[j] = (1 - lam) * year.before().imports().get(j) - lam * e.home() * (1 - e.impactShare()) * gap;
        }
        return new Preferences(Grid.of(z), Vectors.list(x), Grid.of(prices));
    }

    private static void samePreferences(
            Market market, String what, Preferences stated, Preferences computed, Findings findings) {
        for (int j = 0; j < market.size(); j++) {
            String region = market.regions().get(j);
            findings.same(
                    what, region, stated.imports().get(j), computed.imports().get(j), TIGHT);
        }
        findings.same(what, market, stated.reference(), computed.reference(), TIGHT);
        findings.same(what, market, stated.origins(), computed.origins(), TIGHT);
    }
}
