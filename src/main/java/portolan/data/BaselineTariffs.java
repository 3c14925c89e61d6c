package portolan.data;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tariffs of the general-equilibrium baseline: who charges what on whose goods, with the source of every cell. Services
 * and sales inside a region pay nothing and need no source.
 */
public final class BaselineTariffs {
    private final double[][][] rates;
    private final int[][][] sources;
    private final List<String> ids;

    /** Collects cells one by one. */
    public static final class Builder {
        private final double[][][] rates;
        private final int[][][] sources;
        private final List<String> ids = new ArrayList<>();
        private final Map<String, Integer> at = new HashMap<>();

        public Builder(int regions, int sectors) {
            rates = new double[regions][regions][sectors];
            sources = new int[regions][regions][sectors];
        }

        /** Whether a cell has a rate. */
        public boolean has(int exporter, int importer, int sector) {
            return sources[exporter][importer][sector] > 0;
        }

        /**
         * Puts in one cell.
         *
         * @param rate fraction of the value before the tariff; finite and not negative
         * @param source source id
         * @throws IllegalArgumentException when the rate is out of range or exporter and importer are one
         */
        public void put(int exporter, int importer, int sector, double rate, String source) {
            if (!(rate >= 0 && rate < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("a tariff of the baseline is finite and not negative");
            }
            if (exporter == importer) {
                throw new IllegalArgumentException("sales inside a region pay no tariff");
            }
            rates[exporter][importer][sector] = rate;
            sources[exporter][importer][sector] = at.computeIfAbsent(source, id -> {
                ids.add(id);
                return ids.size();
            });
        }

        /** The tariffs put in so far; cells without a rate are zero. */
        public BaselineTariffs build() {
            return new BaselineTariffs(this);
        }
    }

    private BaselineTariffs(Builder builder) {
        int n = builder.rates.length;
        rates = new double[n][n][];
        sources = new int[n][n][];
        for (int e = 0; e < n; e++) {
            for (int i = 0; i < n; i++) {
                rates[e][i] = builder.rates[e][i].clone();
                sources[e][i] = builder.sources[e][i].clone();
            }
        }
        ids = List.copyOf(builder.ids);
    }

    /** Rate (fraction) that an importer charges on an exporter's goods, by position. */
    public double rate(int exporter, int importer, int sector) {
        return rates[exporter][importer][sector];
    }

    /** Source id of a cell, or empty for services and sales inside a region. */
    public String source(int exporter, int importer, int sector) {
        int source = sources[exporter][importer][sector];
        return source == 0 ? "" : ids.get(source - 1);
    }

    /** A copy of all rates, [exporter][importer][sector]: the shape of {@link InputOutput#flows}. */
    public double[][][] rates() {
        double[][][] copy = new double[rates.length][rates.length][];
        for (int e = 0; e < rates.length; e++) {
            for (int i = 0; i < rates.length; i++) {
                copy[e][i] = rates[e][i].clone();
            }
        }
        return copy;
    }

    /** Ids of all sources that some cell rests on, in order of first use. */
    public List<String> sources() {
        return ids;
    }
}
