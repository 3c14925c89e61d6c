package portolan.model.market;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import portolan.policy.Measure;
import portolan.policy.QuotaPath;
import portolan.policy.TariffRateQuota;
import portolan.results.Indicators;
import portolan.results.ResultRow;

/** How quotas were used, by quota year: what a quota leaves unused in December its holders may still use in February. */
final class QuotaRows {
    private static final String PERCENT = "percent";

    private final MarketRun run;
    private final List<ResultRow> rows;

    QuotaRows(MarketRun run, List<ResultRow> rows) {
        this.run = run;
        this.rows = rows;
    }

    /** What is known of one quota year. */
    private static final class Use {
        private double admitted;
        private double used;
        private double premium;
        private double time;
    }

    void add() {
        for (Measure measure : run.bound().measures()) {
            if (measure instanceof TariffRateQuota quota) {
                uses(quota).forEach((year, use) -> {
                    if (!cutOff(quota, year)) {
                        add(quota, year, use);
                    }
                });
            }
        }
    }

    /** Whether the model ends before this quota year does, though the quota goes on. */
    private boolean cutOff(TariffRateQuota quota, int year) {
        LocalDate from = quota.head().span().from();
        LocalDate last = from.plusYears(year - from.getYear() + 1L).minusDays(1);
        LocalDate until = quota.head().span().until();
        LocalDate end = until != null && until.isBefore(last) ? until : last;
        return end.getYear() > run.bound().flows().years().last();
    }

    private Map<Integer, Use> uses(TariffRateQuota quota) {
        Map<Integer, Use> uses = new TreeMap<>();
        LocalDate from = quota.head().span().from();
        for (MarketYear year : run.years()) {
            List<YearPlan.Part> parts = run.plan().parts(year.year());
            for (int s = 0; s < parts.size(); s++) {
                Segment segment = year.segments().get(s);
                for (int k = 0; k < segment.quotas().size(); k++) {
                    if (segment.quotas().get(k).id().equals(quota.id())) {
                        int number = QuotaPath.quotaYear(parts.get(s).first(), from);
                        Use use = uses.computeIfAbsent(from.getYear() + number, start -> new Use());
                        LimitState state = year.solutions().get(s).quotas().get(k);
                        double weight = segment.weight();
                        use.admitted += YearPlan.admitted(quota, parts.get(s));
                        use.used += weight
                                * StrictMath.min(
                                        state.quantity(),
                                        segment.quotas().get(k).amount());
                        use.premium += weight * StrictMath.expm1(state.premium());
                        use.time += weight;
                    }
                }
            }
        }
        return uses;
    }

    private void add(TariffRateQuota quota, int year, Use use) {
        String importer = quota.flows().importers().get(0);
        String origin =
                quota.flows().origins().size() == 1 ? quota.flows().origins().get(0) : quota.id();
        put(Indicators.QUOTA, importer, origin, year, use.admitted, run.bound().units());
        put(Indicators.QUOTA_USED, importer, origin, year, use.used, run.bound().units());
        if (use.admitted > 0) {
            put(Indicators.QUOTA_FILL, importer, origin, year, 100 * use.used / use.admitted, PERCENT);
        }
        put(Indicators.QUOTA_PREMIUM, importer, origin, year, 100 * use.premium / use.time, PERCENT);
    }

    private void put(String indicator, String importer, String origin, int year, double value, String unit) {
        rows.add(new ResultRow(indicator, importer, origin, run.product(), year, value, unit));
    }
}
