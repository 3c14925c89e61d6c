package portolan.model.market;

import java.util.List;
import portolan.data.ProductRegister;
import portolan.results.Indicators;
import portolan.results.ResultRow;
import portolan.scenario.MarketFlows;
import portolan.scenario.PartnerLedger;
import portolan.scenario.ResolvedScenario;

/** Turns the books of one solved market into result rows. */
final class MarketRows {
    private static final String MONEY = "C$ million, " + ResolvedScenario.BASE_YEAR + " prices";
    private static final String CURRENT = "C$ million, current prices";
    private static final String PERCENT = "percent";

    private final ResolvedScenario scenario;
    private final MarketRun run;
    private final MarketFlows flows;
    private final List<ResultRow> rows;
    private final boolean sector;

    MarketRows(ResolvedScenario scenario, MarketRun run, List<ResultRow> rows) {
        this.scenario = scenario;
        this.run = run;
        this.flows = run.bound().flows();
        this.rows = rows;
        ProductRegister.Entry entry = scenario.world().products().find(run.product());
        this.sector = entry != null && entry.sector();
    }

    void add() {
        for (MarketYear year : run.years()) {
            for (int i = 0; i < flows.size(); i++) {
                for (int j = 0; j < flows.size(); j++) {
                    if (flows.baseValue(i, j) > 0 && told(i, j)) {
                        addLink(year, i, j);
                    }
                }
                if (i == flows.region(PartnerLedger.HOME) || i == flows.region("CHN")) {
                    addRegion(year, i);
                }
            }
        }
        new QuotaRows(run, rows).add();
        new MarketGrounds(scenario, run, rows).add();
    }

    /**
     * Told are Canada's own trade, and who sells the product to China: the rest of a market is there to compete with
     * them.
     */
    private boolean told(int i, int j) {
        int home = flows.region(PartnerLedger.HOME);
        boolean china = j == flows.region("CHN") && !sector;
        return i == home || j == home || china;
    }

    private void addLink(MarketYear year, int i, int j) {
        Accounts books = year.accounts();
        String exporter = flows.regions().get(i);
        String importer = flows.regions().get(j);
        double value = books.producerValue().at(i, j);
        double level = scenario.priceLevel(year.year());
        put(Indicators.EXPORTS, exporter, importer, year, value, MONEY);
        if (sector) {
            addSectorLink(year, i, j, value);
            return;
        }
        put(Indicators.EXPORTS_CURRENT, exporter, importer, year, value * level, CURRENT);
        put(
                Indicators.EXPORT_QUANTITY,
                exporter,
                importer,
                year,
                books.quantity().at(i, j),
                run.bound().units());
        boolean shown = importer.equals(PartnerLedger.HOME) || exporter.equals(PartnerLedger.HOME);
        if (i == j || !shown) {
            return;
        }
        double forDuty = books.valueForDuty().at(i, j);
        put(Indicators.IMPORTS, importer, exporter, year, value, MONEY);
        put(Indicators.IMPORTS_CURRENT, importer, exporter, year, value * level, CURRENT);
        put(
                Indicators.IMPORT_QUANTITY,
                importer,
                exporter,
                year,
                books.quantity().at(i, j),
                run.bound().units());
        double revenue = books.revenue().at(i, j);
        put(Indicators.TARIFF_REVENUE, importer, exporter, year, revenue, MONEY);
        if (forDuty > 0) {
            put(Indicators.DUTY_RATE, importer, exporter, year, 100 * revenue / forDuty, PERCENT);
        }
        double rent = books.rents().importer().at(i, j)
                + books.rents().exporter().at(i, j)
                + books.rents().auction().at(i, j);
        put(Indicators.QUOTA_RENT, importer, exporter, year, rent, MONEY);
        put(Indicators.DELIVERED_PRICE, importer, exporter, year, 100 * meanChange(year, i, j), PERCENT);
    }

    /** A sector has no unit of its own, and duties are told where there are any: what is left out would fill the files. */
    private void addSectorLink(MarketYear year, int i, int j, double value) {
        if (i == j) {
            return;
        }
        Accounts books = year.accounts();
        String exporter = flows.regions().get(i);
        String importer = flows.regions().get(j);
        put(Indicators.IMPORTS, importer, exporter, year, value, MONEY);
        double revenue = books.revenue().at(i, j);
        double forDuty = books.valueForDuty().at(i, j);
        if (revenue > 0 && forDuty > 0) {
            put(Indicators.TARIFF_REVENUE, importer, exporter, year, revenue, MONEY);
            put(Indicators.DUTY_RATE, importer, exporter, year, 100 * revenue / forDuty, PERCENT);
        }
    }

    /** Day-weighted mean change of the delivered price against the undisturbed world, fraction. */
    private static double meanChange(MarketYear year, int i, int j) {
        double mean = 0;
        for (int s = 0; s < year.segments().size(); s++) {
            mean += year.segments().get(s).weight()
                    * StrictMath.expm1(year.solutions().get(s).landed().at(i, j));
        }
        return mean;
    }

    private void addRegion(MarketYear year, int region) {
        RegionAccount books = year.accounts().regions().get(region);
        String code = flows.regions().get(region);
        String all = ResultRow.ALL;
        put(Indicators.CONSUMER_SURPLUS, code, all, year, books.consumerSurplus(), MONEY);
        put(Indicators.PRODUCER_SURPLUS, code, all, year, books.producerSurplus(), MONEY);
        put(Indicators.TARIFF_REVENUE, code, all, year, revenueTotal(year, region), MONEY);
        put(Indicators.REVENUE_CHANGE, code, all, year, books.revenue(), MONEY);
        put(Indicators.QUOTA_RENT, code, all, year, books.quotaRent(), MONEY);
        put(Indicators.SUBSIDY_COST, code, all, year, books.subsidy(), MONEY);
        put(Indicators.WELFARE, code, all, year, books.welfare(), MONEY);
        put(Indicators.TRADE_CREATION, code, all, year, books.creation(), MONEY);
        put(Indicators.TRADE_DIVERSION, code, all, year, books.diversion(), MONEY);
        put(Indicators.TERMS_OF_TRADE, code, all, year, 100 * StrictMath.expm1(books.termsOfTrade()), PERCENT);
        put(Indicators.CONSUMER_PRICE, code, all, year, 100 * StrictMath.expm1(books.priceIndex()), PERCENT);
        double supply = 0;
        for (int s = 0; s < year.segments().size(); s++) {
            supply += year.segments().get(s).weight()
                    * StrictMath.expm1(year.solutions().get(s).supplyPrice().get(region));
        }
        put(Indicators.SUPPLY_PRICE, code, all, year, 100 * supply, PERCENT);
    }

    private double revenueTotal(MarketYear year, int importer) {
        double sum = 0;
        for (int i = 0; i < flows.size(); i++) {
            sum += year.accounts().revenue().at(i, importer);
        }
        return sum;
    }

    private void put(String indicator, String reporter, String partner, MarketYear year, double value, String unit) {
        rows.add(new ResultRow(indicator, reporter, partner, run.product(), year.year(), value, unit));
    }
}
