package portolan.chart.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import portolan.results.Indicators;
import portolan.results.ResultRow;
import portolan.results.ResultTable;
import portolan.results.TradeLines;

/**
 * One market of Canada's, told by partner before (comparator) and after (scenario): who buys Canada's sales, or who
 * supplies Canada. Canada's own sales at home are a place like any other. One year. A product is told in its unit, since
 * money hides what a lower price sells; a sector in C$ million at 2024 prices.
 *
 * @param product product or sector
 * @param unit unit of quantity, plural, or empty for money
 * @param places by partner, the largest first
 */
record Shift(String product, String unit, List<Place> places) {
    /** Below this, in C$ million over all places together, nothing is said to move. */
    private static final double NOTHING = 1;

    /** Nor below this share of the market: it could not be seen in a picture. */
    private static final double UNSEEN = 0.01;

    /**
     * One place.
     *
     * @param code economy
     * @param before value in the comparator
     * @param after value in the scenario
     */
    record Place(String code, double before, double after) {
        double change() {
            return after - before;
        }

        boolean home() {
            return code.equals(Tale.CANADA);
        }
    }

    Shift {
        places = List.copyOf(places);
    }

    /** The market whose destinations of Canada's sales move most in gross terms, or null when nothing moves. */
    static @Nullable Shift ofSales(Tale tale) {
        return largest(tale, true);
    }

    /** The market whose suppliers of Canada move most in gross terms, or null when nothing moves. */
    static @Nullable Shift ofPurchases(Tale tale) {
        return largest(tale, false);
    }

    /** The destinations of Canada's sales of one product or sector, or null when none are told or nothing moves. */
    static @Nullable Shift ofSales(Tale tale, String product) {
        Map<String, Map<String, Double>> after =
                values(tale.run().table(), Indicators.EXPORTS, tale.headlineYear(), true);
        Map<String, Map<String, Double>> before =
                values(tale.against().table(), Indicators.EXPORTS, tale.headlineYear(), true);
        Shift shift = of(product, "", before.getOrDefault(product, Map.of()), after.getOrDefault(product, Map.of()));
        return shift.places.isEmpty() || shift.gross() < NOTHING ? null : inUnits(tale, shift, true);
    }

    private static @Nullable Shift largest(Tale tale, boolean sales) {
        String value = Indicators.EXPORTS;
        Map<String, Map<String, Double>> after = values(tale.run().table(), value, tale.headlineYear(), sales);
        Map<String, Map<String, Double>> before = values(tale.against().table(), value, tale.headlineYear(), sales);
        Shift largest = null;
        for (String product : TradeLines.of(tale.run().table()).markets()) {
            Shift shift =
                    of(product, "", before.getOrDefault(product, Map.of()), after.getOrDefault(product, Map.of()));
            if (shift.places.isEmpty()) {
                continue;
            }
            boolean moves = shift.gross() >= Math.max(NOTHING, UNSEEN * shift.size())
                    && Math.abs(shift.mover().change()) >= NOTHING / 2;
            largest = moves && (largest == null || shift.gross() > largest.gross()) ? shift : largest;
        }
        return largest == null ? null : inUnits(tale, largest, sales);
    }

    /** The same in units of the product, where the results count any. */
    private static Shift inUnits(Tale tale, Shift money, boolean sales) {
        String quantity = Indicators.EXPORT_QUANTITY;
        String unit = tale.run().table().of(quantity).stream()
                .filter(row -> row.product().equals(money.product))
                .map(ResultRow::unit)
                .findFirst()
                .orElse("");
        if (unit.isEmpty() || unit.startsWith("C$")) {
            return money;
        }
        return of(
                money.product,
                unit,
                values(tale.against().table(), quantity, tale.headlineYear(), sales)
                        .getOrDefault(money.product, Map.of()),
                values(tale.run().table(), quantity, tale.headlineYear(), sales).getOrDefault(money.product, Map.of()));
    }

    private static Shift of(String product, String unit, Map<String, Double> before, Map<String, Double> after) {
        Map<String, Place> places = new LinkedHashMap<>();
        after.forEach((code, value) -> places.put(code, new Place(code, before.getOrDefault(code, 0.0), value)));
        before.forEach((code, value) -> places.putIfAbsent(code, new Place(code, value, 0)));
        List<Place> sorted = new ArrayList<>(places.values());
        sorted.sort(Comparator.comparingDouble((Place place) -> -Math.max(place.before(), place.after())));
        return new Shift(product, unit, sorted);
    }

    /** By product and partner: Canada's sales by destination, or supplies to Canada by origin. */
    private static Map<String, Map<String, Double>> values(
            ResultTable table, String indicator, int year, boolean sales) {
        Map<String, Map<String, Double>> values = new LinkedHashMap<>();
        for (ResultRow row : table.of(indicator)) {
            boolean canada = (sales ? row.reporter() : row.partner()).equals(Tale.CANADA);
            String place = sales ? row.partner() : row.reporter();
            if (canada && row.year() == year && !place.equals(Tale.ALL) && !place.equals(Tale.NON_US)) {
                values.computeIfAbsent(row.product(), any -> new LinkedHashMap<>())
                        .put(place, row.value());
            }
        }
        return values;
    }

    /** The larger of the market before and after. */
    private double size() {
        double before = places.stream().mapToDouble(Place::before).sum();
        double after = places.stream().mapToDouble(Place::after).sum();
        return Math.max(before, after);
    }

    /** Sum of the absolute changes. */
    double gross() {
        return places.stream().mapToDouble(place -> Math.abs(place.change())).sum();
    }

    /** Sum of the changes. */
    double net() {
        return places.stream().mapToDouble(Place::change).sum();
    }

    /** The partner abroad whose trade moves most; Canada itself where there is no other. */
    Place mover() {
        return places.stream()
                .max(Comparator.comparing((Place place) -> !place.home())
                        .thenComparingDouble(place -> Math.abs(place.change())))
                .orElseThrow();
    }

    /** What places abroad but the mover change together. */
    double elsewhere() {
        Place mover = mover();
        return places.stream()
                .filter(place -> !place.home() && !place.equals(mover))
                .mapToDouble(Place::change)
                .sum();
    }

    /** What Canada's sales at home change. */
    double atHome() {
        return places.stream()
                .filter(place -> place.home() && !place.equals(mover()))
                .mapToDouble(Place::change)
                .sum();
    }
}
