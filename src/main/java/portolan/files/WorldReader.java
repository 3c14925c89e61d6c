package portolan.files;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import portolan.core.Checked;
import portolan.core.Nearest;
import portolan.core.SourceRef;
import portolan.data.ClaimsLedger;
import portolan.data.EconomyRegister;
import portolan.data.MacroOutlook;
import portolan.data.MarketTrends;
import portolan.data.ParameterBook;
import portolan.data.PartnerTotals;
import portolan.data.ProductRegister;
import portolan.data.SectorTrade;
import portolan.data.SourceRegister;
import portolan.data.TariffSchedule;
import portolan.data.TradeFlows;
import portolan.data.World;
import portolan.scenario.ResolvedScenario;

/**
 * Reads the tables that travel with the program into a {@link World}. Every table is read before anything is reported,
 * and everything that is wrong in any of them is reported together: an unknown or missing column, an unknown source,
 * economy or product, a key that occurs twice, a number that is none.
 */
public final class WorldReader {
    /** Where the tables lie on the class path. */
    public static final String FOLDER = "/portolan/data/";

    private static final String SECTOR_UNIT = "C$ million";

    private final TableFolder tables;

    private Set<String> sources = Set.of();
    private Set<String> economies = Set.of();
    private Set<String> products = Set.of();

    /** Finds the content of a table. */
    public interface Opener {
        /**
         * Reads a table whole.
         *
         * @param name file name, such as {@code flows.csv}
         * @return the content, or null when there is no such file
         * @throws IOException when it cannot be read
         */
        byte @Nullable [] open(String name) throws IOException;
    }

    /**
     * The world, with the tables it was read from.
     *
     * @param world the data
     * @param tables the bytes of every table by file name, in alphabetical order
     */
    public record Read(World world, SortedMap<String, byte[]> tables) {
        /** SHA-256 in hexadecimal by file name, in alphabetical order. */
        public SortedMap<String, String> checksums() {
            SortedMap<String, String> sums = new TreeMap<>();
            tables.forEach((name, bytes) -> sums.put(name, Checksum.sha256(bytes)));
            return sums;
        }
    }

    private WorldReader(Opener opener) {
        tables = new TableFolder(opener);
    }

    /** Reads the tables that travel with the program. */
    public static Checked<Read> shipped() {
        return read(TableFolder.SHIPPED);
    }

    /** Reads tables from elsewhere, for instance altered copies in a test. */
    public static Checked<Read> read(Opener opener) {
        WorldReader reader = new WorldReader(opener);
        World world = reader.world();
        return reader.tables.checked(() -> new Read(world, reader.tables.read()));
    }

    private World world() {
        SourceRegister sourceRegister = readSources();
        sources = sourceRegister.ids();
        EconomyRegister economyRegister = readEconomies();
        economies = economyRegister.codes();
        ProductRegister productRegister = readProducts();
        products = productRegister.ids();
        MarketTables markets = new MarketTables(this);
        PolicyTables policy = new PolicyTables(this, productRegister);
        TradeFlows flows = markets.flows();
        SectorTrade sectors = markets.sectors(economyRegister.regions());
        TariffSchedule duties = markets.duties();
        ParameterBook parameters = markets.parameters();
        MacroOutlook macro = markets.macro();
        MarketTrends trends = markets.trends();
        PartnerTotals partners = markets.partners();
        List<World.StandingCapacity> capacities = policy.capacities();
        ClaimsLedger claims = policy.claims();
        DutyActs acts = new DutyActs(this, policy);
        return new World(
                sourceRegister,
                economyRegister,
                productRegister,
                flows,
                sectors,
                duties,
                parameters,
                macro,
                trends,
                acts.inForce(),
                partners,
                capacities,
                claims,
                policy.levers(),
                acts.agreements(),
                acts.publishedRates(),
                new ProvinceTables(this).shares(),
                new ObservedFacts(this).facts());
    }

