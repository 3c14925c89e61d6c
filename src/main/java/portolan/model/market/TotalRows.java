package portolan.model.market;

import java.util.List;
import portolan.results.Indicators;
import portolan.results.ResultRow;
import portolan.scenario.PartnerLedger;
import portolan.scenario.ResolvedScenario;

/** Result rows of Canada's totals by partner, over all partners, outside the United States, and without gold. */
final class TotalRows {
    private static final String MONEY = "C$ million, " + ResolvedScenario.BASE_YEAR + " prices";
    private static final String CURRENT = "C$ million, current prices";

    private final ResolvedScenario scenario;
    private final TradeTotals totals;
    private final List<ResultRow> rows;

    TotalRows(ResolvedScenario scenario, TradeTotals totals, List<ResultRow> rows) {
        this.scenario = scenario;
        this.totals = totals;
        this.rows = rows;
    }

    void add() {
        for (int year = scenario.modelYears().first();
                year <= scenario.modelYears().last();
                year++) {
            double all = 0;
            double gold = 0;
            double unitedStates = 0;
            double goldToUnitedStates = 0;
            double imports = 0;
            for (String partner : totals.partners()) {
                double goods = totals.goods(partner, year);
                double goldHere = totals.exports(HeldApart.GOLD, partner, year);
                double importsHere = totals.importsOfGoods(partner, year);
                all += goods;
                gold += goldHere;
                imports += importsHere;
                if (partner.equals("USA")) {
                    unitedStates = goods;
                    goldToUnitedStates = goldHere;
                }
                money(Indicators.EXPORTS, Indicators.EXPORTS_CURRENT, partner, ResultRow.ALL, year, goods);
                if (goldHere > 0) {
                    money(Indicators.EXPORTS, Indicators.EXPORTS_CURRENT, partner, HeldApart.GOLD, year, goldHere);
                }
                unexplained(partner, year);
                double services = totals.exports(HeldApart.SERVICES, partner, year);
                if (services > 0) {
                    money(Indicators.EXPORTS, Indicators.EXPORTS_CURRENT, partner, HeldApart.SERVICES, year, services);
                }
                double levers = totals.exports(TradeTotals.LEVERS, partner, year);
                if (levers != 0) {
                    money(Indicators.EXPORTS, Indicators.EXPORTS_CURRENT, partner, TradeTotals.LEVERS, year, levers);
                }
                money(Indicators.IMPORTS, Indicators.IMPORTS_CURRENT, partner, ResultRow.ALL, year, importsHere);
            }
            String goods = ResultRow.ALL;
            String noGold = "goods-without-gold";
            money(Indicators.EXPORTS, Indicators.EXPORTS_CURRENT, ResultRow.ALL, goods, year, all);
            money(Indicators.EXPORTS, Indicators.EXPORTS_CURRENT, ResultRow.ALL, noGold, year, all - gold);
            money(Indicators.IMPORTS, Indicators.IMPORTS_CURRENT, ResultRow.ALL, goods, year, imports);
            String away = TradeTotals.NON_US;
            double goldAway = gold - goldToUnitedStates;
            money(Indicators.EXPORTS, Indicators.EXPORTS_CURRENT, away, goods, year, all - unitedStates);
            money(Indicators.EXPORTS, Indicators.EXPORTS_CURRENT, away, HeldApart.GOLD, year, goldAway);
            money(Indicators.EXPORTS, Indicators.EXPORTS_CURRENT, away, noGold, year, all - unitedStates - goldAway);
            services(year, all - unitedStates);
            rows.add(new ResultRow(
                    Indicators.EXPORT_SHARE,
                    PartnerLedger.HOME,
                    "USA",
                    ResultRow.ALL,
                    year,
                    100 * unitedStates / all,
                    "percent"));
        }
    }

    private void unexplained(String partner, int year) {
        String line = OtherGoods.ID;
        double sold = totals.exports(line, partner, year);
        double bought = totals.imports(line, partner, year);
        money(Indicators.EXPORTS, Indicators.EXPORTS_CURRENT, partner, line, year, sold);
        money(Indicators.IMPORTS, Indicators.IMPORTS_CURRENT, partner, line, year, bought);
    }

    /** Services are published on the balance-of-payments basis: they join goods only on that basis. */
    private void services(int year, double goodsAway) {
        double services = totals.exports(HeldApart.SERVICES, TradeTotals.NON_US, year);
        if (services == 0) {
            return;
        }
        String away = TradeTotals.NON_US;
        money(Indicators.EXPORTS, Indicators.EXPORTS_CURRENT, away, HeldApart.SERVICES, year, services);
        if (scenario.basis() == portolan.data.PartnerTotals.Basis.BALANCE_OF_PAYMENTS) {
            money(
                    Indicators.EXPORTS,
                    Indicators.EXPORTS_CURRENT,
                    away,
                    "goods-and-services",
                    year,
                    goodsAway + services);
        }
    }

    private void money(String constant, String current, String partner, String product, int year, double value) {
        rows.add(new ResultRow(constant, PartnerLedger.HOME, partner, product, year, value, MONEY));
        rows.add(new ResultRow(
                current, PartnerLedger.HOME, partner, product, year, value * scenario.priceLevel(year), CURRENT));
    }
}
