package portolan.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import portolan.core.Checked;
import portolan.core.Problem;
import portolan.core.YearRange;
import portolan.data.OutlookChange;
import portolan.data.ParameterBook;
import portolan.data.PartnerTotals;
import portolan.data.ProductRegister;
import portolan.data.TradeFlows;
import portolan.data.World;
import portolan.policy.CapacityLimit;
import portolan.policy.DutyComponent;
import portolan.policy.DutyMeasure;
import portolan.policy.FlowSelector;
import portolan.policy.Measure;
import portolan.policy.NewPlant;
import portolan.policy.Retaliation;
import portolan.policy.Subsidy;
import portolan.policy.TariffRateQuota;

/**
 * Joins a scenario with all it extends and binds it to data. What reading a single file cannot see is found here, with
 * line and column: circles, measures that touch no trade, wrong units of quantity, years without data.
 */
public final class Resolver {
    private static final YearRange MODEL_YEARS = new YearRange(ResolvedScenario.BASE_YEAR, ResolvedScenario.LAST_YEAR);

    private final ScenarioLibrary library;
    private final World world;

    /**
     * A resolver of scenarios of a library against the data of a world.
     *
     * @param library where extended scenarios are found
     * @param world the data
     */
    public Resolver(ScenarioLibrary library, World world) {
        this.library = library;
        this.world = world;
    }

    /** Binds the scenario with this id. */
    public Checked<ResolvedScenario> resolve(String id) {
        Checked<ScenarioFile> found = library.find(id);
        ScenarioFile file = found.orNull();
        return file == null ? Checked.failed(found.problems()) : resolve(file, Variation.NONE);
    }

    /**
     * Binds a scenario that was read, varied: for goal seeking, ranges and attribution.
     *
     * @param file the scenario
     * @param variation what differs from the file
     */
    public Checked<ResolvedScenario> resolve(ScenarioFile file, Variation variation) {
        Checked<Lineage> joined = Lineage.of(file, library);
        Lineage lineage = joined.orNull();
        if (lineage == null) {
            return Checked.failed(joined.problems());
        }
        List<Problem> problems = new ArrayList<>();
        List<Measure> measures = lineage.measures(world, problems);
        checkMeasures(lineage, new RemovedLayers(world, measures), new AnsweredMeasures(world, measures), problems);
        YearRange shown = checkYears(lineage, problems);
        World grown = grown(lineage, problems);
        if (!problems.isEmpty()) {
            return Checked.failed(problems);
        }
        ResolvedScenario bound =
                new Resolver(library, grown).bind(lineage, variation.apply(measures), shown, variation, problems);
        return problems.isEmpty() ? Checked.of(bound) : Checked.failed(problems);
    }

    /** The world at the growth that the scenario assumes. */
    private World grown(Lineage lineage, List<Problem> problems) {
        for (ScenarioFile file : lineage.files()) {
            for (OutlookChange change : file.scenario().outlook()) {
                if (!MODEL_YEARS.contains(change.from()) || !MODEL_YEARS.contains(change.until())) {
                    problems.add(file.places()
                            .problem(
                                    "outlook." + change.id(),
                                    "the years " + change.from() + ".." + change.until()
                                            + " reach beyond the data, which cover " + MODEL_YEARS,
                                    "choose years within " + MODEL_YEARS));
                }
            }
        }
        List<OutlookChange> changes = lineage.outlook();
        if (changes.isEmpty() || !problems.isEmpty()) {
            return world;
        }
        try {
            return world.growing(world.macro().with(changes));
        } catch (IllegalArgumentException e) {
            problems.add(lineage.leaf()
                    .places()
                    .problem("outlook", String.valueOf(e.getMessage()), "choose smaller changes of growth"));
            return world;
        }
    }

