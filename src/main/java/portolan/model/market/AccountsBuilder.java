package portolan.model.market;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** Adds up the books of a year, segment by segment. Money flows along each link as described in {@link Wedges}. */
final class AccountsBuilder {

    private final Market market;
    private final MarketBaseline baseline;
    private final boolean[] touched;
    private final int n;
    private final double[] quantity;
    private final double[] producerValue;
    private final double[] valueForDuty;
    private final double[] landedValue;
    private final double[] revenue;
    private final Map<RentHolder, double[]> rent = new EnumMap<>(RentHolder.class);
    private final double[] capacityRent;
    private final double[] resources;
    private final double[] subsidy;
    private final double[] subsidyPaid;
    private final double[] ownedRent;
    private final WelfareBuilder welfare;
    private final List<QuotaOutcome> quotas = new ArrayList<>();
    private final List<CapacityOutcome> capacities = new ArrayList<>();
    private final List<Double> quotaTime = new ArrayList<>();
    private final List<Double> capacityTime = new ArrayList<>();

    AccountsBuilder(Market market, MarketBaseline baseline, boolean[] touched) {
        this.market = market;
        this.baseline = baseline;
        this.touched = touched;
        n = baseline.size();
        quantity = new double[n * n];
        producerValue = new double[n * n];
        valueForDuty = new double[n * n];
        landedValue = new double[n * n];
        revenue = new double[n * n];
        for (RentHolder holder : RentHolder.values()) {
            rent.put(holder, new double[n * n]);
        }
        capacityRent = new double[n * n];
        resources = new double[n * n];
        subsidy = new double[n * n];
        subsidyPaid = new double[n];
        ownedRent = new double[n];
        welfare = new WelfareBuilder(market, baseline);
    }

    /** Adds one segment with its weight. */
    void add(Segment segment, SegmentSolution solution) {
        SegmentFlows flows = new SegmentFlows(market, baseline, segment, solution);
        double weight = segment.weight();
        for (int c = 0; c < n * n; c++) {
            quantity[c] += weight * solution.quantity().cells()[c];
            producerValue[c] += weight * flows.producerValue[c];
            valueForDuty[c] += weight * flows.valueForDuty[c];
            landedValue[c] += weight * flows.landedValue[c];
            revenue[c] += weight * flows.revenue[c];
            capacityRent[c] += weight * flows.capacityRent[c];
            resources[c] += weight * flows.resources[c];
            subsidy[c] += weight * flows.subsidy[c];
            touched[c] |= flows.touched[c];
        }
        flows.rent.forEach((holder, more) -> {
            double[] earned = Objects.requireNonNull(rent.get(holder));
            for (int c = 0; c < n * n; c++) {
                earned[c] += weight * more[c];
            }
        });
        for (Subsidy paid : segment.wedges().subsidies()) {
            int cell = paid.link().origin() * n + paid.link().importer();
            subsidyPaid[paid.payer()] += weight * flows.subsidy[cell];
        }
        addQuotas(segment, solution, flows);
        addCapacities(segment, solution, flows);
        welfare.add(weight, solution, flows, touched);
    }

    private void addQuotas(Segment segment, SegmentSolution solution, SegmentFlows flows) {
        double weight = segment.weight();
        for (int k = 0; k < segment.quotas().size(); k++) {
            Quota quota = segment.quotas().get(k);
            LimitState state = solution.quotas().get(k);
            int at = find(quotas, QuotaOutcome::id, quota.id());
            if (at < 0) {
                at = quotas.size();
                quotas.add(new QuotaOutcome(quota.id(), 0, 0, 0, 0, 0));
                quotaTime.add(0.0);
            }
            QuotaOutcome old = quotas.get(at);
            double time = quotaTime.get(at) + weight;
            quotas.set(
                    at,
                    new QuotaOutcome(
                            quota.id(),
                            old.amount() + weight * quota.amount(),
                            old.inside() + weight * flows.inside[k],
                            old.outside() + weight * flows.outside[k],
                            old.premium() + (state.premium() - old.premium()) * weight / time,
                            old.rent() + weight * flows.quotaRent[k]));
            quotaTime.set(at, time);
        }
    }

    private void addCapacities(Segment segment, SegmentSolution solution, SegmentFlows flows) {
        double weight = segment.weight();
        for (int k = 0; k < segment.capacities().size(); k++) {
            Capacity capacity = segment.capacities().get(k);
            LimitState state = solution.capacities().get(k);
            int at = find(capacities, CapacityOutcome::id, capacity.id());
            if (at < 0) {
                at = capacities.size();
                capacities.add(new CapacityOutcome(capacity.id(), 0, 0, 0, 0));
                capacityTime.add(0.0);
            }
            CapacityOutcome old = capacities.get(at);
            double time = capacityTime.get(at) + weight;
            double earned = weight * flows.ownerRent[k];
            capacities.set(
                    at,
                    new CapacityOutcome(
                            capacity.id(),
                            old.amount() + weight * capacity.amount(),
                            old.used() + weight * state.quantity(),
                            old.premium() + (state.premium() - old.premium()) * weight / time,
                            old.rent() + earned));
            capacityTime.set(at, time);
            if (capacity.owner() != Capacity.NOBODY) {
                ownedRent[capacity.owner()] += earned;
            }
        }
    }

    private static <T> int find(List<T> entries, Function<T, String> name, String id) {
        for (int k = 0; k < entries.size(); k++) {
            if (name.apply(entries.get(k)).equals(id)) {
                return k;
            }
        }
        return -1;
    }

    /** The books of all segments added so far. */
    Accounts build() {
        Rents rents = new Rents(rentOf(RentHolder.IMPORTER), rentOf(RentHolder.EXPORTER), rentOf(RentHolder.AUCTION));
        List<RegionAccount> regions = new ArrayList<>(n);
        for (int r = 0; r < n; r++) {
            double before = 0;
            double after = 0;
            double kept = 0;
            for (int i = 0; i < n; i++) {
                before += baseline.value().at(i, r) * (baseline.power().at(i, r) - 1);
                after += revenue[i * n + r];
                kept += rents.importer().at(i, r)
                        + rents.auction().at(i, r)
                        + rents.exporter().at(r, i);
            }
            regions.add(welfare.region(r, after - before, kept, ownedRent[r], subsidyPaid[r]));
        }
        return new Accounts(
                grid(quantity),
                grid(producerValue),
                grid(valueForDuty),
                grid(landedValue),
                grid(revenue),
                rents,
                grid(capacityRent),
                grid(resources),
                grid(subsidy),
                quotas,
                capacities,
                regions);
    }

    private Grid rentOf(RentHolder holder) {
        return grid(Objects.requireNonNull(rent.get(holder)));
    }

    private Grid grid(double[] cells) {
        return Grid.owning(n, cells);
    }
}
