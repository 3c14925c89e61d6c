package portolan.scenario;

import portolan.core.Places;

/**
 * A scenario as read, with the place of each entry, so that problems found while binding can still name line and column.
 *
 * @param scenario what the file says
 * @param places where it says it; paths as in {@code measures.ev-quota.quota.importer}
 */
public record ScenarioFile(Scenario scenario, Places places) {}
