package portolan.chart.story;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import portolan.chart.ChartSpec;
import portolan.chart.Hue;
import portolan.chart.RankPanel;
import portolan.chart.ValueFormat;
import portolan.core.PlaceName;

/** Diversion: who buys a product from Canada, and where Canada buys one, before and after. */
final class ShiftStory {
    private static final int MOST_PLACES = 9;
    private static final double BILLION = 1000;
    private static final double THOUSAND = 1e3;
    private static final double MILLION = 1e6;
    /** A buyer who keeps less than this share is as good as lost. */
    private static final double SHUT_OUT = 0.1;

    private static final double UNCHANGED = 0.005;

    private final Tale tale;

    ShiftStory(Tale tale) {
        this.tale = tale;
    }

    /** The charts; none for a run that is compared with nothing or that moves nothing. */
    List<ChartSpec> charts() {
        List<ChartSpec> charts = new ArrayList<>();
        if (tale.compared()) {
            add(charts, Shift.ofSales(tale), true);
            add(charts, Shift.ofPurchases(tale), false);
        }
        return charts;
    }

    /** Who buys one product or sector from Canada; none where nothing moves. */
    List<ChartSpec> salesOf(String product) {
        List<ChartSpec> charts = new ArrayList<>();
        add(charts, Shift.ofSales(tale, product), true);
        return charts;
    }

    private void add(List<ChartSpec> charts, @Nullable Shift shift, boolean sales) {
        if (shift != null) {
            charts.add(chart(shift, sales));
        }
    }

    private ChartSpec chart(Shift shift, boolean sales) {
        String name = tale.run().card().name(shift.product());
        Scale scale = Scale.of(shift);
        String what = sales
                ? "Who buys it from Canada: sales by destination in " + tale.headlineYear() + ", use in Canada included"
                : "Where Canada buys it: supplies by origin in " + tale.headlineYear() + ", Canada's own included";
        return ChartSpec.stacked(
                sales ? "who-buys-before-and-after" : "where-bought-before-and-after",
                name + ": " + (sales ? salesTitle(shift) : purchasesTitle(shift)),
                what + ", " + scale.unit() + (shift.unit().isEmpty() ? " at 2024 prices" : ""),
                tale.footer(),
                RankPanel.dots(
                        "",
                        scale.unit(),
                        scale.format(),
                        "After: " + tale.run().card().title(),
                        "Before: " + tale.against().card().title(),
                        items(shift, scale.divisor())));
    }

    /** How numbers of a shift are written. */
    private record Scale(String unit, double divisor, ValueFormat format) {
        static Scale of(Shift shift) {
            double largest = Math.max(
                    shift.places().get(0).before(), shift.places().get(0).after());
            if (shift.unit().isEmpty()) {
                return largest >= BILLION
                        ? new Scale("C$ billion", BILLION, new ValueFormat("C$", 2, "\u00a0bn"))
                        : new Scale("C$ million", 1, new ValueFormat("C$", largest >= 100 ? 0 : 1, "\u00a0m"));
            }
            if (largest >= MILLION) {
                return new Scale("million " + shift.unit(), MILLION, new ValueFormat("", 2, "\u00a0m"));
            }
            return new Scale("thousand " + shift.unit(), THOUSAND, new ValueFormat("", largest >= 1e5 ? 0 : 1, "k"));
        }
    }

    /** An amount in running text, without its sign. */
    private static String amount(Shift shift, double value) {
        if (shift.unit().isEmpty()) {
            return Words.money(value);
        }
        double size = Math.abs(value);
        String number = size >= MILLION ? new ValueFormat("", 1, " million").label(size / MILLION) : Words.units(size);
        return number + " " + shift.unit();
    }

    private static String signed(Shift shift, double value) {
        return (value < 0 ? "\u2212" : "+") + amount(shift, value);
    }

    private List<RankPanel.Item> items(Shift shift, double divisor) {
        List<RankPanel.Item> items = new ArrayList<>();
        double before = 0;
        double after = 0;
        int left = 0;
        for (Shift.Place place : shift.places()) {
            boolean told = items.size() < MOST_PLACES || shift.places().size() <= MOST_PLACES + 1;
            if (told) {
                String name = place.home() ? "Canada itself" : tale.run().card().name(place.code());
                items.add(item(shift, name, place.before(), place.after(), divisor));
            } else {
                before += place.before();
                after += place.after();
                left++;
            }
        }
        if (left > 0) {
            items.add(item(shift, left + " others together", before, after, divisor));
        }
        return items;
    }

