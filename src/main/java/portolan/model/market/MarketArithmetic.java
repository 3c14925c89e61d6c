package portolan.model.market;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import portolan.core.PlaceName;
import portolan.data.ParameterBook;
import portolan.data.ProductRegister;
import portolan.data.SectorTrade;
import portolan.data.TradeFlows;
import portolan.results.Explanation;
import portolan.results.Explanation.Operation;
import portolan.results.Explanation.Step;
import portolan.results.Indicators;
import portolan.results.ResultRow;
import portolan.results.ResultTable;
import portolan.scenario.PartnerLedger;
import portolan.scenario.ResolvedScenario;

/** The arithmetic behind headline numbers: steps with their grounds that multiply or add up to the reported number. */
final class MarketArithmetic {
    private static final String MONEY = "C$ million, 2024 prices";
    private static final Map<LinkFactors.Term, String> WORDS = words();

    private final ResolvedScenario scenario;
    private final List<MarketRun> runs;
    private final TradeTotals totals;

    MarketArithmetic(ResolvedScenario scenario, List<MarketRun> runs, TradeTotals totals) {
        this.scenario = scenario;
        this.runs = runs;
        this.totals = totals;
    }

    private static Map<LinkFactors.Term, String> words() {
        Map<LinkFactors.Term, String> words = new EnumMap<>(LinkFactors.Term.class);
        words.put(LinkFactors.Term.DUTY, "duty");
        words.put(LinkFactors.Term.TRADE_COST, "trade cost");
        words.put(LinkFactors.Term.QUOTA_PREMIUM, "quota premium");
        words.put(LinkFactors.Term.CAPACITY_PREMIUM, "capacity premium");
        words.put(LinkFactors.Term.SUBSIDY, "subsidy");
        words.put(LinkFactors.Term.SUPPLY_PRICE, "supply price of the exporter");
        words.put(LinkFactors.Term.OTHER_ORIGINS, "prices of other origins");
        words.put(LinkFactors.Term.HOME_GOODS, "imports against home goods");
        words.put(LinkFactors.Term.TOTAL_DEMAND, "total demand");
        words.put(LinkFactors.Term.EARLIER_DUTIES, "adjustment to earlier prices");
        words.put(LinkFactors.Term.NEW_PLANTS, "new plants");
        words.put(LinkFactors.Term.DATES, "changes within the year");
        return words;
    }

    Explanation explain(
            ResultTable table, String indicator, String reporter, String partner, String product, int year) {
        double result = table.get(indicator, reporter, partner, product, year);
        boolean exports = indicator.equals(Indicators.EXPORTS) || indicator.equals(Indicators.EXPORTS_CURRENT);
        boolean imports = indicator.equals(Indicators.IMPORTS) || indicator.equals(Indicators.IMPORTS_CURRENT);
        boolean current = indicator.equals(Indicators.EXPORTS_CURRENT) || indicator.equals(Indicators.IMPORTS_CURRENT);
        MarketRun run = find(product);
        if ((exports || imports) && run != null) {
            String seller = exports ? reporter : partner;
            String buyer = exports ? partner : reporter;
            if (!seller.equals(buyer) && run.region(seller) >= 0 && run.region(buyer) >= 0) {
                return link(run, seller, buyer, year, current, result);
            }
        }
        if ((exports || imports) && product.equals(OtherGoods.ID)) {
            return unexplained(exports, partner, year, current, result);
        }
        if (exports && product.equals(ResultRow.ALL)) {
            return sum(partner, year, current, result);
        }
        if (indicator.equals(Indicators.WELFARE) && run != null) {
            return welfare(table, reporter, product, year, result);
        }
        throw new IllegalArgumentException("the arithmetic of " + indicator + " for " + product
                + " cannot be shown; explain exports.PARTNER.PRODUCT, imports.PARTNER.PRODUCT, exports.PARTNER or "
                + "welfare-change.all.PRODUCT");
    }

    private @Nullable MarketRun find(String product) {
        return runs.stream()
                .filter(run -> run.product().equals(product))
                .findFirst()
                .orElse(null);
    }

    private Explanation link(MarketRun run, String seller, String buyer, int year, boolean current, double result) {
        int i = run.region(seller);
        int j = run.region(buyer);
        List<Step> steps = new ArrayList<>();
        start(run, seller, buyer, year, steps);
        LinkFactors factors = LinkFactors.of(run, run.year(year), i, j);
        for (LinkFactors.Term term : LinkFactors.Term.values()) {
            double factor = factors.of(term);
            if (factor != 1) {
                steps.add(new Step(
                        WORDS.getOrDefault(term, ""), factor, "", ground(run, term), detail(run, term, year, i, j)));
            }
        }
        String unit = MONEY;
        if (current) {
            steps.add(prices(year));
            unit = "C$ million, current prices";
        }
        String name = scenario.world().products().name(run.product());
        String what =
                name + " from " + place(seller) + " to " + place(buyer) + " in " + year + ", scenario " + scenario.id();
        return new Explanation(
                what,
                Operation.MULTIPLY,
                steps,
                result,
                unit,
                List.of(
                        "Each factor is against the undisturbed world of the same year; elasticities are those of impact, "
                                + "what buyers changed since then is the adjustment to earlier prices."));
    }