    private ResolvedScenario bind(
            Lineage lineage, List<Measure> measures, YearRange shown, Variation variation, List<Problem> problems) {
        Map<String, Double> parameters = new LinkedHashMap<>();
        for (ParameterBook.Entry entry : world.parameters().all()) {
            parameters.put(entry.id(), variation.level().of(entry));
        }
        parameters.putAll(lineage.parameters());
        parameters.putAll(variation.parameters());
        followOrigins(parameters, lineage, variation);
        double deflator = parameters.getOrDefault("deflator", 0.0);
        MarketBinder binder = new MarketBinder(world, parameters, MODEL_YEARS, deflator, variation.level());
        List<ResolvedMarket> markets = new ArrayList<>();
        for (ProductRegister.Entry product : world.products().all()) {
            if (!world.flows().of(product.id()).isEmpty()) {
                markets.add(binder.bind(product, measures));
            }
        }
        PartnerTotals.Basis basis = variation.basis() == null ? lineage.basis() : variation.basis();
        PartnerLedger ledger = new PartnerLedger(world, basis, deflator);
        markets.addAll(new SectorBinder(world, binder, ledger).bind(markets, measures, problems));
        Scenario scenario = lineage.leaf().scenario();
        String extended = scenario.extendsId() == null ? scenario.id() : scenario.extendsId();
        return new ResolvedScenario(
                scenario,
                lineage.ids(),
                scenario.comparator() == null ? extended : scenario.comparator(),
                shown,
                MODEL_YEARS,
                ledger,
                markets,
                measures,
                lineage.targets(),
                lineage.levers(),
                parameters,
                deflator,
                world);
    }

    /** In homogeneous goods home and foreign goods substitute as origins do, unless a scenario says otherwise. */
    private void followOrigins(Map<String, Double> parameters, Lineage lineage, Variation variation) {
        for (ProductRegister.Entry product : world.products().all()) {
            String home = "elasticity." + product.id() + ".home";
            Double origin = parameters.get("elasticity." + product.id() + ".origin");
            boolean own = lineage.parameters().containsKey(home)
                    || variation.parameters().containsKey(home);
            if (product.homogeneous() && !own && origin != null && parameters.containsKey(home)) {
                parameters.put(home, origin);
            }
        }
    }

    private static YearRange checkYears(Lineage lineage, List<Problem> problems) {
        YearRange years = lineage.years();
        if (years == null) {
            return MODEL_YEARS;
        }
        if (!MODEL_YEARS.contains(years.first()) || !MODEL_YEARS.contains(years.last())) {
            problems.add(lineage.leaf()
                    .places()
                    .problem(
                            "years",
                            "the years " + years + " reach beyond the data, which cover " + MODEL_YEARS,
                            "choose years within " + MODEL_YEARS));
        }
        return years;
    }

    private void checkMeasures(
            Lineage lineage, RemovedLayers removed, AnsweredMeasures answered, List<Problem> problems) {
        for (ScenarioFile file : lineage.files()) {
            for (Measure measure : file.scenario().measures()) {
                checkMeasure(file, measure, problems);
                if (measure instanceof DutyMeasure duty) {
                    checkRemoved(file, duty, removed, problems);
                }
                if (measure instanceof Retaliation answer) {
                    answered.check(file, answer, problems);
                }
            }
        }
    }

    private static void checkRemoved(
            ScenarioFile file, DutyMeasure measure, RemovedLayers removed, List<Problem> problems) {
        for (DutyComponent layer : removed.inVain(measure)) {
            List<String> carried =
                    removed.carried(measure).stream().map(DutyComponent::label).toList();
            problems.add(file.places()
                    .problem(
                            "measures." + measure.id(),
                            "the measure removes or lowers the layer '" + layer.label() + "', which " + measure.flows()
                                    + " never carries while the measure holds",
                            carried.isEmpty()
                                    ? "no measure sets a layer there: leave it out"
                                    : "the layers there are " + String.join(", ", carried)));
        }
    }

