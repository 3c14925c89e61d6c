package portolan.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * The numbers of a chart as a table: exactly those that are drawn, one row for each point, rounded to twelve
 * significant digits. Columns: {@code panel,unit,series,kind,at,value,low,high}, where {@code at} is a year, a date
 * or the label of a row or column; a gap is an empty cell; a notice is a row at the end. Text that a spreadsheet could take for a formula gets an apostrophe
 * in front.
 */
final class CsvTwin {
    private static final MathContext TWELVE_DIGITS = new MathContext(12, RoundingMode.HALF_EVEN);
    private static final String HEADER = "panel,unit,series,kind,at,value,low,high\n";
    private static final String FORMULA_STARTS = "=+-@\t\r";
    private static final int LONGEST_PLAIN = 24;

    private final StringBuilder out = new StringBuilder(HEADER);

    private CsvTwin() {}

    static String of(ChartSpec spec) {
        CsvTwin twin = new CsvTwin();
        for (Panel panel : spec.panels()) {
            if (panel instanceof YearPanel years) {
                twin.add(years);
            } else if (panel instanceof RankPanel rank) {
                rank.items().forEach(item -> twin.add(rank, item));
            } else if (panel instanceof HeatPanel heat) {
                twin.add(heat);
            } else if (panel instanceof WaterfallPanel fall) {
                fall.items().forEach(item -> {
                    String kind = item.total() ? "total" : "contribution";
                    twin.row(fall, "", kind, item.label(), item.value(), Double.NaN, Double.NaN);
                });
            }
        }
        if (!spec.notice().isBlank()) {
            twin.out.append(",,").append(cell(spec.notice())).append(",notice,,,,\n");
        }
        return twin.out.toString();
    }

    private void add(YearPanel panel) {
        for (Series series : panel.series()) {
            for (int year = panel.from(); year <= panel.to(); year++) {
                add(panel, series, year);
            }
        }
        for (Event event : panel.events()) {
            row(panel, event.text(), "event", event.date().toString(), Double.NaN, Double.NaN, Double.NaN);
        }
    }

    private void add(YearPanel panel, Series series, int year) {
        String at = String.valueOf(year);
        if (series instanceof Series.Line line) {
            String kind = "line";
            if (line.role() == Series.Role.GOAL) {
                kind = "goal";
            } else if (line.role() == Series.Role.OBSERVED) {
                kind = "observed";
            } else if (panel.projected().isPresent()) {
                kind = year < panel.projected().getAsInt() ? "history" : "projection";
            }
            row(panel, line.name(), kind, at, line.values().at(year), Double.NaN, Double.NaN);
        } else if (series instanceof Series.Columns columns) {
            row(panel, columns.name(), "columns", at, columns.values().at(year), Double.NaN, Double.NaN);
        } else if (series instanceof Series.Steps steps) {
            row(panel, steps.name(), "limit", at, steps.values().at(year), Double.NaN, Double.NaN);
        } else if (series instanceof Series.Band band) {
            row(
                    panel,
                    band.name(),
                    "band",
                    at,
                    Double.NaN,
                    band.low().at(year),
                    band.high().at(year));
        }
    }

    private void add(RankPanel panel, RankPanel.Item item) {
        row(panel, panel.valueName(), "value", item.label(), item.value(), item.low(), item.high());
        if (!Double.isNaN(item.reference())) {
            row(panel, panel.referenceName(), "reference", item.label(), item.reference(), Double.NaN, Double.NaN);
        }
    }

    /** A cell's row is its series, its column the place. */
    private void add(HeatPanel panel) {
        for (int r = 0; r < panel.rows().size(); r++) {
            for (int c = 0; c < panel.columns().size(); c++) {
                double value = panel.cells().get(r).get(c);
                row(panel, panel.rows().get(r), "cell", panel.columns().get(c), value, Double.NaN, Double.NaN);
            }
        }
    }

    private void row(Panel panel, String series, String kind, String at, double value, double low, double high) {
        out.append(cell(panel.title())).append(',').append(cell(panel.unit())).append(',');
        out.append(cell(series))
                .append(',')
                .append(kind)
                .append(',')
                .append(cell(at))
                .append(',');
        out.append(number(value))
                .append(',')
                .append(number(low))
                .append(',')
                .append(number(high))
                .append('\n');
    }

    /**
     * A number with at most twelve significant digits.
     *
     * @param value finite, or {@code NaN} for a gap
     * @return the digits, without exponent unless they would be very long; empty for a gap
     */
    static String number(double value) {
        if (Double.isNaN(value)) {
            return "";
        }
        BigDecimal rounded = new BigDecimal(value).round(TWELVE_DIGITS);
        if (rounded.signum() == 0) {
            return "0";
        }
        BigDecimal bare = rounded.stripTrailingZeros();
        String plain = Math.abs(bare.scale()) > LONGEST_PLAIN ? "" : bare.toPlainString();
        return plain.isEmpty() || plain.length() > LONGEST_PLAIN ? bare.toString() : plain;
    }

    /**
     * A cell with text.
     *
     * @param text any text
     * @return the cell, quoted where it has to be, and never a formula
     */
    static String cell(String text) {
        boolean formula = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
        String safe = formula ? "'" + text : text;
        boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
