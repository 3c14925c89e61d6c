package portolan.chart.story;

import java.util.ArrayList;
import java.util.List;
import portolan.chart.ChartSpec;
import portolan.chart.Hue;
import portolan.chart.Series;
import portolan.chart.ValueFormat;
import portolan.chart.YearPanel;
import portolan.chart.YearValues;
import portolan.results.EconomyResult;
import portolan.results.Indicators;

/** Who buys Canada's exports of goods: shares by year, undisturbed, in the comparator and in the scenario. */
final class PartnerStory {
    private static final String OTHERS = "others";
    private static final List<String> PARTNERS = List.of("USA", Tale.CHINA, OTHERS);

    private final EconomyTale tale;

    PartnerStory(EconomyTale tale) {
        this.tale = tale;
    }

    List<ChartSpec> charts() {
        int year = tale.year();
        List<YearPanel> panels = new ArrayList<>();
        for (String partner : PARTNERS) {
            List<Series> lines = new ArrayList<>();
            lines.add(new Series.Line(
                    "Undisturbed world",
                    shares(tale.run(), Indicators.EXPORTS_UNDISTURBED, partner),
                    Series.Role.NORMAL,
                    Hue.GREY));
            if (tale.compared()) {
                lines.add(new Series.Line(
                        tale.against().id(),
                        shares(tale.against(), Indicators.EXPORTS, partner),
                        Series.Role.NORMAL,
                        Hue.OCHRE));
            }
            lines.add(new Series.Line(
                    tale.run().id(), shares(tale.run(), Indicators.EXPORTS, partner), Series.Role.FOCUS, Hue.BLUE));
            String name = partner.equals(OTHERS) ? "All others" : tale.run().name(partner);
            panels.add(YearPanel.of(name, "", ValueFormat.PERCENT_1, tale.from(), tale.to())
                    .projectedFrom(Tale.PROJECTED)
                    .with(lines)
                    .fitted());
        }
        String title = "The United States takes " + label(tale.run(), Indicators.EXPORTS, "USA", year)
                + " of Canada's exports of goods in " + year + " ("
                + before("USA", year)
                + (tale.compared() ? " in " + tale.against().id() : " undisturbed") + "), China "
                + label(tale.run(), Indicators.EXPORTS, Tale.CHINA, year) + " (" + before(Tale.CHINA, year) + ")";
        return List.of(ChartSpec.grid(
                "economy-partners",
                title,
                "Share of partners in Canada's exports of goods that have a market, per cent, constant 2024 prices; each panel "
                        + "has its own scale, which need not begin at zero",
                tale.footer(),
                panels));
    }

    /** The share in the comparator, or in the undisturbed world without one. */
    private String before(String partner, int year) {
        return label(
                tale.against(), tale.compared() ? Indicators.EXPORTS : Indicators.EXPORTS_UNDISTURBED, partner, year);
    }

    private static String label(EconomyResult from, String indicator, String partner, int year) {
        return ValueFormat.PERCENT_1.label(share(from, indicator, partner, year));
    }

    private YearValues shares(EconomyResult from, String indicator, String partner) {
        double[] values = new double[tale.to() - tale.from() + 1];
        for (int year = tale.from(); year <= tale.to(); year++) {
            values[year - tale.from()] = share(from, indicator, partner, year);
        }
        return YearValues.of(tale.from(), values);
    }

    private static double share(EconomyResult from, String indicator, String partner, int year) {
        double all = exports(from, indicator, Tale.ALL, year);
        double part = partner.equals(OTHERS)
                ? exports(from, indicator, Tale.NON_US, year) - exports(from, indicator, Tale.CHINA, year)
                : exports(from, indicator, partner, year);
        return all == 0 ? Double.NaN : 100 * part / all;
    }

    private static double exports(EconomyResult from, String indicator, String partner, int year) {
        return EconomyTale.value(from, indicator, Tale.CANADA, partner, Tale.ALL, year);
    }
}
