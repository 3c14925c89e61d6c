package portolan.results;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Why the real income of a region differs between a scenario and its comparator, in percentage points of the undisturbed
 * level.
 *
 * <p>A model of whole economies takes the change of the log of real income apart, for each scenario from the undisturbed
 * world. Parts of the scenario less those of the comparator add up to the difference a - b of the two logs. Times the
 * logarithmic mean (e^a - e^b) / (a - b) of the two levels they add up to the difference in percentage points, exactly (the
 * mean that Vartia 1976 uses for this purpose, Scandinavian Journal of Statistics 3: 121-126).
 *
 * @param parts each part, zero ones too, in a fixed order
 * @param total what they add up to, percentage points
 * @param firstOrder the first-order figure of Caliendo and Parro (2015), scenario less comparator, per cent
 */
public record IncomeParts(List<Part> parts, double total, double firstOrder) {
    /** The name under which the first-order figure is shown, and no other. */
    public static final String FIRST_ORDER = "first-order figure (Caliendo and Parro 2015)";

    /**
     * One part.
     *
     * @param indicator its indicator in the results
     * @param name what it is called
     * @param points percentage points of the undisturbed level
     */
    public record Part(String indicator, String name, double points) {}

    /** All parts in their order, without numbers: terms of trade and volume of trade first. */
    public static final List<Part> NAMES = List.of(
            new Part(Indicators.INCOME_TERMS_OF_TRADE, "terms of trade", 0),
            new Part(Indicators.INCOME_VOLUME, "volume of trade", 0),
            new Part(Indicators.INCOME_TRADE_COST, "costs of trade and the mix of goods", 0),
            new Part(Indicators.INCOME_TRANSFERS, "transfers and labour", 0),
            new Part(Indicators.INCOME_WITHHELD, "revenue not handed to households", 0),
            new Part(Indicators.INCOME_HABITS, "buyers' adjustment to earlier prices", 0));

    public IncomeParts {
        parts = List.copyOf(parts);
    }

    /** One part, percentage points. */
    public double points(String indicator) {
        return parts.stream()
                .filter(part -> part.indicator().equals(indicator))
                .mapToDouble(Part::points)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no part " + indicator));
    }

    /**
     * Whether the parts of a year were computed.
     *
     * @param run the scenario
     * @param region code of the region
     * @param year calendar year
     */
    public static boolean known(ResultTable run, String region, int year) {
        return find(run, Indicators.INCOME_LOG, region, year).isPresent();
    }

    /**
     * The parts of a year.
     *
     * @param run the scenario
     * @param against its comparator; the same table for a scenario without one, which is then held against the undisturbed
     *     world
     * @param region code of the region
     * @param year calendar year
     * @throws IllegalArgumentException when the parts of that year were not computed
     */
    public static IncomeParts of(ResultTable run, ResultTable against, String region, int year) {
        boolean compared = !run.scenario().equals(against.scenario());
        double own = get(run, Indicators.INCOME_LOG, region, year);
        double other = compared ? get(against, Indicators.INCOME_LOG, region, year) : 0;
        double total = 100 * StrictMath.exp(other) * StrictMath.expm1(own - other);
        double scale = own == other ? 100 * StrictMath.exp(own) : total / (own - other);
        List<Part> parts = new ArrayList<>();
        for (Part part : NAMES) {
            double change = get(run, part.indicator(), region, year)
                    - (compared ? get(against, part.indicator(), region, year) : 0);
            parts.add(new Part(part.indicator(), part.name(), scale * change));
        }
        double firstOrder = get(run, Indicators.INCOME_FIRST_ORDER, region, year)
                - (compared ? get(against, Indicators.INCOME_FIRST_ORDER, region, year) : 0);
        return new IncomeParts(parts, total, 100 * firstOrder);
    }

    private static OptionalDouble find(ResultTable table, String indicator, String region, int year) {
        return table.find(indicator, region, ResultRow.ALL, ResultRow.ALL, year);
    }

    private static double get(ResultTable table, String indicator, String region, int year) {
        return table.get(indicator, region, ResultRow.ALL, ResultRow.ALL, year);
    }
}
