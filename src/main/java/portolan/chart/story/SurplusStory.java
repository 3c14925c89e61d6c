package portolan.chart.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import portolan.chart.ChartSpec;
import portolan.chart.Hue;
import portolan.chart.Series;
import portolan.chart.ValueFormat;
import portolan.chart.YearPanel;
import portolan.chart.YearValues;
import portolan.results.Indicators;
import portolan.results.ResultRow;
import portolan.results.RunRecord;

/** What Canada gains or loses by year: revenue, rent, consumer and producer surplus, against the comparator. */
final class SurplusStory {
    /** Below this, C$ million, nothing changes. */
    private static final double NOTHING = 1;

    private final Tale tale;

    SurplusStory(Tale tale) {
        this.tale = tale;
    }

    /** The chart; none where nothing changes in any year. */
    List<ChartSpec> charts() {
        for (String indicator : List.of(
                Indicators.PRODUCER_SURPLUS,
                Indicators.CONSUMER_SURPLUS,
                Indicators.QUOTA_RENT,
                Indicators.REVENUE_CHANGE,
                Indicators.SUBSIDY_COST)) {
            YearValues values = sum(indicator);
            for (int year = tale.from(); year <= tale.to(); year++) {
                if (Math.abs(values.at(year)) >= NOTHING) {
                    return List.of(chart());
                }
            }
        }
        return List.of();
    }

    private ChartSpec chart() {
        YearPanel panel = YearPanel.of(
                        "", "C$ million a year, 2024 prices", ValueFormat.CAD_MILLION, tale.from(), tale.to())
                .projectedFrom(Tale.PROJECTED)
                .with(
                        new Series.Columns("Producers", sum(Indicators.PRODUCER_SURPLUS), Hue.GREEN),
                        new Series.Columns("Buyers", sum(Indicators.CONSUMER_SURPLUS), Hue.BLUE),
                        new Series.Columns("Quota rent", sum(Indicators.QUOTA_RENT), Hue.OCHRE),
                        new Series.Columns("Tariff revenue", sum(Indicators.REVENUE_CHANGE), Hue.PURPLE),
                        new Series.Columns("Subsidies", negative(sum(Indicators.SUBSIDY_COST)), Hue.SKY),
                        new Series.Line("All together", sum(Indicators.WELFARE), Series.Role.OBSERVED));
        return ChartSpec.stacked(
                "revenue-and-surplus",
                title(),
                "Canada, all product markets: change of surplus, revenue and rent against "
                        + (tale.compared() ? tale.against().id() : "the undisturbed world")
                        + ", C$ million a year at 2024 prices",
                tale.footer(),
                panel);
    }

    private YearValues negative(YearValues values) {
        double[] turned = new double[tale.to() - tale.from() + 1];
        for (int year = tale.from(); year <= tale.to(); year++) {
            turned[year - tale.from()] = 0 - values.at(year);
        }
        return YearValues.of(tale.from(), turned);
    }

    private YearValues sum(String indicator) {
        double[] values = new double[tale.to() - tale.from() + 1];
        add(tale.run(), indicator, values, 1);
        if (tale.compared()) {
            add(tale.against(), indicator, values, -1);
        }
        return YearValues.of(tale.from(), values);
    }

    private void add(RunRecord run, String indicator, double[] values, double sign) {
        for (ResultRow row : run.table().of(indicator)) {
            boolean canada = row.reporter().equals(Tale.CANADA) && row.partner().equals(Tale.ALL);
            if (canada && row.year() >= tale.from() && row.year() <= tale.to()) {
                values[row.year() - tale.from()] += sign * row.value();
            }
        }
    }

    /** The change of welfare with the two parts that move most, so that a title never explains it by parts of nothing. */
    private String title() {
        int year = tale.headlineYear();
        double all = sum(Indicators.WELFARE).at(year);
        List<Part> parts = new ArrayList<>(List.of(
                new Part("producers", sum(Indicators.PRODUCER_SURPLUS).at(year)),
                new Part("buyers", sum(Indicators.CONSUMER_SURPLUS).at(year)),
                new Part("quota rent", sum(Indicators.QUOTA_RENT).at(year)),
                new Part("tariff revenue", sum(Indicators.REVENUE_CHANGE).at(year)),
                new Part("subsidies", 0 - sum(Indicators.SUBSIDY_COST).at(year))));
        parts.removeIf(part -> Math.abs(part.change()) < NOTHING);
        parts.sort(Comparator.comparingDouble(part -> -Math.abs(part.change())));
        String told = parts.stream()
                .limit(2)
                .map(part -> part.name() + " " + Words.signed(part.change()))
                .collect(Collectors.joining(", "));
        if (Math.abs(all) < NOTHING) {
            return "Canada as a whole neither gains nor loses in " + year + (told.isEmpty() ? "" : ": " + told);
        }
        return "Canada " + (all >= 0 ? "gains " : "loses ") + Words.money(all) + " in " + year
                + (told.isEmpty() ? "" : ": " + told);
    }

    /** One part of welfare and its change, C$ million. */
    private record Part(String name, double change) {}
}
