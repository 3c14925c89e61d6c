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
        Sums sums = new Sums(market.size() * market.size());
        for (int s = 0; s < year.segments().size(); s++) {
            for (int i = 0; i < market.size(); i++) {
                for (int j = 0; j < market.size(); j++) {
                    addPart(new Link(i, j), s, sums);
                }
            }
        }
        links(sums);
        for (int k = 0; k < books.quotas().size(); k++) {
            quota(books.quotas().get(k), k);
        }
        books.capacities().forEach(this::capacity);
    }

    /** Sums over the year of what each link moves and earns, row by row. */
    private static final class Sums {
        private final double[] quantity;
        private final double[] producers;
        private final double[] forDuty;
        private final double[] revenue;
        private final double[] paid;
        private final double[] subsidy;
        private final double[] capacity;
        private final double[] resources;
        private final double[][] rent;

        Sums(int cells) {
            quantity = new double[cells];
            producers = new double[cells];
            forDuty = new double[cells];
            revenue = new double[cells];
            paid = new double[cells];
            subsidy = new double[cells];
            capacity = new double[cells];
            resources = new double[cells];
            rent = new double[3][cells];
        }
    }

    private void links(Sums sums) {
        same("quantity of the year", books.quantity(), sums.quantity, 0);
        same("value at producer prices", books.producerValue(), sums.producers, floor);
        same("value for duty", books.valueForDuty(), sums.forDuty, floor);
        same("revenue = rate x value", books.revenue(), sums.revenue, floor);
        same("landed value = price x quantity", books.landedValue(), sums.paid, floor);
        same("subsidy = rate x landed value", books.subsidy(), sums.subsidy, floor);
        same("capacity rent", books.capacityRent(), sums.capacity, floor);
        same("resources used", books.resources(), sums.resources, floor);
        same("rent of importers", books.rents().importer(), sums.rent[0], floor);
        same("rent of exporters", books.rents().exporter(), sums.rent[1], floor);
        same("rent auctioned", books.rents().auction(), sums.rent[2], floor);
        double[] parts = new double[sums.paid.length];
        for (Grid part : List.of(
                books.producerValue(),
                books.capacityRent(),
                books.resources(),
                books.revenue(),
                books.rents().importer(),
                books.rents().exporter(),
                books.rents().auction())) {
            for (int c = 0; c < parts.length; c++) {
                parts[c] += part.cells()[c];
            }
        }
        same("landed value = its parts", books.landedValue(), parts, floor);
    }

    private void same(String equation, Grid stated, double[] computed, double least) {
        findings.equal(equation, market, stated, computed, least, MONEY);
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
        int cell = link.origin() * market.size() + link.importer();
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
        sums.quantity[cell] += weight * quantity;
        sums.producers[cell] += weight * quantity * unit;
        sums.forDuty[cell] += weight * quantity * atPort * cost;
        sums.revenue[cell] += weight * quantity * atPort * cost * duty;
        sums.paid[cell] += weight * quantity * landed;
        sums.subsidy[cell] += weight * quantity * landed * share;
        sums.capacity[cell] += weight * quantity * (atPort - unit);
        sums.resources[cell] += weight * quantity * atPort * (cost - 1);
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
            sums.rent[holder][link.origin() * market.size() + link.importer()] += earned;
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
