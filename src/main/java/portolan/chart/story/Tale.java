package portolan.chart.story;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import portolan.chart.YearValues;
import portolan.results.Indicators;
import portolan.results.ResultTable;
import portolan.results.RunRecord;
import portolan.results.ScenarioCard;

/**
 * What every story needs of a run: series in the units of charts, the years shown, the footer.
 *
 * @param run the run told
 * @param against the run it is compared with; the same run for the baseline
 * @param version version of the program, for the footer
 */
record Tale(RunRecord run, RunRecord against, String version) {
    /** First year that is projected: the statistics end the year before. */
    static final int PROJECTED = 2026;

    /** Share of all exports below which a change does not move the year of headlines. */
    private static final double MATTERS = 0.01;

    static final String CANADA = "CAN";
    static final String CHINA = "CHN";
    static final String ALL = "all";
    static final String NON_US = "non-US";
    static final String EV = "electric-vehicles";

    int from() {
        return run.card().shown().first();
    }

    int to() {
        return run.card().shown().last();
    }

    /**
     * The year headlines speak of: 2030, the official deadline, or the last one shown. Where more than half of a change
     * that matters has passed by then, as after a duty of two years, it is the year of the largest change of all exports.
     */
    int headlineYear() {
        int usual = Math.min(2030, to());
        int peak = usual;
        for (int year = from(); year < usual; year++) {
            peak = exportsMove(year) > exportsMove(peak) ? year : peak;
        }
        double most = exportsMove(peak);
        boolean passed = exportsMove(usual) < most / 2
                && most >= MATTERS * Math.abs(value(Indicators.EXPORTS, CANADA, ALL, ALL, peak));
        return passed ? peak : usual;
    }

    private double exportsMove(int year) {
        return Math.abs(change(Indicators.EXPORTS, CANADA, ALL, ALL, year));
    }

    boolean compared() {
        return !against.id().equals(run.id());
    }

    String footer() {
        return "Portolan " + version + ", scenario " + named(run) + (compared() ? " against " + named(against) : "")
                + ". Observed to 2025: Statistics Canada; market data and assumptions: data-sources, assumptions.";
    }

    /** Warns of claims that the run or its comparator uses although other sources contradict them; empty for none. */
    String notice() {
        List<String> warnings = new ArrayList<>();
        run.card().contradicted().forEach(claim -> warnings.add(claim.warning()));
        for (ScenarioCard.ClaimLine claim : against.card().contradicted()) {
            if (compared() && !warnings.contains(claim.warning())) {
                warnings.add(claim.warning(against.id()));
            }
        }
        return String.join(" ", warnings);
    }

    /** The id of a run, and what was changed in it for this run alone. */
    static String named(RunRecord run) {
        return run.id() + run.card().changed();
    }

    /** Money by year in C$ billion. */
    static YearValues billions(RunRecord run, String indicator, String partner, String product) {
        return scaled(run, indicator, CANADA, partner, product, 1000);
    }

    /** Numbers by year, divided. */
    static YearValues scaled(
            RunRecord run, String indicator, String reporter, String partner, String product, double divisor) {
        int from = run.card().shown().first();
        int to = run.card().shown().last();
        double[] values = run.table().series(indicator, reporter, partner, product, from, to);
        for (int k = 0; k < values.length; k++) {
            values[k] /= divisor;
        }
        return YearValues.of(from, values);
    }

    /** A path that grows evenly from a base to a goal, within the years shown. */
    static YearValues path(int baseYear, double base, int deadline, double goal, int from, int to) {
        double[] values = new double[to - from + 1];
        for (int year = from; year <= to; year++) {
            boolean on = year >= baseYear && year <= deadline;
            double share = (year - baseYear) / (double) (deadline - baseYear);
            values[year - from] = on ? base * StrictMath.pow(goal / base, share) : Double.NaN;
        }
        return YearValues.of(from, values);
    }

    /** Whether any quota on this product holds in the run. */
    static boolean hasQuota(RunRecord run, String product) {
        return run.table().of(Indicators.QUOTA).stream()
                .anyMatch(row -> row.product().equals(product));
    }

    /** First year in which a quota is full, or empty when it never is. */
    static OptionalInt firstFull(ResultTable table, String importer, String origin, String product, int from, int to) {
        for (int year = from; year <= to; year++) {
            double fill = table.find(Indicators.QUOTA_FILL, importer, origin, product, year)
                    .orElse(0);
            if (fill >= 100 - 1e-6) {
                return OptionalInt.of(year);
            }
        }
        return OptionalInt.empty();
    }

    double value(String indicator, String reporter, String partner, String product, int year) {
        return run.table().find(indicator, reporter, partner, product, year).orElse(0);
    }

    /** Run minus comparator. */
    double change(String indicator, String reporter, String partner, String product, int year) {
        return value(indicator, reporter, partner, product, year)
                - against.table()
                        .find(indicator, reporter, partner, product, year)
                        .orElse(0);
    }
}
