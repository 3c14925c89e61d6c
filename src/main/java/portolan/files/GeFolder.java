package portolan.files;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import portolan.core.Checked;
import portolan.core.Nearest;
import portolan.core.Problem;
import portolan.data.Cube;
import portolan.data.GeWorld;

/**
 * Reads a folder of tables that hold a user's own world. Names are sorted and cells found by name, so the order of rows,
 * columns and files changes nothing. All tables are read before anything is reported, and all problems together.
 */
public final class GeFolder {
    static final String FLOWS = "flows.csv";
    static final String TARIFFS = "tariffs.csv";
    static final String TARIFFS_BEFORE = "tariffs-before.csv";
    static final String TARIFFS_AFTER = "tariffs-after.csv";
    static final String INPUTS = "inputs.csv";
    static final String VALUE_ADDED = "value-added.csv";
    static final String FINAL_SHARES = "final-shares.csv";
    static final String ELASTICITIES = "elasticities.csv";
    static final String COSTS = "costs.csv";
    static final String EXPORT_TAXES = "export-taxes.csv";
    static final String DEFICITS = "deficits.csv";
    static final String LABELS = "labels.csv";

    /** The one sector of flows without a column for sectors. */
    static final String ONE_SECTOR = "all";

    private static final List<String> FILES = List.of(
            COSTS,
            DEFICITS,
            ELASTICITIES,
            EXPORT_TAXES,
            FINAL_SHARES,
            FLOWS,
            INPUTS,
            LABELS,
            GeSettings.CSV,
            GeSettings.YAML,
            TARIFFS_AFTER,
            TARIFFS_BEFORE,
            TARIFFS,
            VALUE_ADDED);

    /** Endings of files that look like tables. */
    private static final List<String> TABLES = List.of(".csv", ".tsv", ".xlsx", ".xls", ".ods");

    private static final long LARGEST = 100_000_000;
    private static final int MOST_PROBLEMS = 100;

    private final TableFolder tables;
    private final TreeSet<String> present = new TreeSet<>();
    private final List<String> notes = new ArrayList<>();
    private final boolean balance;

    /**
     * A world, with the tables it was read from.
     *
     * @param world the data
     * @param tables the bytes of every table by file name, in alphabetical order
     * @param notes what was changed in reading, such as shares brought to a sum of one
     */
    public record Read(GeWorld world, SortedMap<String, byte[]> tables, List<String> notes) {
        public Read {
            notes = List.copyOf(notes);
        }

        /** SHA-256 in hexadecimal by file name, in alphabetical order. */
        public SortedMap<String, String> checksums() {
            SortedMap<String, String> sums = new TreeMap<>();
            tables.forEach((name, bytes) -> sums.put(name, Checksum.sha256(bytes)));
            return sums;
        }
    }

    private GeFolder(Path folder, boolean balance) {
        this.balance = balance;
        tables = new TableFolder(folder.toString().isEmpty() ? "" : folder + "/", name -> {
            Path file = folder.resolve(name);
            if (!Files.exists(file)) {
                return null;
            }
            if (Files.size(file) > LARGEST) {
                throw new IOException("it is larger than 100 MB");
            }
            return Files.readAllBytes(file);
        });
    }

    /**
     * Reads a folder.
     *
     * @param folder where the tables lie
     * @param balance whether tables that do not fit together are let pass, to be balanced; shares are then rescaled
     *     however far they are from a sum of one
     * @return the world, or every problem of every table
     */
    public static Checked<Read> read(Path folder, boolean balance) {
        GeFolder reader = new GeFolder(folder, balance);
        GeWorld world = reader.list(folder) ? reader.world() : null;
        return reader.checked(folder, world);
    }

    private Checked<Read> checked(Path folder, @Nullable GeWorld world) {
        Checked<GeFolder> sound = tables.checked(() -> this);
        if (world != null && sound.problems().isEmpty()) {
            return Checked.of(new Read(world, tables.read(), notes));
        }
        List<Problem> problems = sound.problems().stream()
                .distinct()
                .sorted(Comparator.comparing(Problem::file)
                        .thenComparing(Problem::line)
                        .thenComparing(Problem::column))
                .toList();
        if (problems.size() > MOST_PROBLEMS) {
            List<Problem> first = new ArrayList<>(problems.subList(0, MOST_PROBLEMS));
            int left = problems.size() - MOST_PROBLEMS;
            first.add(new Problem(
                    folder.toString(), 0, 0, "there are " + left + " problems more", "mend those above first"));
            return Checked.failed(first);
        }
        return Checked.failed(problems);
    }

