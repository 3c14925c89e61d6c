package portolan.files;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The flows of a user's own world: they alone say which regions and sectors there are. */
final class GeFlows {
    private final List<Line> lines = new ArrayList<>();
    private final TreeSet<String> regionNames = new TreeSet<>();
    private final TreeSet<String> sectorNames = new TreeSet<>();
    private final Set<String> refused = new HashSet<>();
    private final TableFolder tables;

    /** Values beyond these, in whatever unit, are slips; products of them would leave the range of doubles. */
    private static final double LARGEST = 1e30;

    private static final double SMALLEST = 1e-30;

    /** A name in no more rows than this may be a slip for another. */
    private static final int FEW = 2;

    /** One row. */
    private record Line(String exporter, String importer, String sector, double value, int line) {}

    private GeFlows(TableFolder tables) {
        this.tables = tables;
    }

    static GeFlows read(TableFolder tables, boolean there) {
        GeFlows flows = new GeFlows(tables);
        if (!there) {
            return flows;
        }
        CsvTable.Shape shape = new CsvTable.Shape(List.of("exporter", "importer", "value"), List.of("sector"), true);
        tables.each(GeFolder.FLOWS, shape, flows::take);
        if (flows.lines.isEmpty() && tables.sound()) {
            tables.problem(GeFolder.FLOWS, "there are no flows", "write one row a flow, own sales included");
        }
        flows.checkSize();
        return flows;
    }

    private void checkSize() {
        Line largest = null;
        for (Line line : lines) {
            largest = largest == null || line.value() > largest.value() ? line : largest;
        }
        boolean much = largest != null && largest.value() > LARGEST && Double.isFinite(largest.value());
        if (largest != null && (much || (largest.value() > 0 && largest.value() < SMALLEST))) {
            tables.problem(
                    GeFolder.FLOWS,
                    largest.line(),
                    1,
                    "the largest value is " + GeFolder.shown(largest.value()) + ", outside 1e-30 to 1e30",
                    "choose a " + (much ? "larger" : "smaller") + " unit of values");
        }
    }

    private void take(CsvRow row) {
        String exporter = name(row, "exporter");
        String importer = name(row, "importer");
        String sector = row.has("sector") ? name(row, "sector") : GeFolder.ONE_SECTOR;
        double value = row.notNegative("value");
        if (exporter.isEmpty() || importer.isEmpty() || sector.isEmpty()) {
            return;
        }
        if (row.claim(exporter + " to " + importer + ", " + sector)) {
            regionNames.add(exporter);
            regionNames.add(importer);
            sectorNames.add(sector);
            lines.add(new Line(exporter, importer, sector, value, row.line()));
        }
    }

    /** A name that may stand there, or the empty text and a problem, told once a name. */
    private String name(CsvRow row, String column) {
        if (refused.contains(row.text(column))) {
            return "";
        }
        String name = GeNames.fresh(row, column);
        if (name.isEmpty() && !row.text(column).isEmpty()) {
            refused.add(row.text(column));
        }
        return name;
    }

    SortedSet<String> sectorNames() {
        return sectorNames;
    }

    GeNames regions() {
        return new GeNames("region", List.copyOf(regionNames));
    }

    /** Sorted, but for one that stands last. */
    GeNames sectors(@Nullable String last) {
        List<String> sorted = new ArrayList<>(sectorNames);
        if (last != null) {
            sorted.remove(last);
            sorted.add(last);
        }
        return new GeNames("sector", sorted);
    }

    /** The values as they stand in the file. */
    Table table(GeNames regions, GeNames sectors) {
        Table table = new Table(sectors.size(), regions.size());
        for (Line line : lines) {
            int s = sectors.at(line.sector());
            int i = regions.at(line.exporter());
            int j = regions.at(line.importer());
            table.value[s][i][j] = line.value();
            table.line[s][i][j] = line.line();
        }
        List<Integer> without = new ArrayList<>();
        for (int j = 0; j < regions.size(); j++) {
            if (!(table.own(j) > 0)) {
                without.add(j);
            }
        }
        if (without.size() > 1 && without.size() == regions.size()) {
            tables.problem(
                    GeFolder.FLOWS,
                    "no region sells anything to itself",
                    "add rows with each region as exporter and importer: output less exports");
        } else {
            without.forEach(j -> refuseOwn(table, j, regions));
        }
        return table;
    }

    /** A region without any own sales is a slip, in its name or in how the table was drawn up. */
    private void refuseOwn(Table table, int j, GeNames regions) {
        int line = 0;
        int rows = 0;
        for (int[][] plane : table.line) {
            for (int i = 0; i < plane.length; i++) {
                for (int one : i == j ? new int[] {plane[j][j]} : new int[] {plane[i][j], plane[j][i]}) {
                    line = earliest(line, one);
                    rows += one > 0 ? 1 : 0;
                }
            }
        }
        String name = regions.name(j);
        List<String> others =
                regions.all().stream().filter(other -> !other.equals(name)).toList();
        String near = rows > FEW ? "" : portolan.core.Nearest.hint(name, others);
        tables.problem(
                GeFolder.FLOWS,
                line,
                1,
                "region " + Quoted.text(name) + " sells nothing to itself",
                (near.isEmpty() ? "" : near + " else ")
                        + "add rows with it as exporter and importer: output less exports");
    }

    private static int earliest(int a, int b) {
        return a == 0 || b == 0 ? a + b : Math.min(a, b);
    }

    /** Values and the lines they stand on, {@code [sector][exporter][importer]}; line 0 where there is no row. */
    static final class Table {
        final double[][][] value;
        final int[][][] line;

        Table(int sectors, int regions) {
            value = new double[sectors][regions][regions];
            line = new int[sectors][regions][regions];
        }

        /** Own sales of a region. */
        double own(int j) {
            double own = 0;
            for (double[][] plane : value) {
                own += plane[j][j];
            }
            return own;
        }

        /** A line that tells of a sector's purchases in a region: that of own sales if there is one. */
        int lineOf(int s, int j) {
            int found = line[s][j][j];
            for (int i = 0; i < line[s].length && found == 0; i++) {
                found = line[s][i][j];
            }
            return found;
        }
    }
}
