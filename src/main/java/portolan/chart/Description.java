package portolan.chart;

import java.util.ArrayList;
import java.util.List;

/** Says in words what a chart shows, for readers who hear it. */
final class Description {
    private Description() {}

    static String of(ChartSpec spec) {
        List<String> sentences = new ArrayList<>();
        add(sentences, spec.subtitle());
        add(sentences, spec.notice());
        for (Panel panel : spec.panels()) {
            String heading = panel.title().isBlank() ? "" : panel.title() + ": ";
            if (panel instanceof YearPanel years) {
                years.series().forEach(s -> add(sentences, heading + of(s, years)));
            } else if (panel instanceof RankPanel rank) {
                rank.items().forEach(i -> add(sentences, heading + i.label() + ", " + value(panel, i.value())));
            } else if (panel instanceof HeatPanel heat) {
                add(sentences, heading + of(heat));
            } else if (panel instanceof WaterfallPanel fall) {
                fall.items().forEach(i -> add(sentences, heading + i.label() + ", " + value(panel, i.value())));
            }
        }
        add(sentences, spec.footer());
        return String.join(" ", sentences);
    }

    private static void add(List<String> sentences, String text) {
        String trimmed = text.strip();
        if (!trimmed.isEmpty()) {
            sentences.add(trimmed.endsWith(".") ? trimmed : trimmed + ".");
        }
    }

    private static String value(Panel panel, double value) {
        return Double.isNaN(value) ? "no data" : panel.format().label(value);
    }

    private static String of(Series series, YearPanel panel) {
        if (series instanceof Series.Line line) {
            return span(series.name(), line.values(), panel);
        } else if (series instanceof Series.Steps steps) {
            return span(series.name(), steps.values(), panel);
        } else if (series instanceof Series.Columns columns) {
            return span(series.name(), columns.values(), panel);
        }
        Series.Band band = (Series.Band) series;
        int last = Math.min(
                band.low().lastIn(panel.from(), panel.to()), band.high().lastIn(panel.from(), panel.to()));
        if (last < panel.from()) {
            return series.name();
        }
        return series.name() + " from " + value(panel, band.low().at(last)) + " to "
                + value(panel, band.high().at(last)) + " in " + last;
    }

    private static String of(HeatPanel panel) {
        List<String> rows = new ArrayList<>();
        for (int r = 0; r < panel.rows().size(); r++) {
            List<String> cells = new ArrayList<>();
            for (int c = 0; c < panel.columns().size(); c++) {
                double value = panel.cells().get(r).get(c);
                if (!Double.isNaN(value)) {
                    cells.add(panel.columns().get(c) + " " + panel.format().change(value));
                }
            }
            rows.add(panel.rows().get(r) + ": " + String.join(", ", cells));
        }
        return String.join("; ", rows);
    }

    private static String span(String name, YearValues values, YearPanel panel) {
        int first = values.firstIn(panel.from(), panel.to());
        int last = values.lastIn(panel.from(), panel.to());
        if (last < first) {
            return name + ", no data";
        }
        String start = value(panel, values.at(first)) + " in " + first;
        String end = value(panel, values.at(last)) + " in " + last;
        return (name + " " + (first == last ? start : "from " + start + " to " + end)).strip();
    }
}
