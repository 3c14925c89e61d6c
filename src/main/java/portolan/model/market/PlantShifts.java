package portolan.model.market;

import java.time.LocalDate;
import java.util.List;
import portolan.core.Numbers;
import portolan.model.ModelFailure;
import portolan.policy.MeasureHead;
import portolan.policy.NewPlant;
import portolan.scenario.MarketFlows;
import portolan.scenario.ResolvedMarket;

/**
 * What new plants do to the preferences of one market.
 *
 * <p>For one importer let w be the share of a link in spending at undisturbed prices, home included, and r the factor by
 * which plants raise it, one plus the units they add over those of the link in the undisturbed world of that year; r = 1 on
 * links without a plant. All others lose in proportion: their factor is {@code s = (1 - sum w r) / (1 - sum w)}, both sums
 * over links with a plant, so that spending stays what it is. As shifts of a logit the factors are
 * {@code ln(r / s)} on an imported link, and {@code ln(h / m)} on the home good, with h the factor of the home good and m the
 * factor of imports as a whole. Leaves out what the plant imports to assemble.
 */
final class PlantShifts {
    private final String product;
    private final MarketFlows flows;
    private final List<NewPlant> plants;

    PlantShifts(ResolvedMarket market) {
        product = market.product();
        flows = market.flows();
        plants = market.measures().stream()
                .filter(NewPlant.class::isInstance)
                .map(NewPlant.class::cast)
                .toList();
    }

    /**
     * The shifts on a day, exporter rows, zero where there is no plant.
     *
     * @throws ModelFailure when plants would sell more than a market holds, or on a link without trade
     */
    Grid on(LocalDate day) {
        int n = flows.size();
        double[] shift = new double[n * n];
        boolean any = false;
        for (int j = 0; j < n && !plants.isEmpty(); j++) {
            double[] raised = raised(day, j);
            boolean here = false;
            for (double factor : raised) {
                here |= factor != 1;
            }
            if (here) {
                put(shift, raised, spending(day.getYear(), j), j);
                any = true;
            }
        }
        return any ? Grid.owning(n, shift) : Grid.filled(n, 0);
    }

    /** Factor of each link of an importer, by exporter; one where no plant sells. */
    private double[] raised(LocalDate day, int j) {
        double[] factors = new double[flows.size()];
        for (int i = 0; i < factors.length; i++) {
            double more = 0;
            for (NewPlant plant : plants) {
                MeasureHead head = plant.head();
                boolean here =
                        plant.reaches(flows.regions().get(i), flows.regions().get(j), product);
                if (here && head.span().contains(day)) {
                    more += plant.perYear().amount()
                            * head.phaseIn().shareOn(day, head.span().from());
                }
            }
            double units = flows.quantity(day.getYear(), i, j);
            if (more > 0 && units == 0) {
                throw new ModelFailure("a plant cannot sell " + product + " from "
                        + flows.regions().get(i) + " to " + flows.regions().get(j)
                        + ": the undisturbed world has no such trade to build on");
            }
            factors[i] = more > 0 ? 1 + more / units : 1;
        }
        return factors;
    }

    /** Share of each exporter in an importer's spending in the undisturbed world. */
    private double[] spending(int year, int j) {
        double[] shares = new double[flows.size()];
        double all = 0;
        for (int i = 0; i < shares.length; i++) {
            shares[i] = flows.value(year, i, j) * (1 + flows.standingDuty(i, j));
            all += shares[i];
        }
        for (int i = 0; i < shares.length; i++) {
            shares[i] /= all;
        }
        return shares;
    }

    private void put(double[] shift, double[] raised, double[] spending, int j) {
        int n = flows.size();
        double share = 0;
        double after = 0;
        for (int i = 0; i < n; i++) {
            share += raised[i] != 1 ? spending[i] : 0;
            after += raised[i] != 1 ? spending[i] * raised[i] : 0;
        }
        if (!(after < 1)) {
            throw new ModelFailure("new plants would take " + Numbers.display(100 * after, 0) + "% of the spending on "
                    + product + " in " + flows.regions().get(j) + ": state smaller amounts");
        }
        double others = (1 - after) / (1 - share);
        double imports = 0;
        for (int i = 0; i < n; i++) {
            if (i != j) {
                shift[i * n + j] = raised[i] == 1 ? 0 : StrictMath.log(raised[i] / others);
                imports += spending[i] * (raised[i] == 1 ? others : raised[i]);
            }
        }
        if (spending[j] > 0 && imports > 0) {
            double home = raised[j] == 1 ? others : raised[j];
            shift[j * n + j] = StrictMath.log(home * (1 - spending[j]) / imports);
        }
    }
}
