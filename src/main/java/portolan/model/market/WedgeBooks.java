package portolan.model.market;

import java.util.ArrayList;
import java.util.List;
import portolan.model.AppliedWedge;

/** Reads off a solved market what stood between sellers and buyers, year by year. */
final class WedgeBooks {
    private final MarketRun run;
    private final List<AppliedWedge> found = new ArrayList<>();

    private WedgeBooks(MarketRun run) {
        this.run = run;
    }

    /** Every link and year of a market on which something differed from the undisturbed world. */
    static List<AppliedWedge> of(MarketRun run) {
        WedgeBooks books = new WedgeBooks(run);
        run.years().forEach(books::read);
        return books.found;
    }

    private void read(MarketYear year) {
        List<String> regions = run.bound().flows().regions();
        for (int i = 0; i < regions.size(); i++) {
            for (int j = 0; j < regions.size(); j++) {
                if (year.baseline().value().at(i, j) > 0) {
                    AppliedWedge wedge = link(year, new Link(i, j), regions);
                    if (!wedge.idle()) {
                        found.add(wedge);
                    }
                }
            }
        }
    }

    private AppliedWedge link(MarketYear year, Link link, List<String> regions) {
        double before = year.baseline().power().at(link.origin(), link.importer());
        double duty = 0;
        double cost = 0;
        double premium = 0;
        double atHome = 0;
        for (int part = 0; part < year.segments().size(); part++) {
            Segment segment = year.segments().get(part);
            Wedges wedges = segment.wedges();
            double paid = 1 - subsidy(wedges, link);
            duty += segment.weight() * (wedges.power().at(link.origin(), link.importer()) * paid / before);
            cost += segment.weight() * wedges.cost().at(link.origin(), link.importer());
            double quotas = quotaPremium(segment, year.solutions().get(part), link, false);
            double capacities = capacityPremium(segment, year.solutions().get(part), link);
            premium += segment.weight() * (StrictMath.exp(quotas + capacities) - 1);
            double kept = quotaPremium(segment, year.solutions().get(part), link, true);
            atHome += segment.weight() * (StrictMath.exp(kept) - 1);
        }
        // Weights add up to one only to the last digit; an undisturbed link must stay one to the last digit too.
        return new AppliedWedge(
                run.product(),
                regions.get(link.origin()),
                regions.get(link.importer()),
                year.year(),
                nearOne(duty),
                premium,
                premium == 0 ? 1 : StrictMath.min(1, atHome / premium),
                nearOne(cost));
    }

    private static double nearOne(double factor) {
        return StrictMath.abs(factor - 1) < 1e-12 ? 1 : factor;
    }

    private static double subsidy(Wedges wedges, Link link) {
        return wedges.subsidies().stream()
                .filter(subsidy -> subsidy.link().equals(link))
                .mapToDouble(Subsidy::rate)
                .sum();
    }

    /** Log premium of all quotas on a link; of those alone whose rent stays with the importer when asked. */
    private static double quotaPremium(Segment segment, SegmentSolution solution, Link link, boolean homeOnly) {
        double premium = 0;
        for (int k = 0; k < segment.quotas().size(); k++) {
            Quota quota = segment.quotas().get(k);
            boolean counts = !homeOnly || quota.holder() != RentHolder.EXPORTER;
            if (counts && quota.links().contains(link)) {
                premium += solution.quotas().get(k).premium();
            }
        }
        return premium;
    }

    /** Log premium of all capacities on a link; it is earned on the seller's side. */
    private static double capacityPremium(Segment segment, SegmentSolution solution, Link link) {
        double premium = 0;
        for (int k = 0; k < segment.capacities().size(); k++) {
            if (segment.capacities().get(k).links().contains(link)) {
                premium += solution.capacities().get(k).premium();
            }
        }
        return premium;
    }
}
