package portolan.scenario;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import portolan.data.PartnerTotals;
import portolan.data.PartnerTotals.Basis;
import portolan.data.World;

/**
 * Observed totals of Canada's goods trade by partner on one statistical basis, in constant dollars.
 *
 * <p>On the balance-of-payments basis only some partners are published and {@code ROW} holds all others together; that
 * remainder is spread over them in proportion to their customs totals (an assumption of the register).
 */
public final class PartnerLedger {
    /** The economy whose totals they are. */
    public static final String HOME = "CAN";
    /** All economies that have no row of their own. */
    public static final String REST = "ROW";

    private static final String TOTAL = "total";

    private final World world;
    private final Basis basis;
    private final double deflator;
    private final List<String> partners;
    private final Map<String, Double> values = new LinkedHashMap<>();
    private final int lastObserved;

    /**
     * Reads the totals of a world.
     *
     * @param world the data
     * @param basis statistical basis of all of them
     * @param deflator yearly rise of the price level (fraction)
     */
    public PartnerLedger(World world, Basis basis, double deflator) {
        this.world = world;
        this.basis = basis;
        this.deflator = deflator;
        this.partners = partners(world);
        int last = ResolvedScenario.BASE_YEAR;
        for (PartnerTotals.Row row : world.partners().rows()) {
            if (row.line().equals(TOTAL) && row.basis() == basis) {
                last = StrictMath.max(last, row.year());
            }
        }
        this.lastObserved = last;
        for (int year = ResolvedScenario.BASE_YEAR; year <= lastObserved; year++) {
            for (PartnerTotals.Flow flow : PartnerTotals.Flow.values()) {
                fill(flow, year);
            }
        }
    }

    private static List<String> partners(World world) {
        Set<String> named = new HashSet<>();
        for (PartnerTotals.Row row : world.partners().rows()) {
            if (row.line().equals(TOTAL) && row.basis() == Basis.CUSTOMS) {
                named.add(world.economies().countsUnder(row.partner()));
            }
        }
        return world.economies().codes().stream().filter(named::contains).toList();
    }

    private void fill(PartnerTotals.Flow flow, int year) {
        Map<String, Double> customs = observed(flow, year, Basis.CUSTOMS);
        Map<String, Double> found = observed(flow, year, basis);
        double customsOfRest = 0;
        for (String partner : partners) {
            if (inRest(found, partner)) {
                customsOfRest += customs.getOrDefault(partner, 0.0);
            }
        }
        double rest = found.getOrDefault(REST, 0.0);
        for (String partner : partners) {
            double value = inRest(found, partner)
                    ? rest * customs.getOrDefault(partner, 0.0) / customsOfRest
                    : found.getOrDefault(partner, 0.0);
            values.put(
                    key(flow, partner, year), value / StrictMath.pow(1 + deflator, year - ResolvedScenario.BASE_YEAR));
        }
    }

    private static boolean inRest(Map<String, Double> found, String partner) {
        return partner.equals(REST) || !found.containsKey(partner);
    }

    private Map<String, Double> observed(PartnerTotals.Flow flow, int year, Basis basis) {
        Map<String, Double> found = new LinkedHashMap<>();
        for (PartnerTotals.Row row : world.partners().rows()) {
            if (row.line().equals(TOTAL) && row.flow() == flow && row.year() == year && row.basis() == basis) {
                found.merge(world.economies().countsUnder(row.partner()), row.value(), Double::sum);
            }
        }
        return found;
    }

    /** Statistical basis of all totals. */
    public Basis basis() {
        return basis;
    }

    /** Partners that totals are kept for, in the order of the register. */
    public List<String> partners() {
        return partners;
    }

    /** Last year with observed totals. */
    public int lastObserved() {
        return lastObserved;
    }

    /** The partner that an economy counts under. */
    public String partnerOf(String code) {
        String counted = world.economies().countsUnder(code);
        return partners.contains(counted) ? counted : REST;
    }

    /** Observed total, C$ million in constant prices of the base year. */
    public double total(PartnerTotals.Flow flow, String partner, int year) {
        return values.getOrDefault(key(flow, partner, year), 0.0);
    }

    private static String key(PartnerTotals.Flow flow, String partner, int year) {
        return flow + "|" + partner + "|" + year;
    }
}