    private void start(MarketRun run, String seller, String buyer, int year, List<Step> steps) {
        int i = run.region(seller);
        int j = run.region(buyer);
        ProductRegister.Entry product = scenario.world().products().find(run.product());
        if (product != null && product.sector()) {
            startOfSector(run, seller, buyer, steps);
        } else {
            startOfProduct(run, product, seller, buyer, steps);
        }
        double index = run.bound().flows().index(year, i, j);
        if (index != 1) {
            steps.add(new Step(
                    "growth of the market to " + year,
                    index,
                    "",
                    growthGround(run.product(), buyer),
                    "undisturbed world"));
        }
    }

    private void startOfProduct(
            MarketRun run, ProductRegister.@Nullable Entry product, String seller, String buyer, List<Step> steps) {
        TradeFlows.Cell cell = cell(run.product(), seller, buyer);
        int baseYear = product == null ? ResolvedScenario.BASE_YEAR : product.baseYear();
        steps.add(new Step(
                "trade in " + baseYear,
                cell.value(),
                "C$ million",
                cell.source(),
                cell.status().label() + (cell.note().isEmpty() ? "" : ": " + cell.note())));
        double prices = run.bound().flows().baseValue(run.region(seller), run.region(buyer)) / cell.value();
        if (prices != 1) {
            steps.add(
                    new Step("into " + ResolvedScenario.BASE_YEAR + " prices", prices, "", "deflator", "price level"));
        }
    }

    private void startOfSector(MarketRun run, String seller, String buyer, List<Step> steps) {
        SectorTrade trade = scenario.world().sectors();
        int i = run.region(seller);
        int j = run.region(buyer);
        double whole = trade.flow(run.product(), i, j);
        String partner = seller.equals(PartnerLedger.HOME) ? buyer : seller;
        SectorTrade.CanadaCell cell = trade.canada(run.product(), partner);
        boolean told = cell != null && (seller.equals(PartnerLedger.HOME) || buyer.equals(PartnerLedger.HOME));
        steps.add(new Step(
                "sector trade in " + ResolvedScenario.BASE_YEAR,
                whole,
                "C$ million",
                told && cell != null ? cell.source() : "oecd-icio-2022",
                told && cell != null
                        ? cell.status().label() + (cell.note().isEmpty() ? "" : ": " + cell.note())
                        : "derived"));
        steps.add(new Step(
                "less its product markets, closed to the observed total",
                run.bound().flows().baseValue(i, j) / whole,
                "",
                "statcan-cimt-2026-04",
                "products of this sector are markets of their own"));
    }

