package portolan.chart.story;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import portolan.chart.ChartSpec;
import portolan.chart.Hue;
import portolan.chart.RankPanel;
import portolan.chart.Series;
import portolan.chart.ValueFormat;
import portolan.chart.YearPanel;
import portolan.chart.YearValues;
import portolan.results.Indicators;
import portolan.results.ResultRow;

/** Electric cars from China into Canada: against the quota, with fill rate and rent, and whom they displace. */
final class EvStory {
    private static final ValueFormat THOUSANDS = new ValueFormat("", 0, "k");

    /** A change below this, in thousand vehicles, is not drawn. */
    private static final double NOTHING = 0.05;

    private final Tale tale;

    EvStory(Tale tale) {
        this.tale = tale;
    }

    List<ChartSpec> charts() {
        List<ChartSpec> charts = new ArrayList<>();
        boolean told = tale.run().table().of(Indicators.IMPORT_QUANTITY).stream()
                .anyMatch(row -> row.product().equals(Tale.EV));
        if (!told) {
            return charts;
        }
        charts.add(importsAndQuota());
        List<RankPanel.Item> changes = changes();
        if (tale.compared() && changes.stream().anyMatch(item -> Math.abs(item.value()) >= NOTHING)) {
            charts.add(displacement(changes));
        }
        return charts;
    }

    private ChartSpec importsAndQuota() {
        boolean quota = Tale.hasQuota(tale.run(), Tale.EV);
        // the last quota year is modelled only to December
        int to = quota ? Math.min(tale.to(), lastWholeQuotaYear()) : tale.to();
        YearPanel imports = YearPanel.of("", "thousand vehicles a year", THOUSANDS, tale.from(), to)
                .projectedFrom(Tale.PROJECTED)
                .with(new Series.Columns("Imports from China", byQuotaYear(quota, to), Hue.BLUE));
        if (!quota) {
            return ChartSpec.stacked(
                    "ev-imports-and-quota",
                    "Without a quota, "
                            + Words.units(1000 * byQuotaYear(false, to).at(tale.headlineYear()))
                            + " electric cars from China enter Canada in " + tale.headlineYear(),
                    "Electric cars imported from China, by calendar year",
                    tale.footer(),
                    imports);
        }
        YearPanel limits = imports.with(new Series.Steps("Quota", scaled(Indicators.QUOTA, Tale.CHINA, 1000, to)));
        YearPanel fill = YearPanel.of("Fill rate", "% of the quota used", ValueFormat.PERCENT, tale.from(), to)
                .projectedFrom(Tale.PROJECTED)
                .with(range(Indicators.QUOTA_FILL, to))
                .with(new Series.Line("Fill rate", scaled(Indicators.QUOTA_FILL, Tale.CHINA, 1, to), Series.Role.FOCUS))
                .withWeight(0.55);
        YearPanel rent = YearPanel.of(
                        "Quota rent",
                        "C$ million, 2024 prices, calendar years",
                        ValueFormat.CAD_MILLION,
                        tale.from(),
                        to)
                .projectedFrom(Tale.PROJECTED)
                .with(new Series.Columns("Rent", scaled(Indicators.QUOTA_RENT, Tale.CHINA, 1, to), Hue.OCHRE))
                .withWeight(0.55);
        return ChartSpec.stacked(
                "ev-imports-and-quota",
                title(to),
                "Electric cars imported from China; before 2026 calendar years, from 2026 quota years (March to February); band: low and high growth",
                tale.footer(),
                limits.withWeight(1.2),
                fill,
                rent);
    }

    private int lastWholeQuotaYear() {
        return tale.run().table().of(Indicators.QUOTA).stream()
                .filter(row -> row.product().equals(Tale.EV))
                .mapToInt(ResultRow::year)
                .max()
                .orElse(tale.to());
    }

    private String title(int to) {
        int first = firstQuotaYear();
        int last = Math.min(tale.headlineYear(), to);
        OptionalInt full = Tale.firstFull(tale.run().table(), Tale.CANADA, Tale.CHINA, Tale.EV, tale.from(), to);
        if (full.isPresent() && full.getAsInt() <= first) {
            return "Electric cars from China fill all of the usable quota from " + first + " on";
        }
        String start = "Electric cars from China fill " + Words.percent(fill(first))
                + " of the usable quota in its first year";
        if (full.isPresent()) {
            return start + " and all of it from " + full.getAsInt() + " on";
        }
        return start + (last > first ? " and " + Words.percent(fill(last)) + " in " + last : "")
                + ": the limit never binds";
    }

    private int firstQuotaYear() {
        return tale.run().table().of(Indicators.QUOTA).stream()
                .filter(row -> row.product().equals(Tale.EV))
                .mapToInt(ResultRow::year)
                .min()
                .orElse(tale.from());
    }

    private double fill(int year) {
        return tale.value(Indicators.QUOTA_FILL, Tale.CANADA, Tale.CHINA, Tale.EV, year);
    }

