package portolan.model.market;

import java.util.ArrayList;
import java.util.List;

/**
 * A market through the years: each year at its own baseline and measures, preferences carried from one to the next.
 *
 * <p>Pure: the same input gives the same bits, on any thread. A single year from neutral preferences is the static
 * model.
 */
public final class MarketPath {

    private MarketPath() {}

    /**
     * Solves all years in order, from neutral preferences.
     *
     * @param market how buyers and sellers behave
     * @param years one or more years, each one after the last
     * @return one result for each year
     * @throws portolan.numerics.NotConverged naming market, year and the worst equation
     * @throws IllegalArgumentException when years have gaps or sizes do not fit
     */
    public static List<MarketYear> solve(Market market, List<YearInput> years) {
        SegmentSolver solver = new SegmentSolver(market);
        int n = market.size();
        boolean[] touched = new boolean[n * n];
        Preferences state = Preferences.neutral(n);
        List<MarketYear> path = new ArrayList<>(years.size());
        for (int t = 0; t < years.size(); t++) {
            YearInput year = years.get(t);
            if (t > 0 && year.year() != years.get(t - 1).year() + 1) {
                throw new IllegalArgumentException("market " + market.id() + ": year " + year.year() + " follows "
                        + years.get(t - 1).year() + "; years must come one after the other");
            }
            MarketYear solved = solve(market, solver, year, state, touched);
            state = solved.after();
            path.add(solved);
        }
        return List.copyOf(path);
    }

    /**
     * Solves one year from neutral preferences: the static model at impact elasticities.
     *
     * @param market how buyers and sellers behave
     * @param year the year
     * @return its result
     */
    public static MarketYear solve(Market market, YearInput year) {
        return solve(market, List.of(year)).get(0);
    }

    private static MarketYear solve(
            Market market, SegmentSolver solver, YearInput year, Preferences state, boolean[] touched) {
        int n = market.size();
        MarketBaseline baseline = year.baseline();
        AccountsBuilder books = new AccountsBuilder(market, baseline, touched);
        List<SegmentSolution> solutions = new ArrayList<>(year.segments().size());
        double[] landed = new double[n * n];
        double[] against = new double[n];
        for (Segment segment : year.segments()) {
            SegmentSolution solution = solver.solve(year.year(), baseline, state, segment);
            solutions.add(solution);
            books.add(segment, solution);
            double weight = segment.weight();
            for (int c = 0; c < n * n; c++) {
                landed[c] += weight * solution.landed().cells()[c];
            }
            for (int j = 0; j < n; j++) {
                double home = baseline.homeShare(j);
                boolean both = home > 0 && home < 1;
                against[j] += both
                        ? weight
                                * (solution.importIndex().get(j)
                                        - solution.landed().at(j, j))
                        : 0;
            }
        }
        Preferences after = state.next(market, landed, against);
        return new MarketYear(year.year(), baseline, state, year.segments(), solutions, books.build(), after);
    }
}
