package portolan.model.economy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import portolan.core.YearRange;
import portolan.data.EconomyBaseline;
import portolan.data.InputOutput;
import portolan.data.MacroOutlook;
import portolan.model.AppliedWedge;
import portolan.model.ModelFailure;
import portolan.results.ModelCard;
import portolan.scenario.ResolvedScenario;

/**
 * Economy: wages, incomes and every sector of every region, year by year.
 *
 * <p>Each year has an undisturbed world whose real growth follows the outlook, and a world with the measures of that year,
 * solved in exact hats against it with the elasticities of the measures' age. Measures come from a run of the product
 * markets, as what stood between sellers and buyers there.
 */
public final class EconomyModel {
    private final EconomyBaseline baseline;
    private final Economy base;
    private final Map<Outlook, UndisturbedPath> paths = new HashMap<>();

    /** What an undisturbed path rests on. */
    private record Outlook(Closure closure, List<Double> growth) {}

    /**
     * Calibrates the base year.
     *
     * @param baseline the tables
     */
    public EconomyModel(EconomyBaseline baseline) {
        this(baseline, baseline.elasticities().central());
    }

    /**
     * Calibrates the base year with other trade elasticities; to see how much an answer rests on them.
     *
     * @param baseline the tables
     * @param elasticities trade elasticity by sector, positive, such as {@link
     *     portolan.data.TradeElasticities#low}
     */
    public EconomyModel(EconomyBaseline baseline, double[] elasticities) {
        this.baseline = baseline;
        this.base = BaselineCalibration.of(baseline, elasticities);
    }

    /**
     * Solves every year of a scenario and checks each answer against the model's own equations.
     *
     * @param scenario the scenario
     * @param wedges what stood between sellers and buyers in its product markets
     * @param closure what closes the model
     * @return the run
     * @throws ModelFailure when a year has no equilibrium or an answer fails its check
     */
    public EconomyRun solve(ResolvedScenario scenario, List<AppliedWedge> wedges, Closure closure) {
        try {
            YearRange years = scenario.modelYears();
            UndisturbedPath path = undisturbed(scenario, closure);
            SectorWedges sectors = new SectorWedges(scenario, baseline.inputOutput(), base.elasticity, wedges);
            EconomySolver solver = null;
            Horizon horizon =
                    Horizon.start(base, scenario.parameter(Horizon.IMPACT_SHARE), scenario.parameter(Horizon.SPEED));
            List<EconomyYear> solved = new ArrayList<>();
            Equilibrium last = null;
            for (int year = years.first(); year <= years.last(); year++) {
                Economy undisturbed = path.year(year);
                solver = new EconomySolver(undisturbed);
                double[] acting = horizon.acting(undisturbed);
                Conditions conditions = Conditions.of(undisturbed, sectors.policy(undisturbed, year, acting), closure)
                        .withHorizon(acting, horizon.preference(undisturbed, sectors.state(undisturbed, year, acting)));
                last = solver.solve(conditions, last);
                WorldAccounts books = new WorldAccounts(last);
                EconomyCheck check = EconomyCheck.of(books);
                check.require("the year " + year);
                solved.add(new EconomyYear(year, undisturbed, books));
                horizon = horizon.after(books);
            }
            return new EconomyRun(scenario, baseline.inputOutput(), closure, solved);
        } catch (ModelFailure failure) {
            throw new ModelFailure("scenario " + scenario.id() + ", model economy: " + failure.getMessage(), failure);
        }
    }

    /** The undisturbed path under a scenario's growth outlook; scenarios with the same outlook share it. */
    private synchronized UndisturbedPath undisturbed(ResolvedScenario scenario, Closure closure) {
        YearRange years = scenario.modelYears();
        double[][] growth = growth(scenario.world().macro(), years);
        List<Double> levels = new ArrayList<>();
        for (double[] year : growth) {
            for (double region : year) {
                levels.add(region);
            }
        }
        return paths.computeIfAbsent(
                new Outlook(closure, levels), any -> new UndisturbedPath(base, growth, years, closure));
    }

    /** Real value added of each year against the base year of the table. */
    private double[][] growth(MacroOutlook outlook, YearRange years) {
        List<InputOutput.Region> regions = baseline.inputOutput().regions();
        double[][] levels = new double[years.last() - years.first() + 1][regions.size()];
        for (int j = 0; j < regions.size(); j++) {
            double level = 1;
            for (int year = baseline.inputOutput().year() + 1; year <= years.last(); year++) {
                level *= 1 + baseline.growth(outlook, regions.get(j), year).growth();
                if (year >= years.first()) {
                    levels[year - years.first()][j] = level;
                }
            }
        }
        return levels;
    }

    /** The world of the base year, before any growth or measure. */
    public Economy baseYear() {
        return base;
    }

    /** What the model is, and what it leaves out. */
    public ModelCard card() {
        return new ModelCard(
                "Economy (general equilibrium)",
                "Real income, wages, output of every sector and trade of every region, year by year, with intermediate "
                        + "inputs and duty revenue.",
                List.of(
                        "Producers combine labour and inputs in fixed cost shares; buyers choose among origins with "
                                + "constant elasticity (Caliendo and Parro 2015, in exact hats).",
                        "Wages clear labour markets region by region; the numeraire is the value added of the world.",
                        "Revenue and rents belong to someone; deficits follow the rule named beside each headline.",
                        "Each year's undisturbed world grows as the outlook says; measures change that world.",
                        "A product's measures reach its sector by its share in the flow, as a variety among others."),
                List.of(
                        "capital, investment, money and unemployment; labour moves freely between sectors at once",
                        "kinds of services: they are one sector",
                        "products within a sector: a quota counts by the premium found in its market",
                        "plants of joint ventures: they exist in Markets alone"));
    }
}
