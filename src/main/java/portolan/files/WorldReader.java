package portolan.files;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import portolan.core.Checked;
import portolan.core.Problem;
import portolan.core.SourceRef;
import portolan.data.ClaimsLedger;
import portolan.data.EconomyRegister;
import portolan.data.MacroOutlook;
import portolan.data.MarketTrends;
import portolan.data.ParameterBook;
import portolan.data.PartnerTotals;
import portolan.data.ProductRegister;
import portolan.data.SourceRegister;
import portolan.data.TariffSchedule;
import portolan.data.TradeFlows;
import portolan.data.World;

/**
 * Reads the tables that travel with the program into a {@link World}. Every table is read before anything is reported,
 * and everything that is wrong in any of them is reported together: an unknown or missing column, an unknown source,
 * economy or product, a key that occurs twice, a number that is none.
 */
public final class WorldReader {
    /** Where the tables lie on the class path. */
    public static final String FOLDER = "/portolan/data/";

    private final Opener opener;
    private final List<Problem> problems = new ArrayList<>();
    private final SortedMap<String, byte[]> tables = new TreeMap<>();

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
        this.opener = opener;
    }

    /** Reads the tables that travel with the program. */
    public static Checked<Read> shipped() {
        return read(name -> {
            try (InputStream in = WorldReader.class.getResourceAsStream(FOLDER + name)) {
                return in == null ? null : in.readAllBytes();
            }
        });
    }

    /** Reads tables from elsewhere, for instance altered copies in a test. */
    public static Checked<Read> read(Opener opener) {
        WorldReader reader = new WorldReader(opener);
        World world = reader.world();
        return reader.problems.isEmpty() ? Checked.of(new Read(world, reader.tables)) : Checked.failed(reader.problems);
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
                acts.publishedRates());
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
        each("economies.csv", "code,name,region25,note", row -> {
            String code = row.filled("code");
            if (row.claim(code)) {
                list.add(new EconomyRegister.Economy(code, row.filled("name")));
            }
        });
        return new EconomyRegister(list);
    }

    private ProductRegister readProducts() {
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
                        row.text("leaves_out"),
                        source(row)));
            }
        });
        return new ProductRegister(list);
    }

    /** Reads a table row by row. */
    void each(String name, String columns, Consumer<CsvRow> reader) {
        byte @Nullable [] bytes = null;
        try {
            bytes = opener.open(name);
        } catch (IOException e) {
            problems.add(new Problem(name, 0, 0, "cannot be read: " + e.getMessage(), "restore the file"));
            return;
        }
        if (bytes != null) {
            tables.put(name, bytes);
        }
        new CsvTable(name, bytes, List.of(columns.split(",", -1)), problems).each(reader);
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
