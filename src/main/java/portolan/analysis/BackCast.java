package portolan.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import portolan.data.ObservedFact;
import portolan.data.PartnerTotals;
import portolan.data.World;
import portolan.results.Indicators;
import portolan.results.ResultRow;
import portolan.results.ResultTable;

/**
 * A year that is over, as the model has it and as it was. The model's totals are taken without the line
 * {@code other-goods}, which would close each of them upon the statistics: what it holds is the miss. Gold and services
 * stay, as observed; they are no markets.
 */
public final class BackCast {
    /** The year before, from which changes are told. */
    public static final int BASE = 2024;

    /** The year held against the facts. */
    public static final int YEAR = 2025;

    private static final String HOME = "CAN";
    private static final String OTHER_GOODS = "other-goods";
    private static final String REST = "ROW";
    private static final String NON_US = PartnerTotals.NON_US;

    private final World world;
    private final ResultTable table;
    private final Map<String, Double> sums = new HashMap<>();
    private final List<Line> lines = new ArrayList<>();

    /**
     * One figure. Money is in C$ million at current prices. A fact that is a change alone has no levels; what is not
     * there is NaN.
     *
     * @param indicator {@code exports}, {@code imports} or {@code export-quantity}
     * @param reporter economy
     * @param partner the other economy, or {@code all}
     * @param products products and sectors it covers
     * @param observedBefore observed in {@link #BASE}
     * @param observed observed in {@link #YEAR}
     * @param modelBefore the model in {@link #BASE}
     * @param model the model in {@link #YEAR}
     * @param atLevel the model in {@link #YEAR} put to the level observed in {@link #BASE}, where chapters and sectors, or
     *     two records, do not cover quite the same goods; the model itself for totals of customs
     * @param observedChange observed change, per cent
     * @param modelChange change in the model, per cent
     * @param basis statistical basis
     * @param source source id
     * @param note what the figure covers
     */
    public record Line(
            String indicator,
            String reporter,
            String partner,
            List<String> products,
            double observedBefore,
            double observed,
            double modelBefore,
            double model,
            double atLevel,
            double observedChange,
            double modelChange,
            String basis,
            String source,
            String note) {
        public Line {
            products = List.copyOf(products);
        }

        /** The model at the observed level less observed, C$ million; NaN for a fact that is a change alone. */
        public double difference() {
            return atLevel - observed;
        }
    }

    private BackCast(World world, ResultTable table) {
        this.world = world;
        this.table = table;
    }

    /**
     * Holds a run against all figures at hand: totals by partner first, then products and sectors.
     *
     * @param world data with the figures
     * @param table results of a scenario that holds every measure really in force until the end of {@link #YEAR}
     */
    public static List<Line> lines(World world, ResultTable table) {
        BackCast cast = new BackCast(world, table);
        cast.collect();
        cast.partners(PartnerTotals.Flow.EXPORTS, Indicators.EXPORTS);
        cast.partners(PartnerTotals.Flow.IMPORTS, Indicators.IMPORTS);
        cast.facts();
        return List.copyOf(cast.lines);
    }

    private void collect() {
        for (ResultRow row : table.rows()) {
            boolean told = row.indicator().equals(Indicators.EXPORTS)
                    || row.indicator().equals(Indicators.IMPORTS)
                    || row.indicator().equals(Indicators.EXPORT_QUANTITY);
            boolean year = row.year() == BASE || row.year() == YEAR;
            if (told && year) {
                add(row, row.partner());
                boolean abroad = !row.partner().equals(row.reporter())
                        && !row.partner().equals(ResultRow.ALL)
                        && !row.partner().equals(NON_US);
                if (abroad && !row.product().equals(ResultRow.ALL)) {
                    add(row, ResultRow.ALL);
                }
            }
        }
    }

    private void add(ResultRow row, String partner) {
        if (partner.equals(ResultRow.ALL) && row.partner().equals(ResultRow.ALL)) {
            return;
        }
        sums.merge(key(row.indicator(), row.reporter(), partner, row.product(), row.year()), row.value(), Double::sum);
    }

    private static String key(String indicator, String reporter, String partner, String product, int year) {
        return String.join("|", indicator, reporter, partner, product, Integer.toString(year));
    }

    /** Prices of a year against the base year: the ratio in which the results carry both. */
    private double prices(int year) {
        String all = ResultRow.ALL;
        return table.get(Indicators.EXPORTS_CURRENT, HOME, all, all, year)
                / table.get(Indicators.EXPORTS, HOME, all, all, year);
    }

