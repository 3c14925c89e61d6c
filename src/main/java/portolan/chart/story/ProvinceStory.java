package portolan.chart.story;

import java.util.ArrayList;
import java.util.List;
import portolan.chart.ChartSpec;
import portolan.chart.Hue;
import portolan.chart.RankPanel;
import portolan.chart.ValueFormat;
import portolan.results.Indicators;
import portolan.results.ResultRow;

/** Which provinces gain and lose, as far as shares of production or exports put the result down to them. */
final class ProvinceStory {
    private static final String UNATTRIBUTED = "CAN-unattributed";

    /** Changes below this, in C$ million, are no finding. */
    private static final double LEAST = 1;

    private final Tale tale;

    ProvinceStory(Tale tale) {
        this.tale = tale;
    }

    /** One chart, or none where nothing is compared or no province moves. */
    List<ChartSpec> charts() {
        List<RankPanel.Item> items = new ArrayList<>();
        double attributed = 0;
        for (String reporter : reporters()) {
            double value = change(reporter);
            attributed += Math.abs(value);
            if (Math.abs(value) >= LEAST) {
                Hue hue = value >= 0 ? Hue.GREEN : Hue.VERMILLION;
                items.add(new RankPanel.Item(tale.run().card().name(reporter), value, hue));
            }
        }
        if (!tale.compared() || items.isEmpty()) {
            return List.of();
        }
        RankPanel ranked = RankPanel.bars("", "C$ million a year, 2024 prices", ValueFormat.CAD_MILLION, items)
                .ranked();
        double rest = change(UNATTRIBUTED);
        List<RankPanel.Item> all = new ArrayList<>(ranked.items());
        if (Math.abs(rest) >= LEAST) {
            all.add(new RankPanel.Item("Not attributed", rest, Hue.GREY));
        }
        double share = 100 * attributed / (attributed + Math.abs(rest));
        return List.of(ChartSpec.stacked(
                "provinces",
                title(ranked.items()),
                "Change of Canada's producer surplus in " + tale.headlineYear() + " against "
                        + tale.against().id()
                        + ", each product put down to provinces by their shares of its production or exports ("
                        + Words.percent(share) + " is attributed); no model of provincial economies",
                tale.footer(),
                RankPanel.bars("", "C$ million a year, 2024 prices", ValueFormat.CAD_MILLION, all)));
    }

    private List<String> reporters() {
        List<String> reporters = new ArrayList<>();
        for (ResultRow row : tale.run().table().of(Indicators.ATTRIBUTED_EXPORTS)) {
            boolean named = !row.reporter().equals(UNATTRIBUTED);
            if (named && row.year() == tale.headlineYear()) {
                reporters.add(row.reporter());
            }
        }
        return reporters;
    }

    private double change(String reporter) {
        return tale.change(Indicators.PRODUCER_SURPLUS, reporter, Tale.ALL, Tale.ALL, tale.headlineYear());
    }

    private String title(List<RankPanel.Item> ranked) {
        RankPanel.Item first = ranked.get(0);
        RankPanel.Item last = ranked.get(ranked.size() - 1);
        String in = " in " + tale.headlineYear();
        if (first.value() <= 0) {
            return last.label() + "'s producers lose most: " + Words.signed(last.value()) + in
                    + ", and no province gains";
        }
        String gain = first.label() + "'s producers gain most: " + Words.signed(first.value()) + in;
        return last.value() < 0
                ? gain + "; " + last.label() + "'s lose most: " + Words.signed(last.value())
                : gain + ", and no province loses";
    }
}
