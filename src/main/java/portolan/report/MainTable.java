package portolan.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import portolan.core.YearRange;
import portolan.results.Indicators;
import portolan.results.ResultRow;
import portolan.results.RunRecord;
import portolan.results.TradeLines;

/**
 * The table that a run prints: what the story of the scenario is told by. Changes are scenario minus comparator.
 *
 * @param years years shown
 * @param blocks its parts
 */
record MainTable(List<Integer> years, List<Block> blocks) {
    private static final String HOME = "CAN";
    private static final int BASE = 2024;
    private static final int TELLING_SECTORS = 3;
    /** Changes below this, C$ million, are rounded away in the table. */
    private static final double UNSEEN = 0.5;

    private static final String UNATTRIBUTED = "CAN-unattributed";

    /** Smallest change of a province that is told, C$ million: less would be printed as zero. */
    private static final double LEAST = 0.05;

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
        blocks.add(byProduct(run, other, years, figures));
        blocks.addAll(quotas(run, figures));
        blocks.add(accounts(figures, against));
        blocks.add(toUnitedStates(figures, against));
        blocks.add(awayFromUnitedStates(figures));
        blocks.add(other == null ? block("", List.of()) : byProvince(run, other, years, figures));
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

    /** Products one by one; many sectors only as their sum and the few that change most. */
    private static Block byProduct(RunRecord run, @Nullable RunRecord other, List<Integer> years, Figures figures) {
        List<String> sectors = new ArrayList<>(TradeLines.of(run.table()).sectors());
        Set<String> listed = figures.products(Indicators.EXPORTS, HOME, "CHN");
        sectors.retainAll(listed);
        boolean many = sectors.size() > TELLING_SECTORS;
        List<Block.Line> lines = new ArrayList<>();
        for (String product : listed) {
            boolean goods = !product.equals("services");
            if (goods && (!many || !sectors.contains(product))) {
                lines.add(figures.level(run.card().name(product), 0, Indicators.EXPORTS, HOME, "CHN", product));
            }
        }
        if (many) {
            lines.add(figures.sumOf(
                    sectors.size() + " sectors without these products", 0, Indicators.EXPORTS, HOME, "CHN", sectors));
            for (String sector : changed(run, other, years, sectors)) {
                lines.add(figures.level(
                        "  of which " + run.card().name(sector), 0, Indicators.EXPORTS, HOME, "CHN", sector));
            }
        }
        return block("The same by product, " + CONSTANT, lines);
    }

    /**
     * The sectors whose exports to China change most against the comparator over the years shown, or where there is none or
     * nothing changes, from the first year shown to the last.
     */
    private static List<String> changed(
            RunRecord run, @Nullable RunRecord other, List<Integer> years, List<String> sectors) {
        Map<String, Double> changes = new HashMap<>();
        int first = years.get(0);
        int last = years.get(years.size() - 1);
        for (String sector : sectors) {
            double change = 0;
            if (other == null) {
                change = Math.abs(toChina(run, sector, last) - toChina(run, sector, first));
            } else {
                for (int year : years) {
                    change = Math.max(change, Math.abs(toChina(run, sector, year) - toChina(other, sector, year)));
                }
            }
            changes.put(sector, change);
        }
        boolean none = changes.values().stream().allMatch(change -> change < UNSEEN);
        if (none && other != null) {
            return changed(run, null, years, sectors);
        }
        return sectors.stream()
                .sorted(Comparator.comparingDouble(sector -> -changes.getOrDefault(sector, 0.0)))
                .limit(TELLING_SECTORS)
                .toList();
    }

    private static double toChina(RunRecord run, String product, int year) {
        return run.table().find(Indicators.EXPORTS, HOME, "CHN", product, year).orElse(0);
    }

    private static List<Block> quotas(RunRecord run, Figures figures) {
        Set<List<String>> links = new LinkedHashSet<>();
        for (ResultRow row : run.table().of(Indicators.QUOTA)) {
            links.add(List.of(row.reporter(), row.partner(), row.product()));
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

    /**
     * Changes put down to provinces, largest in the last years first; provinces where nothing would be printed but zeros
     * are left out. What is not attributed comes last.
     */
    private static Block byProvince(RunRecord run, RunRecord other, List<Integer> years, Figures figures) {
        Map<String, Double> sizes = new HashMap<>();
        for (ResultRow row : run.table().of(Indicators.ATTRIBUTED_EXPORTS)) {
            if (years.contains(row.year())) {
                sizes.merge(row.reporter(), size(run, other, row.reporter(), row.year()), Math::max);
            }
        }
        List<String> provinces = sizes.entrySet().stream()
                .filter(entry -> entry.getValue() >= LEAST && !entry.getKey().equals(UNATTRIBUTED))
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
        List<Block.Line> lines = new ArrayList<>();
        if (!provinces.isEmpty()) {
            List<String> reporters = new ArrayList<>(provinces);
            reporters.add(UNATTRIBUTED);
            for (String reporter : reporters) {
                lines.add(figures.change(
                        run.card().name(reporter),
                        1,
                        Indicators.PRODUCER_SURPLUS,
                        reporter,
                        ResultRow.ALL,
                        ResultRow.ALL));
            }
        }
        return block(
                "By province: producer surplus put down by shares of production or exports, change against "
                        + other.id() + ", " + CONSTANT,
                lines);
    }

    private static double size(RunRecord run, RunRecord other, String reporter, int year) {
        String all = ResultRow.ALL;
        double own = run.table()
                .find(Indicators.PRODUCER_SURPLUS, reporter, all, all, year)
                .orElse(0);
        double before = other.table()
                .find(Indicators.PRODUCER_SURPLUS, reporter, all, all, year)
                .orElse(0);
        return Math.abs(own - before);
    }

    private static Block toUnitedStates(Figures figures, String against) {
        String all = ResultRow.ALL;
        List<Block.Line> lines = new ArrayList<>();
        lines.add(strong(figures.level("all goods", 0, Indicators.EXPORTS, HOME, "USA", all)));
        if (!against.isEmpty()) {
            lines.add(figures.change(against, 0, Indicators.EXPORTS, HOME, "USA", all));
        }
        return block("Canada's exports to the United States, " + CONSTANT, lines);
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
