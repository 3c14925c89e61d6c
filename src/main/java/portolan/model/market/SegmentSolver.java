package portolan.model.market;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import portolan.numerics.ComplementarityNewton;
import portolan.numerics.ConvergenceReport;
import portolan.numerics.NotConverged;

/**
 * Solves the segments of one market, one after the other.
 *
 * <p>Roads tried in this order, until one meets the limits of {@link ComplementarityNewton}: Newton from the previous
 * segment's prices and premia, Newton from the baseline, {@link PremiumBracketing}. The answer does not depend on the
 * road by more than the accepted error. A workspace: one for each thread, and a new one for each path.
 */
public final class SegmentSolver {

    private final Market market;
    private final ArmingtonDemand demand;
    private final double[] lastPrice;
    private final Map<String, Double> lastPremium = new HashMap<>();
    private ComplementarityNewton newton;
    private int capacity;

    /**
     * A solver at the baseline.
     *
     * @param market the market of all segments to come
     */
    public SegmentSolver(Market market) {
        this.market = market;
        demand = new ArmingtonDemand(market.size());
        lastPrice = new double[market.size()];
        capacity = market.size() + 2;
        newton = new ComplementarityNewton(capacity);
    }

    /**
     * Solves one segment.
     *
     * @param year for messages
     * @param baseline of that year
     * @param state the preferences of that year
     * @param segment its measures
     * @return prices, premia and quantities
     * @throws NotConverged naming market, year, the worst row and what to try
     */
    public SegmentSolution solve(int year, MarketBaseline baseline, Preferences state, Segment segment) {
        requireSize(baseline, state, segment);
        SegmentSystem system = new SegmentSystem(market, baseline, state, segment, demand);
        double[] x = new double[system.size()];
        ConvergenceReport report = ConvergenceReport.NOTHING_TO_SOLVE;
        if (!system.isBaseline()) {
            report = climb(system, x);
            if (!report.converged()) {
                throw notConverged(year, system, report);
            }
        }
        system.moveTo(x);
        remember(system, x);
        return solution(segment, baseline, system, x, report);
    }

    private ConvergenceReport climb(SegmentSystem system, double[] x) {
        if (system.size() > capacity) {
            capacity = system.size();
            newton = new ComplementarityNewton(capacity);
        }
        boolean warm = start(system, x);
        ConvergenceReport report = newton.solve(system, x);
        if (!report.converged() && warm) {
            Arrays.fill(x, 0);
            report = newton.solve(system, x).by("Newton from the baseline");
        }
        return report.converged() ? report : PremiumBracketing.solve(system, x);
    }

    private boolean start(SegmentSystem system, double[] x) {
        boolean warm = false;
        for (int r = 0; r < system.suppliers(); r++) {
            x[r] = lastPrice[system.supplier(r)];
            warm |= x[r] != 0;
        }
        for (int k = 0; k < system.limits().count(); k++) {
            double premium = lastPremium.getOrDefault(system.limits().id(k), 0.0);
            x[system.suppliers() + k] = StrictMath.min(premium, system.limits().upper(k));
            warm |= premium != 0;
        }
        return warm;
    }

    private void remember(SegmentSystem system, double[] x) {
        System.arraycopy(system.price(), 0, lastPrice, 0, lastPrice.length);
        for (int k = 0; k < system.limits().count(); k++) {
            lastPremium.put(system.limits().id(k), x[system.suppliers() + k]);
        }
    }

    private SegmentSolution solution(
            Segment segment, MarketBaseline baseline, SegmentSystem system, double[] x, ConvergenceReport report) {
        int n = market.size();
        double[] units = new double[n * n];
        for (int c = 0; c < n * n; c++) {
            units[c] = baseline.quantity().cells()[c] * demand.quantity[c];
        }
        Limits limits = system.limits();
        double[] inflow = limits.inflow(demand.quantity);
        List<LimitState> states = new ArrayList<>();
        for (int k = 0; k < limits.count(); k++) {
            states.add(new LimitState(limits.id(k), x[system.suppliers() + k], inflow[k]));
        }
        int quotas = segment.quotas().size();
        return new SegmentSolution(
                Vectors.list(system.price()),
                Grid.owning(n, system.landed().clone()),
                Grid.owning(n, units),
                Vectors.list(demand.importIndex),
                Vectors.list(demand.index),
                states.subList(0, quotas),
                states.subList(quotas, states.size()),
                report);
    }

    private NotConverged notConverged(int year, SegmentSystem system, ConvergenceReport report) {
        String where = report.worstRow() < 0 ? "no row" : system.describe(report.worstRow(), market);
        return new NotConverged(
                "market " + market.id() + ", year " + year + ": no solution after " + report.iterations()
                        + " steps; worst residual " + report.residual() + " at " + where + ", next step "
                        + report.step() + " (" + report.method()
                        + "). Try smaller measures, a less tight limit, or elasticities of supply and demand that are"
                        + " not all close to 0",
                report);
    }

    private void requireSize(MarketBaseline baseline, Preferences state, Segment segment) {
        int n = market.size();
        if (baseline.size() != n
                || state.imports().size() != n
                || segment.wedges().power().size() != n) {
            throw new IllegalArgumentException("market " + market.id() + " has " + n + " regions, its baseline "
                    + baseline.size() + ", preferences " + state.imports().size() + ", wedges "
                    + segment.wedges().power().size());
        }
    }
}
