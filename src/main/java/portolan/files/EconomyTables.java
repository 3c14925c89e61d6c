package portolan.files;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import portolan.core.Checked;
import portolan.data.BaselineTariffs;
import portolan.data.CustomsLevels;
import portolan.data.EconomyBaseline;
import portolan.data.InputOutput;
import portolan.data.InputOutput.Region;
import portolan.data.InputOutput.Sector;
import portolan.data.MacroOutlook;
import portolan.data.TradeElasticities;

/**
 * Reads the tables of the general-equilibrium model, apart from the {@link WorldReader} so that a run without that model
 * never reads them. All tables are read before anything is reported, and all problems are reported together.
 */
public final class EconomyTables {
    /** Year of the flows. */
    static final int BASE_YEAR = 2022;

    /** Where the tables lie below {@link WorldReader#FOLDER}. */
    static final String FOLDER = "economy/";

    /** US$ million; cells are written with four digits, so a difference of many of them may miss zero by this much. */
    private static final double ROUNDING = 1e-2;

    private final TableFolder tables;
    private final Set<String> sources = new HashSet<>();
    private List<String> regions = List.of();
    private List<String> sectors = List.of();

    /**
     * The baseline, with the tables it was read from.
     *
     * @param baseline the data
     * @param tables the bytes of every table by file name, in alphabetical order
     */
    public record Read(EconomyBaseline baseline, SortedMap<String, byte[]> tables) {}

    private EconomyTables(WorldReader.Opener opener) {
        tables = new TableFolder(opener);
    }

    /** Reads the tables that travel with the program. */
    public static Checked<Read> shipped() {
        return read(TableFolder.SHIPPED);
    }

    /** Reads tables from elsewhere, for instance altered copies in a test. */
    public static Checked<Read> read(WorldReader.Opener opener) {
        EconomyTables reader = new EconomyTables(opener);
        reader.readSources();
        List<Region> regions = reader.readRegions();
        List<Sector> sectors = reader.readSectors();
        double[][][] flows = reader.readFlows();
        double[][][] uses = reader.readUses();
        EconomyRates rates = new EconomyRates(reader, reader.regions, sectors);
        Supplier<TradeElasticities> elasticities = rates.elasticities();
        BaselineTariffs tariffs = rates.tariffs();
        CustomsLevels customs = rates.customs();
        MacroOutlook growth = rates.growth();
        if (reader.tables.sound()) {
            reader.checkBalance(new InputOutput(BASE_YEAR, regions, sectors, flows, uses));
        }
        return reader.tables.checked(() -> new Read(
                new EconomyBaseline(
                        new InputOutput(BASE_YEAR, regions, sectors, flows, uses),
                        tariffs,
                        elasticities.get(),
                        customs,
                        growth),
                reader.tables.read()));
    }

    private void readSources() {
        List<String> columns = List.of("id", "title", "publisher", "date", "url", "licence", "grade", "note");
        tables.each("sources.csv", columns, row -> sources.add(row.filled("id")));
    }

    private List<Region> readRegions() {
        List<Region> list = new ArrayList<>();
        List<String> columns = List.of(
                "code", "name", "members", "economies", "growth", "input_scale", "fitted_change", "structure", "note");
        tables.each(FOLDER + "regions.csv", columns, row -> {
            String code = row.filled("code");
            if (row.claim(code)) {
                list.add(new Region(
                        code,
                        row.filled("name"),
                        parts(row, "members"),
                        parts(row, "economies"),
                        row.filled("growth"),
                        row.filled("structure"),
                        row.notNegative("input_scale"),
                        row.notNegative("fitted_change")));
            }
        });
        regions = codes(list, Region::code);
        return list;
    }

