package portolan.model.market;

import java.util.List;
import java.util.Optional;

/** The books of a year by link and by limit, computed again from prices, quantities and rates. */
final class LinkBooksCheck {

    private static final double MONEY = 1e-9;

    private final Market market;
    private final MarketYear year;
    private final Accounts books;
    private final Findings findings;
    private final double floor;
    private final double[] quotaRent;

    /** Supply prices as factors, [segment][exporter]. */
    private final double[][] price;

    LinkBooksCheck(Market market, MarketYear year, Findings findings) {
        this.market = market;
        this.year = year;
        this.findings = findings;
        books = year.accounts();
        double total = 0;
        for (int j = 0; j < market.size(); j++) {
            total += year.baseline().expenditure(j);
        }
        floor = 1e-6 * total;
        quotaRent = new double[books.quotas().size()];
        price = new double[year.segments().size()][market.size()];
        for (int s = 0; s < price.length; s++) {
            for (int i = 0; i < market.size(); i++) {
                price[s][i] =
                        StrictMath.exp(year.solutions().get(s).supplyPrice().get(i));
            }
        }
    }

    void run() {
        for (int i = 0; i < market.size(); i++) {
            for (int j = 0; j < market.size(); j++) {
                link(new Link(i, j));
            }
        }
        for (int k = 0; k < books.quotas().size(); k++) {
            quota(books.quotas().get(k), k);
        }
        books.capacities().forEach(this::capacity);
    }

    /** Sums over the year of what one link moves and earns. */
    private static final class Sums {
        private double quantity;
        private double producers;
        private double forDuty;
        private double revenue;
        private double paid;
        private double subsidy;
        private double capacity;
        private double resources;
        private final double[] rent = new double[3];
    }

    private void link(Link link) {
        Sums sums = new Sums();
        for (int s = 0; s < year.segments().size(); s++) {
            addPart(link, s, sums);
        }
        Object name = new LinkPlace("", market, link.origin(), link.importer());
        findings.equal("quantity of the year", name, books.quantity().at(link), sums.quantity, 0, MONEY);
        money("value at producer prices", name, books.producerValue().at(link), sums.producers);
        money("value for duty", name, books.valueForDuty().at(link), sums.forDuty);
        money("revenue = rate x value", name, books.revenue().at(link), sums.revenue);
        money("landed value = price x quantity", name, books.landedValue().at(link), sums.paid);
        money("subsidy = rate x landed value", name, books.subsidy().at(link), sums.subsidy);
        money("capacity rent", name, books.capacityRent().at(link), sums.capacity);
        money("resources used", name, books.resources().at(link), sums.resources);
        money("rent of importers", name, books.rents().importer().at(link), sums.rent[0]);
        money("rent of exporters", name, books.rents().exporter().at(link), sums.rent[1]);
        money("rent auctioned", name, books.rents().auction().at(link), sums.rent[2]);
        double parts = books.producerValue().at(link)
                + books.capacityRent().at(link)
                + books.resources().at(link)
                + books.revenue().at(link)
                + books.rents().importer().at(link)
                + books.rents().exporter().at(link)
                + books.rents().auction().at(link);
        money("landed value = its parts", name, books.landedValue().at(link), parts);
    }

    private void money(String equation, Object where, double stated, double computed) {
        findings.equal(equation, where, stated, computed, floor, MONEY);
    }

    private void addPart(Link link, int s, Sums sums) {
        Segment segment = year.segments().get(s);
        SegmentSolution solution = year.solutions().get(s);
        double units = year.baseline().quantity().at(link);
        double quantity = solution.quantity().at(link);
        if (units == 0) {
            return;
        }
        double weight = segment.weight();
        double power = segment.wedges().power().at(link);
        double cost = segment.wedges().cost().at(link);
        double unit = year.baseline().value().at(link) / units * price[s][link.origin()];
        double premium = capacityPremia(link, segment, solution);
        double atPort = premium == 0 ? unit : unit * StrictMath.exp(premium);
        double inside = Nesting.insidePart(segment.quotas(), link, solution.quantity());
        double outsidePower = power * outside(link, segment);
        double duty = inside * (power - 1) + (inside < 1 ? (1 - inside) * (outsidePower - 1) : 0);
        double share = subsidyRate(link, segment);
        double landed = year.baseline().value().at(link)
                / units
                * year.baseline().power().at(link)
                * StrictMath.exp(solution.landed().at(link))
                / (1 - share);
        sums.quantity += weight * quantity;
        sums.producers += weight * quantity * unit;
        sums.forDuty += weight * quantity * atPort * cost;
        sums.revenue += weight * quantity * atPort * cost * duty;
        sums.paid += weight * quantity * landed;
        sums.subsidy += weight * quantity * landed * share;
        sums.capacity += weight * quantity * (atPort - unit);
        sums.resources += weight * quantity * atPort * (cost - 1);
        addRents(link, segment, solution, weight * quantity * inside * atPort * cost * power, sums);
    }

