package portolan.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import portolan.core.Numbers;
import portolan.core.PlaceName;
import portolan.results.Sheet;
import portolan.results.StrategyResult;

/** Duties that regions choose for themselves, as text for a terminal. */
public final class StrategyText {
    private StrategyText() {}

    /** What was chosen by whom, in one line. */
    public static String title(StrategyResult result) {
        List<String> players = names(result, result.players());
        if (!result.alone()) {
            return "Nash equilibrium in duties between " + and(players);
        }
        List<String> partners = names(result, result.partners());
        return "Optimal duties of " + players.get(0) + " on goods of "
                + (partners.size() > 3 ? partners.size() + " other regions" : and(partners));
    }

    /** The whole answer. */
    public static String of(StrategyResult result) {
        StringBuilder text = new StringBuilder();
        TextReport.strong(text, title(result));
        TextReport.strong(
                text,
                "Economy: " + result.closure() + "; world of " + result.year() + ", elasticities of the long run.");
        text.append('\n');
        for (String player : result.players()) {
            TextReport.strong(text, "Duties of " + PlaceName.inText(result.name(player)) + ", per cent");
            text.append(TextReport.sheet(duties(result, player))).append('\n');
        }
        TextReport.strong(text, "Real income against " + result.year() + ", per cent");
        text.append(TextReport.sheet(incomes(result))).append('\n');
        notes(result).forEach(note -> TextReport.wrap(text, note, ""));
        return text.toString();
    }

    private static Sheet duties(StrategyResult result, String player) {
        List<List<String>> rows = new ArrayList<>();
        for (StrategyResult.Duty duty : result.dutiesOf(player)) {
            rows.add(List.of(
                    result.name(duty.goods()),
                    Numbers.display(100 * duty.today(), 1),
                    Numbers.display(100 * duty.chosen(), 1)));
        }
        return new Sheet(List.of("goods", "today", "chosen"), rows);
    }

    private static Sheet incomes(StrategyResult result) {
        List<List<String>> rows = new ArrayList<>();
        for (StrategyResult.Income income : result.incomes()) {
            rows.add(List.of(
                    income.region().equals(StrategyResult.WORLD) ? "All regions, added" : result.name(income.region()),
                    signed(income.chosen()),
                    signed(income.contrast())));
        }
        return new Sheet(
                List.of("region", "chosen", result.alone() ? "answered point for point" : "no such duties"), rows);
    }

    private static String signed(double fraction) {
        String text = Numbers.display(100 * fraction, 3);
        return fraction > 0 && !text.equals(Numbers.display(0.0, 3)) ? "+" + text : text;
    }

    /** What must be known to read the numbers. */
    public static List<String> notes(StrategyResult result) {
        List<String> notes = new ArrayList<>();
        notes.add(
                result.alone()
                        ? "Chosen: the duties at which the real income of its households is highest while nobody else"
                                + " changes anything. Answered: the partners raise their duties on its goods of the same"
                                + " sectors by the same points, flow by flow."
                        : "Chosen: with these duties on each other's goods no player gains by others of its own while those"
                                + " of the rest stay. No such duties: none of these goods pays a duty among the players.");
        notes.add(
                "Real income of households alone counts; commitments to partners, producers' interests, security and what"
                        + " others do in return do not. Duties lie between 0 and 1,000 %; subsidies on imports are left out.");
        notes.add(
                "Each region sells goods of its own kind, so even a small one gains by a duty of about one over the trade"
                        + " elasticity: read the order of size, and the loss when all do so.");
        notes.add("Checked: rates known to "
                + Numbers.text(rounded(100 * result.known().step()))
                + " points; the best of all larger deviations tried changes real income by "
                + Numbers.text(rounded(100 * result.known().bestDeviation()))
                + " %; largest residual over all equations "
                + Numbers.text(rounded(result.known().worstResidual())) + ".");
        return notes;
    }

    private static double rounded(double value) {
        return new BigDecimal(value).round(new MathContext(2)).doubleValue();
    }

    private static List<String> names(StrategyResult result, List<String> codes) {
        return codes.stream().map(code -> PlaceName.inText(result.name(code))).toList();
    }

    private static String and(List<String> names) {
        int last = names.size() - 1;
        return last == 0
                ? names.get(0)
                : names.stream().limit(last).collect(Collectors.joining(", ")) + " and " + names.get(last);
    }
}
