package portolan.model.market;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import portolan.policy.AgreementChange;
import portolan.policy.CapacityLimit;
import portolan.policy.DutySchedule;
import portolan.policy.Measure;
import portolan.policy.MeasureHead;
import portolan.policy.QuotaPath;
import portolan.policy.TariffRateQuota;
import portolan.policy.TradeCostChange;
import portolan.scenario.DutyStack;
import portolan.scenario.LinkDuties;
import portolan.scenario.MarketFlows;
import portolan.scenario.ResolvedMarket;

/**
 * Cuts the years of one market into segments at the days on which any of its measures, or the year of one of its quotas,
 * starts or ends, and says what stands between sellers and buyers in each. A date elsewhere changes nothing here.
 */
final class YearPlan {
    private final ResolvedMarket market;
    private final MarketFlows flows;
    private final TreeSet<LocalDate> cuts = new TreeSet<>();
    private final LinkDuties[] duties;
    private final PlantShifts plants;
    private final boolean[] costMoves;

    /** By the cut that a day follows. */
    private final Map<LocalDate, Grid> powers = new ConcurrentHashMap<>();

    /**
     * A part of a year.
     *
     * @param first its first day
     * @param days its length
     * @param yearDays length of the year
     */
    record Part(LocalDate first, long days, long yearDays) {
        double weight() {
            return days / (double) yearDays;
        }
    }

    YearPlan(ResolvedMarket market) {
        this.market = market;
        this.flows = market.flows();
        this.duties = duties();
        for (Measure measure : market.measures()) {
            boolean idle = measure instanceof AgreementChange
                    || (measure instanceof DutySchedule schedule && !lists(schedule));
            if (!idle) {
                addCuts(measure);
            }
        }
        int n = flows.size();
        for (int c = 0; c < n * n; c++) {
            if (flows.baseValue(c / n, c % n) > 0) {
                cuts.addAll(duties[c].usesChange());
                duties[c].changes().forEach(this::addCuts);
                if (duties[c].answers()) {
                    cuts.addAll(duties[c].days(flows.years().last()));
                }
            }
        }
        this.plants = new PlantShifts(market);
        this.costMoves = touchedBy(TradeCostChange.class);
    }

    /** Links that any measure of a kind can touch, row by row; the others never change. */
    private boolean[] touchedBy(Class<? extends Measure> kind) {
        int n = flows.size();
        boolean[] moves = new boolean[n * n];
        for (Measure measure : market.measures()) {
            if (kind.isInstance(measure)) {
                for (int c = 0; c < n * n; c++) {
                    moves[c] |= covers(measure, c / n, c % n);
                }
            }
        }
        return moves;
    }

    /** What bears on the duty of each link, row by row. */
    private LinkDuties[] duties() {
        int n = flows.size();
        LinkDuties[] links = new LinkDuties[n * n];
        for (int j = 0; j < n; j++) {
            String importer = flows.regions().get(j);
            List<Measure> there = market.measures().stream()
                    .filter(measure -> measure.flows().coversImporter(importer))
                    .toList();
            for (int i = 0; i < n; i++) {
                links[i * n + j] = LinkDuties.of(market, there, i, j);
            }
        }
        return links;
    }

    /** Whether a schedule lists a rate for any trade of this market. */
    private boolean lists(DutySchedule schedule) {
        int importer = flows.region(schedule.importer());
        for (int i = 0; importer >= 0 && i < flows.size(); i++) {
            boolean traded = flows.baseValue(i, importer) > 0;
            if (traded && schedule.find(flows.regions().get(i), schedule.importer(), market.product()) != null) {
                return true;
            }
        }
        return false;
    }

    private boolean covers(Measure measure, int origin, int importer) {
        return measure.flows()
                .covers(flows.regions().get(origin), flows.regions().get(importer), market.product());
    }

