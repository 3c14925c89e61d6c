package portolan.model.economy;

import java.util.ArrayList;
import java.util.List;
import portolan.results.Indicators;
import portolan.results.ResultRow;

/** Turns the parts of real income in some years of a run into tidy rows, region by region. */
final class WelfareRows {
    private static final String LOG = "change of natural logarithm";

    private final EconomyRun run;
    private final List<ResultRow> rows = new ArrayList<>();

    WelfareRows(EconomyRun run, List<Integer> years) {
        this.run = run;
        run.years().stream().filter(year -> years.contains(year.year())).forEach(this::add);
    }

    List<ResultRow> rows() {
        return rows;
    }

    private void add(EconomyYear year) {
        List<WelfareParts> parts = WelfareParts.of(year);
        double[] firstOrder = WelfareParts.firstOrder(year);
        for (int j = 0; j < parts.size(); j++) {
            String region = run.table().regions().get(j).code();
            WelfareParts part = parts.get(j);
            add(Indicators.INCOME_TERMS_OF_TRADE, region, year, part.termsOfTrade());
            add(Indicators.INCOME_VOLUME, region, year, part.volume());
            add(Indicators.INCOME_TRADE_COST, region, year, part.tradeCost());
            add(Indicators.INCOME_TRANSFERS, region, year, part.transfers());
            add(Indicators.INCOME_WITHHELD, region, year, part.withheld());
            add(Indicators.INCOME_HABITS, region, year, part.habits());
            add(Indicators.INCOME_LOG, region, year, part.total());
            add(Indicators.INCOME_FIRST_ORDER, region, year, firstOrder[j]);
        }
    }

    private void add(String indicator, String region, EconomyYear year, double value) {
        rows.add(new ResultRow(indicator, region, ResultRow.ALL, ResultRow.ALL, year.year(), value, LOG));
    }
}
