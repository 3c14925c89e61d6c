package portolan.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import portolan.core.Numbers;
import portolan.core.YearRange;
import portolan.results.Comparison;
import portolan.results.Explanation;
import portolan.results.RunRecord;
import portolan.results.ScenarioCard;
import portolan.results.Sheet;
import portolan.results.TargetVerdict;

/**
 * Results as text for a terminal. Headings and other lines that stand out begin with {@link #STRONG}, which whoever
 * prints them turns into bold or drops.
 */
public final class TextReport {
    /** Marks a line that stands out. */
    public static final char STRONG = '\u0001';

    private static final int LABEL = 46;
    private static final int NUMBER = 11;
    private static final int WIDTH = 110;

    private TextReport() {}

    /** The main table of a run with its goals. */
    public static String run(RunRecord run, @Nullable RunRecord comparator, YearRange shown) {
        StringBuilder text = new StringBuilder();
        strong(text, run.card().title() + " (" + run.id() + ")" + run.card().changed());
        warnings(text, run);
        wrap(text, run.card().question(), "");
        text.append('\n');
        table(text, MainTable.of(run, comparator, shown));
        goals(text, run.verdicts());
        text.append('\n');
        wrap(text, Sentences.assumedShares(run), "");
        if (!run.card().leavesOut().isEmpty()) {
            text.append('\n');
            wrap(text, "Leaves out: " + String.join("; ", run.card().leavesOut()), "");
        }
        return text.toString();
    }

    /** Scenarios side by side. */
    public static String comparison(Comparison comparison, YearRange shown) {
        StringBuilder text = new StringBuilder();
        strong(
                text,
                "Against " + comparison.comparator().id()
                        + comparison.comparator().card().changed() + ": change = scenario - comparator");
        comparison.all().forEach(run -> warnings(text, run));
        text.append('\n');
        table(text, ComparisonTable.of(comparison, shown));
        List<Comparison.Twins> twins = comparison.twins();
        if (!twins.isEmpty()) {
            text.append('\n');
            strong(text, "The same numbers");
            for (Comparison.Twins pair : twins) {
                wrap(text, Sentences.twins(pair, comparison.comparator().card()::name), "");
            }
        }
        for (RunRecord run : comparison.distinct().all()) {
            if (!run.verdicts().isEmpty()) {
                text.append('\n');
                strong(text, run.id() + run.card().changed());
                verdicts(text, run.verdicts());
            }
        }
        return text.toString();
    }

    /** The arithmetic behind one number. */
    public static String explanation(Explanation explanation) {
        StringBuilder text = new StringBuilder();
        strong(text, explanation.what());
        text.append('\n');
        boolean product = explanation.operation() == Explanation.Operation.MULTIPLY;
        for (int i = 0; i < explanation.steps().size(); i++) {
            Explanation.Step step = explanation.steps().get(i);
            String sign = i == 0 ? "  " : product ? "\u00d7 " : "+ ";
            text.append(sign).append(pad(Numbers.text(step.value()), 20));
            text.append(pad(step.unit(), 34)).append(step.label());
            text.append(step.ground().isEmpty() ? "" : " [" + step.ground() + "]")
                    .append('\n');
            if (!step.detail().isEmpty()) {
                wrap(text, step.detail(), "      ");
            }
        }
        text.append("= ").append(pad(Numbers.text(explanation.recomputed()), 20));
        text.append(explanation.unit()).append('\n');
        text.append("  ").append(pad(Numbers.text(explanation.result()), 20)).append("as the run reports it\n");
        for (String note : explanation.notes()) {
            wrap(text, note, "");
        }
        return text.toString();
    }

    /** Any table of text, columns as wide as they must be; cells are wrapped where it would be too wide. */
    public static String sheet(Sheet sheet) {
        return TextTable.of(sheet);
    }

    static void table(StringBuilder text, MainTable table) {
        StringBuilder header = new StringBuilder(pad("", LABEL));
        table.years().forEach(year -> header.append(padLeft(String.valueOf(year), NUMBER)));
        for (Block block : table.blocks()) {
            String heading = block.heading();
            if (heading.length() < LABEL) {
                strong(text, heading + header.substring(heading.length()));
            } else {
                strong(text, heading);
                strong(text, header.toString());
            }
            for (Block.Line line : block.lines()) {
                StringBuilder cells = new StringBuilder(pad("  " + shorten(line.label()), LABEL));
                line.cells().forEach(cell -> cells.append(padLeft(cell, NUMBER)));
                text.append(cells.toString().stripTrailing()).append('\n');
            }
            text.append('\n');
        }
    }

    /** What contradicted claims a run uses: which, who said it, what, and why it is contradicted; then its cautions. */
    static void warnings(StringBuilder text, RunRecord run) {
        for (ScenarioCard.ClaimLine claim : run.card().contradicted()) {
            strong(text, Sentences.warns(run.id(), claim));
            Sentences.claim(claim).forEach(line -> wrap(text, line, "  "));
        }
        run.card().cautions().forEach(caution -> wrap(text, Sentences.cautions(run.id(), caution), "  "));
    }

    private static void goals(StringBuilder text, List<TargetVerdict> verdicts) {
        if (!verdicts.isEmpty()) {
            strong(text, "Goals");
            verdicts(text, verdicts);
        }
    }

    private static void verdicts(StringBuilder text, List<TargetVerdict> verdicts) {
        verdicts.forEach(verdict -> wrap(text, Sentences.verdict(verdict), "  "));
    }

    static void strong(StringBuilder text, String line) {
        text.append(STRONG).append(line.stripTrailing()).append('\n');
    }

    private static String shorten(String label) {
        int room = LABEL - 2;
        return label.length() <= room ? label : label.substring(0, room - 1) + "\u2026";
    }

    static void wrap(StringBuilder text, String words, String indent) {
        StringBuilder line = new StringBuilder(indent);
        boolean empty = true;
        for (String word : words.strip().split("\\s+", -1)) {
            if (!empty && line.length() + 1 + word.length() > WIDTH) {
                text.append(line).append('\n');
                line = new StringBuilder(indent).append(indent.isEmpty() ? "" : "  ");
                empty = true;
            }
            line.append(empty ? "" : " ").append(word);
            empty = false;
        }
        text.append(line).append('\n');
    }

    static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    static String pad(String text, int width) {
        return text + " ".repeat(Math.max(text.isEmpty() ? 0 : 1, width - length(text)));
    }

    private static String padLeft(String text, int width) {
        return " ".repeat(Math.max(text.isEmpty() ? 0 : 1, width - length(text))) + text;
    }
}