    private void addCuts(Measure measure) {
        MeasureHead head = measure.head();
        LocalDate from = head.span().from();
        cuts.add(from);
        LocalDate after = head.span().dayAfter();
        if (after != null) {
            cuts.add(after);
        }
        int steps = measure instanceof TariffRateQuota
                ? flows.years().last() - from.getYear() + 1
                : head.phaseIn().years() - 1;
        for (int step = 1; step <= steps; step++) {
            LocalDate anniversary = from.plusYears(step);
            if (after == null || anniversary.isBefore(after)) {
                cuts.add(anniversary);
            }
        }
    }

    /** The parts of a year, in order; one part when nothing changes within it. */
    List<Part> parts(int year) {
        LocalDate start = LocalDate.of(year, 1, 1);
        LocalDate end = LocalDate.of(year + 1, 1, 1);
        long yearDays = ChronoUnit.DAYS.between(start, end);
        List<Part> parts = new ArrayList<>();
        LocalDate at = start;
        for (LocalDate cut : cuts.subSet(start, false, end, false)) {
            parts.add(new Part(at, ChronoUnit.DAYS.between(at, cut), yearDays));
            at = cut;
        }
        parts.add(new Part(at, ChronoUnit.DAYS.between(at, end), yearDays));
        return parts;
    }

    /**
     * What holds in a part of a year.
     *
     * @param part the part
     * @param carried quota units left over from earlier in the same quota year, by quota id
     */
    Segment segment(Part part, Map<String, Double> carried) {
        LocalDate day = part.first();
        int n = flows.size();
        Grid standing = powers(day);
        double[] power = standing.cells().clone();
        List<Quota> quotas = new ArrayList<>();
        List<Capacity> capacities = new ArrayList<>();
        for (Measure measure : market.measures()) {
            if (!measure.head().span().contains(day)) {
                continue;
            }
            if (measure instanceof TariffRateQuota quota) {
                List<Link> links = links(quota);
                if (links.isEmpty()) {
                    continue;
                }
                links.forEach(link -> power[link.origin() * n + link.importer()] =
                        quota.inside().power());
                quotas.addAll(quotas(quota, links, part, carried));
            } else if (measure instanceof CapacityLimit limit) {
                List<Link> links = tradedLinks(limit);
                if (!links.isEmpty()) {
                    int owner = flows.region(limit.owner());
                    capacities.add(new Capacity(
                            limit.id(), links, limit.perYear().amount(), owner < 0 ? Capacity.NOBODY : owner));
                }
            }
        }
        Grid powers = quotas.isEmpty() ? standing : Grid.owning(n, power);
        Grid costs = Grid.owning(n, costs(day));
        Wedges wedges = new Wedges(powers, costs, plants.on(day), subsidies(day, powers, costs));
        return new Segment(part.weight(), wedges, quotas, capacities);
    }

    /** One plus the duty on each link on a day, quotas aside: worked out once from one cut to the next. */
    private Grid powers(LocalDate day) {
        LocalDate cut = cuts.floor(day);
        return powers.computeIfAbsent(cut == null ? LocalDate.MIN : cut, since -> {
            int n = flows.size();
            double[] power = new double[n * n];
            for (int c = 0; c < power.length; c++) {
                power[c] = 1 + (duties[c].any() ? duties[c].on(day).rate() : flows.standingDuty(c / n, c % n));
            }
            return Grid.owning(n, power);
        });
    }

    private double[] costs(LocalDate day) {
        double[] cost = new double[costMoves.length];
        for (int c = 0; c < cost.length; c++) {
            cost[c] = costMoves[c] ? costFactor(day, c / flows.size(), c % flows.size()) : 1;
        }
        return cost;
    }

    /** The layers of duty on a link on a day, quotas aside. */
    DutyStack duty(LocalDate day, int origin, int importer) {
        return duties[origin * flows.size() + importer].on(day);
    }

