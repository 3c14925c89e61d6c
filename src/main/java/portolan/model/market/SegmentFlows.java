package portolan.model.market;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The money of one segment, link by link, at yearly rates.
 *
 * <p>Along the chain of {@link Wedges}: producers get {@code v = V q p}; owners of capacities {@code v (e^mu - 1)};
 * trade cost uses up {@code v e^mu (d - 1)}; the treasury takes the rate inside on the part inside a quota and the rate
 * outside on the rest; permit holders earn {@code T (e^M - 1)} on the part inside, sub-quotas on top of the quotas
 * around them.
 */
final class SegmentFlows {

    private static final double SAME = 1e-12;

    final double[] producerValue;
    final double[] valueForDuty;
    final double[] landedValue;
    final double[] revenue;
    final double[] capacityRent;
    final double[] resources;
    final double[] subsidy;
    /** Quota rent by link for each holder that earns any. */
    final Map<RentHolder, double[]> rent = new EnumMap<>(RentHolder.class);

    final double[] quotaRent;
    final double[] ownerRent;

    /** Units on the links of each quota that came in inside and outside. */
    final double[] inside;

    final double[] outside;

    /** Where the buyer's price differs from the supply price by a measure. */
    final boolean[] touched;

    /** Log premia that are part of the price at the border: capacities, and quotas whose rent exporters hold. */
    final double[] borderPremium;

    private final int n;
    private final Segment segment;
    private final SegmentSolution solution;
    private final double[] capacityPremium;

    SegmentFlows(Market market, MarketBaseline baseline, Segment segment, SegmentSolution solution) {
        n = market.size();
        this.segment = segment;
        this.solution = solution;
        int cells = n * n;
        producerValue = new double[cells];
        valueForDuty = new double[cells];
        landedValue = new double[cells];
        revenue = new double[cells];
        capacityRent = new double[cells];
        resources = new double[cells];
        subsidy = new double[cells];
        quotaRent = new double[segment.quotas().size()];
        ownerRent = new double[segment.capacities().size()];
        inside = new double[segment.quotas().size()];
        outside = new double[segment.quotas().size()];
        touched = new boolean[cells];
        borderPremium = new double[cells];
        capacityPremium = new double[cells];
        splitCapacities();
        fillLinks(baseline);
        if (inside.length > 0) {
            splitQuotas(new Limits(market, baseline, segment));
        }
        finish();
    }

    private void splitCapacities() {
        for (int k = 0; k < ownerRent.length; k++) {
            for (Link link : segment.capacities().get(k).links()) {
                capacityPremium[cell(link)] += solution.capacities().get(k).premium();
            }
        }
        System.arraycopy(capacityPremium, 0, borderPremium, 0, borderPremium.length);
    }

    private void fillLinks(MarketBaseline baseline) {
        double[] units = baseline.quantity().cells();
        double[] power = segment.wedges().power().cells();
        double[] cost = segment.wedges().cost().cells();
        for (int i = 0; i < n; i++) {
            double price = StrictMath.exp(solution.supplyPrice().get(i));
            for (int j = 0; j < n; j++) {
                int c = i * n + j;
                if (units[c] == 0) {
                    continue;
                }
                double value =
                        baseline.value().cells()[c] * (solution.quantity().cells()[c] / units[c]) * price;
                double premium = capacityPremium[c] == 0 ? 0 : StrictMath.expm1(capacityPremium[c]);
                producerValue[c] = value;
                capacityRent[c] = value * premium;
                resources[c] = value * (1 + premium) * (cost[c] - 1);
                valueForDuty[c] = value * (1 + premium) * cost[c];
                revenue[c] = valueForDuty[c] * (power[c] - 1);
                touched[c] = StrictMath.abs(solution.landed().cells()[c]
                                - solution.supplyPrice().get(i))
                        > SAME;
            }
        }
        for (int k = 0; k < ownerRent.length; k++) {
            double mu = solution.capacities().get(k).premium();
            for (Link link : segment.capacities().get(k).links()) {
                int c = cell(link);
                double all = capacityPremium[c];
                ownerRent[k] += all == 0 ? 0 : capacityRent[c] * (mu / all);
            }
        }
    }

    private void splitQuotas(Limits limits) {
        List<Quota> quotas = segment.quotas();
        double[] above = new double[inside.length];
        double[] insidePart = new double[n * n];
        Arrays.fill(insidePart, 1);
        int[] order = limits.bottomUp();
        for (int at = order.length - 1; at >= 0; at--) {
            int k = order[at];
            if (k < inside.length) {
                for (int m : limits.above(k)) {
                    above[k] += solution.quotas().get(m).premium();
                }
                LimitState state = solution.quotas().get(k);
                double room = StrictMath.log(quotas.get(k).outside()) - above[k] - state.premium();
                double part = QuotaRule.insidePart(
                        room, state.quantity(), quotas.get(k).amount());
                for (int c : limits.cells(k)) {
                    insidePart[c] *= part;
                }
            }
        }
        for (int k = 0; k < inside.length; k++) {
            chargeQuota(k, above[k], insidePart, limits);
        }
    }

    private void chargeQuota(int k, double above, double[] insidePart, Limits limits) {
        Quota quota = segment.quotas().get(k);
        double mu = solution.quotas().get(k).premium();
        double[] power = segment.wedges().power().cells();
        double[] held = rent.computeIfAbsent(quota.holder(), holder -> new double[n * n]);
        double premium = StrictMath.exp(above) * StrictMath.expm1(mu);
        for (int c : limits.cells(k)) {
            double units = solution.quantity().cells()[c];
            inside[k] += units * insidePart[c];
            outside[k] += units * (1 - insidePart[c]);
            double earned = valueForDuty[c] * insidePart[c] * power[c] * premium;
            held[c] += earned;
            quotaRent[k] += earned;
            borderPremium[c] += quota.holder() == RentHolder.EXPORTER ? mu : 0;
            if (insidePart[c] < 1 && limits.parent(k) < 0) {
                revenue[c] += valueForDuty[c] * (1 - insidePart[c]) * power[c] * (quota.outside() - 1);
            }
        }
    }

    private void finish() {
        for (int c = 0; c < landedValue.length; c++) {
            landedValue[c] = producerValue[c] + capacityRent[c] + resources[c] + revenue[c];
        }
        for (double[] held : rent.values()) {
            for (int c = 0; c < landedValue.length; c++) {
                landedValue[c] += held[c];
            }
        }
        for (Subsidy paid : segment.wedges().subsidies()) {
            int c = cell(paid.link());
            subsidy[c] = landedValue[c] * paid.rate();
        }
    }

    private int cell(Link link) {
        return link.origin() * n + link.importer();
    }
}
