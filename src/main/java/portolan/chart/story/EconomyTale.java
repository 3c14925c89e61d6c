package portolan.chart.story;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import portolan.results.EconomyResult;
import portolan.results.ResultRow;

/**
 * What every picture of whole economies needs: changes in per cent, the year headlines speak of, the footer.
 *
 * @param run the run told
 * @param against the run it is compared with; the same run for the baseline
 * @param version version of the program, for the footer
 */
record EconomyTale(EconomyResult run, EconomyResult against, String version) {

    boolean compared() {
        return !against.id().equals(run.id());
    }

    private Tale tale() {
        return new Tale(run.record(), against.record(), version);
    }

    int year() {
        return tale().headlineYear();
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