    private void checkMeasure(ScenarioFile file, Measure measure, List<Problem> problems) {
        String path = "measures." + measure.id();
        if (IntStream.rangeClosed(MODEL_YEARS.first(), MODEL_YEARS.last())
                .noneMatch(year -> measure.head().span().shareOf(year) > 0)) {
            problems.add(file.places()
                    .problem(
                            path,
                            "the measure holds from " + measure.head().span() + ", on no day of " + MODEL_YEARS
                                    + ", the years that are modelled",
                            "choose days within these years, or leave the measure out"));
            return;
        }
        if (!touchesTrade(measure)) {
            problems.add(file.places()
                    .problem(
                            path,
                            "the measure touches no trade: the data have no flow of " + measure.flows(),
                            "name flows that the market data hold, or state an amount as a lever"));
            return;
        }
        if (measure instanceof TariffRateQuota quota) {
            checkQuota(file, path, quota, problems);
        }
        String unit = unitOf(measure);
        ProductRegister.Entry product =
                world.products().find(measure.flows().products().get(0));
        if (!unit.isEmpty()
                && product != null
                && !product.units().equals(unit)
                && !product.unit().equals(unit)) {
            problems.add(file.places()
                    .problem(
                            path,
                            "the amount is in " + unit + ", but " + product.name() + " is counted in "
                                    + product.units(),
                            "write the amount in " + product.units()));
        }
    }

    private static void checkQuota(ScenarioFile file, String path, TariffRateQuota quota, List<Problem> problems) {
        boolean nothing = quota.path().amounts().stream().anyMatch(amount -> amount == 0)
                || quota.subQuotas().stream().anyMatch(sub -> sub.share() == 0);
        if (quota.refusesBeyond() && nothing) {
            problems.add(file.places()
                    .problem(
                            path,
                            "the quota admits nothing and refuses the rest, so trade would end",
                            "state a duty outside that keeps trade out, or a small amount"));
        }
        for (TariffRateQuota.SubQuota sub : quota.subQuotas()) {
            boolean shares = sub.origins().stream()
                    .allMatch(origin -> quota.flows().origins().contains(origin)
                            || quota.flows().origins().contains(FlowSelector.ALL));
            if (!shares) {
                problems.add(file.places()
                        .problem(
                                path + ".sub-quotas." + sub.name(),
                                "the sub-quota names origins that do not share the quota",
                                "name origins of the quota itself: "
                                        + String.join(", ", quota.flows().origins())));
            }
        }
    }

    private static String unitOf(Measure measure) {
        if (measure instanceof TariffRateQuota quota) {
            return quota.path().unit();
        }
        if (measure instanceof CapacityLimit capacity) {
            return capacity.perYear().unit();
        }
        if (measure instanceof NewPlant plant) {
            return plant.perYear().unit();
        }
        return measure instanceof Subsidy subsidy ? subsidy.unit() : "";
    }

    private boolean touchesTrade(Measure measure) {
        return touchesProducts(measure) || touchesSectors(measure);
    }

    private boolean touchesSectors(Measure measure) {
        List<String> regions = world.sectors().regions();
        for (ProductRegister.Entry sector : world.products().sectors()) {
            for (int c = 0; c < regions.size() * regions.size(); c++) {
                int i = c / regions.size();
                int j = c % regions.size();
                if (covers(measure, regions.get(i), regions.get(j), sector.id())
                        && world.sectors().flow(sector.id(), i, j) > 0) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean touchesProducts(Measure measure) {
        for (TradeFlows.Cell cell : world.flows().cells()) {
            boolean covered = covers(measure, cell.exporter(), cell.importer(), cell.product());
            if (covered && cell.value() > 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean covers(Measure measure, String origin, String importer, String product) {
        if (measure instanceof Subsidy subsidy) {
            return subsidy.reaches(origin, importer, product);
        }
        return measure instanceof NewPlant plant
                ? plant.reaches(origin, importer, product)
                : measure.flows().covers(origin, importer, product);
    }
}