    private double number(String indicator, String reporter, String partner, String product, int year) {
        return sums.getOrDefault(key(indicator, reporter, partner, product, year), 0.0);
    }

    /** All goods with one partner, the line that closes the total taken out. */
    private double goods(String indicator, String partner, int year) {
        return number(indicator, HOME, partner, ResultRow.ALL, year)
                - number(indicator, HOME, partner, OTHER_GOODS, year);
    }

    private void partners(PartnerTotals.Flow flow, String indicator) {
        Map<String, double[]> observed = new LinkedHashMap<>();
        for (PartnerTotals.Row row : world.partners().rows()) {
            boolean counts = row.line().equals("total")
                    && row.flow() == flow
                    && row.basis() == PartnerTotals.Basis.CUSTOMS
                    && (row.year() == BASE || row.year() == YEAR);
            if (counts) {
                observed.computeIfAbsent(row.partner(), partner -> new double[2])[row.year() - BASE] += row.value();
            }
        }
        insideRest(indicator, observed);
        double[] all = new double[4];
        observed.forEach((partner, values) -> {
            double before = goods(indicator, partner, BASE) * prices(BASE);
            double now = goods(indicator, partner, YEAR) * prices(YEAR);
            all[0] += values[0];
            all[1] += values[1];
            all[2] += before;
            all[3] += now;
            total(indicator, partner, values[0], values[1], before, now);
        });
        total(indicator, ResultRow.ALL, all[0], all[1], all[2], all[3]);
    }

    /** A partner that no market names is inside the rest of the world there, so it is counted with it here. */
    private void insideRest(String indicator, Map<String, double[]> observed) {
        double[] rest = observed.get(REST);
        if (rest == null) {
            return;
        }
        List<String> unnamed = observed.keySet().stream()
                .filter(partner -> goods(indicator, partner, BASE) == 0)
                .toList();
        for (String partner : unnamed) {
            double[] values = observed.remove(partner);
            if (values != null) {
                rest[0] += values[0];
                rest[1] += values[1];
            }
        }
    }

    private void total(String indicator, String partner, double before, double now, double modelled, double model) {
        lines.add(new Line(
                indicator,
                HOME,
                partner,
                List.of(ResultRow.ALL),
                before,
                now,
                modelled,
                model,
                model,
                percent(now, before),
                percent(model, modelled),
                "customs",
                "statcan-cimt-2026-04",
                ""));
    }

    private void facts() {
        for (ObservedFact fact : world.observed()) {
            if (fact.year() == YEAR) {
                fact(fact, before(fact));
            }
        }
    }

    /** The figure of the year before that goes with one, or NaN. */
    private double before(ObservedFact fact) {
        for (ObservedFact other : world.observed()) {
            boolean same = other.year() == BASE
                    && other.indicator().equals(fact.indicator())
                    && other.reporter().equals(fact.reporter())
                    && other.partner().equals(fact.partner())
                    && other.products().equals(fact.products())
                    && other.basis().equals(fact.basis());
            if (same) {
                return other.value();
            }
        }
        return Double.NaN;
    }

    private void fact(ObservedFact fact, double before) {
        boolean quantity = fact.indicator().equals(Indicators.EXPORT_QUANTITY);
        double[] model = new double[2];
        for (int k = 0; k < 2; k++) {
            int year = BASE + k;
            double sum = 0;
            for (String product : fact.products()) {
                sum += product.equals(ResultRow.ALL)
                        ? goods(fact.indicator(), fact.partner(), year)
                        : number(fact.indicator(), fact.reporter(), fact.partner(), product, year);
            }
            model[k] = quantity ? sum : sum * prices(year);
        }
        boolean level = !fact.change();
        lines.add(new Line(
                fact.indicator(),
                fact.reporter(),
                fact.partner(),
                fact.products(),
                level ? before : Double.NaN,
                level ? fact.value() : Double.NaN,
                level ? model[0] : Double.NaN,
                level ? model[1] : Double.NaN,
                level ? before * model[1] / model[0] : Double.NaN,
                level ? percent(fact.value(), before) : fact.value(),
                percent(model[1], model[0]),
                fact.basis(),
                fact.source(),
                fact.note()));
    }

    private static double percent(double now, double before) {
        return before == 0 ? Double.NaN : 100 * (now / before - 1);
    }
}
