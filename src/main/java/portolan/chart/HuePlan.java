package portolan.chart;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Which colour has which name: within a chart a name has the same colour in every panel. Colours asked for are kept;
 * the others are given in the order of the palette, and again with broken lines when the palette is used up.
 */
final class HuePlan {
    /**
     * How a name is drawn.
     *
     * @param hue its colour
     * @param round how often the palette had been used up before
     */
    record Choice(Hue hue, int round) {}

    private final Map<String, Choice> choices = new LinkedHashMap<>();

    private HuePlan() {}

    static HuePlan of(ChartSpec spec) {
        Set<Hue> taken = new LinkedHashSet<>();
        Set<String> waiting = new LinkedHashSet<>();
        for (Panel panel : spec.panels()) {
            if (panel instanceof YearPanel years) {
                for (Series series : years.series()) {
                    if (series.hue() != Hue.AUTO) {
                        taken.add(series.hue());
                    } else if (coloured(series)) {
                        waiting.add(series.name());
                    }
                }
            }
        }
        HuePlan plan = new HuePlan();
        plan.assign(waiting, taken);
        return plan;
    }

    private void assign(Set<String> names, Set<Hue> taken) {
        int round = 0;
        int next = 0;
        Hue[] palette = Hue.palette();
        for (String name : names) {
            while (round == 0 && next < palette.length && taken.contains(palette[next])) {
                next++;
            }
            if (next == palette.length) {
                next = 0;
                round++;
            }
            choices.put(name, new Choice(palette[next], round));
            next++;
        }
    }

    private static boolean coloured(Series series) {
        return !(series instanceof Series.Line line)
                || (line.role() != Series.Role.MUTED && line.role() != Series.Role.OBSERVED);
    }

    /**
     * The look of a series.
     *
     * @param series any series of the chart
     * @return its hue and round
     */
    Choice choice(Series series) {
        if (series instanceof Series.Line line) {
            if (line.role() == Series.Role.MUTED) {
                return new Choice(Hue.GREY, 0);
            }
            if (line.role() == Series.Role.OBSERVED) {
                return new Choice(Hue.INK, 0);
            }
        }
        Choice given = choices.get(series.name());
        return series.hue() != Hue.AUTO || given == null ? new Choice(series.hue(), 0) : given;
    }
}