    private TradeFlows.Cell cell(String product, String seller, String buyer) {
        return scenario.world().flows().of(product).stream()
                .filter(cell ->
                        cell.exporter().equals(seller) && cell.importer().equals(buyer))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "there is no trade in " + product + " from " + seller + " to " + buyer));
    }

    private String growthGround(String product, String buyer) {
        if (scenario.world().trends().find(product, buyer, ResolvedScenario.LAST_YEAR) != null) {
            return "trends";
        }
        for (String stem : List.of("growth." + product, "growth.sectors")) {
            for (String id : List.of(stem + ".income." + buyer, stem + ".income")) {
                if (scenario.parameters().containsKey(id)) {
                    return assumption(id);
                }
            }
        }
        return "growth.sectors.income";
    }

    private String ground(MarketRun run, LinkFactors.Term term) {
        String prefix = "elasticity." + run.product() + ".";
        return switch (term) {
            case DUTY, TRADE_COST, QUOTA_PREMIUM, CAPACITY_PREMIUM, SUBSIDY, OTHER_ORIGINS ->
                assumption(prefix + "origin");
            case SUPPLY_PRICE -> assumption(prefix + "supply");
            case HOME_GOODS -> assumption(prefix + "home");
            case TOTAL_DEMAND -> assumption(prefix + "demand");
            case EARLIER_DUTIES -> assumption("adjustment-speed");
            case NEW_PLANTS -> "units of the plant";
            case DATES -> "days of the measures";
        };
    }

    /** The parameter with its value and number in the assumption register. */
    private String assumption(String parameter) {
        ParameterBook.Entry entry = scenario.world().parameters().find(parameter);
        Double value = scenario.parameters().get(parameter);
        if (entry == null || value == null) {
            return parameter;
        }
        String number = entry.assumption().isEmpty() ? entry.source() : entry.assumption();
        String size = Double.isInfinite(value) ? "infinite" : portolan.core.Numbers.text(value);
        return parameter + " = " + size + " (" + number + ")";
    }

    private String detail(MarketRun run, LinkFactors.Term term, int year, int i, int j) {
        if (term != LinkFactors.Term.DUTY) {
            return "";
        }
        MarketYear solved = run.year(year);
        List<String> parts = new ArrayList<>();
        List<YearPlan.Part> cuts = run.plan().parts(year);
        String before = "";
        for (int s = 0; s < cuts.size(); s++) {
            String stack = String.join(
                    " + ", run.plan().duty(cuts.get(s).first(), i, j).describe());
            double power = solved.segments().get(s).wedges().power().at(i, j);
            String text = "from " + cuts.get(s).first() + " "
                    + portolan.core.Numbers.text(StrictMath.rint((power - 1) * 1e6) / 1e4) + "% = " + stack;
            if (!stack.equals(before)) {
                parts.add(text);
            }
            before = stack;
        }
        double standing = year(run, year).baseline().power().at(i, j) - 1;
        return String.join("; ", parts) + "; undisturbed "
                + portolan.core.Numbers.text(StrictMath.rint(standing * 1e6) / 1e4) + "%";
    }

    private static MarketYear year(MarketRun run, int year) {
        return run.year(year);
    }

    private Step prices(int year) {
        return new Step(
                "into current prices", scenario.priceLevel(year), "", assumption("deflator"), "price level, 2024 = 1");
    }

    private Explanation unexplained(boolean exports, String partner, int year, boolean current, double result) {
        PartnerLedger ledger = scenario.ledger();
        int known = StrictMath.min(year, ledger.lastObserved());
        double then =
                exports ? totals.exports(OtherGoods.ID, partner, known) : totals.imports(OtherGoods.ID, partner, known);
        List<Step> steps = new ArrayList<>();
        steps.add(new Step(
                "not explained in " + known,
                then,
                MONEY,
                "statcan-cimt-2026-04",
                "observed total less products, sectors and gold under the measures really in force"));
        if (year > known) {
            String buyer = exports ? partner : PartnerLedger.HOME;
            steps.add(new Step(
                    "growth of the market to " + year,
                    scenario.goodsDemand(buyer, year) / scenario.goodsDemand(buyer, known),
                    "",
                    growthGround("sectors", buyer),
                    "undisturbed world"));
            steps.add(new Step(
                    "what is left of it",
                    StrictMath.pow(1 - scenario.parameter("other-goods.fade"), year - known),
                    "",
                    assumption("other-goods.fade"),
                    ""));
        }
        if (current) {
            steps.add(prices(year));
        }
        String what = (exports ? "Exports to " : "Imports from ")
                + place(partner) + " that no market explains in " + year + ", scenario "
                + scenario.id();
        return new Explanation(
                what, Operation.MULTIPLY, steps, result, current ? "C$ million, current prices" : MONEY, List.of());
    }

    private Explanation sum(String partner, int year, boolean current, double result) {
        List<Step> steps = new ArrayList<>();
        double level = current ? scenario.priceLevel(year) : 1;
        String unit = current ? "C$ million, current prices" : MONEY;
        for (String line : totals.lines()) {
            double value = 0;
            for (String one : totals.partners()) {
                boolean counts = partner.equals(ResultRow.ALL)
                        || partner.equals(one)
                        || (partner.equals(TradeTotals.NON_US) && !one.equals("USA"));
                value += counts && !line.equals(HeldApart.SERVICES) ? totals.exports(line, one, year) : 0;
            }
            if (value != 0) {
                steps.add(new Step(scenario.world().products().name(line), value * level, unit, line, ""));
            }
        }
        String what =
                "Exports of goods from Canada to " + place(partner) + " in " + year + ", scenario " + scenario.id();
        return new Explanation(what, Operation.ADD, steps, result, unit, List.of());
    }

    private Explanation welfare(ResultTable table, String reporter, String product, int year, double result) {
        MarketRun run = find(product);
        if (run == null) {
            throw new IllegalArgumentException("no market " + product);
        }
        RegionAccount books = run.year(year).accounts().regions().get(run.region(reporter));
        List<Step> steps = List.of(
                new Step("consumer surplus", books.consumerSurplus(), MONEY, "Sato-Vartia index", ""),
                new Step(
                        "producer surplus",
                        books.producerSurplus(),
                        MONEY,
                        ground(run, LinkFactors.Term.SUPPLY_PRICE),
                        ""),
                new Step("tariff revenue", books.revenue(), MONEY, "", "change"),
                new Step("quota rent kept", books.quotaRent(), MONEY, "", ""),
                new Step("capacity rent", books.capacityRent(), MONEY, "", ""),
                new Step("subsidies paid", -books.subsidy(), MONEY, "", ""));
        String what = "Welfare of " + place(reporter) + " from "
                + scenario.world().products().name(product) + " in " + year
                + " against the undisturbed world, scenario "
                + table.scenario();
        return new Explanation(what, Operation.ADD, steps, result, MONEY, List.of());
    }

    private String place(String code) {
        return PlaceName.inText(scenario.world().economies().name(code));
    }
}
