package portolan.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import portolan.core.YearRange;
import portolan.results.Indicators;
import portolan.results.ResultRow;
import portolan.results.RunRecord;

/**
 * The table that a run prints: what the story of the scenario is told by. Changes are scenario minus comparator.
 *
 * @param years years shown
 * @param blocks its parts
 */
record MainTable(List<Integer> years, List<Block> blocks) {
    private static final String HOME = "CAN";
    private static final int BASE = 2024;
    private static final String SHORT = "C$ million at 2024 prices";
    private static final String CONSTANT = "C$ million, constant 2024 prices";
    private static final String CURRENT = "C$ million, current prices";

    MainTable {
        years = List.copyOf(years);
        blocks = List.copyOf(blocks);
    }

    /** The table of a run; without a comparator it shows no changes. */
    static MainTable of(RunRecord run, @Nullable RunRecord comparator, YearRange shown) {
        RunRecord other = comparator == null || comparator.id().equals(run.id()) ? null : comparator;
        List<Integer> years = Figures.years(shown);
        Figures figures = new Figures(run.table(), other == null ? null : other.table(), years);
        String against = other == null ? "" : "change against " + other.id();
        List<Block> blocks = new ArrayList<>();
        blocks.add(toChina(figures, against));
        blocks.add(byProduct(run, figures));
        blocks.addAll(quotas(run, figures));
        blocks.add(accounts(figures, against));
        blocks.add(awayFromUnitedStates(figures));
        return new MainTable(
                years, blocks.stream().filter(block -> !block.lines().isEmpty()).toList());
    }

    private static Block toChina(Figures figures, String against) {
        String all = ResultRow.ALL;
        List<Block.Line> lines = new ArrayList<>(List.of(
                strong(figures.level("all goods, constant 2024 prices", 0, Indicators.EXPORTS, HOME, "CHN", all)),
                figures.level("all goods, current prices", 0, Indicators.EXPORTS_CURRENT, HOME, "CHN", all),
                figures.since("change since 2024, constant", BASE, 0, Indicators.EXPORTS, HOME, "CHN", all),
                figures.since("change since 2024, current", BASE, 0, Indicators.EXPORTS_CURRENT, HOME, "CHN", all)));
        if (!against.isEmpty()) {
            lines.add(figures.change(against + ", constant", 0, Indicators.EXPORTS, HOME, "CHN", all));
            lines.add(figures.change(against + ", current", 0, Indicators.EXPORTS_CURRENT, HOME, "CHN", all));
            lines.add(figures.change("net over all destinations, constant", 0, Indicators.EXPORTS, HOME, all, all));
            lines.add(figures.change(
                    "net over all destinations, current", 0, Indicators.EXPORTS_CURRENT, HOME, all, all));
        }
        return block("Canada's exports to China, C$ million", lines);
    }

    private static Block byProduct(RunRecord run, Figures figures) {
        List<Block.Line> lines = new ArrayList<>();
        for (String product : figures.products(Indicators.EXPORTS, HOME, "CHN")) {
            lines.add(figures.level(run.card().name(product), 0, Indicators.EXPORTS, HOME, "CHN", product));
        }
        return block("The same by product, " + CONSTANT, lines);
    }

    private static List<Block> quotas(RunRecord run, Figures figures) {
        Set<List<String>> links = new LinkedHashSet<>();
        for (ResultRow row : run.table().of(Indicators.QUOTA)) {
            links.add(List.of(row.reporter(), row.partner(), row.product()));
        }
        if (links.isEmpty()) {
            links.add(List.of(HOME, "CHN", "electric-vehicles"));
        }
        List<Block> blocks = new ArrayList<>();
        for (List<String> link : links) {
            String into = link.get(0);
            String from = link.get(1);
            String product = link.get(2);
            String heading = run.card().name(product) + ": from " + run.card().name(from) + " into "
                    + run.card().name(into);
            blocks.add(block(
                    heading,
                    List.of(
                            strong(figures.level("units", 0, Indicators.IMPORT_QUANTITY, into, from, product)),
                            figures.level("quota year: admitted, units", 0, Indicators.QUOTA, into, from, product),
                            figures.level("quota year: used, units", 0, Indicators.QUOTA_USED, into, from, product),
                            figures.level("quota year: fill, %", 1, Indicators.QUOTA_FILL, into, from, product),
                            figures.level("quota year: premium, %", 1, Indicators.QUOTA_PREMIUM, into, from, product),
                            figures.level("applied duty, %", 1, Indicators.DUTY_RATE, into, from, product),
                            figures.level("quota rent, " + SHORT, 1, Indicators.QUOTA_RENT, into, from, product),
                            figures.level(
                                    "duty revenue, " + SHORT, 1, Indicators.TARIFF_REVENUE, into, from, product))));
        }
        return blocks;
    }

    private static Block accounts(Figures figures, String against) {
        List<Block.Line> lines = new ArrayList<>(List.of(
                figures.sum("consumer surplus, change", 1, Indicators.CONSUMER_SURPLUS, HOME),
                figures.sum("producer surplus, change", 1, Indicators.PRODUCER_SURPLUS, HOME),
                figures.sum("tariff revenue, change", 1, Indicators.REVENUE_CHANGE, HOME),
                figures.sum("quota rent kept in Canada", 1, Indicators.QUOTA_RENT, HOME),
                figures.sum("subsidies paid (taken off)", 1, Indicators.SUBSIDY_COST, HOME),
                strong(figures.sum("welfare, change", 1, Indicators.WELFARE, HOME))));
        if (!against.isEmpty()) {
            lines.add(figures.sumChange("welfare, " + against, 1, Indicators.WELFARE, HOME));
        }
        return block("Canada's accounts over all markets against the undisturbed world, " + CONSTANT, lines);
    }

    private static Block awayFromUnitedStates(Figures figures) {
        String away = "non-US";
        String exports = Indicators.EXPORTS_CURRENT;
        return block(
                "Canada's exports outside the United States, " + CURRENT,
                List.of(
                        strong(figures.level("goods", 0, exports, HOME, away, ResultRow.ALL)),
                        figures.level("goods without gold", 0, exports, HOME, away, "goods-without-gold"),
                        figures.level("goods and services", 0, exports, HOME, away, "goods-and-services"),
                        figures.level(
                                "share of the United States in goods, %",
                                1, Indicators.EXPORT_SHARE, HOME, "USA", ResultRow.ALL)));
    }

    private static Block block(String heading, List<Block.Line> lines) {
        return new Block(heading, lines.stream().filter(line -> !line.isEmpty()).toList());
    }

    private static Block.Line strong(Block.Line line) {
        return new Block.Line(line.label(), line.cells(), true);
    }
}