    private List<Sector> readSectors() {
        List<Sector> list = new ArrayList<>();
        List<String> columns = List.of("id", "name", "isic", "markets", "goods", "source");
        tables.each(FOLDER + "sectors.csv", columns, row -> {
            String id = row.filled("id");
            if (row.claim(id)) {
                boolean goods = row.yes("goods");
                list.add(new Sector(
                        id,
                        row.filled("name"),
                        row.filled("isic"),
                        goods ? parts(row, "markets") : List.of(),
                        goods,
                        source(row)));
            }
        });
        sectors = codes(list, Sector::id);
        return list;
    }

    private static <T> List<String> codes(List<T> list, Function<T, String> code) {
        return list.stream().map(code).toList();
    }

    private static List<String> parts(CsvRow row, String column) {
        return List.of(row.filled(column).split(";", -1));
    }

    private double[][][] readFlows() {
        double[][][] flows = new double[regions.size()][regions.size()][sectors.size()];
        Block block = new Block(FOLDER + "flows.csv", "sector", sectors, "exporter", regions, regions);
        read(block, (s, n, i, value) -> flows[n][i][s] = value);
        return flows;
    }

    private double[][][] readUses() {
        double[][][] uses = new double[regions.size()][sectors.size()][sectors.size()];
        Block block = new Block(FOLDER + "uses.csv", "region", regions, "input", sectors, sectors);
        read(block, (n, k, o, value) -> uses[n][o][k] = value);
        return uses;
    }

    /** A table of two keys a row and one column for each code of a third. */
    private record Block(
            String file, String first, List<String> firsts, String second, List<String> seconds, List<String> columns) {
        List<String> header() {
            List<String> header = new ArrayList<>(List.of(first, second));
            header.addAll(columns);
            header.add("source");
            return header;
        }
    }

    /** Takes up one cell by its three positions. */
    private interface Cells {
        void put(int first, int second, int column, double value);
    }

    private void read(Block block, Cells cells) {
        Set<String> seen = new HashSet<>();
        tables.each(block.file(), block.header(), row -> {
            String first = row.oneOf(block.first(), block.firsts(), block.first());
            String second = row.oneOf(block.second(), block.seconds(), block.second());
            source(row);
            int a = block.firsts().indexOf(first);
            int b = block.seconds().indexOf(second);
            boolean fresh = row.claim(first, second) && a >= 0 && b >= 0;
            if (fresh) {
                seen.add(first + ' ' + second);
            }
            for (int c = 0; c < block.columns().size(); c++) {
                double value = row.notNegative(block.columns().get(c));
                if (fresh) {
                    cells.put(a, b, c, value);
                }
            }
        });
        for (String first : block.firsts()) {
            for (String second : block.seconds()) {
                if (!seen.contains(first + ' ' + second)) {
                    tables.problem(block.file(), "the row '" + first + "," + second + "' is missing", "restore it");
                }
            }
        }
    }

    /** Nothing can be used more than it is bought, and no sector can buy more than it sells. */
    private void checkBalance(InputOutput table) {
        for (int n = 0; n < regions.size(); n++) {
            for (int s = 0; s < sectors.size(); s++) {
                String place = regions.get(n) + ", " + sectors.get(s);
                if (table.finalDemand(n, s) < -ROUNDING) {
                    tables.problem(
                            FOLDER + "uses.csv",
                            "in " + place + " more is used as an input than is bought",
                            "check the row " + place + " against flows.csv");
                }
                if (table.valueAdded(n, s) < -ROUNDING) {
                    tables.problem(
                            FOLDER + "uses.csv",
                            "in " + place + " inputs cost more than output is worth",
                            "check the column " + place + " against flows.csv");
                }
            }
        }
    }

    /** Reads a table below {@link #FOLDER} row by row. */
    void each(String name, List<String> columns, Consumer<CsvRow> reader) {
        tables.each(FOLDER + name, columns, reader);
    }

    /** Notes what is wrong with a table below {@link #FOLDER} as a whole. */
    void problem(String name, String what, String remedy) {
        tables.problem(FOLDER + name, what, remedy);
    }

    String source(CsvRow row) {
        return row.oneOf("source", sources, "source");
    }
}
