package portolan.model.market;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import portolan.core.YearRange;
import portolan.policy.Measure;
import portolan.policy.QuotaPath;
import portolan.policy.TariffRateQuota;
import portolan.scenario.MarketFlows;
import portolan.scenario.ResolvedMarket;

/** The course of one product market under its dated measures, quota carry-over included. */
final class MeasureCourse implements Course {
    private final ResolvedMarket market;
    private final MarketFlows flows;
    private final YearRange years;
    private final YearPlan plan;
    private final Map<String, Double> leftOver = new HashMap<>();

    MeasureCourse(ResolvedMarket market, YearRange years) {
        this.market = market;
        this.flows = market.flows();
        this.years = years;
        this.plan = new YearPlan(market);
    }

    YearPlan plan() {
        return plan;
    }

    @Override
    public YearRange years() {
        return years;
    }

    @Override
    public MarketBaseline baseline(int year) {
        int n = flows.size();
        double[] value = new double[n * n];
        double[] quantity = new double[n * n];
        double[] power = new double[n * n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                value[i * n + j] = flows.value(year, i, j);
                quantity[i * n + j] = flows.quantity(year, i, j);
                power[i * n + j] = 1 + flows.standingDuty(i, j);
            }
        }
        return MarketBaseline.of(Grid.owning(n, value), Grid.owning(n, quantity), Grid.owning(n, power));
    }

    @Override
    public int segments(int year) {
        return plan.parts(year).size();
    }

    @Override
    public Segment segment(int year, int part) {
        return plan.segment(plan.parts(year).get(part), leftOver);
    }

    @Override
    public void solved(int year, int part, Segment segment, SegmentSolution solution) {
        List<YearPlan.Part> parts = plan.parts(year);
        LocalDate first = parts.get(part).first();
        LocalDate next = first.plusDays(parts.get(part).days());
        for (Measure measure : market.measures()) {
            if (measure instanceof TariffRateQuota quota && quota.head().span().contains(first)) {
                leftOver.remove(quota.id());
                LocalDate from = quota.head().span().from();
                if (quota.head().span().contains(next)
                        && QuotaPath.quotaYear(next, from) == QuotaPath.quotaYear(first, from)) {
                    leftOver.put(quota.id(), unused(quota.id(), segment, solution));
                }
            }
        }
    }

    /** Units of a quota not used in a segment. */
    private static double unused(String id, Segment segment, SegmentSolution solution) {
        for (int k = 0; k < segment.quotas().size(); k++) {
            if (segment.quotas().get(k).id().equals(id)) {
                double room = segment.quotas().get(k).amount()
                        - solution.quotas().get(k).quantity();
                return StrictMath.max(0, room) * segment.weight();
            }
        }
        return 0;
    }
}