    private SourceRegister readSources() {
        List<SourceRegister.Source> list = new ArrayList<>();
        String columns = "id,title,publisher,date,url,licence,grade,note";
        each("sources.csv", columns, row -> {
            String id = row.filled("id");
            if (row.claim(id)) {
                list.add(new SourceRegister.Source(
                        new SourceRef(id).id(),
                        row.filled("title"),
                        row.text("publisher"),
                        row.text("date"),
                        row.text("url"),
                        row.filled("licence"),
                        row.filled("grade"),
                        row.text("note")));
            }
        });
        return new SourceRegister(list);
    }

    private EconomyRegister readEconomies() {
        List<EconomyRegister.Economy> list = new ArrayList<>();
        each("economies.csv", "code,name,region25,counts_under,note", row -> {
            String code = row.filled("code");
            String under = row.text("counts_under");
            if (row.claim(code)) {
                list.add(new EconomyRegister.Economy(code, row.filled("name"), under.isEmpty() ? code : under));
            }
        });
        return new EconomyRegister(list);
    }

    private ProductRegister readProducts() {
        List<ProductRegister.Entry> sectors = readSectors();
        List<String> sectorIds = sectors.stream().map(ProductRegister.Entry::id).toList();
        List<ProductRegister.Entry> list = new ArrayList<>();
        String columns = "id,name,unit,unit_plural,hs,base_year,homogeneous,leaves_out,sectors,source";
        each("products.csv", columns, row -> {
            String id = row.filled("id");
            if (row.claim(id)) {
                list.add(new ProductRegister.Entry(
                        id,
                        row.filled("name"),
                        row.filled("unit"),
                        row.filled("unit_plural"),
                        row.text("hs"),
                        row.year("base_year"),
                        row.yes("homogeneous"),
                        shares(row, sectorIds),
                        false,
                        row.text("leaves_out"),
                        source(row)));
            }
        });
        list.addAll(sectors);
        return new ProductRegister(list);
    }

    private List<ProductRegister.Entry> readSectors() {
        List<ProductRegister.Entry> list = new ArrayList<>();
        each("sectors.csv", "id,name,isic,leaves_out,source", row -> {
            String id = row.filled("id");
            if (row.claim(id)) {
                list.add(new ProductRegister.Entry(
                        id,
                        row.filled("name"),
                        SECTOR_UNIT,
                        SECTOR_UNIT,
                        "ISIC " + row.filled("isic"),
                        ResolvedScenario.BASE_YEAR,
                        false,
                        Map.of(),
                        true,
                        row.text("leaves_out"),
                        source(row)));
            }
        });
        return list;
    }

    /** Sectors with shares, as in {@code fishing:0.4;food-products:0.6}; a single name stands for all of it. */
    private static Map<String, Double> shares(CsvRow row, List<String> sectorIds) {
        Map<String, Double> shares = new LinkedHashMap<>();
        String text = row.text("sectors");
        if (text.isEmpty()) {
            return shares;
        }
        double sum = 0;
        for (String part : text.split(";", -1)) {
            int colon = part.indexOf(':');
            String sector = (colon < 0 ? part : part.substring(0, colon)).strip();
            if (!sectorIds.contains(sector)) {
                row.problem("sectors", "unknown sector '" + sector + "'", Nearest.hint(sector, sectorIds));
            }
            double share = 1;
            if (colon >= 0) {
                try {
                    share = Double.parseDouble(part.substring(colon + 1).strip());
                } catch (NumberFormatException e) {
                    row.problem("sectors", "'" + part + "' has no share", "write sector:0.4");
                }
            }
            shares.put(sector, share);
            sum += share;
        }
        if (!(StrictMath.abs(sum - 1) < 1e-9)) {
            row.problem("sectors", "the shares add up to " + sum, "let them add up to 1");
        }
        return shares;
    }

    /** Reads a table row by row. */
    void each(String name, String columns, Consumer<CsvRow> reader) {
        tables.each(name, List.of(columns.split(",", -1)), reader);
    }

    String source(CsvRow row) {
        return row.oneOf("source", sources, "source");
    }

    String economy(CsvRow row, String column) {
        return row.oneOf(column, economies, "economy");
    }

    String product(CsvRow row) {
        return row.oneOf("product", products, "product");
    }

    Set<String> economies() {
        return economies;
    }

    Set<String> products() {
        return products;
    }
}
