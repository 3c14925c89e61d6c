package portolan.data;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import portolan.core.DateSpan;
import portolan.core.Quantity;
import portolan.core.SourceRef;
import portolan.policy.CapacityLimit;
import portolan.policy.FlowSelector;
import portolan.policy.Measure;
import portolan.policy.MeasureHead;
import portolan.policy.PhaseIn;

/**
 * All data a scenario can be bound to.
 *
 * @param sources register of sources
 * @param economies economies by code
 * @param products product markets
 * @param flows base-year trade of every product market
 * @param sectors base-year trade of every sector, products still inside
 * @param duties standing duties of the no-dispute world
 * @param parameters parameters with low, central and high values
 * @param macro growth outlook
 * @param trends sourced market-size paths that stand in place of growth
 * @param inForce measures in force by date
 * @param partners observed totals of Canada's trade by partner, services included
 * @param capacities standing capacity limits
 * @param claims who said what, and the verdicts
 * @param levers ids of the free levers
 * @param agreements how much of each flow enters under which agreement
 * @param publishedRates average rates that others published, for comparison alone
 * @param provinces shares of provinces in products, to attribute results
 * @param observed figures of years that are over, to hold results against
 */
public record World(
        SourceRegister sources,
        EconomyRegister economies,
        ProductRegister products,
        TradeFlows flows,
        SectorTrade sectors,
        TariffSchedule duties,
        ParameterBook parameters,
        MacroOutlook macro,
        MarketTrends trends,
        MeasureRegister inForce,
        PartnerTotals partners,
        List<StandingCapacity> capacities,
        ClaimsLedger claims,
        List<LeverEntry> levers,
        Agreements agreements,
        List<PublishedRate> publishedRates,
        ProvinceShares provinces,
        List<ObservedFact> observed) {

    /**
     * A capacity that stands in every scenario from a year on.
     *
     * @param id id
     * @param product product id
     * @param exporter economy that sells through it
     * @param importers economies it serves
     * @param year first year at this size
     * @param value quantity a year in the product's unit
     * @param owner economy that receives the rent
     * @param source source id
     * @param note what it is
     */
    public record StandingCapacity(
            String id,
            String product,
            String exporter,
            List<String> importers,
            int year,
            double value,
            String owner,
            String source,
            String note) {
        public StandingCapacity {
            importers = List.copyOf(importers);
        }
    }

    /**
     * A lever that scenarios may set.
     *
     * @param id id
     * @param name what it stands for
     * @param claims claims it comes from
     * @param note what is known
     */
    public record LeverEntry(String id, String name, String claims, String note) {}

    /**
     * An average rate of duty that somebody published.
     *
     * @param importer economy that charges it
     * @param origin economy whose goods are charged
     * @param date day it speaks of
     * @param percent the rate, per cent of the value of imports
     * @param basis what it measures, in words
     * @param publisher who published it
     * @param grade how far it can be trusted
     * @param source source id
     * @param note remarks
     */
    public record PublishedRate(
            String importer,
            String origin,
            LocalDate date,
            double percent,
            String basis,
            String publisher,
            String grade,
            String source,
            String note) {}

    /** The same world at another growth. */
    public World growing(MacroOutlook other) {
        return new World(
                sources,
                economies,
                products,
                flows,
                sectors,
                duties,
                parameters,
                other,
                trends,
                inForce,
                partners,
                capacities,
                claims,
                levers,
                agreements,
                publishedRates,
                provinces,
                observed);
    }

    /**
     * Measures that hold in every scenario: the register's standing ones and the standing capacities. The open-ended
     * stretch of a capacity carries its plain id, so that a scenario replaces it by that id; earlier stretches add their
     * first year.
     */
    public List<Measure> standing() {
        List<Measure> standing = new ArrayList<>(inForce.standing());
        for (StandingCapacity capacity : capacities) {
            Integer next = null;
            for (StandingCapacity other : capacities) {
                boolean later = other.id().equals(capacity.id()) && other.year() > capacity.year();
                if (later && (next == null || other.year() < next)) {
                    next = other.year();
                }
            }
            standing.add(limit(capacity, next));
        }
        return standing;
    }

    private CapacityLimit limit(StandingCapacity capacity, @Nullable Integer next) {
        LocalDate from = LocalDate.of(capacity.year(), 1, 1);
        LocalDate until = next == null ? null : LocalDate.of(next - 1, 12, 31);
        String id = next == null ? capacity.id() : capacity.id() + "-" + capacity.year();
        ProductRegister.Entry product = products.find(capacity.product());
        String units = product == null ? "units" : product.units();
        return new CapacityLimit(
                new MeasureHead(
                        id,
                        new DateSpan(from, until),
                        MeasureHead.Afterwards.BACK,
                        PhaseIn.AT_ONCE,
                        new SourceRef(capacity.source())),
                new FlowSelector(List.of(capacity.exporter()), capacity.importers(), List.of(capacity.product())),
                new Quantity(capacity.value(), units),
                capacity.owner());
    }
}
