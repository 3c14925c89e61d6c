package portolan.model.market;

import java.util.List;
import portolan.core.YearRange;
import portolan.scenario.MarketElasticities;
import portolan.scenario.ResolvedMarket;

/**
 * One product market, solved.
 *
 * @param bound what was asked
 * @param market how buyers and sellers behave
 * @param plan how its years were cut
 * @param years one result per year
 */
record MarketRun(ResolvedMarket bound, Market market, YearPlan plan, List<MarketYear> years) {
    MarketRun {
        years = List.copyOf(years);
    }

    /** Solves a market over some years, the first being the first year of its data. */
    static MarketRun solve(ResolvedMarket bound, YearRange years) {
        MarketElasticities e = bound.elasticities();
        Market market = Market.of(
                bound.product(),
                bound.flows().regions(),
                new Elasticities(e.origin(), e.home(), e.impactShare(), e.adjustmentSpeed()),
                e.demand().stream().mapToDouble(Double::doubleValue).toArray(),
                e.supply().stream().mapToDouble(Double::doubleValue).toArray());
        MeasureCourse course = new MeasureCourse(bound, years);
        return new MarketRun(bound, market, course.plan(), MarketPath.solve(market, course));
    }

    String product() {
        return bound.product();
    }

    MarketYear year(int year) {
        return years.get(year - years.get(0).year());
    }

    int region(String code) {
        return bound.flows().region(code);
    }

    /** Value of a flow in a year, C$ million at producer prices; zero when either takes no part. */
    double value(String exporter, String importer, int year) {
        int i = region(exporter);
        int j = region(importer);
        return i < 0 || j < 0 ? 0 : year(year).accounts().producerValue().at(i, j);
    }
}
