package portolan.report;

import java.util.ArrayList;
import java.util.List;
import portolan.core.YearRange;
import portolan.results.Comparison;
import portolan.results.Indicators;
import portolan.results.ResultRow;
import portolan.results.RunRecord;

/** The table of scenarios side by side: for each headline the comparator, the scenarios, and their changes. */
final class ComparisonTable {
    private static final String HOME = "CAN";
    private static final String CHINA = "CHN";
    private static final String VEHICLES = "electric-vehicles";

    private final Comparison comparison;
    private final List<Integer> years;

    private ComparisonTable(Comparison comparison, List<Integer> years) {
        this.comparison = comparison;
        this.years = years;
    }

    static MainTable of(Comparison comparison, YearRange shown) {
        List<Integer> years = Figures.years(shown);
        return new MainTable(years, new ComparisonTable(comparison, years).blocks());
    }

    private List<Block> blocks() {
        String all = ResultRow.ALL;
        List<Block> blocks = List.of(
                single("Canada's exports to China, C$ million, constant 2024 prices", Indicators.EXPORTS, CHINA, all),
                single("Canada's exports to China, C$ million, current prices", Indicators.EXPORTS_CURRENT, CHINA, all),
                single("Canada's exports to all, C$ million, constant 2024 prices", Indicators.EXPORTS, all, all),
                single(
                        "Canada's canola seed to China, C$ million, constant 2024 prices",
                        Indicators.EXPORTS,
                        CHINA,
                        "canola-seed"),
                single("Electric vehicles from China into Canada, units", Indicators.IMPORT_QUANTITY, CHINA, VEHICLES),
                sums("Canada's tariff revenue, C$ million, constant 2024 prices", Indicators.TARIFF_REVENUE),
                sums("Canada's quota rent, C$ million, constant 2024 prices", Indicators.QUOTA_RENT),
                sums(
                        "Canada's welfare against the undisturbed world, C$ million, constant 2024 prices",
                        Indicators.WELFARE),
                single(
                        "Canada's goods exports outside the United States, C$ million, current prices",
                        Indicators.EXPORTS_CURRENT,
                        "non-US",
                        all));
        return blocks.stream().filter(block -> !block.lines().isEmpty()).toList();
    }

    private Block single(String heading, String indicator, String partner, String product) {
        List<Block.Line> lines = new ArrayList<>();
        for (RunRecord run : comparison.all()) {
            Figures figures = figures(run);
            Block.Line level = figures.level(run.id(), 0, indicator, HOME, partner, product);
            Block.Line change = figures.change("  change", 0, indicator, HOME, partner, product);
            add(lines, run, level, change);
        }
        return block(heading, lines);
    }

    private Block sums(String heading, String indicator) {
        List<Block.Line> lines = new ArrayList<>();
        for (RunRecord run : comparison.all()) {
            Figures figures = figures(run);
            Block.Line level = figures.sum(run.id(), 1, indicator, HOME);
            add(lines, run, level, figures.sumChange("  change", 1, indicator, HOME));
        }
        return block(heading, lines);
    }

    /** The numbers of a scenario and their change; where nothing changes, one line says so. */
    private void add(List<Block.Line> lines, RunRecord run, Block.Line level, Block.Line change) {
        if (run.id().equals(comparison.comparator().id())) {
            lines.add(level);
        } else if (!level.isEmpty() && change.cells().stream().allMatch(ComparisonTable::isNothing)) {
            lines.add(new Block.Line(run.id(), change.cells(), false));
        } else {
            lines.add(level);
            lines.add(change);
        }
    }

    private static boolean isNothing(String cell) {
        return cell.isEmpty() || cell.equals(Figures.SAME);
    }

    private Figures figures(RunRecord run) {
        return new Figures(run.table(), comparison.comparator().table(), years);
    }

    private static Block block(String heading, List<Block.Line> lines) {
        return new Block(heading, lines.stream().filter(line -> !line.isEmpty()).toList());
    }
}