    /** Which tables there are; a table whose name is nearly right is a problem, other files are passed over. */
    private boolean list(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            boolean meant = false;
            List<String> strange = new ArrayList<>();
            for (Path entry : entries.sorted().toList()) {
                String name = String.valueOf(entry.getFileName());
                String near = name.length() > 80 ? "" : Nearest.to(name, FILES).orElse("");
                if (FILES.contains(name)) {
                    present.add(name);
                } else if (!near.isEmpty()) {
                    tables.problem(name, "no table has this name", Nearest.hint(name, FILES));
                    meant |= near.equals(FLOWS);
                } else if (TABLES.stream().anyMatch(name.toLowerCase(Locale.ROOT)::endsWith)) {
                    strange.add(Quoted.text(name));
                }
            }
            if (!exists(FLOWS) && !meant) {
                tables.problem(FLOWS, "the file is missing", "add it, with the columns exporter, importer, value");
            }
            if (!strange.isEmpty()) {
                notes.add("not read, as no table has this name: "
                        + String.join(", ", strange.subList(0, Math.min(8, strange.size())))
                        + (strange.size() > 8 ? " and " + (strange.size() - 8) + " more" : ""));
            }
            return true;
        } catch (IOException e) {
            tables.problem(
                    "",
                    Files.exists(folder) ? "this is no folder" : "there is no such folder",
                    "name a folder with " + FLOWS);
            return false;
        }
    }

    private boolean exists(String file) {
        return present.contains(file);
    }

    private GeWorld world() {
        GeSettings settings = GeSettings.read(tables, exists(GeSettings.YAML), exists(GeSettings.CSV));
        GeWorld.Settings choices = new GeWorld.Settings(
                settings.words("title", "A world of your own"),
                settings.words("unit", ""),
                settings.deficits(),
                settings.revenue(),
                settings.number("labour-supply", -Double.MIN_VALUE, 5, 0));
        boolean gross = settings.oneOf("values", "net", "gross").equals("gross");
        String unit = settings.oneOf("rates", "", GePolicy.FRACTION, GePolicy.PERCENT);
        GeFlows flows = GeFlows.read(tables, exists(FLOWS));
        GeNames regions = flows.regions();
        GeNames sectors = flows.sectors(settings.governmentSector(flows.sectorNames()));
        GeFlows.Table table = flows.table(regions, sectors);
        GePolicy policy = new GePolicy(tables, this::exists, regions, sectors, unit);
        double[][][][] tariffs = policy.tariffs();
        double[][][] taxes = policy.exportTaxes();
        double[][][] costs = policy.costs();
        double[][][] net = table.value;
        if (gross) {
            takeOff(tariffs[0], net);
        }
        double[][] output = GeBooks.output(net);
        GeShares shares = new GeShares(tables, this::exists, regions, sectors, balance);
        double[] theta = shares.elasticities(settings);
        double[][][] inputs = shares.inputs(settings, output);
        double[][] finals = shares.finalShares();
        Map<String, String> labels = labels(regions, sectors);
        int[] lines = new int[regions.size()];
        double[] given = deficits(regions, lines);
        notes.addAll(policy.notes());
        notes.addAll(shares.notes());
        GeBooks books = new GeBooks(tables, regions, sectors, table, net, tariffs[0], balance);
        if (tables.sound()) {
            books.checkUse(inputs, finals, shares);
            books.checkCosts(costs);
            given = books.checkDeficits(given, lines, total(output, regions.size()));
            notes.addAll(books.notes());
        }
        return new GeWorld(
                choices,
                regions.all(),
                sectors.all(),
                new Cube(net),
                new Cube(tariffs[0]),
                new Cube(tariffs[1]),
                new Cube(inputs),
                list(theta),
                new Cube(costs),
                new Cube(taxes),
                given == null ? null : list(given),
                finals == null ? null : Stream.of(finals).map(GeFolder::list).toList(),
                labels);
    }

    /** Longer names of regions and sectors, for readers. */
    private Map<String, String> labels(GeNames regions, GeNames sectors) {
        Map<String, String> labels = new TreeMap<>();
        if (exists(LABELS)) {
            List<String> known = new ArrayList<>(regions.all());
            known.addAll(sectors.all());
            CsvTable.Shape shape = new CsvTable.Shape(List.of("name", "label"), List.of(), true);
            tables.each(LABELS, shape, row -> {
                String name = row.filled("name");
                String label = GeNames.fresh(row, "label");
                if (!name.isEmpty() && !known.isEmpty() && !known.contains(name)) {
                    String what = "there is no region or sector " + Quoted.text(name) + " in " + FLOWS;
                    row.problem("name", what, Names.meant(name, known));
                }
                if (row.claim(name)) {
                    labels.put(name, label);
                }
            });
        }
        return labels;
    }

    private static List<Double> list(double[] numbers) {
        return Arrays.stream(numbers).boxed().toList();
    }

    private static void takeOff(double[][][] tariff, double[][][] value) {
        for (int s = 0; s < value.length; s++) {
            for (int i = 0; i < value[s].length; i++) {
                for (int j = 0; j < value[s].length; j++) {
                    value[s][i][j] /= 1 + tariff[s][i][j];
                }
            }
        }
    }

    private static double[] total(double[][] output, int regions) {
        double[] total = new double[regions];
        for (double[] sector : output) {
            for (int j = 0; j < regions; j++) {
                total[j] += sector[j];
            }
        }
        return total;
    }

    /** Deficits of all regions; null without the file. */
    private double @Nullable [] deficits(GeNames regions, int[] lines) {
        if (!exists(DEFICITS)) {
            return null;
        }
        double[] deficit = new double[regions.size()];
        CsvTable.Shape shape = new CsvTable.Shape(List.of("region", "deficit"), List.of(), true);
        tables.each(DEFICITS, shape, row -> {
            int j = regions.position(DEFICITS, row, "region");
            double value = row.number("deficit");
            if (row.claim(row.text("region")) && j >= 0) {
                deficit[j] = value;
                lines[j] = row.line();
            }
        });
        if (tables.sound()) {
            GeRefusals missing = new GeRefusals(tables, regions);
            for (int j = 0; j < lines.length; j++) {
                if (lines[j] == 0) {
                    missing.add(DEFICITS, 0, "there is no row for ", j, "", "add one; 0 says that trade balances");
                }
            }
            missing.tell();
        }
        return deficit;
    }

    /** A number as it stands in messages: six digits. */
    static String shown(double value) {
        if (!Double.isFinite(value) || value == 0) {
            return value == 0 ? "0" : String.valueOf(value);
        }
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(7)).stripTrailingZeros();
        return Math.abs(value) < 1e-6 || Math.abs(value) >= 1e15 ? rounded.toString() : rounded.toPlainString();
    }

    /** A small relative change as it stands in messages. */
    static String small(double value) {
        return String.format(Locale.ROOT, "%.1e", value);
    }
}