    /** Walks from the outermost quota on the link inwards; each earns its premium on the price so far. */
    private void addRents(Link link, Segment segment, SegmentSolution solution, double value, Sums sums) {
        List<Quota> quotas = segment.quotas();
        for (int k = 0; k < quotas.size(); k++) {
            Quota quota = quotas.get(k);
            if (!quota.links().contains(link)) {
                continue;
            }
            double around = 0;
            for (int m = 0; m < quotas.size(); m++) {
                around += Nesting.isAround(quotas, m, k)
                        ? solution.quotas().get(m).premium()
                        : 0;
            }
            double with = around + solution.quotas().get(k).premium();
            double earned = value * (StrictMath.exp(with) - StrictMath.exp(around));
            int holder = switch (quota.holder()) {
                case IMPORTER -> 0;
                case EXPORTER -> 1;
                case AUCTION -> 2;
            };
            sums.rent[holder] += earned;
            for (int q = 0; q < quotaRent.length; q++) {
                quotaRent[q] += books.quotas().get(q).id().equals(quota.id()) ? earned : 0;
            }
        }
    }

    private static double outside(Link link, Segment segment) {
        for (Quota quota : segment.quotas()) {
            if (quota.links().contains(link)) {
                return quota.outside();
            }
        }
        return 1;
    }

    private static double subsidyRate(Link link, Segment segment) {
        for (Subsidy subsidy : segment.wedges().subsidies()) {
            if (subsidy.link().equals(link)) {
                return subsidy.rate();
            }
        }
        return 0;
    }

    private static double capacityPremia(Link link, Segment segment, SegmentSolution solution) {
        double sum = 0;
        for (int k = 0; k < segment.capacities().size(); k++) {
            boolean on = segment.capacities().get(k).links().contains(link);
            sum += on ? solution.capacities().get(k).premium() : 0;
        }
        return sum;
    }

    private void quota(QuotaOutcome stated, int at) {
        String where = "quota " + stated.id();
        double time = 0;
        double amount = 0;
        double inside = 0;
        double all = 0;
        double premium = 0;
        for (int s = 0; s < year.segments().size(); s++) {
            Segment segment = year.segments().get(s);
            SegmentSolution solution = year.solutions().get(s);
            Optional<Quota> found = segment.quotas().stream()
                    .filter(q -> q.id().equals(stated.id()))
                    .findFirst();
            if (found.isPresent()) {
                double weight = segment.weight();
                time += weight;
                amount += weight * found.get().amount();
                premium += weight
                        * solution.quotas()
                                .get(segment.quotas().indexOf(found.get()))
                                .premium();
                for (Link link : found.get().links()) {
                    double units = weight * solution.quantity().at(link);
                    all += units;
                    inside += units * Nesting.insidePart(segment.quotas(), link, solution.quantity());
                }
            }
        }
        findings.equal("amount of the year", where, stated.amount(), amount, 0, MONEY);
        findings.equal("units inside", where, stated.inside(), inside, 0, MONEY);
        findings.equal("units inside and outside", where, stated.inside() + stated.outside(), all, 0, MONEY);
        findings.atMost("units inside within the amount", where, stated.inside(), amount * (1 + MONEY), 0);
        findings.same("mean premium", where, stated.premium(), premium / time, MONEY);
        money("rent", where, stated.rent(), quotaRent[at]);
    }

    private void capacity(CapacityOutcome stated) {
        String where = "capacity " + stated.id();
        double time = 0;
        double amount = 0;
        double used = 0;
        double premium = 0;
        double rent = 0;
        for (int s = 0; s < year.segments().size(); s++) {
            Segment segment = year.segments().get(s);
            SegmentSolution solution = year.solutions().get(s);
            for (int k = 0; k < segment.capacities().size(); k++) {
                Capacity capacity = segment.capacities().get(k);
                if (capacity.id().equals(stated.id())) {
                    double mu = solution.capacities().get(k).premium();
                    time += segment.weight();
                    amount += segment.weight() * capacity.amount();
                    premium += segment.weight() * mu;
                    used += segment.weight() * solution.capacities().get(k).quantity();
                    rent += segment.weight() * earned(capacity, mu, segment, solution);
                }
            }
        }
        findings.equal("amount of the year", where, stated.amount(), amount, 0, MONEY);
        findings.equal("units used", where, stated.used(), used, 0, MONEY);
        findings.atMost("units used within the amount", where, stated.used(), amount * (1 + MONEY), 0);
        findings.same("mean premium", where, stated.premium(), premium / time, MONEY);
        money("rent", where, stated.rent(), rent);
    }

    /** A link's premium in money, split among its capacities by their logs. */
    private double earned(Capacity capacity, double mu, Segment segment, SegmentSolution solution) {
        double sum = 0;
        for (Link link : capacity.links()) {
            double all = capacityPremia(link, segment, solution);
            double units = year.baseline().quantity().at(link);
            if (all > 0 && units > 0) {
                double price = year.baseline().value().at(link)
                        / units
                        * StrictMath.exp(solution.supplyPrice().get(link.origin()));
                sum += solution.quantity().at(link) * price * (StrictMath.exp(all) - 1) * mu / all;
            }
        }
        return sum;
    }
}
