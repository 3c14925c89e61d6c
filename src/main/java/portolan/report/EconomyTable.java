package portolan.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import portolan.core.Numbers;
import portolan.core.PlaceName;
import portolan.core.YearRange;
import portolan.results.Comparison;
import portolan.results.EconomyResult;
import portolan.results.IncomeParts;
import portolan.results.Indicators;
import portolan.results.ResultRow;

/** The table that a run of whole economies prints. Changes are scenario minus comparator. */
final class EconomyTable {
    private static final String HOME = "CAN";
    private static final String ALL = ResultRow.ALL;
    private static final List<String> ALWAYS = List.of("USA", "CHN", "MEX");
    private static final int REGIONS = 7;
    private static final int MOVERS = 4;
    /** Changes of real income are small: a tenth of a per cent is much. */
    private static final int FINE = 3;

    private static final String NOTHING = Numbers.display(0, FINE);

    private static final String LOW = "  at low trade elasticities";
    private static final String HIGH = "  at high trade elasticities";

    private static final String POINTS = ", percentage points of the undisturbed level";

    private final EconomyResult run;
    private final EconomyResult other;
    private final List<Integer> years;
    private final boolean compared;

    private EconomyTable(EconomyResult run, EconomyResult other, List<Integer> years) {
        this.run = run;
        this.other = other;
        this.years = years;
        compared = !other.id().equals(run.id());
    }

    static MainTable of(EconomyResult run, EconomyResult other, YearRange shown) {
        EconomyTable table = new EconomyTable(run, other, Figures.years(shown));
        List<Block> blocks = new ArrayList<>();
        blocks.add(table.incomes());
        if (table.compared) {
            blocks.add(table.incomeChanges());
        }
        blocks.add(table.parts());
        blocks.add(table.regions());
        blocks.add(table.sectors());
        blocks.add(table.exports());
        return new MainTable(
                table.years,
                blocks.stream().filter(block -> !block.lines().isEmpty()).toList());
    }

    private Block incomes() {
        return new Block(
                "Canada against the undisturbed world, %",
                List.of(
                        line("real income", FINE, true, year -> percent(run, Indicators.REAL_INCOME, HOME, ALL, year)),
                        line(LOW, FINE, false, year -> percent(run, Indicators.REAL_INCOME_LOW, HOME, ALL, year)),
                        line(HIGH, FINE, false, year -> percent(run, Indicators.REAL_INCOME_HIGH, HOME, ALL, year)),
                        line("real wage", FINE, false, year -> percent(run, Indicators.REAL_WAGE, HOME, ALL, year))));
    }

    private Block incomeChanges() {
        return new Block(
                "Canada, change against " + other.id() + POINTS,
                List.of(
                        points("real income", FINE, true, Indicators.REAL_INCOME, HOME, ALL),
                        points(LOW, FINE, false, Indicators.REAL_INCOME_LOW, HOME, ALL),
                        points(HIGH, FINE, false, Indicators.REAL_INCOME_HIGH, HOME, ALL),
                        points("real wage", FINE, false, Indicators.REAL_WAGE, HOME, ALL)));
    }

    /** Why Canada's real income changes; parts that are nothing in all years are left out. */
    private Block parts() {
        List<Block.Line> lines = new ArrayList<>();
        for (IncomeParts.Part part : IncomeParts.NAMES) {
            lines.add(part("  " + part.name(), HOME, part.indicator(), false));
        }
        lines.removeIf(line -> line.cells().stream().allMatch(EconomyTable::nothing));
        lines.add(income("real income, sum of the parts", HOME, true, IncomeParts::total));
        lines.add(income(IncomeParts.FIRST_ORDER, HOME, false, IncomeParts::firstOrder));
        String what = compared ? "change against " + other.id() : "against the undisturbed world";
        return new Block("Why Canada's real income changes, " + what + POINTS, lines);
    }

    private Block.Line part(String label, String region, String indicator, boolean strong) {
        return income(label, region, strong, parts -> parts.points(indicator));
    }

    private Block.Line income(String label, String region, boolean strong, ToDoubleFunction<IncomeParts> number) {
        List<String> cells = new ArrayList<>();
        for (int year : years) {
            boolean known = IncomeParts.known(run.record().table(), region, year)
                    && IncomeParts.known(other.record().table(), region, year);
            cells.add(
                    known
                            ? cell(
                                    IncomeParts.of(
                                            run.record().table(), other.record().table(), region, year),
                                    number)
                            : "");
        }
        return new Block.Line(label, cells, strong);
    }

    private String cell(IncomeParts parts, ToDoubleFunction<IncomeParts> number) {
        boolean same = compared && parts.parts().stream().allMatch(part -> Math.abs(part.points()) <= Comparison.SAME);
        return same ? Figures.SAME : Numbers.display(number.applyAsDouble(parts), FINE);
    }

    /** Whether a cell would be read as nothing. */
    private static boolean nothing(String cell) {
        return cell.isEmpty() || cell.equals(Figures.SAME) || cell.equals(NOTHING);
    }

    /** The regions of which the largest neighbours always, others by their largest change in the years shown. */
    private Block regions() {
        Set<String> told = new LinkedHashSet<>(ALWAYS);
        ranked(Indicators.REAL_INCOME, run.regions(), true).stream()
                .filter(region -> !region.equals(HOME))
                .limit(REGIONS)
                .forEach(region -> {
                    if (told.size() < REGIONS) {
                        told.add(region);
                    }
                });
        List<Block.Line> lines = new ArrayList<>();
        for (String region : told) {
            lines.add(points(run.name(region), FINE, true, Indicators.REAL_INCOME, region, ALL));
            for (IncomeParts.Part part : IncomeParts.NAMES.subList(0, 2)) {
                Block.Line line = part("  of which " + part.name(), region, part.indicator(), false);
                if (!line.cells().stream().allMatch(EconomyTable::nothing)) {
                    lines.add(line);
                }
            }
        }
        return new Block("Real income of the regions most concerned, " + change(), lines);
    }

