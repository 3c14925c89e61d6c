package portolan.chart.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import portolan.chart.ChartSpec;
import portolan.chart.Panel;
import portolan.chart.ValueFormat;
import portolan.chart.WaterfallPanel;
import portolan.results.IncomeParts;
import portolan.results.Indicators;
import portolan.results.ResultTable;

/** Why real income changes in Canada, and in the region that moves most beside it: the parts, and what they add up to. */
final class IncomePartsStory {
    /** Parts that a title has room for. */
    private static final int TOLD = 3;
    /** Share of the sum below which what has no row of its own is rounding. */
    private static final double ROUNDING = 1e-7;

    private final EconomyTale tale;
    private final int year;

    IncomePartsStory(EconomyTale tale) {
        this.tale = tale;
        year = tale.year();
    }

    List<ChartSpec> charts() {
        ResultTable run = tale.run().record().table();
        ResultTable against = tale.against().record().table();
        if (!IncomeParts.known(run, Tale.CANADA, year) || !IncomeParts.known(against, Tale.CANADA, year)) {
            return List.of();
        }
        IncomeParts income = IncomeParts.of(run, against, Tale.CANADA, year);
        ValueFormat format = EconomyTale.fine(income.total());
        if (written(income, format).isEmpty()) {
            return List.of();
        }
        List<Panel> panels = new ArrayList<>();
        panels.add(panel(tale.run().name(Tale.CANADA), income, format));
        String other = other();
        IncomeParts others = IncomeParts.of(run, against, other, year);
        if (!written(others, format).isEmpty()) {
            panels.add(panel(tale.run().name(other) + " (own scale)", others, EconomyTale.fine(others.total())));
        }
        return List.of(ChartSpec.stacked(
                "economy-welfare-parts",
                title(income, format),
                "Parts of the change of real income, " + year + ", against " + tale.base()
                        + ", points of the undisturbed level"
                        + (panels.size() > 1 ? "; below, the other region that moves most" : "")
                        + ". Beside Canada's sum, the "
                        + IncomeParts.FIRST_ORDER + ": " + format.change(income.firstOrder()),
                tale.footer(),
                panels.toArray(new Panel[0])));
    }

    /** The region beside Canada whose real income changes most. */
    private String other() {
        return tale.run().regions().stream()
                .filter(region -> !region.equals(Tale.CANADA))
                .max(Comparator.comparingDouble(
                        region -> Math.abs(tale.points(Indicators.REAL_INCOME, region, Tale.ALL, year))))
                .orElse(Tale.CANADA);
    }

    /** The parts that would not be written as zero. */
    private static List<IncomeParts.Part> written(IncomeParts income, ValueFormat format) {
        return income.parts().stream()
                .filter(part -> !EconomyTale.zero(part.points(), format))
                .toList();
    }

    private static WaterfallPanel panel(String heading, IncomeParts income, ValueFormat format) {
        List<WaterfallPanel.Item> items = new ArrayList<>();
        double shown = 0;
        for (IncomeParts.Part part : written(income, format)) {
            items.add(new WaterfallPanel.Item(capital(part.name()), part.points(), false));
            shown += part.points();
        }
        // what is too small to be written belongs to the sum all the same
        if (Math.abs(income.total() - shown) > ROUNDING * Math.abs(income.total())) {
            items.add(new WaterfallPanel.Item("All other parts", income.total() - shown, false));
        }
        items.add(new WaterfallPanel.Item("Real income", income.total(), true));
        return new WaterfallPanel(heading, "", format, items, items.size());
    }

    private String title(IncomeParts income, ValueFormat format) {
        ValueFormat bare = new ValueFormat("", format.decimals(), "");
        List<String> told = written(income, format).stream()
                .sorted(Comparator.comparingDouble(part -> -Math.abs(part.points())))
                .limit(TOLD)
                .map(part -> part.name() + " " + bare.change(part.points()))
                .toList();
        return "Why Canada's real income "
                + EconomyTale.moves(income.total(), format) + " in " + year + " against " + tale.base() + ": "
                + String.join(", ", told) + " points";
    }

    private static String capital(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
