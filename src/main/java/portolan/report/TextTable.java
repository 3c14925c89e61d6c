package portolan.report;

import java.util.ArrayList;
import java.util.List;
import portolan.results.Sheet;

/** A table of text for a terminal: columns as wide as they must be, long cells wrapped so that the whole is not too wide. */
final class TextTable {
    /** The widest a table may be, in characters. */
    static final int WIDEST = 180;

    /** No column is made narrower than this. */
    private static final int NARROWEST = 8;

    /** A word longer than this, such as an address, may be cut. */
    private static final int LONGEST_WHOLE = 60;

    private static final int GAP = 2;

    private TextTable() {}

    static String of(Sheet sheet) {
        List<List<String>> rows = new ArrayList<>(List.of(sheet.columns()));
        rows.addAll(sheet.rows());
        int[] widths = widths(rows, sheet.columns().size());
        boolean wrapped = fit(widths, rows);
        StringBuilder text = new StringBuilder();
        for (int r = 0; r < rows.size(); r++) {
            add(text, rows.get(r), widths, r == 0);
            if (wrapped && r > 0 && r + 1 < rows.size()) {
                text.append('\n');
            }
        }
        return text.toString();
    }

    private static int[] widths(List<List<String>> rows, int columns) {
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int i = 0; i < columns; i++) {
                widths[i] = Math.max(widths[i], TextReport.length(row.get(i)));
            }
        }
        return widths;
    }

    /**
     * Takes room from the widest columns until the table fits; words are kept whole where that is possible, unless they are very long.
     *
     * @return whether anything was taken
     */
    private static boolean fit(int[] widths, List<List<String>> rows) {
        int[] words = new int[widths.length];
        for (List<String> row : rows) {
            for (int i = 0; i < words.length; i++) {
                for (String word : row.get(i).split(" ", -1)) {
                    words[i] = Math.min(LONGEST_WHOLE, Math.max(words[i], TextReport.length(word)));
                }
            }
        }
        boolean narrower = false;
        for (boolean whole : new boolean[] {true, false}) {
            for (int over = over(widths); over > 0; over--) {
                int widest = -1;
                for (int i = 0; i < widths.length; i++) {
                    boolean gives = widths[i] > Math.max(NARROWEST, whole ? words[i] : 0);
                    widest = gives && (widest < 0 || widths[i] > widths[widest]) ? i : widest;
                }
                if (widest < 0) {
                    break;
                }
                widths[widest]--;
                narrower = true;
            }
        }
        return narrower;
    }

    private static int over(int[] widths) {
        int sum = GAP * (widths.length - 1);
        for (int width : widths) {
            sum += width;
        }
        return sum - WIDEST;
    }

    private static void add(StringBuilder text, List<String> row, int[] widths, boolean strong) {
        List<List<String>> cells = new ArrayList<>();
        int height = 1;
        for (int i = 0; i < widths.length; i++) {
            List<String> lines = wrap(row.get(i), widths[i]);
            cells.add(lines);
            height = Math.max(height, lines.size());
        }
        for (int at = 0; at < height; at++) {
            StringBuilder line = new StringBuilder(strong ? String.valueOf(TextReport.STRONG) : "");
            for (int i = 0; i < widths.length; i++) {
                String part = at < cells.get(i).size() ? cells.get(i).get(at) : "";
                line.append(part).append(" ".repeat(widths[i] - TextReport.length(part) + GAP));
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
    }

    /** Breaks a cell at spaces; a word that is too long by itself is cut. */
    private static List<String> wrap(String cell, int width) {
        if (TextReport.length(cell) <= width) {
            return List.of(cell);
        }
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : cell.split(" ", -1)) {
            String rest = word;
            if (!line.isEmpty() && TextReport.length(line) + 1 + TextReport.length(rest) > width) {
                lines.add(line);
                line = "";
            }
            while (TextReport.length(rest) > width) {
                int cut = rest.offsetByCodePoints(0, width);
                lines.add(rest.substring(0, cut));
                rest = rest.substring(cut);
            }
            line = line.isEmpty() ? rest : line + " " + rest;
        }
        if (!line.isEmpty()) {
            lines.add(line);
        }
        return lines;
    }
}
