package portolan.report;

import java.util.List;

/**
 * A part of a wide table: lines under one heading that says measure, unit and prices.
 *
 * @param heading what its numbers are
 * @param lines its lines
 */
record Block(String heading, List<Line> lines) {
    Block {
        lines = List.copyOf(lines);
    }

    /**
     * A line.
     *
     * @param label what it shows
     * @param cells one text per year shown, empty where there is no number
     * @param strong whether it stands out
     */
    record Line(String label, List<String> cells, boolean strong) {
        Line {
            cells = List.copyOf(cells);
        }

        boolean isEmpty() {
            return cells.stream().allMatch(String::isEmpty);
        }
    }
}
