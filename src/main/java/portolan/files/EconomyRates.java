package portolan.files;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import portolan.core.Range;
import portolan.data.BaselineTariffs;
import portolan.data.CustomsLevels;
import portolan.data.InputOutput.Sector;
import portolan.data.MacroOutlook;
import portolan.data.TradeElasticities;
import portolan.data.TradeElasticities.Study;

/** What is laid on the flows of the general-equilibrium model: elasticities, tariffs, customs levels, growth. */
final class EconomyRates {
    /** Year of the customs records. */
    private static final int CUSTOMS_YEAR = 2023;

    private final EconomyTables in;
    private final List<String> regions;
    private final List<String> sectors;
    private final List<String> goods;

    EconomyRates(EconomyTables in, List<String> regions, List<Sector> sectors) {
        this.in = in;
        this.regions = regions;
        this.sectors = sectors.stream().map(Sector::id).toList();
        this.goods = sectors.stream().filter(Sector::goods).map(Sector::id).toList();
    }

    /** Elasticities, to be made only when every table was sound. */
    Supplier<TradeElasticities> elasticities() {
        List<Study> studies = studies();
        List<double[]> values = new ArrayList<>();
        List<String> header = new ArrayList<>(List.of("sector", "low", "central", "high"));
        for (Study study : studies) {
            header.add(study.id());
            values.add(new double[sectors.size()]);
        }
        Range[] bySector = new Range[sectors.size()];
        in.each("elasticities.csv", header, row -> {
            String sector = row.oneOf("sector", sectors, "sector");
            int at = sectors.indexOf(sector);
            if (row.claim(sector) && at >= 0) {
                bySector[at] = new Range(positive(row, "low"), positive(row, "central"), positive(row, "high"));
                for (int i = 0; i < studies.size(); i++) {
                    String study = studies.get(i).id();
                    values.get(i)[at] = row.text(study).isEmpty() ? Double.NaN : positive(row, study);
                }
            }
        });
        for (int s = 0; s < bySector.length; s++) {
            if (bySector[s] == null) {
                in.problem(
                        "elasticities.csv",
                        "the sector '" + sectors.get(s) + "' is missing or out of order",
                        "state it once, with low, central and high in order");
            }
        }
        return () -> new TradeElasticities(List.of(bySector), studies, values);
    }

    private List<Study> studies() {
        List<Study> studies = new ArrayList<>();
        in.each("studies.csv", List.of("id", "name", "source", "note"), row -> {
            String id = row.filled("id");
            if (row.claim(id)) {
                studies.add(new Study(id, row.filled("name"), in.source(row), row.text("note")));
            }
        });
        return studies;
    }

    private static double positive(CsvRow row, String column) {
        double value = row.number(column);
        if (!(value > 0)) {
            row.problem(column, "'" + column + "' is not positive (" + row.text(column) + ")", "write 2.91, say");
            return 1;
        }
        return value;
    }

    /** A pair has one row for each source; together they state every kind of goods once. */
    BaselineTariffs tariffs() {
        BaselineTariffs.Builder tariffs = new BaselineTariffs.Builder(regions.size(), sectors.size());
        List<String> header = new ArrayList<>(List.of("importer", "origin"));
        header.addAll(goods);
        header.add("source");
        in.each("tariffs.csv", header, row -> {
            int importer = region(row, "importer");
            int origin = region(row, "origin");
            String source = in.source(row);
            if (importer < 0 || origin < 0) {
                return;
            }
            if (importer == origin) {
                row.problem("origin", "a region charges itself a tariff", "remove the row");
                return;
            }
            for (String kind : goods) {
                int sector = sectors.indexOf(kind);
                if (row.text(kind).isEmpty()) {
                    continue;
                }
                if (tariffs.has(origin, importer, sector)) {
                    row.problem(kind, "'" + kind + "' has another rate in an earlier row", "keep one of the two");
                } else {
                    tariffs.put(origin, importer, sector, row.notNegative(kind), source);
                }
            }
        });
        reportGaps(tariffs);
        return tariffs.build();
    }

    private void reportGaps(BaselineTariffs.Builder tariffs) {
        for (int i = 0; i < regions.size(); i++) {
            for (int n = 0; n < regions.size(); n++) {
                List<String> missing = new ArrayList<>();
                for (String kind : goods) {
                    if (i != n && !tariffs.has(n, i, sectors.indexOf(kind))) {
                        missing.add(kind);
                    }
                }
                if (!missing.isEmpty()) {
                    String pair = regions.get(i) + " on goods of " + regions.get(n);
                    in.problem(
                            "tariffs.csv",
                            "no tariff of " + pair + " for " + String.join(", ", missing),
                            "state it, 0 if there is none");
                }
            }
        }
    }

    private int region(CsvRow row, String column) {
        return regions.indexOf(row.oneOf(column, regions, "region"));
    }

    CustomsLevels customs() {
        double[][] values = new double[regions.size()][regions.size()];
        for (double[] row : values) {
            Arrays.fill(row, Double.NaN);
        }
        List<String> header = new ArrayList<>(List.of("exporter"));
        header.addAll(regions);
        header.add("source");
        in.each("customs.csv", header, row -> {
            int exporter = region(row, "exporter");
            in.source(row);
            if (row.claim(row.text("exporter")) && exporter >= 0) {
                for (int i = 0; i < regions.size(); i++) {
                    String importer = regions.get(i);
                    values[exporter][i] = row.text(importer).isEmpty() ? Double.NaN : row.notNegative(importer);
                }
            }
        });
        return new CustomsLevels(CUSTOMS_YEAR, values);
    }

    MacroOutlook growth() {
        List<MacroOutlook.Entry> entries = new ArrayList<>();
        in.each("growth.csv", List.of("region", "year", "growth", "source"), row -> {
            String region = row.oneOf("region", regions, "region");
            int year = row.year("year");
            if (row.claim(region, String.valueOf(year))) {
                entries.add(new MacroOutlook.Entry(region, year, row.rate("growth"), in.source(row)));
            }
        });
        return new MacroOutlook(entries);
    }
}
