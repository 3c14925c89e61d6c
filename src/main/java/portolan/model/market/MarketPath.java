package portolan.model.market;

import java.util.ArrayList;
import java.util.List;
import portolan.core.YearRange;

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
        for (int t = 1; t < years.size(); t++) {
            if (years.get(t).year() != years.get(t - 1).year() + 1) {
                throw new IllegalArgumentException(
                        "market " + market.id() + ": year " + years.get(t).year() + " follows "
                                + years.get(t - 1).year() + "; years must come one after the other");
            }
        }
        return solve(market, new FixedCourse(years));
    }

    /**
     * Solves all years of a course in order, from neutral preferences.
     *
     * @param market how buyers and sellers behave
     * @param course the years, segment by segment
     * @return one result for each year
     * @throws portolan.numerics.NotConverged naming market, year and the worst equation
     */
    static List<MarketYear> solve(Market market, Course course) {
        SegmentSolver solver = new SegmentSolver(market);
        int n = market.size();
        boolean[] touched = new boolean[n * n];
        Preferences state = Preferences.neutral(n);
        List<MarketYear> path = new ArrayList<>(course.years().size());
        for (int year = course.years().first(); year <= course.years().last(); year++) {
            MarketYear solved = solve(market, solver, course, year, state, touched);
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
            Market market, SegmentSolver solver, Course course, int year, Preferences state, boolean[] touched) {
        int n = market.size();
        MarketBaseline baseline = course.baseline(year);
        AccountsBuilder books = new AccountsBuilder(market, baseline, touched);
        int parts = course.segments(year);
        List<Segment> segments = new ArrayList<>(parts);
        List<SegmentSolution> solutions = new ArrayList<>(parts);
        double[] landed = new double[n * n];
        double[] against = new double[n];
        for (int part = 0; part < parts; part++) {
            Segment segment = course.segment(year, part);
            SegmentSolution solution = solver.solve(year, baseline, state, segment);
            course.solved(year, part, segment, solution);
            segments.add(segment);
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
        return new MarketYear(year, baseline, state, segments, solutions, books.build(), after);
    }

    /** Years whose segments are all known beforehand. */
    private record FixedCourse(List<YearInput> inputs) implements Course {
        @Override
        public YearRange years() {
            return new YearRange(
                    inputs.get(0).year(), inputs.get(inputs.size() - 1).year());
        }

        private YearInput input(int year) {
            return inputs.get(year - inputs.get(0).year());
        }

        @Override
        public MarketBaseline baseline(int year) {
            return input(year).baseline();
        }

        @Override
        public int segments(int year) {
            return input(year).segments().size();
        }

        @Override
        public Segment segment(int year, int part) {
            return input(year).segments().get(part);
        }

        @Override
        public void solved(int year, int part, Segment segment, SegmentSolution solution) {
            // nothing of one segment bears on the next
        }
    }
}