    private static RankPanel.Item item(Shift shift, String name, double before, double after, double divisor) {
        double change = after - before;
        Hue hue = Math.abs(change) < UNCHANGED * shift.gross() ? Hue.GREY : change > 0 ? Hue.BLUE : Hue.VERMILLION;
        return new RankPanel.Item(name, after / divisor, before / divisor, Double.NaN, Double.NaN, hue);
    }

    private String salesTitle(Shift shift) {
        Shift.Place mover = shift.mover();
        if (mover.home()) {
            return atHomeOnly(shift);
        }
        double change = mover.change();
        String place = PlaceName.inText(tale.run().card().name(mover.code()));
        String money = amount(shift, change);
        String in = " in " + tale.headlineYear();
        if (change < 0) {
            boolean shut = mover.after() < SHUT_OUT * mover.before();
            String loss = shut
                    ? "shut out of " + place + in + ", Canada loses sales of " + money
                    : place + " buys " + money + " less from Canada" + in;
            return loss
                    + parts(
                            shift,
                            -change,
                            new Part(shift.elsewhere(), "is made up by other buyers abroad"),
                            new Part(shift.atHome(), "is made up by buyers at home"),
                            new Part(-shift.net(), "is lost"));
        }
        return place + " buys " + money + " more from Canada" + in
                + parts(
                        shift,
                        change,
                        new Part(-shift.elsewhere(), "is taken from other buyers abroad"),
                        new Part(-shift.atHome(), "is taken from buyers at home"),
                        new Part(shift.net(), "is a net gain"));
    }

    /** Where Canada itself is the only place: its own sales at home are no trade with anybody. */
    private String atHomeOnly(Shift shift) {
        double change = shift.mover().change();
        return "Canada's producers sell " + amount(shift, change) + (change < 0 ? " less" : " more") + " at home in "
                + tale.headlineYear();
    }

    private String purchasesTitle(Shift shift) {
        Shift.Place mover = shift.mover();
        if (mover.home()) {
            return atHomeOnly(shift);
        }
        double change = mover.change();
        String from = PlaceName.inText(tale.run().card().name(mover.code()));
        String in = " in " + tale.headlineYear();
        String money = amount(shift, change);
        if (change < 0) {
            return "Canada buys " + money + " less from " + from + in
                    + parts(
                            shift,
                            -change,
                            new Part(shift.elsewhere(), "is made up from elsewhere abroad"),
                            new Part(shift.atHome(), "is made up by Canada's own"),
                            new Part(-shift.net(), "is not replaced"));
        }
        return "Canada buys " + money + " more from " + from + in
                + parts(
                        shift,
                        change,
                        new Part(-shift.elsewhere(), "displaces other origins abroad"),
                        new Part(-shift.atHome(), "displaces Canada's own"),
                        new Part(shift.net(), "adds to what it buys"));
    }

    /**
     * What becomes of a part of a change.
     *
     * @param amount C$ million
     * @param words what becomes of it
     */
    private record Part(double amount, String words) {}

    /**
     * Shares of a change in whole per cent, or the two sums behind it where one of them is more than the whole. A share is
     * left out below one per cent. Where nothing worth telling is left out the last one takes up what rounding leaves, so
     * that they add up to 100.
     */
    private static String parts(Shift shift, double whole, Part... all) {
        List<Part> told = new ArrayList<>();
        double untold = 0;
        for (Part part : all) {
            boolean counts = part.amount() >= 0.01 * whole;
            if (part.amount() > 1.005 * whole) {
                double abroad = shift.net() - shift.atHome();
                return "; all places abroad " + signed(shift, abroad) + ", Canada's own sales at home "
                        + signed(shift, shift.atHome());
            }
            untold += counts ? 0 : Math.abs(part.amount()) / whole;
            if (counts) {
                told.add(part);
            }
        }
        StringBuilder text = new StringBuilder();
        double left = 100;
        for (int i = 0; i < told.size(); i++) {
            boolean last = i + 1 == told.size() && untold < 0.01;
            double share = last ? left : Math.floor(100 * told.get(i).amount() / whole + 0.5);
            left -= share;
            text.append(i == 0 ? "; " : ", ").append(Words.percent(share)).append(' ');
            text.append(told.get(i).words());
        }
        return text.toString();
    }
}
