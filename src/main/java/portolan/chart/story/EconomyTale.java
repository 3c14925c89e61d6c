package portolan.chart.story;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import portolan.chart.ValueFormat;
import portolan.results.EconomyResult;
import portolan.results.Indicators;
import portolan.results.ResultRow;

/**
 * What every picture of whole economies needs: changes in per cent, the year headlines speak of, the footer.
 *
 * @param run the run told
 * @param against the run it is compared with; the same run for the baseline
 * @param version version of the program, for the footer
 */
record EconomyTale(EconomyResult run, EconomyResult against, String version) {
    /** Percentage points of real income below which a change does not move the year of titles. */
    private static final double MATTERS = 0.1;

    /** From here on, per cent, two decimals are enough for real income. */
    private static final double LARGE = 0.5;

    boolean compared() {
        return !against.id().equals(run.id());
    }

    private Tale tale() {
        return new Tale(run.record(), against.record(), version);
    }

    /**
     * The year titles speak of, as in product markets; but where more than half of a change of Canada's real income that
     * matters has passed by then, the year of the largest.
     */
    int year() {
        int usual = tale().headlineYear();
        int peak = usual;
        for (int year = from(); year < usual; year++) {
            peak = incomeMoves(year) > incomeMoves(peak) ? year : peak;
        }
        return incomeMoves(peak) >= MATTERS && incomeMoves(usual) < incomeMoves(peak) / 2 ? peak : usual;
    }

    private double incomeMoves(int year) {
        return Math.abs(points(Indicators.REAL_INCOME, Tale.CANADA, Tale.ALL, year));
    }

    int from() {
        return tale().from();
    }

    int to() {
        return tale().to();
    }

    String notice() {
        return tale().notice();
    }

    /** Source, scenario, and the choices that close the model, which change signs. */
    String footer() {
        return "Portolan " + version + ", model Economy, scenario " + Tale.named(run.record())
                + (compared() ? " against " + Tale.named(against.record()) : "") + ". Closure: " + run.closure()
                + ". Input-output data: OECD ICIO 2022; growth, tariffs and elasticities: data-sources, assumptions.";
    }

    /** What changes are measured against, in words. */
    String base() {
        return compared() ? against.id() : "the undisturbed world";
    }

    /** Change in a year, per cent of the undisturbed level: against the comparator, or the undisturbed world without one. */
    double points(String indicator, String reporter, String product, int year) {
        double own = value(run, indicator, reporter, ResultRow.ALL, product, year);
        return 100 * (own - (compared() ? value(against, indicator, reporter, ResultRow.ALL, product, year) : 0));
    }

    /** Per cent of real income, in as many decimals as small changes need. */
    static ValueFormat fine(double largest) {
        return new ValueFormat("", Math.abs(largest) >= LARGE ? 2 : 3, "%");
    }

    /** Whether a number would be written as zero. */
    static boolean zero(double value, ValueFormat format) {
        return format.label(Math.abs(value)).equals(format.label(0));
    }

    /** A change of real income in words. */
    static String moves(double percent, ValueFormat format) {
        if (zero(percent, format)) {
            return "hardly moves";
        }
        return (percent < 0 ? "falls by " : "rises by ") + format.label(Math.abs(percent));
    }

    static double value(
            EconomyResult from, String indicator, String reporter, String partner, String product, int year) {
        return from.record()
                .table()
                .find(indicator, reporter, partner, product, year)
                .orElse(0);
    }

    /** Codes with the largest sizes first; equal ones in their order. */
    static List<String> largestFirst(List<String> codes, Map<String, Double> sizes) {
        Map<String, Double> known = new TreeMap<>(sizes);
        return codes.stream()
                .sorted(Comparator.comparingDouble(code -> -Math.abs(known.getOrDefault(code, 0.0))))
                .toList();
    }
}
