package portolan.chart.story;

import java.util.ArrayList;
import java.util.List;
import portolan.chart.ChartSpec;
import portolan.chart.Hue;
import portolan.chart.Series;
import portolan.chart.ValueFormat;
import portolan.chart.YearPanel;
import portolan.chart.YearValues;
import portolan.core.PlaceName;
import portolan.results.Indicators;
import portolan.results.MarketGoods;
import portolan.results.RunRecord;

/** The same question to two models: the change of Canada's exports to the United States and to China. */
final class TwoModelsStory {
    /** Below this, C$ million, nothing moves. */
    private static final double NOTHING = 1;

    private final EconomyTale tale;
    private final RunRecord markets;
    private final RunRecord marketsAgainst;

    TwoModelsStory(EconomyTale tale, RunRecord markets, RunRecord marketsAgainst) {
        this.tale = tale;
        this.markets = markets;
        this.marketsAgainst = marketsAgainst;
    }

    List<ChartSpec> charts() {
        double largest = 0;
        List<YearPanel> panels = new ArrayList<>();
        for (String partner : List.of("USA", Tale.CHINA)) {
            double[] first = new double[tale.to() - tale.from() + 1];
            double[] second = new double[first.length];
            for (int year = tale.from(); year <= tale.to(); year++) {
                first[year - tale.from()] = inMarkets(partner, year) / 1000;
                second[year - tale.from()] = inEconomy(partner, year) / 1000;
                largest = Math.max(
                        largest, Math.max(Math.abs(inMarkets(partner, year)), Math.abs(inEconomy(partner, year))));
            }
            panels.add(YearPanel.of(
                            "To " + PlaceName.inText(tale.run().name(partner)),
                            "C$ billion",
                            new ValueFormat("", 2, ""),
                            tale.from(),
                            tale.to())
                    .projectedFrom(Tale.PROJECTED)
                    .with(
                            new Series.Line(
                                    "Markets", YearValues.of(tale.from(), first), Series.Role.NORMAL, Hue.OCHRE),
                            new Series.Line(
                                    "Economy", YearValues.of(tale.from(), second), Series.Role.FOCUS, Hue.BLUE)));
        }
        if (!tale.compared() || largest < NOTHING) {
            return List.of();
        }
        int year = tale.year();
        String title = "Exports to China in " + year + ": " + Words.signed(inMarkets(Tale.CHINA, year))
                + " in Markets, " + Words.signed(inEconomy(Tale.CHINA, year)) + " in Economy; to the United States "
                + Words.signed(inMarkets("USA", year)) + " and " + Words.signed(inEconomy("USA", year));
        return List.of(ChartSpec.grid(
                "economy-and-markets",
                title,
                "Canada's exports of goods that have a market, change against "
                        + tale.against().id()
                        + ", C$ billion at 2024 prices. Economy moves wages, incomes and costs of inputs; Markets hold them and have "
                        + "single products, quotas and capacities",
                tale.footer(),
                panels));
    }

    private double inMarkets(String partner, int year) {
        return MarketGoods.exports(markets.table(), partner, year).orElse(0)
                - MarketGoods.exports(marketsAgainst.table(), partner, year).orElse(0);
    }

    private double inEconomy(String partner, int year) {
        return EconomyTale.value(tale.run(), Indicators.EXPORTS, Tale.CANADA, partner, Tale.ALL, year)
                - EconomyTale.value(tale.against(), Indicators.EXPORTS, Tale.CANADA, partner, Tale.ALL, year);
    }
}