    private Block sectors() {
        List<String> order = ranked(Indicators.OUTPUT, run.sectors(), false);
        List<Block.Line> lines = new ArrayList<>();
        for (boolean up : new boolean[] {true, false}) {
            order.stream()
                    .filter(sector -> largest(Indicators.OUTPUT, HOME, sector) > 0 == up)
                    .limit(MOVERS)
                    .forEach(sector -> lines.add(points(run.name(sector), 2, false, Indicators.OUTPUT, HOME, sector)));
        }
        return new Block("Canada's output by sector (quantity), largest moves up and down, " + change(), lines);
    }

    private Block exports() {
        List<Block.Line> lines = new ArrayList<>();
        for (String partner : List.of("USA", "CHN", "others")) {
            String name = partner.equals("others") ? "all others" : PlaceName.inText(run.name(partner));
            lines.add(line("to " + name, 0, true, year -> money(run, Indicators.EXPORTS, partner, year)));
            lines.add(
                    line("  undisturbed", 0, false, year -> money(run, Indicators.EXPORTS_UNDISTURBED, partner, year)));
            if (compared) {
                lines.add(line(
                        "  change against " + other.id(),
                        0,
                        false,
                        year -> money(run, Indicators.EXPORTS, partner, year),
                        year -> money(other, Indicators.EXPORTS, partner, year)));
            }
        }
        return new Block("Canada's exports of goods, C$ million, constant 2024 prices", lines);
    }

    private String change() {
        return compared ? "change against " + other.id() + POINTS : "against the undisturbed world, %";
    }

    /** Regions by their real income, or Canada's sectors by their output: the largest change of any year shown first. */
    private List<String> ranked(String indicator, List<String> codes, boolean regions) {
        Map<String, Double> sizes = new TreeMap<>();
        for (String code : codes) {
            sizes.put(code, Math.abs(largest(indicator, regions ? code : HOME, regions ? ALL : code)));
        }
        return codes.stream()
                .filter(code -> sizes.getOrDefault(code, 0.0) > Comparison.SAME)
                .sorted(Comparator.comparingDouble(code -> -sizes.getOrDefault(code, 0.0)))
                .toList();
    }

    /** The change of largest size in the years shown, with its sign; fraction. */
    private double largest(String indicator, String reporter, String product) {
        double largest = 0;
        for (int year : years) {
            double value = value(run, indicator, reporter, product, year)
                    - (compared ? value(other, indicator, reporter, product, year) : 0);
            largest = Math.abs(value) > Math.abs(largest) ? value : largest;
        }
        return largest;
    }

    private Block.Line points(
            String label, int decimals, boolean strong, String indicator, String reporter, String product) {
        if (!compared) {
            return line(label, decimals, strong, year -> percent(run, indicator, reporter, product, year));
        }
        return new Block.Line(
                label,
                line(
                                label,
                                decimals,
                                strong,
                                year -> percent(run, indicator, reporter, product, year),
                                year -> percent(other, indicator, reporter, product, year))
                        .cells(),
                strong);
    }

    private Block.Line line(String label, int decimals, boolean strong, OfYear value) {
        return new Block.Line(
                label,
                years.stream()
                        .map(year -> {
                            OptionalDouble number = value.of(year);
                            return number.isPresent() ? Numbers.display(number.getAsDouble(), decimals) : "";
                        })
                        .toList(),
                strong);
    }

    private Block.Line line(String label, int decimals, boolean strong, OfYear value, OfYear before) {
        return new Block.Line(
                label,
                years.stream()
                        .map(year -> difference(value.of(year), before.of(year), decimals))
                        .toList(),
                strong);
    }

    /** Scenario minus comparator; a word where they are the same to the last digit that counts. */
    static String difference(OptionalDouble own, OptionalDouble other, int decimals) {
        if (own.isEmpty() || other.isEmpty()) {
            return "";
        }
        double change = own.getAsDouble() - other.getAsDouble();
        boolean same = Math.abs(change) <= Comparison.SAME * Math.max(1, Math.abs(own.getAsDouble()));
        return same ? Figures.SAME : Numbers.display(change, decimals);
    }

    private static OptionalDouble percent(
            EconomyResult from, String indicator, String reporter, String product, int year) {
        OptionalDouble fraction = from.record().table().find(indicator, reporter, ALL, product, year);
        return fraction.isPresent() ? OptionalDouble.of(100 * fraction.getAsDouble()) : fraction;
    }

    private static double value(EconomyResult from, String indicator, String reporter, String product, int year) {
        return from.record()
                .table()
                .find(indicator, reporter, ALL, product, year)
                .orElse(0);
    }

    private static OptionalDouble money(EconomyResult from, String indicator, String partner, int year) {
        if (!partner.equals("others")) {
            return from.record().table().find(indicator, HOME, partner, ALL, year);
        }
        OptionalDouble outside = from.record().table().find(indicator, HOME, "non-US", ALL, year);
        OptionalDouble china = from.record().table().find(indicator, HOME, "CHN", ALL, year);
        return outside.isPresent() && china.isPresent()
                ? OptionalDouble.of(outside.getAsDouble() - china.getAsDouble())
                : OptionalDouble.empty();
    }

    private interface OfYear {
        OptionalDouble of(int year);
    }
}