    private YearValues byQuotaYear(boolean quota, int to) {
        double[] calendar = tale.run()
                .table()
                .series(Indicators.IMPORT_QUANTITY, Tale.CANADA, Tale.CHINA, Tale.EV, tale.from(), to);
        double[] used =
                tale.run().table().series(Indicators.QUOTA_USED, Tale.CANADA, Tale.CHINA, Tale.EV, tale.from(), to);
        double[] values = new double[calendar.length];
        for (int k = 0; k < values.length; k++) {
            values[k] = (quota && !Double.isNaN(used[k]) ? used[k] : calendar[k]) / 1000;
        }
        return YearValues.of(tale.from(), values);
    }

    /** The range of a number over the growth assumptions. */
    private Series.Band range(String indicator, int to) {
        double[] low = new double[to - tale.from() + 1];
        double[] high = new double[to - tale.from() + 1];
        for (int year = tale.from(); year <= to; year++) {
            ResultRow row = tale.run().table().row(indicator, Tale.CANADA, Tale.CHINA, Tale.EV, year);
            low[year - tale.from()] = row == null ? Double.NaN : row.low();
            high[year - tale.from()] = row == null ? Double.NaN : row.high();
        }
        return new Series.Band("", YearValues.of(tale.from(), low), YearValues.of(tale.from(), high), Hue.AUTO);
    }

    private YearValues scaled(String indicator, String partner, double divisor, int to) {
        double[] values = tale.run().table().series(indicator, Tale.CANADA, partner, Tale.EV, tale.from(), to);
        for (int k = 0; k < values.length; k++) {
            values[k] /= divisor;
        }
        return YearValues.of(tale.from(), values);
    }

    /** Change of sales in Canada by place of build, thousand vehicles. */
    private List<RankPanel.Item> changes() {
        int year = tale.headlineYear();
        List<RankPanel.Item> items = new ArrayList<>();
        for (ResultRow row : tale.run().table().of(Indicators.EXPORT_QUANTITY)) {
            if (row.product().equals(Tale.EV) && row.partner().equals(Tale.CANADA) && row.year() == year) {
                double change = tale.change(Indicators.EXPORT_QUANTITY, row.reporter(), Tale.CANADA, Tale.EV, year);
                items.add(new RankPanel.Item(
                        tale.run().card().name(row.reporter()),
                        change / 1000,
                        row.reporter().equals(Tale.CHINA) ? Hue.BLUE : Hue.GREY));
            }
        }
        return items;
    }

    private ChartSpec displacement(List<RankPanel.Item> changes) {
        int year = tale.headlineYear();
        double china = tale.change(Indicators.EXPORT_QUANTITY, Tale.CHINA, Tale.CANADA, Tale.EV, year);
        double all = 1000 * changes.stream().mapToDouble(RankPanel.Item::value).sum();
        List<RankPanel.Item> items = new ArrayList<>(changes);
        items.add(new RankPanel.Item("All electric cars", all / 1000, Hue.INK));
        return ChartSpec.stacked(
                "ev-displacement",
                displacementTitle(changes, china, all - china, year),
                "Change of electric cars sold in Canada in " + year + " by place of build, thousand vehicles, against "
                        + tale.against().id(),
                tale.footer(),
                RankPanel.bars("", "thousand vehicles", new ValueFormat("", 1, "k"), items));
    }

    /** Of the place of build that gains most, where that is not China; otherwise of China. */
    private String displacementTitle(List<RankPanel.Item> changes, double china, double others, int year) {
        String home = tale.run().card().name(Tale.CHINA);
        for (RankPanel.Item item : changes) {
            double gain = 1000 * item.value();
            boolean most = changes.stream().allMatch(other -> other.value() <= item.value());
            double sales = Math.max(0, china + others);
            boolean leads = most
                    && gain > Math.max(50, Math.abs(china))
                    && !item.label().equals(home);
            if (leads && sales < gain) {
                return "Of " + Words.units(gain) + " more electric cars built in " + item.label() + " in " + year + ", "
                        + Words.units(sales) + " are new sales and " + Words.units(gain - sales)
                        + " displace other cars"
                        + (china < -50 ? ", " + Words.units(-china) + " of them from China" : "");
            }
        }
        return chinaTitle(china, others, year);
    }

    private static String chinaTitle(double china, double others, int year) {
        if (Math.abs(china) < 50) {
            return "Electric cars from China stay as they are in " + year;
        }
        // one stands for the other only where they move against each other and China moves more
        boolean displaces = china * others <= 0 && Math.abs(others) <= Math.abs(china);
        if (!displaces) {
            return moreOrFewer(china) + " electric cars from China in " + year + ", " + moreOrFewer(others)
                    + " from elsewhere";
        }
        if (china > 0) {
            return "Of " + moreOrFewer(china) + " electric cars from China in " + year + ", "
                    + Words.units(china + others) + " are new sales and " + Words.units(-others)
                    + " displace other cars";
        }
        return moreOrFewer(china) + " electric cars from China in " + year + "; " + Words.units(others)
                + " are built elsewhere instead";
    }

    private static String moreOrFewer(double change) {
        return Words.units(Math.abs(change)) + (change < 0 ? " fewer" : " more");
    }
}
