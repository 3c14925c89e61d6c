package portolan.app;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import portolan.analysis.ProvinceAttribution;
import portolan.core.Numbers;
import portolan.data.ProvinceShares;
import portolan.data.World;
import portolan.results.Explanation;
import portolan.results.Indicators;
import portolan.results.ResultRow;
import portolan.results.ResultTable;

/** The arithmetic behind a number that is put down to a province: shares times numbers of Canada, summed. */
final class ExplainProvince {
    private static final String HOME = "CAN";
    private static final String UNIT = "C$ million";

    private final World world;
    private final ResultTable told;

    ExplainProvince(World world, ResultTable told) {
        this.world = world;
        this.told = told;
    }

    /**
     * Explains one number.
     *
     * @param indicator producer surplus or attributed exports
     * @param reporter code of the province with its prefix, or what is not attributed
     * @param product product id, or {@code all}
     * @param year year
     */
    Explanation of(String indicator, String reporter, String product, int year) {
        boolean rest = reporter.equals(ProvinceAttribution.NONE);
        List<Explanation.Step> steps = rest ? rest(indicator, year) : shares(indicator, reporter, product, year);
        ResultRow row = told.row(indicator, reporter, ResultRow.ALL, product, year);
        return new Explanation(
                indicator + " of " + reporter + ", " + product + ", in " + year + ", scenario " + told.scenario(),
                Explanation.Operation.ADD,
                steps,
                row == null ? Double.NaN : row.value(),
                row == null ? UNIT : row.unit(),
                List.of("Each product's number for Canada times the share of the province in its production or exports;"
                        + " nothing is solved by province (A80)."));
    }

    private List<Explanation.Step> shares(String indicator, String reporter, String product, int year) {
        String province = reporter.substring(ProvinceAttribution.PREFIX.length());
        List<Explanation.Step> steps = new ArrayList<>();
        canada(indicator, year).forEach((id, number) -> {
            boolean wanted = product.equals(ResultRow.ALL) || product.equals(id);
            for (ProvinceShares.Row row : world.provinces().rows()) {
                if (wanted && row.product().equals(id) && row.province().equals(province)) {
                    steps.add(new Explanation.Step(
                            world.products().name(id),
                            row.share() * number,
                            UNIT,
                            row.source(),
                            Numbers.text(row.share()) + " of " + Numbers.display(number, 1) + "; " + row.measure()
                                    + ", " + row.year()));
                }
            }
        });
        return steps;
    }

    private List<Explanation.Step> rest(String indicator, int year) {
        double canada = indicator.equals(Indicators.ATTRIBUTED_EXPORTS)
                ? told.get(Indicators.EXPORTS, HOME, ResultRow.ALL, ResultRow.ALL, year)
                : canada(indicator, year).values().stream()
                        .mapToDouble(number -> number)
                        .sum();
        List<Explanation.Step> steps = new ArrayList<>();
        steps.add(new Explanation.Step("Canada", canada, UNIT, "", "all products and sectors"));
        world.provinces()
                .names()
                .forEach((code, name) -> steps.add(new Explanation.Step(
                        name,
                        -told.get(indicator, ProvinceAttribution.PREFIX + code, ResultRow.ALL, ResultRow.ALL, year),
                        UNIT,
                        "",
                        "put down to it")));
        return steps;
    }

    /** Canada's number by product: surplus as it is, exports over all destinations. */
    private Map<String, Double> canada(String indicator, int year) {
        boolean exports = indicator.equals(Indicators.ATTRIBUTED_EXPORTS);
        String wanted = exports ? Indicators.EXPORTS : indicator;
        Map<String, Double> numbers = new LinkedHashMap<>();
        for (ResultRow row : told.of(wanted)) {
            boolean own = row.reporter().equals(HOME)
                    && row.year() == year
                    && !row.product().equals(ResultRow.ALL)
                    && (exports
                            ? ProvinceAttribution.abroad(row.partner())
                            : row.partner().equals(ResultRow.ALL));
            if (own) {
                numbers.merge(row.product(), row.value(), Double::sum);
            }
        }
        return numbers;
    }
}