    private double costFactor(LocalDate day, int origin, int importer) {
        double factor = 1;
        for (Measure measure : market.measures()) {
            if (measure instanceof TradeCostChange change
                    && change.head().span().contains(day)
                    && covers(change, origin, importer)) {
                MeasureHead head = change.head();
                factor *= 1
                        + change.change().rate()
                                * head.phaseIn().shareOn(day, head.span().from());
            }
        }
        return factor;
    }

    /** A payment per unit as a share of the final price, at the undisturbed unit value of the link. */
    private List<Subsidy> subsidies(LocalDate day, Grid power, Grid cost) {
        List<Subsidy> subsidies = new ArrayList<>();
        boolean any = market.measures().stream().anyMatch(portolan.policy.Subsidy.class::isInstance);
        int n = any ? flows.size() : 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double perUnit = subsidyPerUnit(day, i, j);
                if (perUnit > 0 && flows.baseQuantity(i, j) > 0) {
                    double unitValue = flows.baseValue(i, j) * 1e6 / flows.baseQuantity(i, j);
                    double price = unitValue * power.at(i, j) * cost.at(i, j);
                    subsidies.add(new Subsidy(new Link(i, j), StrictMath.min(perUnit / price, 0.95), j));
                }
            }
        }
        return subsidies;
    }

    private double subsidyPerUnit(LocalDate day, int origin, int importer) {
        double dollars = 0;
        for (Measure measure : market.measures()) {
            if (measure instanceof portolan.policy.Subsidy subsidy
                    && subsidy.head().span().contains(day)
                    && subsidy.reaches(
                            flows.regions().get(origin), flows.regions().get(importer), market.product())) {
                MeasureHead head = subsidy.head();
                dollars += subsidy.perUnit().dollars()
                        * head.phaseIn().shareOn(day, head.span().from());
            }
        }
        return dollars;
    }

    private List<Link> links(TariffRateQuota quota) {
        List<Link> links = new ArrayList<>();
        for (int i = 0; i < flows.size(); i++) {
            for (int j = 0; j < flows.size(); j++) {
                if (covers(quota, i, j)) {
                    links.add(new Link(i, j));
                }
            }
        }
        return links;
    }

    /** Units that a quota admits in a part of a year: those of its quota year, spread evenly over the days of that year. */
    static double admitted(TariffRateQuota quota, Part part) {
        LocalDate from = quota.head().span().from();
        double yearly = quota.usableIn(QuotaPath.quotaYear(part.first(), from));
        return yearly * part.days() / QuotaPath.daysOfQuotaYear(part.first(), from);
    }

    private List<Quota> quotas(TariffRateQuota quota, List<Link> links, Part part, Map<String, Double> carried) {
        // left-over units of the same quota year come on top, spread over this part of the year
        double rate = (admitted(quota, part) + carried.getOrDefault(quota.id(), 0.0)) / part.weight();
        portolan.core.AdValorem beyond = quota.outside();
        double outside = beyond == null
                ? Double.POSITIVE_INFINITY
                : beyond.power() / quota.inside().power();
        RentHolder holder = RentHolder.valueOf(quota.rent().name());
        List<Quota> quotas = new ArrayList<>();
        quotas.add(new Quota(quota.id(), links, rate, outside, holder));
        for (TariffRateQuota.SubQuota sub : quota.subQuotas()) {
            List<Link> within = links.stream()
                    .filter(link -> sub.origins().contains(flows.regions().get(link.origin())))
                    .toList();
            quotas.add(new Quota(quota.id() + "/" + sub.name(), within, rate * sub.share(), outside, holder));
        }
        return quotas;
    }

    private List<Link> tradedLinks(CapacityLimit limit) {
        List<Link> links = new ArrayList<>();
        for (int i = 0; i < flows.size(); i++) {
            for (int j = 0; j < flows.size(); j++) {
                if (covers(limit, i, j) && flows.baseValue(i, j) > 0) {
                    links.add(new Link(i, j));
                }
            }
        }
        return links;
    }
}
