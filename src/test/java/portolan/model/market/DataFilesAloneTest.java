package portolan.model.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import portolan.data.World;
import portolan.files.WorldReader;
import portolan.results.Indicators;
import portolan.results.ResultTable;
import portolan.scenario.Draft;
import portolan.scenario.Resolver;

/** A product or a sector is added by rows of data files alone: no code knows their names, and every total still closes. */
class DataFilesAloneTest {
    /** Soybeans: C$300 m to China, C$200 m to the European Union, home crush, Brazilian and Chinese competitors. */
    private static final Map<String, String> SOYBEANS = Map.of(
            "products.csv",
            "soybeans,Soybeans,tonne,tonnes,1201,2024,yes,,crops-and-animals,portolan-assumptions\n",
            "flows.csv",
            """
            soybeans,CAN,CAN,1000,1600000,assumed,portolan-assumptions,
            soybeans,CAN,CHN,300,500000,assumed,portolan-assumptions,
            soybeans,CAN,EUN,200,330000,assumed,portolan-assumptions,
            soybeans,BRA,CHN,40000,70000000,assumed,portolan-assumptions,
            soybeans,CHN,CHN,12000,20000000,assumed,portolan-assumptions,
            soybeans,EUN,EUN,1800,3000000,assumed,portolan-assumptions,
            """,
            "parameters.csv",
            """
            elasticity.soybeans.origin,4,8,12,-,portolan-assumptions,A3,
            elasticity.soybeans.home,4,8,12,-,portolan-assumptions,A3,
            elasticity.soybeans.demand,0.5,1,1.5,-,portolan-assumptions,A5,
            elasticity.soybeans.supply,0.3,0.6,2,-,portolan-assumptions,A4,
            elasticity.soybeans.impact-share,0.38,0.6,1,-,portolan-assumptions,A2,
            """);

    /** A twenty-eighth sector: scrap, bought by the United States and China. It has no elasticities of its own. */
    private static final Map<String, String> SCRAP = Map.of(
            "sectors.csv",
            "scrap,Scrap,E38,what it is,portolan-assumptions\n",
            "sector-flows.csv",
            "scrap,CAN,500" + ",0".repeat(24) + ",portolan-assumptions\nscrap,USA,0,9000" + ",0".repeat(23)
                    + ",portolan-assumptions\n",
            "canada-sector-trade.csv",
            "scrap,USA,900,400,assumed,portolan-assumptions,\nscrap,CHN,100,10,assumed,portolan-assumptions,\n");

    private static World worldWith(Map<String, String> rows) {
        return WorldReader.read(name -> {
                    String more = rows.getOrDefault(name, "");
                    byte[] shipped = shipped(name);
                    return shipped == null
                            ? null
                            : (new String(shipped, StandardCharsets.UTF_8) + more).getBytes(StandardCharsets.UTF_8);
                })
                .get()
                .world();
    }

    private static byte @Nullable [] shipped(String name) throws IOException {
        try (InputStream in = WorldReader.class.getResourceAsStream(WorldReader.FOLDER + name)) {
            return in == null ? null : in.readAllBytes();
        }
    }

    private static ResultTable table(World world) {
        Draft draft = new Draft("a");
        return new MarketsModel()
                .solve(new Resolver(Draft.library(draft), world).resolve("a").get())
                .table();
    }

    private static double exports(ResultTable table, String partner, String product, int year) {
        return table.get(Indicators.EXPORTS, "CAN", partner, product, year);
    }

    @Test
    void aProductIsCarvedOutOfItsSectorAndTotalsStay() {
        ResultTable before = table(worldWith(Map.of()));
        ResultTable after = table(worldWith(SOYBEANS));

        assertThat(exports(after, "CHN", "soybeans", 2024)).isCloseTo(300, within(1e-9));
        for (String partner : new String[] {"CHN", "EUN", "USA"}) {
            double total = exports(before, partner, "all", 2024);
            assertThat(exports(after, partner, "all", 2024)).isCloseTo(total, within(1e-9 * total));
        }
        double sectorBefore = exports(before, "CHN", "crops-and-animals", 2024);
        double sectorAfter = exports(after, "CHN", "crops-and-animals", 2024);
        // the observed total is met before and after, so only 300 can have left all sectors together
        assertThat(sectorBefore - sectorAfter).isBetween(280.0, 320.0);
        assertThat(exports(after, "USA", "machinery", 2024)).isEqualTo(exports(before, "USA", "machinery", 2024));
    }

    @Test
    void aSectorJoinsTheOthersWithinTheObservedTotal() {
        ResultTable after = table(worldWith(SCRAP));
        ResultTable before = table(worldWith(Map.of()));

        double total = exports(before, "USA", "all", 2024);
        assertThat(exports(after, "USA", "all", 2024)).isCloseTo(total, within(1e-9 * total));
        assertThat(exports(after, "USA", "scrap", 2024)).isBetween(890.0, 900.0);
        assertThat(exports(after, "USA", "scrap", 2030)).isGreaterThan(exports(after, "USA", "scrap", 2024));
    }
}
