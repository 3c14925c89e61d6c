package portolan.data;

/**
 * What the general-equilibrium model starts from.
 *
 * @param inputOutput trade and input use of the base year
 * @param elasticities trade elasticities by sector
 */
public record EconomyBaseline(InputOutput inputOutput, TradeElasticities elasticities) {}
