package portolan.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import portolan.core.YearRange;
import portolan.policy.DutyComponent;
import portolan.policy.TariffRateQuota;
import portolan.scenario.LinkDuties;
import portolan.scenario.MarketFlows;
import portolan.scenario.ResolvedMarket;
import portolan.scenario.ResolvedScenario;

/**
 * The average rate of duty that one economy charges on the goods of another, by date.
 *
 * <p>It is {@code sum_k V_k t_k / sum_k V_k} over all markets k, with t_k the rate that applies on the day and V_k the value of
 * the flow in the undisturbed world of the base year: weights that no duty has moved. Inside a quota the rate is that within
 * it. Leaves out goods that are no market, such as gold.
 */
public final class AverageDuty {
    private final List<Link> links = new ArrayList<>();
    private final YearRange years;
    private double total;

    /** One market's flow. */
    private record Link(double weight, double standing, LinkDuties duties, List<TariffRateQuota> quotas) {
        @Nullable
        TariffRateQuota quota(LocalDate day) {
            TariffRateQuota holds = null;
            for (TariffRateQuota quota : quotas) {
                holds = quota.head().span().contains(day) ? quota : holds;
            }
            return holds;
        }
    }

    /**
     * The average on one day.
     *
     * @param from first day on which it holds
     * @param standing what would be charged without any measure, fraction
     * @param layers what each layer adds to that, fraction; zero where a layer is not there
     * @param quotas what quotas add: their inside rate less the standing one, fraction
     */
    public record Rate(LocalDate from, double standing, Map<DutyComponent, Double> layers, double quotas) {
        /** What measures add to the standing rate, fraction. */
        public double extra() {
            double extra = quotas;
            for (double layer : layers.values()) {
                extra += layer;
            }
            return extra;
        }

        /** The whole rate, fraction. */
        public double all() {
            return standing + extra();
        }

        /** Whether nothing but the day differs, to 1e-12. */
        boolean same(Rate other) {
            double gap = StrictMath.abs(standing - other.standing) + StrictMath.abs(quotas - other.quotas);
            for (DutyComponent component : DutyComponent.values()) {
                gap += StrictMath.abs(layers.getOrDefault(component, 0.0) - other.layers.getOrDefault(component, 0.0));
            }
            return gap < 1e-12;
        }
    }

    /**
     * Finds the flows of a scenario.
     *
     * @param scenario a scenario, bound
     * @param importer code of the economy that charges
     * @param origin code of the economy whose goods are charged
     */
    public AverageDuty(ResolvedScenario scenario, String importer, String origin) {
        years = scenario.modelYears();
        for (ResolvedMarket market : scenario.markets()) {
            MarketFlows flows = market.flows();
            int i = flows.region(origin);
            int j = flows.region(importer);
            double weight = i < 0 || j < 0 ? 0 : flows.value(ResolvedScenario.BASE_YEAR, i, j);
            if (weight > 0) {
                total += weight;
                links.add(new Link(
                        weight,
                        flows.standingDuty(i, j),
                        LinkDuties.of(market, market.measures(), i, j),
                        market.measures().stream()
                                .filter(TariffRateQuota.class::isInstance)
                                .map(TariffRateQuota.class::cast)
                                .filter(quota -> quota.flows().covers(origin, importer, market.product()))
                                .toList()));
            }
        }
    }

    /** Value of the flows in the base year, C$ million; zero when there is no trade to average over. */
    public double weight() {
        return total;
    }

    /** The average on a day. */
    public Rate on(LocalDate day) {
        double standing = 0;
        double quotas = 0;
        Map<DutyComponent, Double> layers = new EnumMap<>(DutyComponent.class);
        for (Link link : links) {
            double share = link.weight() / total;
            standing += share * link.standing();
            TariffRateQuota quota = link.quota(day);
            if (quota != null) {
                quotas += share * (quota.inside().rate() - link.standing());
            } else {
                link.duties().on(day).charges().forEach((component, rate) -> {
                    double more = component == DutyComponent.MFN ? rate - link.standing() : rate;
                    layers.merge(component, share * more, Double::sum);
                });
            }
        }
        return new Rate(day, standing, layers, quotas);
    }

    /** The averages in order of time, one for each day on which the average changes, the first day of the model first. */
    public List<Rate> changes() {
        SortedSet<LocalDate> days = new TreeSet<>();
        LocalDate first = LocalDate.of(years.first(), 1, 1);
        for (Link link : links) {
            days.addAll(link.duties().days(years.last()));
            for (TariffRateQuota quota : link.quotas()) {
                days.add(quota.head().span().from());
                LocalDate after = quota.head().span().dayAfter();
                if (after != null && after.getYear() <= years.last()) {
                    days.add(after);
                }
            }
        }
        List<Rate> rates = new ArrayList<>();
        rates.add(on(first));
        for (LocalDate day : days) {
            Rate rate = on(day);
            if (day.isAfter(first) && !rate.same(rates.get(rates.size() - 1))) {
                rates.add(rate);
            }
        }
        return rates;
    }
}
