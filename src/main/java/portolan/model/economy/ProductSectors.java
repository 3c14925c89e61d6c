package portolan.model.economy;

import java.util.LinkedHashMap;
import java.util.Map;
import portolan.data.InputOutput;
import portolan.data.ProductRegister;
import portolan.scenario.ResolvedScenario;

/** Where products of the markets lie in the sectors of the table. */
final class ProductSectors {
    private final ResolvedScenario scenario;
    private final InputOutput table;

    ProductSectors(ResolvedScenario scenario, InputOutput table) {
        this.scenario = scenario;
        this.table = table;
    }

    /** Sectors of the table, by their positions, that a market lies in, with its share in each. */
    Map<Integer, Double> of(String product) {
        ProductRegister.Entry entry = scenario.world().products().find(product);
        Map<String, Double> own = entry == null || entry.sectors().isEmpty() ? Map.of(product, 1.0) : entry.sectors();
        Map<Integer, Double> shares = new LinkedHashMap<>();
        own.forEach((sector, share) -> {
            for (int s = 0; s < table.sectors().size(); s++) {
                if (table.sectors().get(s).markets().contains(sector)) {
                    shares.merge(s, share, Double::sum);
                }
            }
        });
        return shares;
    }
}
