package portolan.report;

import java.util.List;
import portolan.core.YearRange;
import portolan.results.EconomyResult;
import portolan.results.RunRecord;

/** Results of whole economies as text for a terminal. */
public final class EconomyText {
    private EconomyText() {}

    /**
     * The years that the table shows.
     *
     * @param shown years shown
     */
    public static List<Integer> years(YearRange shown) {
        return Figures.years(shown);
    }

    /**
     * The text of a run through whole economies alone.
     *
     * @param run the scenario
     * @param comparator what it is compared with; the same for a baseline
     * @param shown years shown
     */
    public static String alone(EconomyResult run, EconomyResult comparator, YearRange shown) {
        StringBuilder text = new StringBuilder();
        RunRecord record = run.record();
        TextReport.strong(
                text,
                record.card().title() + " (" + run.id() + ")" + record.card().changed());
        TextReport.strong(text, EconomySentences.closure(run));
        TextReport.warnings(text, record);
        TextReport.wrap(text, record.card().question(), "");
        text.append('\n');
        body(text, run, comparator, shown);
        ends(text, run);
        if (!record.card().leavesOut().isEmpty()) {
            text.append('\n');
            TextReport.wrap(
                    text, "Leaves out: " + String.join("; ", record.card().leavesOut()), "");
        }
        return text.toString();
    }

    /**
     * The text that follows that of product markets.
     *
     * @param run the scenario
     * @param comparator what it is compared with; the same for a baseline
     * @param markets the scenario in product markets
     * @param against its comparator there
     * @param shown years shown
     */
    public static String beside(
            EconomyResult run, EconomyResult comparator, RunRecord markets, RunRecord against, YearRange shown) {
        StringBuilder text = new StringBuilder();
        TextReport.strong(text, EconomySentences.closure(run));
        text.append('\n');
        body(text, run, comparator, shown);
        TextReport.strong(text, "Markets and Economy side by side");
        TextReport.table(text, SideBySide.of(run, comparator, markets, against, shown));
        EconomySentences.whyTheyDiffer().forEach(line -> TextReport.wrap(text, line, ""));
        ends(text, run);
        return text.toString();
    }

    private static void body(StringBuilder text, EconomyResult run, EconomyResult comparator, YearRange shown) {
        String range = EconomySentences.range(run, comparator, shown);
        if (!range.isEmpty()) {
            TextReport.wrap(text, range, "");
            text.append('\n');
        }
        TextReport.table(text, EconomyTable.of(run, comparator, shown));
    }

    private static void ends(StringBuilder text, EconomyResult run) {
        TextReport.wrap(text, EconomySentences.prices(), "");
        TextReport.wrap(text, EconomySentences.parts(), "");
        TextReport.wrap(text, EconomySentences.leavesOut(run), "");
        TextReport.wrap(text, EconomySentences.convergence(run), "");
    }
}
