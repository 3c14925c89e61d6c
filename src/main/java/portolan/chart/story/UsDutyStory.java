package portolan.chart.story;

import java.util.List;
import portolan.chart.ChartSpec;
import portolan.chart.Hue;
import portolan.chart.Series;
import portolan.chart.ValueFormat;
import portolan.chart.YearPanel;
import portolan.chart.YearValues;
import portolan.results.Indicators;
import portolan.results.ResultRow;
import portolan.results.RunRecord;

/**
 * What the United States charges on Canada's goods on average: duty on all products and sectors as a share of Canada's
 * exports of goods there, per cent, calendar years.
 */
final class UsDutyStory {
    private static final String UNITED_STATES = "USA";
    /** A difference below this, in percentage points, is no story. */
    private static final double NOTHING = 0.1;

    private final Tale tale;

    UsDutyStory(Tale tale) {
        this.tale = tale;
    }

    /** The chart; none unless the run differs in it from its comparator. */
    List<ChartSpec> charts() {
        YearValues run = rates(tale.run());
        YearValues against = rates(tale.against());
        boolean differs = false;
        int most = tale.from();
        for (int year = tale.from(); year <= tale.to(); year++) {
            differs |= Math.abs(run.at(year) - against.at(year)) >= NOTHING;
            most = run.at(year) > run.at(most) ? year : most;
        }
        return differs ? List.of(chart(run, against, most)) : List.of();
    }

    private ChartSpec chart(YearValues run, YearValues against, int most) {
        int year = tale.headlineYear();
        YearPanel panel = YearPanel.of(
                        "", "% of Canada's exports of goods there", ValueFormat.PERCENT_1, tale.from(), tale.to())
                .projectedFrom(Tale.PROJECTED)
                .with(
                        new Series.Line(tale.against().card().title(), against, Series.Role.MUTED),
                        new Series.Line(tale.run().card().title(), run, Series.Role.FOCUS, Hue.VERMILLION));
        String now = ValueFormat.PERCENT_1.label(run.at(year)) + " of the value of Canada's exports in " + year;
        String peak = ValueFormat.PERCENT_1.label(run.at(most)) + " in " + most;
        return ChartSpec.stacked(
                "us-average-duty",
                "US duties take " + now + (most == year ? "" : (most < year ? " after " : " and ") + peak)
                        + ", against "
                        + ValueFormat.PERCENT_1.label(against.at(year)) + " in " + year + " under "
                        + tale.against().id(),
                "Duty of the United States on goods from Canada, all products and sectors together, % of the value of what is still traded, calendar years",
                tale.footer(),
                panel);
    }

    /** Duty over exports by year; a gap where Canada exports nothing there. */
    private YearValues rates(RunRecord run) {
        double[] duty = new double[tale.to() - tale.from() + 1];
        for (ResultRow row : run.table().of(Indicators.TARIFF_REVENUE)) {
            boolean counts = row.reporter().equals(UNITED_STATES)
                    && row.partner().equals(Tale.CANADA)
                    && row.year() >= tale.from()
                    && row.year() <= tale.to();
            if (counts) {
                duty[row.year() - tale.from()] += row.value();
            }
        }
        for (int year = tale.from(); year <= tale.to(); year++) {
            double exports = run.table()
                    .find(Indicators.EXPORTS, Tale.CANADA, UNITED_STATES, Tale.ALL, year)
                    .orElse(Double.NaN);
            duty[year - tale.from()] *= 100 / exports;
        }
        return YearValues.of(tale.from(), duty);
    }
}
