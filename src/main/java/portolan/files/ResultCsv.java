package portolan.files;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import portolan.core.Numbers;
import portolan.results.ResultRow;
import portolan.results.RunRecord;
import portolan.results.Sheet;
import portolan.results.TargetVerdict;

/** Results as CSV with line feeds; numbers as {@link Numbers#text} writes them. */
public final class ResultCsv {
    private static final Pattern NUMBER = Pattern.compile("-[0-9]+(\\.[0-9]+)?(E-?[0-9]+)?");

    /** Columns of the tidy results. */
    public static final List<String> COLUMNS =
            List.of("scenario", "indicator", "reporter", "partner", "product", "year", "value", "unit", "low", "high");

    private ResultCsv() {}

    /**
     * The tidy results of some runs: one row per number. Goals stand as rows {@code goal.ID}, in the year of their
     * deadline, with their range. A field that does not apply is empty.
     */
    public static String csv(List<RunRecord> runs) {
        return write(writer -> rows(writer, runs));
    }

    private static void rows(CsvWriter writer, List<RunRecord> runs) {
        writer.writeRecord(COLUMNS);
        for (RunRecord run : runs) {
            for (ResultRow row : run.table().rows()) {
                writer.writeRecord(
                        safe(run.id()),
                        safe(row.indicator()),
                        safe(row.reporter()),
                        safe(row.partner()),
                        safe(row.product()),
                        String.valueOf(row.year()),
                        Numbers.text(row.value()),
                        safe(row.unit()),
                        optional(row.low()),
                        optional(row.high()));
            }
            for (TargetVerdict verdict : run.verdicts()) {
                writer.writeRecord(
                        safe(run.id()),
                        safe("goal." + verdict.target()),
                        "CAN",
                        safe(verdict.partner()),
                        safe(verdict.product()),
                        String.valueOf(verdict.deadline()),
                        Numbers.text(verdict.reached()),
                        "C$ billion, " + verdict.prices() + " prices",
                        Numbers.text(verdict.low()),
                        Numbers.text(verdict.high()));
            }
        }
    }

    private static String optional(double value) {
        return Double.isNaN(value) ? "" : Numbers.text(value);
    }

    /** Any table of text as CSV. */
    public static String csv(Sheet sheet) {
        return write(writer -> {
            writer.writeRecord(sheet.columns());
            for (List<String> row : sheet.rows()) {
                writer.writeRecord(row.stream().map(ResultCsv::safe).toList());
            }
        });
    }

    private static String write(Consumer<CsvWriter> body) {
        StringWriter text = new StringWriter();
        try (CsvWriter writer =
                CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            body.accept(writer);
        } catch (IOException e) {
            throw new UncheckedIOException("text in memory can always be written", e);
        }
        return text.toString();
    }

    /** A spreadsheet would run a cell that begins like a formula; an apostrophe keeps it text. A number is none. */
    static String safe(String text) {
        String start = text.stripLeading();
        boolean formula = !start.isEmpty()
                && "=+-@".indexOf(start.charAt(0)) >= 0
                && !NUMBER.matcher(text).matches();
        boolean control = !text.isEmpty() && "\t\r".indexOf(text.charAt(0)) >= 0;
        return formula || control ? "'" + text : text;
    }
}
