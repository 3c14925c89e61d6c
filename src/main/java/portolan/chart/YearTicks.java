package portolan.chart;

import java.util.ArrayList;
import java.util.List;

/** Chooses which years are written below a plot. */
final class YearTicks {
    private static final int[] STEPS = {1, 2, 5, 10, 20, 50, 100};
    private static final double GAP = 14;

    private YearTicks() {}

    /**
     * The years to write: multiples of a step, as many as fit; in a small panel the first, the last observed and the
     * last year.
     *
     * @param panel the panel
     * @param perYear width of a year on the paper
     * @param small whether the panel is small
     * @param text measures
     * @param face how years are written
     * @return the years, rising
     */
    static List<Integer> choose(YearPanel panel, double perYear, boolean small, TextSheet text, TextSheet.Face face) {
        double needed = text.width("2000", face) + GAP;
        if (small) {
            return ends(panel, perYear, needed);
        }
        int step = STEPS[STEPS.length - 1];
        for (int i = STEPS.length - 1; i >= 0 && STEPS[i] * perYear >= needed; i--) {
            step = STEPS[i];
        }
        List<Integer> years = new ArrayList<>();
        for (int year = panel.from(); year <= panel.to(); year++) {
            if (Math.floorMod(year, step) == 0) {
                years.add(year);
            }
        }
        return years.isEmpty() ? List.of(panel.from()) : years;
    }

    private static List<Integer> ends(YearPanel panel, double perYear, double needed) {
        List<Integer> years = new ArrayList<>();
        years.add(panel.from());
        if (panel.projected().isPresent()) {
            int observed = panel.projected().getAsInt() - 1;
            boolean fits = (observed - panel.from()) * perYear >= needed && (panel.to() - observed) * perYear >= needed;
            if (fits) {
                years.add(observed);
            }
        }
        if ((panel.to() - panel.from()) * perYear >= needed) {
            years.add(panel.to());
        }
        return years;
    }
}
