package portolan.model.market;

import java.util.List;

/**
 * One product market: who takes part and how they behave. Numbers that change from year to year are in
 * {@link MarketBaseline}.
 */
public final class Market {

    private final String id;
    private final List<String> regions;
    private final Elasticities elasticities;
    private final double[] demand;
    private final double[] supply;

    private Market(String id, List<String> regions, Elasticities elasticities, double[] demand, double[] supply) {
        this.id = id;
        this.regions = regions;
        this.elasticities = elasticities;
        this.demand = demand;
        this.supply = supply;
    }

    /**
     * Describes a market.
     *
     * @param id the name used in messages
     * @param regions the names of the regions in the order of every grid; at least one, each once
     * @param elasticities substitution among sources
     * @param demand for each region the elasticity e of its total demand, as a positive number, 0 to 100
     * @param supply for each region the elasticity w of its supply, 0 or more; {@link Double#POSITIVE_INFINITY} for a
     *     price that does not move
     * @return the market
     * @throws IllegalArgumentException naming what is out of range
     */
    public static Market of(
            String id, List<String> regions, Elasticities elasticities, double[] demand, double[] supply) {
        List<String> names = List.copyOf(regions);
        int n = names.size();
        if (n == 0 || names.stream().distinct().count() != n) {
            throw new IllegalArgumentException("market " + id + " needs regions, each named once, not " + names);
        }
        if (demand.length != n || supply.length != n) {
            throw new IllegalArgumentException("market " + id + " has " + n + " regions but " + demand.length
                    + " demand and " + supply.length + " supply elasticities");
        }
        for (int i = 0; i < n; i++) {
            if (!(demand[i] >= 0 && demand[i] <= 100)) {
                throw new IllegalArgumentException("market " + id + ", " + names.get(i) + ": demand elasticity is "
                        + demand[i] + "; it must be from 0 to 100");
            }
            if (!(supply[i] >= 0)) {
                throw new IllegalArgumentException("market " + id + ", " + names.get(i) + ": supply elasticity is "
                        + supply[i] + "; it must be 0 or more, infinite allowed");
            }
        }
        return new Market(id, names, elasticities, demand.clone(), supply.clone());
    }

    /**
     * The name for messages.
     *
     * @return the id
     */
    public String id() {
        return id;
    }

    /**
     * The names of the regions, in the order of every grid.
     *
     * @return an unmodifiable list
     */
    public List<String> regions() {
        return regions;
    }

    /**
     * The number of regions.
     *
     * @return at least 1
     */
    public int size() {
        return regions.size();
    }

    /**
     * Substitution among sources.
     *
     * @return the elasticities of both nests
     */
    public Elasticities elasticities() {
        return elasticities;
    }

    /**
     * Elasticity of a region's total demand.
     *
     * @param region its position
     * @return e, a positive number
     */
    public double demandElasticity(int region) {
        return demand[region];
    }

    /**
     * Elasticity of a region's supply.
     *
     * @param region its position
     * @return w, 0 or more, possibly infinite
     */
    public double supplyElasticity(int region) {
        return supply[region];
    }

    /**
     * A link in words, for messages.
     *
     * @param link positions in this market
     * @return "origin to importer"
     */
    public String name(Link link) {
        return regions.get(link.origin()) + " to " + regions.get(link.importer());
    }
}
