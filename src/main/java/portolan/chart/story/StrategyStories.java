package portolan.chart.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import portolan.chart.ChartSpec;
import portolan.chart.Hue;
import portolan.chart.RankPanel;
import portolan.chart.ValueFormat;
import portolan.core.PlaceName;
import portolan.results.StrategyResult;

/** The pictures of duties that regions choose for themselves: the duties of each, and what becomes of real income. */
public final class StrategyStories {
    private static final int SHOWN = 12;
    private static final ValueFormat DUTY = new ValueFormat("", 1, "%");
    private static final ValueFormat INCOME = new ValueFormat("", 2, "%");

    private final StrategyResult result;
    private final String footer;

    private StrategyStories(StrategyResult result, String version) {
        this.result = result;
        footer = "Portolan " + version + ", model Economy, base year " + result.year() + ", long run. Closure: "
                + result.closure()
                + ". Input-output data: OECD ICIO " + result.year()
                + "; tariffs and elasticities: data-sources, assumptions.";
    }

    /**
     * Describes every chart.
     *
     * @param result what was chosen
     * @param version version of the program, for the footer
     */
    public static List<ChartSpec> of(StrategyResult result, String version) {
        StrategyStories stories = new StrategyStories(result, version);
        List<ChartSpec> charts = new ArrayList<>();
        result.players().forEach(player -> charts.add(stories.duties(player)));
        charts.add(stories.incomes());
        return charts;
    }

    private String place(String code) {
        return PlaceName.inText(result.name(code));
    }

    private ChartSpec duties(String player) {
        List<RankPanel.Item> items = result.dutiesOf(player).stream()
                .map(duty -> new RankPanel.Item(
                        result.name(duty.goods()),
                        100 * duty.chosen(),
                        100 * duty.today(),
                        Double.NaN,
                        Double.NaN,
                        Hue.BLUE))
                .toList();
        double low = items.stream().mapToDouble(RankPanel.Item::value).min().orElse(0);
        double high = items.stream().mapToDouble(RankPanel.Item::value).max().orElse(0);
        String span = DUTY.label(low).equals(DUTY.label(high))
                ? DUTY.label(low)
                : DUTY.label(low) + " to " + DUTY.label(high);
        String who = place(player);
        String title = (result.alone()
                        ? "Left unanswered, " + who + " would gain most by duties of "
                        : "In a Nash equilibrium " + who + " would charge ")
                + span;
        return ChartSpec.stacked(
                "strategy-duties-" + player.toLowerCase(Locale.ROOT),
                title,
                "Duty on goods of " + partnersOf(player) + ", per cent of their value at the border",
                footer,
                RankPanel.dots("", "", DUTY, "chosen", "average in " + result.year(), items)
                        .ranked());
    }

    private String partnersOf(String player) {
        List<String> others =
                result.partners().stream().filter(code -> !code.equals(player)).toList();
        return others.size() > 3
                ? others.size() + " other regions"
                : String.join(" and ", others.stream().map(this::place).toList());
    }

    private ChartSpec incomes() {
        List<StrategyResult.Income> shown = result.incomes().stream()
                .filter(income -> !income.region().equals(StrategyResult.WORLD))
                .sorted(Comparator.<StrategyResult.Income>comparingInt(
                                income -> result.players().contains(income.region()) ? 0 : 1)
                        .thenComparing(income -> -Math.abs(income.chosen())))
                .limit(SHOWN)
                .toList();
        List<RankPanel.Item> items = new ArrayList<>();
        List<String> told = new ArrayList<>();
        for (StrategyResult.Income income : shown) {
            boolean plays = result.players().contains(income.region());
            items.add(new RankPanel.Item(
                    result.name(income.region()),
                    100 * income.chosen(),
                    100 * income.contrast(),
                    Double.NaN,
                    Double.NaN,
                    plays ? Hue.BLUE : Hue.GREY));
        }
        for (String player : result.players()) {
            StrategyResult.Income income = result.incomeOf(player);
            told.add(place(player) + " " + INCOME.change(100 * income.chosen())
                    + (result.alone()
                            ? " unanswered, " + INCOME.change(100 * income.contrast()) + " answered point for point"
                            : ""));
        }
        return ChartSpec.stacked(
                "strategy-income",
                "Real income against the duties of " + result.year() + ", "
                        + (result.alone() ? "best duties: " : "Nash duties: ") + String.join(", ", told),
                "What household income buys, change against " + result.year() + ", per cent"
                        + (result.incomes().size() - 1 > SHOWN
                                ? "; players and others that move most, " + SHOWN + " of "
                                        + (result.incomes().size() - 1)
                                : ""),
                footer,
                RankPanel.dots("", "", INCOME, "chosen", result.alone() ? "answered" : "no such duties", items)
                        .ranked());
    }
}
