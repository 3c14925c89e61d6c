package portolan.scenario;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import portolan.core.YearRange;

/**
 * Size of the flows of one market in every year of the undisturbed world, product's base year = 1: what its importer asks
 * for times what its exporter can supply, or a path of its own where one was observed.
 */
final class FlowGrowth {
    private final YearRange years;
    private final double[][] importers;
    private final double[][] exporters;
    private final Map<Integer, double[]> own = new TreeMap<>();

    /** Takes the arrays as they are: [year][region]. */
    FlowGrowth(YearRange years, double[][] importers, double[][] exporters) {
        this.years = years;
        this.importers = importers;
        this.exporters = exporters;
    }

    /** Puts one flow on a path of its own, [year]. */
    void follow(int exporter, int importer, double[] path) {
        own.put(key(exporter, importer), path);
    }

    double of(int year, int exporter, int importer) {
        int t = year - years.first();
        double[] path = own.isEmpty() ? null : own.get(key(exporter, importer));
        return path != null ? path[t] : importers[t][importer] * exporters[t][exporter];
    }

    YearRange years() {
        return years;
    }

    private int key(int exporter, int importer) {
        return exporter * importers[0].length + importer;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        if (!(other instanceof FlowGrowth that) || !years.equals(that.years)) {
            return false;
        }
        boolean same = Arrays.deepEquals(importers, that.importers)
                && Arrays.deepEquals(exporters, that.exporters)
                && own.keySet().equals(that.own.keySet());
        for (Map.Entry<Integer, double[]> path : own.entrySet()) {
            same = same && Arrays.equals(path.getValue(), that.own.get(path.getKey()));
        }
        return same;
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(importers[importers.length - 1]);
    }
}
