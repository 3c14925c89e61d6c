package portolan.model.market;

import java.util.EnumMap;
import java.util.Map;

/**
 * Why a flow differs from the undisturbed world: the terms of its log demand, segment by segment.
 *
 * <p>With impact elasticities s_S, s_dS and landed price pi = p + ln(T'/T) + ln d + capacity premium + quota premium +
 * ln(1 - subsidy), the log value is {@code ln V' - ln V = p + ztilde - s_S (pi - C_M) + (P_M - C_M) + xtilde - s_dS (P_M - C) + (P - C) - e P} as in
 * {@link ArmingtonDemand};
 * each term on its own is a factor. A year's factor is the exponential of the day-weighted mean of its log; what the mean
 * of the parts adds to the product of the factors is the factor {@link Term#DATES}.
 */
final class LinkFactors {
    /** The terms, in the order they are told. */
    enum Term {
        DUTY,
        TRADE_COST,
        QUOTA_PREMIUM,
        CAPACITY_PREMIUM,
        SUBSIDY,
        SUPPLY_PRICE,
        OTHER_ORIGINS,
        HOME_GOODS,
        TOTAL_DEMAND,
        EARLIER_DUTIES,
        NEW_PLANTS,
        DATES
    }

    private final Map<Term, Double> factors;

    private LinkFactors(Map<Term, Double> factors) {
        this.factors = factors;
    }

    /**
     * Factors of the value of an import link in a year.
     *
     * @param run the market
     * @param year the year
     * @param i exporter
     * @param j importer, not the exporter
     */
    static LinkFactors of(MarketRun run, MarketYear year, int i, int j) {
        Map<Term, Double> meanLogs = new EnumMap<>(Term.class);
        double meanOfLogs = 0;
        double mean = 0;
        double memory = taste(year, Grid.filled(run.market().size(), 0), i, j);
        for (int s = 0; s < year.segments().size(); s++) {
            double weight = year.segments().get(s).weight();
            double log = 0;
            for (Map.Entry<Term, Double> term :
                    terms(run, year, s, i, j, memory).entrySet()) {
                meanLogs.merge(term.getKey(), weight * term.getValue(), Double::sum);
                log += term.getValue();
            }
            meanOfLogs += weight * log;
            mean += weight * StrictMath.exp(log);
        }
        Map<Term, Double> factors = new EnumMap<>(Term.class);
        meanLogs.forEach((term, log) -> factors.put(term, StrictMath.exp(log)));
        factors.put(Term.DATES, mean / StrictMath.exp(meanOfLogs));
        return new LinkFactors(factors);
    }

    double of(Term term) {
        return factors.getOrDefault(term, 1.0);
    }

    private static Map<Term, Double> terms(MarketRun run, MarketYear year, int s, int i, int j, double memory) {
        Segment segment = year.segments().get(s);
        SegmentSolution solution = year.solutions().get(s);
        Elasticities e = run.market().elasticities();
        double among = e.importsImpact();
        double price = solution.supplyPrice().get(i);
        double imports = solution.importIndex().get(j);
        double all = solution.index().get(j);
        double importsCes = importNest(run, year, segment, solution, j).ces();
        double allCes = topNest(run, year, segment, solution, j).ces();
        double duty = StrictMath.log(
                segment.wedges().power().at(i, j) / year.baseline().power().at(i, j));
        Map<Term, Double> terms = new EnumMap<>(Term.class);
        terms.put(Term.DUTY, -among * duty);
        terms.put(
                Term.TRADE_COST, -among * StrictMath.log(segment.wedges().cost().at(i, j)));
        terms.put(Term.QUOTA_PREMIUM, -among * quotaPremium(segment, solution, i, j));
        terms.put(Term.CAPACITY_PREMIUM, -among * capacityPremium(segment, solution, i, j));
        terms.put(Term.SUBSIDY, -among * subsidy(segment, i, j));
        terms.put(Term.SUPPLY_PRICE, (1 - among) * price);
        terms.put(Term.OTHER_ORIGINS, among * importsCes + imports - importsCes);
        terms.put(Term.HOME_GOODS, -e.homeImpact() * (imports - allCes) + all - allCes);
        terms.put(Term.TOTAL_DEMAND, -run.market().demandElasticity(j) * all);
        terms.put(Term.EARLIER_DUTIES, memory);
        terms.put(Term.NEW_PLANTS, taste(year, segment.wedges().shift(), i, j) - memory);
        return terms;
    }

    private static Nest importNest(MarketRun run, MarketYear year, Segment segment, SegmentSolution solution, int j) {
        Nest nest = new Nest(run.market().elasticities().importsImpact());
        for (int i = 0; i < run.market().size(); i++) {
            double share = year.baseline().importShare(i, j);
            if (share > 0) {
                nest.add(
                        share,
                        year.before().origins().at(i, j)
                                + segment.wedges().shift().at(i, j),
                        solution.landed().at(i, j),
                        year.before().reference().at(i, j));
            }
        }
        return nest;
    }

    private static Nest topNest(MarketRun run, MarketYear year, Segment segment, SegmentSolution solution, int j) {
        Nest nest = new Nest(run.market().elasticities().homeImpact());
        double home = year.baseline().homeShare(j);
        if (home > 0) {
            nest.add(
                    home,
                    segment.wedges().shift().at(j, j),
                    solution.landed().at(j, j),
                    year.before().reference().at(j, j));
        }
        if (home < 1) {
            nest.add(
                    1 - home,
                    year.before().imports().get(j),
                    solution.importIndex().get(j),
                    0);
        }
        return nest;
    }

    private static double quotaPremium(Segment segment, SegmentSolution solution, int i, int j) {
        double premium = 0;
        for (int k = 0; k < segment.quotas().size(); k++) {
            if (segment.quotas().get(k).links().contains(new Link(i, j))) {
                premium += solution.quotas().get(k).premium();
            }
        }
        return premium;
    }

    private static double capacityPremium(Segment segment, SegmentSolution solution, int i, int j) {
        double premium = 0;
        for (int k = 0; k < segment.capacities().size(); k++) {
            if (segment.capacities().get(k).links().contains(new Link(i, j))) {
                premium += solution.capacities().get(k).premium();
            }
        }
        return premium;
    }

    private static double subsidy(Segment segment, int i, int j) {
        for (Subsidy subsidy : segment.wedges().subsidies()) {
            if (subsidy.link().equals(new Link(i, j))) {
                return StrictMath.log1p(-subsidy.rate());
            }
        }
        return 0;
    }

    /** Normalised preferences ztilde + xtilde: how far buyers have already moved, and what new plants add to it. */
    private static double taste(MarketYear year, Grid shift, int i, int j) {
        MarketBaseline baseline = year.baseline();
        Preferences before = year.before();
        double among = 0;
        for (int r = 0; r < baseline.size(); r++) {
            if (r != j) {
                double taste = before.origins().at(r, j) + shift.at(r, j);
                among += baseline.importShare(r, j) * StrictMath.exp(taste);
            }
        }
        double home = baseline.homeShare(j);
        double x = before.imports().get(j);
        double all = home * StrictMath.exp(shift.at(j, j)) + (1 - home) * StrictMath.exp(x);
        return before.origins().at(i, j) + shift.at(i, j) - StrictMath.log(among) + x - StrictMath.log(all);
    }
}
